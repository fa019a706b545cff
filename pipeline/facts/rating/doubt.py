"""Why a grade is no fact: hoped for, denied, general, counted, explained, or an ordinary word."""

from functools import cache

from pipeline import vocabulary
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import CODE, EXTREME, MARKED, PLAIN, pattern
from pipeline.resolve import Context

HOPED = pattern("HOPE [^COMMA : ; BUT RELATIVE AFTER WITH FROM ]{0,14}$")
DENIED = pattern("NOT (WORD|ADVERB|BE|TO|AS|DET|GIVE|RATE|KEEP|BY|INSPECTOR|OF|NOUN|MOVE|FIND|UPDOWN|FOR){0,6}$")
ATTRIBUTE = pattern("WORD|NAME")
LINKED = pattern("(DET|OF) ADVERB*$")
ALTERNATIVE_AFTER = pattern("OR (DET|TO|BE|AS|NOT)* (GRADE|WORD)")
ALTERNATIVE_BEFORE = pattern("GRADE OR (DET|TO|BE|AS)*$")
COUNTED_AREAS = pattern("(ADVERB|NOUN)* FOR [^.;:,!]{0,6}Z")
GLOSS = 12


def doubt(mention: Mention, context: Context) -> str | None:
    """Return why a mention is no fact, null where nothing speaks against it."""
    for reason, speaks in CHECKS.items():
        if speaks(mention, context):
            return reason
    return None


def _hoped(mention: Mention, _context: Context) -> bool:
    if mention.after[:1] == "N" and mention.before.endswith("d"):
        return False
    return HOPED.search(mention.shape.codes, 0, mention.place) is not None


def _denied(mention: Mention, context: Context) -> bool:
    found = DENIED.search(mention.shape.codes, 0, mention.place)
    if not found:
        return False
    item = mention.shape.items[found.start()]
    return context.reading.lower[item.start : item.start + 2] != ["no", "longer"]


def _ordinary(mention: Mention, _context: Context) -> bool:
    """An adjective of some other noun: "rated for its good food"."""
    if mention.code != PLAIN or mention.rule.name.startswith("the grade before"):
        return False
    return ATTRIBUTE.match(mention.after) is not None


def _alternative(mention: Mention, context: Context) -> bool:
    codes, place = mention.shape.codes, mention.place
    if ALTERNATIVE_BEFORE.search(codes, 0, place) or ALTERNATIVE_AFTER.match(codes, place + 1):
        return True
    words = context.reading.lower
    near = (" ".join(words[mention.start - 2 : mention.start]), " ".join(words[mention.end : mention.end + 2]))
    return not _words("better").isdisjoint(near)


def _counted(mention: Mention, context: Context) -> bool:
    """Some of the areas, without their names: "good in three areas"."""
    found = COUNTED_AREAS.match(mention.shape.codes, mention.place + 1)
    if not found or "A" in found[0]:
        return False
    first = mention.shape.items[mention.place + 1 + found[0].rindex("p") + 1].start
    last = mention.shape.items[found.end() - 1].start
    words = context.reading.lower[first:last]
    return not (words and words[0] in ("every", "each", "all")) or bool(_words("others") & set(words))


def _general(mention: Mention, context: Context) -> bool:
    """A plural of no body in particular: "schools judged good", "any councils that are rated inadequate"."""
    reading = context.reading
    start = mention.sentence[0]
    for token in range(mention.start - 1, max(start, mention.start - 7) - 1, -1):
        word = reading.lower[token]
        if word in _words("generic"):
            before = reading.lower[token - 1] if token > start else None
            return before is None or before in _words("any") or before.isdigit()
    return False


def _explained(mention: Mention, context: Context) -> bool:
    return bool(context.terms.between("rating explained", *mention.sentence))


def _by_others(mention: Mention, context: Context) -> bool:
    start, end = mention.sentence
    if context.agencies.between(start, end):
        return False
    return bool(context.terms.between("rating rater", start, mention.start)) or bool(
        context.terms.between("rating rater", mention.end, min(end, mention.end + 3))
    )


def _gloss(mention: Mention, _context: Context) -> bool:
    """The lowest grade, where the sentence names it too."""
    if mention.term.label != EXTREME:
        return False
    near = mention.shape.codes[max(0, mention.place - GLOSS) : mention.place + 1 + GLOSS]
    return any(code in near for code in (PLAIN, MARKED, "m", CODE))


CHECKS = {
    "a word of its own": _ordinary,
    "hoped for or feared": _hoped,
    "denied": _denied,
    "one of several": _alternative,
    "a count of areas": _counted,
    "of bodies in general": _general,
    "the scale explained": _explained,
    "rated by others": _by_others,
    "said again in other words": _gloss,
}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(vocabulary.words("rating")["refuse"][name])
