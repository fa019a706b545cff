"""Finds what a short sentence of minutes decides: "Request declined.", "£250 agreed.", "Insurance. Deferred."."""

from collections.abc import Iterator

from pipeline.facts.decision.enumerators import past_enumerator, stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.outcomes import FORMS
from pipeline.facts.decision.patterns import DECLINED, WORDS
from pipeline.read import Reading
from pipeline.terms import Term

BE = FORMS | {"been"}
HAVE = frozenset(("has", "have", "had", "that", "who", "which"))
SHORT = 8  # words of a short sentence
GRANTED = frozenset(("agreed", "approved", "granted", "awarded"))
LATER = frozenset(("to", "until", "till", "pending"))
AS_A = (["as", "a"], ["as", "an"], ["as", "the"], ["as", "true"], ["as", "correct"])
FATES = frozenset(("lost", "fell", "failed", "carried"))
FINITE = BE | HAVE | {":"}


def short(reading: Reading, term: Term, start: int, end: int) -> Iterator[Found]:
    """Yield what a short sentence decides: "Request declined.", "£250 agreed.", "Insurance. Deferred."."""
    if _elliptic(reading, term, start, end):
        yield Found(DECLINED, start, stop(reading, end), term.id, None, (start, end))
    elif _given(reading, term, start, end) or _recorded(reading, term, start, end):
        yield Found(DECLINED, start, stop(reading, end), "approved", None, (start, end))
    elif _put_off(reading, term, start, end):
        yield Found(DECLINED, _subject(reading, start), stop(reading, end), "deferred", None, (start, end))


def _elliptic(reading: Reading, term: Term, start: int, end: int) -> bool:
    """Say whether a short line of minutes leaves out its verb: "Request from the bowls club declined."."""
    lower = reading.lower
    ends = term.end == end or (term.end + 1 == end and reading.words[term.end] == ".")
    later = term.id == "deferred" and term.end < end and lower[term.end] in LATER  # "Approval deferred to May."
    told = term.id in ("approved", "refused", "deferred") and lower[term.start] not in FATES
    asked = lower[start] in WORDS["proposals"] or lower[min(start + 1, end - 1)] in WORDS["proposals"]
    finite = not FINITE.isdisjoint(lower[start : term.start])
    return (later or (ends and term.start - start > 1)) and told and asked and not finite


def _given(reading: Reading, term: Term, start: int, end: int) -> bool:
    """Say whether a sentence only tells what was granted: "£250 agreed (7-2).", "£1,000 agreed unanimously."."""
    lower = reading.lower
    if reading.words[start][0] != "£" or lower[term.start] not in GRANTED or term.start - start > SHORT // 2:
        return False
    finite = not FINITE.isdisjoint(lower[start : term.start])
    return not finite and (term.end >= end or not lower[term.end][0].isalnum() or lower[term.end] in WORDS["goes_on"])


def _recorded(reading: Reading, term: Term, start: int, end: int) -> bool:
    """Say whether a short sentence tells that minutes were found to be right: "Agreed as a true record."."""
    as_a = reading.lower[term.end : term.end + 2] in AS_A and "record" in reading.lower[term.end : end]
    return as_a and term.start == start and term.id == "approved" and end - start <= 2 * SHORT


def _put_off(reading: Reading, term: Term, start: int, end: int) -> bool:
    """Say whether a sentence begins with what became of an item: "Insurance. Deferred.", "Deferred until May."."""
    if term.id != "deferred" or term.start != start or not reading.words[start].istitle():
        return False
    return term.end >= end or reading.words[term.end] == "." or reading.lower[term.end] in LATER


def _subject(reading: Reading, start: int) -> int:
    """Return where the short sentence before begins, in the same block: what was put off."""
    part = reading.part(start)
    if start <= part.start:
        return start
    before = reading.sentence(start - 1)[0]
    return past_enumerator(reading, max(before, part.start), start) if start - before <= SHORT else start
