"""Companies named behind what they are: "consultancy firm Brightroad", "consultants from Newton Europe"."""

from collections.abc import Iterator

from pipeline.read import Reading
from pipeline.resolve.organisations.spelling import display
from pipeline.resolve.organisations.types import Found
from pipeline.resolve.organisations.walk import name_end, name_start
from pipeline.resolve.organisations.words import COMPANY, COMPANY_FROM, words
from pipeline.terms import Terms

LONGEST = 4
ADJECTIVES = 4  # words between the article and the noun: ", a Leeds-based consultancy"


def _apposed(reading: Reading, cue: int, end: int) -> Iterator[Found]:
    """Find the name before ", a consultancy"."""
    at = cue - 1
    while at > cue - ADJECTIVES and at >= 0 and reading.lower[at] not in ("a", "an", "the"):
        at -= 1
    if (
        reading.lower[cue - 1 : cue] == [","]
        or reading.lower[at] not in ("a", "an", "the")
        or reading.lower[at - 1] != ","
    ):
        return
    last, floor = at - 1, reading.sentence(cue)[0]
    start = name_start(reading, last, "company", max(floor, last - LONGEST))
    if start < last and reading.lower[end - 1] in words("company_sure"):
        yield Found(start, last, display(reading, start, last), "company", start)


def find_companies(reading: Reading, terms: Terms) -> Iterator[Found]:
    """Find them; "developer John Shaw" is a person, and so no trade that a person can have is enough."""
    for label in (COMPANY, COMPANY_FROM):
        for term in terms.of(label):
            if reading.words[term.start][0].isupper() and term.start > reading.sentence(term.start)[0]:
                continue  # "the section on Provider Assessment and Market Management"
            if label == COMPANY:
                yield from _apposed(reading, term.start, term.end)
            end = name_end(reading, term.end, min(reading.sentence(term.start)[1], term.end + LONGEST))
            length = end - term.end
            if length and (
                length == 1 or label == COMPANY_FROM or reading.lower[term.end - 1] in words("company_sure")
            ):
                yield Found(term.end, end, display(reading, term.end, end), "company", term.end)
