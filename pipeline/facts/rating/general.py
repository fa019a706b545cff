"""Why a grade is of no body in particular: one of several, a rule for all."""

from functools import cache

from pipeline.facts.rating.check import check
from pipeline.facts.rating.letters import END, LETTERS, QUOTES
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.facts.rating.words import is_number, refusing
from pipeline.resolve import Context

ANY_ONE = pattern("[RELATIVE IF] [DET WORD] [^ COMMA ]*$")  # "where a home is rated poor"
A_BODY = pattern(
    "(START ([BUT ADVERB WORD] COMMA)?|[COMMA ;] [AND BUT]) (?P<one>DET) WORD? SERVICE (RELATIVE BE)?"
    " (?P<verb>[RATE GIVE FIND])[^COMMA ]*$"
)
ANY_GRADE = pattern("(START|[FIND COMMA ; AND BUT RELATIVE DET COLON]) (?P<one>DET) [NOUN RESULT] OF$")
MUST = pattern("HOPE|IF|KEEP TO")
MOVED = pattern("FROM (GRADE TO)?$")
OTHERS_WHO = pattern(
    "(?P<others>WORD) RELATIVE BE (RATE|ADVERB)* (AS|DET)?$|(?P<those>DET) (RATE (AS|TO BE)?|GIVE DET?)$"
)
BODY_THAT = pattern("(?P<one>DET) WORD{0,2} SERVICE (RELATIVE|DET) (?P<verb>BE) ADVERB* (RATE|GIVE) (AS|TO BE|DET)*$")
A_GRADE, SHOWS = pattern("(START|COMMA) DET$"), pattern("[NOUN RESULT] [FIND WORD]")
DUTY = pattern("[^; :]{0,10} HOPE")  # "a school given the lowest grade must be seen again"
WHENEVER = pattern(
    "(NOUN|RESULT)? ((FROM|BY) [INSPECTOR NAME DET SERVICE]{1,3})? [RELATIVE IF]"
)  # "a school receives it when"
IS = pattern("BE")
IT_IS, CAN_GET = pattern("(PRONOUN|DET) BE DET?$"), pattern("DET [WORD NAME]? SERVICE HOPE")
FOR_A, A_SERVICE = pattern("FOR (?P<one>DET) ADVERB*$"), pattern("WORD? SERVICE")
REACH = 6  # tokens from a grade to the bodies that may have it: "a ‘good’ Ofsted judgement for any school"
WHEN, ANY, BOTH = "when", "any", "both"
ONE_OF = 6  # tokens from "one of" to "restaurants"
SUBJECT = 9  # tokens from a plural noun to its grade


def _most_of_all(mention: Mention, context: Context) -> bool:
    """Tell "it's the highest grade a school can get" from "was given the highest grade a school can get"."""
    body = CAN_GET.match(mention.after) if IT_IS.search(mention.before) else None
    return body is not None and mention.word(mention.place + 1, context.reading) in refusing("any one")


def _whichever(mention: Mention, context: Context) -> bool:
    """Tell "where a home is rated poor" from "where the home was rated poor"."""
    any_one = ANY_ONE.match(mention.shape.codes, 0, mention.place)
    return any_one is not None and mention.word(1, context.reading) in refusing("any one")


def _bodies(mention: Mention, context: Context) -> bool:
    """Tell "schools judged good", "any home rated good" from "the school judged good"."""
    lower = context.reading.lower
    end = _begin(mention, context)
    first = max(mention.sentence[0], end - SUBJECT)
    if _at_large_words().isdisjoint(lower[first:end]):
        return False
    return any(_at_large(mention, context, token) for token in _clause(lower, end, first))


def _for_any(mention: Mention, context: Context) -> bool:
    """Tell "an outstanding judgement for any school"."""
    behind = context.reading.lower[mention.end : mention.end + REACH]
    return ANY in behind[1:] and behind[behind.index(ANY, 1) - 1] == "for"


def _begin(mention: Mention, context: Context) -> int:
    """Return where a grade begins, with those that it is one of: "other schools are moving, | from good to fair"."""
    moved = MOVED.search(mention.before) if LETTERS["from"] in mention.before else None
    start = mention.shape.starts[moved.start()] if moved else mention.start
    return start - 1 if moved and context.reading.lower[start - 1] == "," else start


def _others_who(mention: Mention, context: Context) -> bool:
    """Tell "others who are inadequate", "those rated good"."""
    others = OTHERS_WHO.search(mention.before)
    return others is not None and mention.word(others.start(), context.reading) in refusing("the rest")


def _body_that_is(mention: Mention, context: Context) -> bool:
    """Tell "a school that is judged good" from "a school that was judged good"."""
    found = BODY_THAT.search(mention.before)
    if found is None or mention.word(found.start("one"), context.reading) not in refusing("any one"):
        return False
    return mention.word(found.start("verb"), context.reading) in refusing("is")


def _any_grade(mention: Mention, context: Context) -> bool:
    """Tell "a score of zero must be taken seriously", of whoever has it."""
    found = ANY_GRADE.search(mention.before)
    if found is None or not MUST.match(mention.after):
        return False
    return mention.word(found.start("one"), context.reading) in refusing("any one")


def _any_body(mention: Mention, context: Context) -> bool:
    """Tell "a school given the lowest grade must ...", "a school receives it when ..." from what one was given."""
    codes, lower = mention.shape.codes, context.reading.lower
    body = A_BODY.search(codes, 0, mention.place)
    if body is None or lower[mention.shape.starts[body.start("one")]] not in refusing("any one"):
        return False
    if DUTY.match(codes, mention.place + 1) or (mention.code == END and IS.match(codes, mention.place + 1)):
        return True
    present = lower[mention.shape.starts[body.start("verb")]].endswith("s")
    return present and WHENEVER.match(codes, mention.place + 1) is not None


