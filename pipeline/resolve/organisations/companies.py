"""Companies named behind what they are: "consultancy firm Brightroad", "consultants from Newton Europe"."""

from collections.abc import Iterator

from pipeline.match import Terms
from pipeline.read import Reading
from pipeline.resolve.organisations.names import display
from pipeline.resolve.organisations.types import Found
from pipeline.resolve.organisations.walk import name_end
from pipeline.resolve.organisations.words import COMPANY, COMPANY_FROM, words

LONGEST = 4


def find_companies(reading: Reading, terms: Terms) -> Iterator[Found]:
    """Find them; "developer John Shaw" is a person, and so no trade that a person can have is enough."""
    for label in (COMPANY, COMPANY_FROM):
        for term in terms.of(label):
            end = name_end(reading, term.end, min(reading.sentence(term.start)[1], term.end + LONGEST))
            length = end - term.end
            if length and (
                length == 1 or label == COMPANY_FROM or reading.lower[term.end - 1] in words("company_sure")
            ):
                yield Found(term.end, end, display(reading, term.end, end), "company", term.end)
