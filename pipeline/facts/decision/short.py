"""Finds what a short sentence of minutes decides: "Request declined.", "£250 agreed.", "Insurance. Deferred."."""

from pipeline.facts.decision.enumerators import past_enumerator, stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.outcomes import FORMS
from pipeline.facts.decision.patterns import DECLINED, WORDS
from pipeline.read import Reading
from pipeline.terms import Term

BE = FORMS | {"been"}
HAVE = frozenset(("has", "have", "had", "that", "who", "which"))
TOLD = frozenset(("approved", "refused", "deferred"))
SHORT = 8  # words of a short sentence
GRANTED = frozenset(("agreed", "approved", "granted", "awarded"))
LATER = frozenset(("to", "until", "till", "pending"))
AS_A = (["as", "a"], ["as", "an"], ["as", "the"], ["as", "true"], ["as", "correct"])
FATES = frozenset(("lost", "fell", "failed", "carried"))
FINITE = BE | HAVE | {":"}


def short(reading: Reading, term: Term, start: int, end: int) -> Found | None:
    """Find what a short sentence decides: "Request declined.", "£250 agreed.", "Insurance. Deferred."."""
    if term.id not in TOLD:
        return None
    first = start
    if term.start > start:
        told = reading.words[start][0] == "£" and _given(reading, term, start, end)
        told = told or _elliptic(reading, term, start, end)
    elif term.id == "approved":
        told = _recorded(reading, term, end)
    else:
        told = term.id == "deferred" and _put_off(reading, term, end)
        first = _subject(reading, start) if told else start
    return Found(DECLINED, first, stop(reading, end), term.id, None, (start, end)) if told else None


def _elliptic(reading: Reading, term: Term, start: int, end: int) -> bool:
    """Say whether a short line of minutes leaves out its verb: "Request from the bowls club declined."."""
    lower = reading.lower
    ends = term.end == end or (term.end + 1 == end and reading.words[term.end] == ".")
    later = term.id == "deferred" and term.end < end and lower[term.end] in LATER  # "Approval deferred to May."
    if not (later or (ends and term.start - start > 1)) or lower[term.start] in FATES:
        return False
    asked = lower[start] in WORDS["proposals"] or lower[min(start + 1, end - 1)] in WORDS["proposals"]
    return asked and FINITE.isdisjoint(lower[start : term.start])


def _given(reading: Reading, term: Term, start: int, end: int) -> bool:
    """Say whether a sentence only tells what was granted: "£250 agreed (7-2).", "£1,000 agreed unanimously."."""
    lower = reading.lower
    if lower[term.start] not in GRANTED or term.start - start > SHORT // 2:
        return False
    finite = not FINITE.isdisjoint(lower[start : term.start])
    return not finite and (term.end >= end or not lower[term.end][0].isalnum() or lower[term.end] in WORDS["goes_on"])


def _recorded(reading: Reading, term: Term, end: int) -> bool:
    """Say whether a short sentence tells that minutes were found to be right: "Agreed as a true record."."""
    as_a = reading.lower[term.end : term.end + 2] in AS_A and "record" in reading.lower[term.end : end]
    return as_a and end - term.start <= 2 * SHORT


def _put_off(reading: Reading, term: Term, end: int) -> bool:
    """Say whether a sentence begins with what became of an item: "Insurance. Deferred.", "Deferred until May."."""
    told = term.end >= end or reading.words[term.end] == "." or reading.lower[term.end] in LATER
    return told and reading.words[term.start].istitle()


def _subject(reading: Reading, start: int) -> int:
    """Return where the short sentence before begins, in the same block: what was put off."""
    part = reading.part(start)
    if start <= part.start:
        return start
    before = reading.sentence(start - 1)[0]
    return past_enumerator(reading, max(before, part.start), start) if start - before <= SHORT else start
