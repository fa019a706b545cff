"""Why a grade is no fact: hoped for, denied, general, counted, explained, or an ordinary word."""

from collections.abc import Callable
from functools import cache

from pipeline import vocabulary
from pipeline.facts.rating.letters import BARE, CODE, DOUBLE, EXTREME, FIRM, MARKED, PASS, PLAIN, QUOTES, STARS
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.resolve import Context

HOPED = pattern("HOPE [^COMMA : ; BUT RELATIVE AFTER WITH FROM ]{0,14}$")
IF = pattern("IF [^; BUT]{0,20}$")
KNOWN = pattern(
    "(SERVICE|WORD|NAME|ASPECT) ADVERB? (RATE|FIND) (AS|TO BE|DET)* ADVERB*$"
)  # "plans to shut a home rated ..."
OWNERS = frozenset(
    ("'s", "'", "its", "their", "the", "these", "his", "her", "our")
)  # "plans to improve its inadequate rating"
DENIED = pattern(
    "NOT (WORD|ADVERB|BE|TO|AS|DET|GIVE|RATE|KEEP|BY|INSPECTOR|OF|NOUN|MOVE|FIND|UPDOWN|FOR|AREA|SERVICE){0,7}$"
)
FROM = pattern("FROM DET?$")
THING_NEXT = pattern("(WORD|NAME|INSPECTOR){0,2} (NOUN|SERVICE|RESULT|ASPECT)")
NOUN_NEXT = pattern("WORD|NAME")
OBJECT_NEXT = pattern("DET|WORD|TO|INSPECTOR")
STARRED = pattern("(STOP|COMMA|AND|FOR|BY|AFTER|BUT|TO|COLON|GAP{0,4} (NOUN|RESULT))")
OR_AFTER = pattern("OR (DET|TO|BE|AS|NOT)* (GRADE|WORD)")
OR_BEFORE = pattern("GRADE OR (DET|TO|BE|AS)*$")
SOME_AREAS = pattern("(ADVERB|NOUN)* FOR [^.;:,!]{0,6} AREA")
ANY_ONE = pattern("[RELATIVE IF] [DET WORD] [^ COMMA ]*$")  # "where a home is rated poor"
COUNT = pattern("[NUMBER AFTER] (KEEP? BE)? (RATE|FIND)? (AS|TO BE)? ADVERB*$")  # "33 were rated good, two outstanding"
GLOSS = 12  # places within which the lowest grade and a grade are one
SUBJECT = 9  # tokens from a plural noun to its grade


def doubt(mention: Mention, context: Context) -> str | None:
    """Return why a mention is no fact, null where nothing speaks against it."""
    for reason, speaks in CHECKS.items():
        if speaks(mention, context):
            return reason
    return None


def _ordinary(mention: Mention, _context: Context) -> bool:
    """A word of some other noun or verb: "for its good food", "needs to improve its roads", "a five-star hotel"."""
    if mention.term.label == STARS:
        return STARRED.match(mention.after) is None
    if FROM.search(mention.before):
        return False
    if mention.code == FIRM:
        return mention.term.id.split()[0] in _words("verbs") and OBJECT_NEXT.match(mention.after) is not None
    if mention.code not in (PLAIN, BARE, PASS) or mention.rule.name.startswith("the grade before"):
        return False
    return NOUN_NEXT.match(mention.after) is not None


def _hoped(mention: Mention, context: Context) -> bool:
    codes, place = mention.shape.codes, mention.place
    if IF.search(codes, 0, place):
        return True
    found = HOPED.search(codes, 0, place)
    if not found or KNOWN.search(codes, found.start() + 1, place):
        return False
    if THING_NEXT.match(mention.after):
        before = mention.start - 1
        while context.reading.lower[before] in QUOTES - {"'"}:
            before -= 1
        return context.reading.lower[before] not in OWNERS
    return True


def _denied(mention: Mention, context: Context) -> bool:
    found = DENIED.search(mention.shape.codes, 0, mention.place)
    if not found:
        return False
    start = mention.shape.starts[found.start()]
    return context.reading.lower[start : start + 2] != ["no", "longer"]


def _alternative(mention: Mention, context: Context) -> bool:
    codes, place = mention.shape.codes, mention.place
    if OR_BEFORE.search(codes, 0, place) or OR_AFTER.match(codes, place + 1):
        return True
    words = context.reading.lower
    near = (" ".join(words[mention.start - 2 : mention.start]), " ".join(words[mention.end : mention.end + 2]))
    return not _words("better").isdisjoint(near)


