"""Whether a grade still stands, or the document says that another has taken its place."""

from bisect import bisect_right
from dataclasses import replace
from functools import cache

from pipeline import edtf, vocabulary
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.match import Term
from pipeline.read import Reading
from pipeline.resolve import Context

SOURCE = pattern("FROM (DET|BE|ADVERB|NOUN|RESULT|OF)* (GRADE (FOR ASPECT)? (AND|COMMA)+ (DET|FROM)*)*$")
NEWER = pattern("TO (DET|BE|ADVERB)*$|[!;]")
ASIDE = pattern("[COMMA OPEN] [^COMMA ]{0,6} GRADE [^COMMA ]{0,8} [COMMA CLOSE]")
HAD_BEEN = pattern("KEEP ADVERB* (BE (ADVERB|DET)* ((RATE|GIVE|FIND) [^,;!]{0,8})?|KEEP [^,;!]{0,8}|RATE [^,;!]{0,8})$")
PREVIOUS, LAST, HAD = "previous", "last", "had"
THIS_TIME = "this time"
KEPT = 4  # tokens from "kept" to "its earlier rating"


def standing(mention: Mention, context: Context) -> str:
    """Return "previous", "current", or "last" or "had": before this document, if it tells of a newer one."""
    codes, place = mention.shape.codes, mention.place
    if SOURCE.search(codes, 0, place):
        return PREVIOUS
    cue = _cue(mention, context)
    if cue:
        return cue
    had = HAD_BEEN.search(codes, 0, place)
    return HAD if had and context.reading.lower[mention.shape.starts[had.start()]] in _words("had") else "current"


def _cue(mention: Mention, context: Context) -> str | None:
    """Return what the words of time before the grade, or just behind it, say of it."""
    start, end = mention.sentence
    for term in reversed(context.terms.between("rating time", start, mention.start)):
        if (
            _aside(mention, term)
            or _renewed(mention, context, term.end)
            or _kept(context, max(start, term.start - KEPT), term.start)
        ):
            return None
        return PREVIOUS if term.id == PREVIOUS else LAST
    comma = next((n for n, code in enumerate(mention.after) if code in ",;:!&."), len(mention.after))
    last = mention.shape.ends[mention.place + comma] if comma else mention.end
    behind = context.terms.between("rating time", mention.end, min(last, end))
    return None if not behind else PREVIOUS if behind[0].id == PREVIOUS else LAST


def _aside(mention: Mention, term: Term) -> bool:
    """Tell whether the word of time was of an aside that is over: "the school, formerly good, is inadequate"."""
    first = bisect_right(mention.shape.ends, term.start)
    return ASIDE.match(mention.shape.codes, max(0, first - 1), mention.place) is not None


def _renewed(mention: Mention, context: Context, token: int) -> bool:
    """Tell whether the sentence has come back to the present between a word of time and the grade."""
    if says_now(context.reading, token, mention.start):
        return True
    first = bisect_right(mention.shape.ends, token - 1)
    return NEWER.search(mention.shape.codes, first, mention.place) is not None


def says_now(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the words speak of the present: "now", "this time"."""
    words = reading.lower[start:end]
    return not _words("now").isdisjoint(words) or " ".join(words).find(THIS_TIME) >= 0


def _kept(context: Context, start: int, end: int) -> bool:
    """Tell whether it is the same still: "kept its previous rating of good"."""
    return not _words("kept").isdisjoint(context.reading.lower[start:end])


def settled(facts: list[Rating]) -> list[Rating]:
    """Settle what only the whole document tells: a last grade is previous where a newer one is reported."""
    newer = [fact for fact in facts if fact.status == "current"]
    return [_settle(fact, newer) for fact in facts]


def _settle(fact: Rating, newer: list[Rating]) -> Rating:
    rivals = [other for other in newer if other is not fact and other.agency == fact.agency]
    if fact.status in (LAST, HAD):
        about = [other for other in rivals if _alike(fact.subject, other.subject)]
        if fact.status == HAD:
            about = [other for other in about if other.subject == fact.subject and _alike(fact.aspect, other.aspect)]
        return replace(fact, status=PREVIOUS if about else "current")
    same = [other for other in rivals if other.subject == fact.subject is not None]
    if fact.status == "current" and any(_is_before(fact.date, other.date) for other in same):
        return replace(fact, status=PREVIOUS)
    return fact


def _alike(one: str | None, other: str | None) -> bool:
    return one == other or None in (one, other)


def _is_before(date: str | None, other: str | None) -> bool:
    if not date or not other:
        return False
    last, first = edtf.bounds(date)[1], edtf.bounds(other)[0]
    return last is not None and first is not None and last < first


@cache
def _words(name: str) -> frozenset[str]:
    words = vocabulary.words("rating")
    return frozenset(words["time"][name])
