"""Homes and nurseries whose names have no head noun: "Bryn Awel, in Pontgarreg, has been given a rating"."""

from collections.abc import Iterator, Sequence

from pipeline.read import Reading
from pipeline.resolve.organisations.spelling import display
from pipeline.resolve.organisations.types import Found
from pipeline.resolve.organisations.walk import capital
from pipeline.resolve.organisations.words import DESCRIBED, HOME_SIGN, INSPECTED, words
from pipeline.terms import Terms

LONGEST = 4  # words of such a name
ASIDE = 8  # tokens of ", in Pontgarreg,"


def find_unnamed(reading: Reading, terms: Terms, named: Sequence[Found]) -> Iterator[Found]:
    """Find what is inspected, in a document that shows what kind of body that is and names none of it otherwise."""
    kind = _kind(reading, terms)
    if kind is None or any(name.kind == kind and not name.loose for name in named):
        return
    for term in terms.of(INSPECTED):
        end = _before_aside(reading, term.start)
        start = end
        floor = reading.sentence(term.start)[0]
        while start > floor and end - start < LONGEST and _proper(reading, start - 1):
            start -= 1
        if start and reading.lower[start - 1] in ("in", "at", "on", "near"):  # "Plas Derwen in Aberfan Road was rated"
            continue
        if start < end and not words("openers") & {reading.lower[start]} and not _is_person(reading, start):
            yield Found(start, end, display(reading, start, end), kind, start)
    yield from _located(reading, kind)


def _kind(reading: Reading, terms: Terms) -> str | None:
    """Return the kind of body that a document speaks of without a name: "A nursery where ..."."""
    if terms.of(HOME_SIGN):
        return "home"
    for term in terms.of(DESCRIBED):
        if term.id in ("nursery", "surgery") and reading.lower[term.start - 1] in ("a", "an"):
            return term.id
    return None


def _located(reading: Reading, kind: str) -> Iterator[Found]:
    """Find a name that opens a sentence and is followed by its place: "Little Acorns in Otley Bridge, which ..."."""
    for start in reading.sentence_starts:
        if reading.lower[start] in words("openers") or not _proper(reading, start):
            continue
        end = start + 1
        while end < start + LONGEST and end < len(reading.words) and _proper(reading, end):
            end += 1
        if end + 3 >= len(reading.words):
            continue
        at = end + 1 if reading.lower[end] == "," else end
        if reading.lower[at] not in ("in", "at", "on") or not capital(reading.words[at + 1]):
            continue
        last = at + 1
        while last < len(reading.words) - 1 and capital(reading.words[last]):
            last += 1
        if reading.lower[last] in (",", "'s") or reading.lower[last] in words("inspected_verbs"):
            yield Found(start, end, display(reading, start, end), kind, start)


def _before_aside(reading: Reading, at: int) -> int:
    """Step back over ", in Pontgarreg," to the name before it."""
    if at and reading.lower[at - 1] == ",":
        for comma in range(at - 2, max(-1, at - 2 - ASIDE), -1):
            if reading.lower[comma] == "," and reading.lower[comma + 1] in (
                "in",
                "at",
                "on",
                "near",
                "a",
                "an",
                "which",
            ):
                return comma
    return at


def _proper(reading: Reading, token: int) -> bool:
    word = reading.words[token]
    return (capital(word) or word == "'s") and reading.lower[token] not in words("never")


def _is_person(reading: Reading, start: int) -> bool:
    return start > 0 and reading.lower[start - 1] in words("never")
