"""Spans of time as ISO 8601 durations: "over four years", "for a six-month period"."""

from typing import NamedTuple

from pipeline.match import Terms, Triggers
from pipeline.read import Reading

TRIGGERS: Triggers = {}


class DurationMention(NamedTuple):
    """The tokens start:end that state a length of time, with their preposition: "over four years" -> P4Y."""

    start: int
    end: int
    iso: str


class Durations:
    """The lengths of time stated in one document, in order of place."""

    def __init__(self, reading: Reading, terms: Terms) -> None:
        """Find them all."""
        self.mentions: list[DurationMention] = []

    def between(self, start: int, end: int) -> list[DurationMention]:
        """Return the expressions that lie in the tokens start:end."""
        return [mention for mention in self.mentions if start <= mention.start and mention.end <= end]