def _shows_of_any(mention: Mention, context: Context) -> bool:
    """Tell "a ‘good’ score shows the provider meets them" from "the ‘good’ score shows how hard we worked"."""
    found = SHOWS.match(mention.after) if A_GRADE.search(mention.before) else None
    if found is None or context.reading.lower[mention.shape.starts[mention.place - 1]] not in refusing("any one"):
        return False
    shown = mention.shape.starts[mention.place + found.end()]
    return not refusing("any body").isdisjoint(context.reading.lower[shown : shown + 4])


def _of_those(mention: Mention, context: Context) -> bool:
    """Tell "in those areas" from the areas that are named."""
    return any(word in refusing("those") for word in context.reading.lower[mention.sentence[0] : mention.start])


def _given_to_many(mention: Mention, context: Context) -> bool:
    """Tell "C3 grades for three landlords" from the grades of bodies that are named."""
    reading, first = context.reading, mention.sentence[0]
    closed = mention.end + (reading.lower[mention.end : mention.end + 1] != [] and reading.lower[mention.end] in QUOTES)
    if refusing("plurals").isdisjoint(reading.lower[closed : closed + 1]):
        return False
    bodies = (naming.organisation for naming in context.organisations.between(first, mention.start))
    if any(body is not None and body.kind != "inspectorate" for body in bodies):
        return False
    if any(subject for _, _, subject in context.subjects.between(first, mention.start, None)):
        return False  # "Wick's children's services had outstanding ratings in two areas"
    around = range(first, min(mention.end + SUBJECT, len(reading.lower)))
    many = [at for at in around if reading.lower[at] in refusing("generic")]
    return bool(many) and reading.lower[many[0] - 1] != BOTH  # "both schools had outstanding ratings"


def _kind_of_bodies(mention: Mention, context: Context) -> bool:
    """Tell "its inspections of 'outstanding' schools" from "the council's 'outstanding' services"."""
    lower = context.reading.lower
    at = mention.end + (lower[mention.end : mention.end + 1] == ["-rated"])
    while at < mention.sentence[1] and lower[at] in QUOTES:
        at += 1
    at += lower[at : at + 1] != [] and lower[at].endswith("ing")  # "'good' performing services"
    if at >= mention.sentence[1] or lower[at] not in _plurals():
        return False
    before = mention.start - 1
    before -= lower[before] in QUOTES and lower[mention.end] in QUOTES
    return before < mention.sentence[0] or lower[before] not in refusing("owners")


def _used_for(mention: Mention, context: Context) -> bool:
    """Tell "which is typical for a previously 'good' school" from "a 'good' school in Wick"."""
    found = FOR_A.search(mention.before) if A_SERVICE.match(mention.after) else None
    if found is None or mention.word(found.start(), context.reading) != "for":
        return False
    return mention.word(found.start("one"), context.reading) in refusing("any one")


@cache
def _plurals() -> frozenset[str]:
    """Return the plurals that are never those of one body."""
    return refusing("generic") - refusing("one service")


@cache
def _at_large_words() -> frozenset[str]:
    return refusing("generic") | refusing("extremes") | refusing("each")


def _clause(lower: list[str], end: int, first: int) -> range:
    """Return the tokens before a grade back to a mark, last first."""
    token = end - 1
    while token >= first and lower[token] not in (",", ";", ":", ".", "(", ")"):
        token -= 1
    return range(end - 1, token, -1)


def _at_large(mention: Mention, context: Context, token: int) -> bool:
    lower, start = context.reading.lower, mention.sentence[0]
    word = lower[token]
    if word in refusing("extremes") and lower[token - 1] == "the" and lower[token + 1] in refusing("coming"):
        return True
    if word in refusing("each"):
        return not refusing("one of them").isdisjoint(lower[token + 1 : token + 3])
    if word not in refusing("generic") or (token > start and context.reading.words[token][0].isupper()):
        return False
    before = lower[token - 1] if token > start else None
    if ["one", "of"] in (lower[at : at + 2] for at in range(max(start, token - ONE_OF), token)):
        return False  # "one of the town's best restaurants, which was given", "was one of 13 forces rated"
    if before is None or before in refusing("any") or before.isdigit() or before in refusing("counting"):
        return True
    second = lower[token - 2] if token > start + 1 and before not in refusing("little") else ""
    if before == WHEN and word not in refusing("one service"):  # "when schools had been rated good"
        return True
    if is_number(second) or second in refusing("many"):
        return True  # "three social landlords", "multiple care homes"
    return lower[token + 1] in refusing("rated") and before not in refusing("owners")


IN_GENERAL = "of bodies in general"
CHECKS = (
    check(IN_GENERAL, _whichever),
    check(IN_GENERAL, _shows_of_any, last="DET", following="NOUN RESULT"),
    check(IN_GENERAL, _most_of_all, "SERVICE HOPE", codes="EXTREME"),
    check(IN_GENERAL, _used_for, "FOR SERVICE", last="DET ADVERB", following="WORD SERVICE"),
    check(IN_GENERAL, _any_grade, last="OF", following="HOPE IF KEEP"),
    check(IN_GENERAL, _others_who, last="BE RATE ADVERB AS DET GIVE TO"),
    check(IN_GENERAL, _body_that_is, "SERVICE BE", last="RATE GIVE AS BE DET"),
    check(IN_GENERAL, _of_those, codes="ALONE"),
    check(IN_GENERAL, _given_to_many, following="NOUN RESULT"),
    check(IN_GENERAL, _any_body, "SERVICE"),
    check(IN_GENERAL, _kind_of_bodies),
    check(IN_GENERAL, _for_any),
    check(IN_GENERAL, _bodies),
)
