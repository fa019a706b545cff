"""Why a grade is of no body in particular: one of several, a count, a share, a rule for all, the scale explained."""

from functools import cache

from pipeline import vocabulary
from pipeline.facts.rating.letters import ALONE as IN_WORDS
from pipeline.facts.rating.letters import BARE, CODE, END, EXTREME
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.resolve import Context

OR_AFTER = pattern("(COMMA GRADE)* COMMA? OR (DET|TO|BE|AS|NOT)* (GRADE|WORD|AFTER|NUMBER)")
OR_BEFORE = pattern("GRADE COMMA? OR (DET|TO|BE|AS)*$")
WHOLE_SCALE = pattern("GRADE (COMMA GRADE){2,} COMMA? AND GRADE")
SOME_AREAS = pattern("(ADVERB|NOUN)* FOR ([^.;:,!]{0,6} AREA|(AFTER|NUMBER) WORD? RESULT)")
AREA_NAMED = pattern("[COMMA COLON OPEN] DET? ASPECT")  # "in just one area, leadership"
OF_MANY = pattern("(?P<some>[NUMBER AFTER WORD]) OF DET? WORD? (?P<many>[NUMBER AFTER WORD]) [^COMMA ; BUT COLON]*")
OF_THEM = pattern("(?P<part>WORD|NUMBER) OF DET [^COMMA ; BUT FIND]*$")  # "half of its schools"
ONE_BODY = pattern("(START|[COMMA ; AND BUT]) (?P<one>AFTER) WORD? SERVICE KEEP? BE ADVERB* RATE? (AS|TO BE)? ADVERB*$")
IN_SO_MANY = pattern("[^COMMA ; BUT]{0,8} FOR (NUMBER|AFTER) OF DET? NUMBER")
ANY_ONE = pattern("[RELATIVE IF] [DET WORD] [^ COMMA ]*$")  # "where a home is rated poor"
A_BODY = pattern(
    "START ([BUT ADVERB WORD] COMMA)? (?P<one>DET) WORD? SERVICE (RELATIVE BE)? (?P<verb>[RATE GIVE])[^COMMA ]*$"
)
DUTY = pattern("[^; :]{0,10} HOPE")  # "a school given the lowest grade must be seen again"
WHENEVER = pattern(
    "(NOUN|RESULT)? ((FROM|BY) [INSPECTOR NAME DET SERVICE]{1,3})? [RELATIVE IF]"
)  # "a school receives it when"
IS = pattern("BE")
COUNT = pattern("[NUMBER AFTER] (KEEP? BE)? (RATE|FIND)? (AS|TO BE)? ADVERB*$")  # "33 were rated good, two outstanding"
ONE = pattern(
    "[AND COMMA ; BUT] (?P<one>AFTER) KEEP? BE (RATE|FIND)? (AS|TO BE)? ADVERB*$"
)  # "two are good and one is"
KEY = pattern("START %? [AFTER NUMBER] COLON")  # "Three – hygiene standards are generally satisfactory"
RANGE_FROM, RANGE_TO = pattern("[NOUN RESULT] FROM DET?$"), pattern("[NOUN RESULT] FROM DET? GRADE TO DET?$")
TITLED = pattern("START (DET [NOUN RESULT] OF)? [^B]?$")  # "a rating of three means ...", "C3 means ..."
THE_LOWEST = pattern("START DET EXTREME BE DET?$")  # "the lowest grade is C4"
ALONE = pattern("STOP|COMMA FIND")
THE_TOP = pattern("BE DET EXTREME")  # "C1 was the highest grade"
MEANING = 8  # tokens from "which means" to the words that tell the meaning
SUBJECT = 9  # tokens from a plural noun to its grade


def alternative(mention: Mention, context: Context) -> bool:
    """One of several: "good or outstanding", "good or better", "outstanding, good, requires improvement and poor"."""
    codes, place = mention.shape.codes, mention.place
    if OR_BEFORE.search(codes, 0, place) or OR_AFTER.match(codes, place + 1):
        return True
    owned = context.reading.lower[mention.start - 1] in refusing("owners")
    if mention.code == CODE and THE_TOP.match(codes, place + 1) and not owned:
        return True
    if any(found.start() <= place < found.end() for found in WHOLE_SCALE.finditer(codes)):
        return True
    words = context.reading.lower
    near = (" ".join(words[mention.start - 2 : mention.start]), " ".join(words[mention.end : mention.end + 2]))
    return not refusing("better").isdisjoint(near)


