"""Whether a grade still stands, or the document says that another has taken its place."""

from dataclasses import replace

from pipeline import edtf
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.resolve import Context

SOURCE = pattern("FROM (DET|BE|ADVERB|NOUN|RESULT|OF)*$")
NEWER = pattern("TO (DET|BE|ADVERB)*$|[!;]")
HAD_BEEN = pattern("KEEP ADVERB* (BE ADVERB* (RATE|GIVE)|KEEP|RATE) [^,;!]{0,8}$")
PREVIOUS, LAST = "previous", "last"
NOW = frozenset(("now", "latest", "current", "currently", "new", "today"))


def standing(mention: Mention, context: Context) -> str:
    """Return "previous", "current", or "last": the last one before this document, if it tells of a newer one."""
    codes, place = mention.shape.codes, mention.place
    if SOURCE.search(codes, 0, place):
        return PREVIOUS
    cue = _cue(mention, context)
    if cue:
        return cue
    return LAST if HAD_BEEN.search(codes, 0, place) else "current"


def _cue(mention: Mention, context: Context) -> str | None:
    """Return what the words of time before the grade, or just behind it, say of it."""
    start, end = mention.sentence
    for term in reversed(context.terms.between("rating time", start, mention.start)):
        if _renewed(mention, context, term.end):
            return None
        return PREVIOUS if term.id == PREVIOUS else LAST
    comma = next((n for n, code in enumerate(mention.after) if code in ",;:!&."), len(mention.after))
    last = mention.shape.items[mention.place + comma].end if comma else mention.end
    behind = context.terms.between("rating time", mention.end, min(last, end))
    return None if not behind else PREVIOUS if behind[0].id == PREVIOUS else LAST


def _renewed(mention: Mention, context: Context, token: int) -> bool:
    """Tell whether the sentence has come back to the present between a word of time and the grade."""
    if not NOW.isdisjoint(context.reading.lower[token : mention.start]):
        return True
    first = next(n for n, item in enumerate(mention.shape.items) if item.end > token - 1)
    return NEWER.search(mention.shape.codes, first, mention.place) is not None


def settled(facts: list[Rating]) -> list[Rating]:
    """Settle what only the whole document tells: a last grade is previous where a newer one is reported."""
    newer = [fact for fact in facts if fact.status == "current"]
    return [_settle(fact, newer) for fact in facts]


def _settle(fact: Rating, newer: list[Rating]) -> Rating:
    rivals = [other for other in newer if other is not fact and _same_body(fact, other)]
    if fact.status == LAST:
        return replace(fact, status=PREVIOUS if rivals else "current")
    if fact.status == "current" and fact.subject and any(_is_before(fact.date, other.date) for other in rivals):
        return replace(fact, status=PREVIOUS)
    return fact


def _same_body(fact: Rating, other: Rating) -> bool:
    return fact.agency == other.agency and fact.subject == other.subject


def _is_before(date: str | None, other: str | None) -> bool:
    if not date or not other:
        return False
    last, first = edtf.bounds(date)[1], edtf.bounds(other)[0]
    return last is not None and first is not None and last < first