def _some_areas(mention: Mention, context: Context) -> bool:
    """Some of the areas, without their names: "good in three areas"."""
    found = SOME_AREAS.match(mention.shape.codes, mention.place + 1)
    if not found or "A" in found[0]:
        return False
    first = mention.shape.starts[mention.place + 1 + found[0].rindex("p") + 1]
    last = mention.shape.starts[found.end() - 1]
    words = context.reading.lower[first:last]
    return not (words and words[0] in ("every", "each", "all")) or bool(_words("others") & set(words))


def _counted(mention: Mention, context: Context) -> bool:
    """Some of many, without their names: "nine of the twelve areas were", "rated three of its homes"."""
    found = COUNT.search(mention.shape.codes, 0, mention.place)
    if found:
        word = context.reading.lower[mention.shape.starts[found.start()]]
        if (word.isdigit() and len(word) < len("2019")) or word in _words("counting"):
            return True
    before = context.reading.lower[mention.sentence[0] + 1 : mention.start + 1]
    if _words("counted").isdisjoint(before):
        return False
    return any(_counts(mention, context, marks) for marks in (";:.F", ";:.FR"))


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
    return (first.isdigit() or first in _words("counting")) and second in _words("counted")


def _share(mention: Mention, context: Context) -> bool:
    """A share or a number: "62 per cent of pupils met the expected standard"."""
    words = context.reading.lower[mention.sentence[0] : mention.start]
    return not _words("shares").isdisjoint(words)


def _general(mention: Mention, context: Context) -> bool:
    """A plural of no body in particular: "schools judged good", "any councils that are rated inadequate"."""
    reading = context.reading
    start = mention.sentence[0]
    if ANY_ONE.match(mention.shape.codes, 0, mention.place) and reading.lower[mention.shape.starts[1]] in _words(
        "any one"
    ):
        return True
    first = max(start, mention.start - SUBJECT)
    generic, each = _words("generic"), _words("each")
    near = reading.lower[first : mention.start]
    if generic.isdisjoint(near) and each.isdisjoint(near):
        return False
    for token in range(mention.start - 1, first - 1, -1):
        word = reading.lower[token]
        if word in ",;:.()":
            return False
        if word in each and reading.lower[token + 1] in _words("one of them"):
            return True
        if word in generic:
            before = reading.lower[token - 1] if token > start else None
            if before is not None and reading.lower[token + 1] == "from" and before not in OWNERS:
                return True
            return before is None or before in _words("any") or before.isdigit() or before in _words("counting")
    return False


def _explained(mention: Mention, context: Context) -> bool:
    return bool(context.terms.between("rating explained", *mention.sentence))


def _by_others(mention: Mention, context: Context) -> bool:
    start, end = mention.sentence
    raters = context.terms.between("rating rater", start, min(end, mention.end + 3))
    if not any(rater.start < mention.start or rater.start >= mention.end for rater in raters):
        return False
    return not any(naming.agency for naming in context.agencies.between(start, end))


def _gloss(mention: Mention, context: Context) -> bool:
    """The lowest grade, where the sentence names it too; "top marks" of nobody."""
    if mention.term.label != EXTREME:
        return False
    if context.reading.lower[mention.end - 1] == "marks" and not context.agencies.between(*mention.sentence):
        return True
    near = mention.shape.codes[max(0, mention.place - GLOSS) : mention.place + 1 + GLOSS]
    return any(code in near for code in (PLAIN, MARKED, FIRM, CODE, BARE))


def _in_speech(mention: Mention, context: Context) -> bool:
    """What somebody says of his own, where only a plain statement makes it a grade."""
    if mention.rule.leans != "document" or mention.code == MARKED:
        return False
    words = context.reading.words[context.reading.part(mention.start).start : mention.start]
    marks = [word for word in words if word in DOUBLE]
    return bool(marks) and (marks[-1] == "“" or (marks[-1] == '"' and marks.count('"') % 2 == 1))


CHECKS: dict[str, Callable[[Mention, Context], bool]] = {
    "a word of its own": _ordinary,
    "hoped for or feared": _hoped,
    "denied": _denied,
    "one of several": _alternative,
    "a count of areas": _some_areas,
    "a count": _counted,
    "a share": _share,
    "of bodies in general": _general,
    "the scale explained": _explained,
    "rated by others": _by_others,
    "said again in other words": _gloss,
    "said in speech": _in_speech,
}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(vocabulary.words("rating")["refuse"][name])