def some_areas(mention: Mention, context: Context) -> bool:
    """Some of the areas, without their names: "good in three areas"."""
    found = SOME_AREAS.match(mention.shape.codes, mention.place + 1)
    if not found or "A" in found[0] or AREA_NAMED.match(mention.shape.codes, found.end()):
        return False
    first = mention.shape.starts[mention.place + 1 + found[0].rindex("p") + 1]
    last = mention.shape.starts[found.end() - 1]
    words = context.reading.lower[first:last]
    return not (words and words[0] in ("every", "each", "all")) or bool(refusing("others") & set(words))


def counted(mention: Mention, context: Context) -> bool:
    """Some of many, without their names: "nine of the twelve areas were", "rated three of its homes"."""
    found = COUNT.search(mention.shape.codes, 0, mention.place)
    one = ONE.search(mention.before)
    if one and context.reading.lower[mention.shape.starts[one.start("one")]] in refusing("single"):
        return True
    if _of_many(mention, context):
        return True
    if mention.before.endswith((CODE, BARE)):  # "given two 'excellent' ratings"
        return True
    if found:
        first = mention.shape.starts[found.start()]
        word = context.reading.lower[first]
        if any(said.end == first + 1 for said in context.dates.between(mention.sentence[0], first + 1)):
            return False  # "rated on November 14 Rated 4: Golden Carp"
        if (word.isdigit() and len(word) < len("2019")) or word in refusing("counting"):
            return True
    before = context.reading.lower[mention.sentence[0] + 1 : mention.start + 1]
    if refusing("counted").isdisjoint(before):
        return False
    return any(_counts(mention, context, marks) for marks in (";:.F", ";:.FR"))


def _of_many(mention: Mention, context: Context) -> bool:
    """Tell "11 of the 13 standards were rated good", "half of its schools were", "in three of the 20 areas"."""
    lower, starts = context.reading.lower, mention.shape.starts
    if IN_SO_MANY.match(mention.after):
        return True
    for found in OF_MANY.finditer(mention.before):
        some, many = lower[starts[found.start("some")]], lower[starts[found.start("many")]]
        known = refusing("counting") | refusing("single")
        if found.end() == mention.place and all(word.isdigit() or word in known for word in (some, many)):
            return True
    one = ONE_BODY.search(mention.before)
    if one and lower[starts[one.start("one")]] in refusing("single"):
        return True
    part = OF_THEM.search(mention.before)
    return part is not None and lower[starts[part.start("part")]] in refusing("parts")


def _counts(mention: Mention, context: Context, marks: str) -> bool:
    codes = mention.shape.codes
    start = max(codes.rfind(mark, 0, mention.place) for mark in marks) + 1
    while start < mention.place and codes[start] in ",dO&":
        start += 1
    clause = codes[start : mention.place]
    if not clause or "A" in clause or "C" in clause:
        return False
    token = mention.shape.starts[start]
    first, second = context.reading.lower[token : token + 2]
    return (first.isdigit() or first in refusing("counting")) and second in refusing("counted")


def share(mention: Mention, context: Context) -> bool:
    """A share or a number: "62 per cent of pupils met the expected standard"."""
    words = context.reading.lower[mention.sentence[0] : mention.start]
    return not refusing("shares").isdisjoint(words)


def general(mention: Mention, context: Context) -> bool:
    """A body or bodies at large: "schools judged good", "a school that is rated inadequate must", "any home rated"."""
    reading, codes = context.reading, mention.shape.codes
    start = mention.sentence[0]
    if ANY_ONE.match(codes, 0, mention.place) and reading.lower[mention.shape.starts[1]] in refusing("any one"):
        return True
    if _given_to_many(mention, context) or _any_body(mention, context):
        return True
    first = max(start, mention.start - SUBJECT)
    generic, each = refusing("generic"), refusing("each")
    near = reading.lower[first : mention.start]
    if generic.isdisjoint(near) and each.isdisjoint(near):
        return False
    return any(_at_large(mention, context, token) for token in _clause(reading.lower, mention.start, first))


