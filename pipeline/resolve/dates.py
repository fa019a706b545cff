"""Date expressions and what they mean in EDTF, with the document's date as the only "today"."""

from typing import NamedTuple

from pipeline.match import Terms, Triggers
from pipeline.read import Reading

TRIGGERS: Triggers = {}


class DateMention(NamedTuple):
    """A date expression at the tokens start:end: "between July 25 and 26" -> 2023-07-25/2023-07-26."""

    start: int
    end: int
    edtf: str


class Dates:
    """The date expressions of one document, in order of place, none inside another."""

    def __init__(self, reading: Reading, terms: Terms) -> None:
        """Find them all."""
        self.mentions: list[DateMention] = []

    def between(self, start: int, end: int) -> list[DateMention]:
        """Return the expressions that lie in the tokens start:end."""
        return [mention for mention in self.mentions if start <= mention.start and mention.end <= end]