def _any_body(mention: Mention, context: Context) -> bool:
    """Tell "a school given the lowest grade must ...", "a school receives it when ..." from what one was given."""
    codes, lower = mention.shape.codes, context.reading.lower
    body = A_BODY.match(codes, 0, mention.place)
    if body is None or lower[mention.shape.starts[body.start("one")]] not in refusing("any one"):
        return False
    if DUTY.match(codes, mention.place + 1) or (mention.code == END and IS.match(codes, mention.place + 1)):
        return True
    present = lower[mention.shape.starts[body.start("verb")]].endswith("s")
    return present and WHENEVER.match(codes, mention.place + 1) is not None


def _given_to_many(mention: Mention, context: Context) -> bool:
    """Tell "C3 grades for three landlords", "in those areas" from the grades of bodies that are named."""
    reading, first = context.reading, mention.sentence[0]
    if mention.code == IN_WORDS:
        return any(word in refusing("those") for word in reading.lower[first : mention.start])
    if refusing("plurals").isdisjoint(reading.lower[mention.end : mention.end + 1]):
        return False
    bodies = (naming.organisation for naming in context.organisations.between(first, mention.start))
    if any(body is not None and body.kind != "inspectorate" for body in bodies):
        return False
    around = reading.lower[first : mention.end + SUBJECT]
    return not refusing("generic").isdisjoint(around)


def _clause(lower: list[str], end: int, first: int) -> range:
    """Return the tokens before a grade back to a mark, last first."""
    token = end - 1
    while token >= first and lower[token] not in (",", ";", ":", ".", "(", ")"):
        token -= 1
    return range(end - 1, token, -1)


def _at_large(mention: Mention, context: Context, token: int) -> bool:
    lower, start = context.reading.lower, mention.sentence[0]
    word = lower[token]
    if word in refusing("each"):
        return not refusing("one of them").isdisjoint(lower[token + 1 : token + 3])
    if word not in refusing("generic") or (token > start and context.reading.words[token][0].isupper()):
        return False
    before = lower[token - 1] if token > start else None
    if before is None or before in refusing("any") or before.isdigit() or before in refusing("counting"):
        return True
    return lower[token + 1] == "from" and before not in refusing("owners")


def explained(mention: Mention, context: Context) -> bool:
    """The scale explained: "on a scale from 1 to 6", "a rating of three means", "which means major improvement"."""
    if context.terms.between("rating explained", *mention.sentence) or KEY.match(mention.before):
        return True
    if _in_range(mention, context):
        return True
    lower = context.reading.lower
    titled = THE_LOWEST.search(mention.before) and ALONE.match(mention.after)
    if titled and lower[mention.sentence[0]] == "the":
        return True
    if not context.terms.between("rating meaning", *mention.sentence):
        return False
    behind = lower[mention.end : mention.end + 3]
    if mention.term.label != EXTREME and not refusing("meaning").isdisjoint(behind):
        titled = TITLED.match(mention.shape.codes, 0, mention.place)
        if titled and lower[mention.sentence[0]] not in refusing("owners"):
            return True
    near = lower[max(mention.sentence[0], mention.start - MEANING) : mention.start]
    if refusing("meaning").isdisjoint(near):
        return False
    back = next(place for place, word in enumerate(reversed(near), 1) if word in refusing("meaning"))
    return "R" not in mention.before[-back:]


def _in_range(mention: Mention, context: Context) -> bool:
    """Tell whether a grade is an end of all there are: "ratings from zero to five"."""
    found = RANGE_FROM.search(mention.before) if mention.after[:1] == "t" else RANGE_TO.search(mention.before)
    return found is not None and context.reading.lower[mention.shape.starts[found.start()]].endswith("s")


@cache
def refusing(name: str) -> frozenset[str]:
    """Return a list of the words that speak against a grade, as a set."""
    return frozenset(vocabulary.words("rating")["refuse"][name])
