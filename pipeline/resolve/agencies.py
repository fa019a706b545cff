"""Which inspectorate the words speak of: by name, alias, or "the watchdog", "inspectors"."""

from typing import NamedTuple

from pipeline.match import Terms, Triggers
from pipeline.read import Reading
from pipeline.resolve.organisations import Organisations

TRIGGERS: Triggers = {}


class AgencyNaming(NamedTuple):
    """The tokens start:end that name or describe an inspectorate; `agency` is its short canonical name or null."""

    start: int
    end: int
    agency: str | None


class Agencies:
    """The inspectorates of one document."""

    def __init__(self, reading: Reading, terms: Terms, organisations: Organisations) -> None:
        """Find them all."""
        self.namings: list[AgencyNaming] = []

    def between(self, start: int, end: int) -> list[AgencyNaming]:
        """Return the namings that lie in the tokens start:end."""
        return [naming for naming in self.namings if start <= naming.start and naming.end <= end]

    def speaking_of(self, start: int, end: int) -> str | None:
        """Return the inspectorate that a passage (tokens start:end) is about, from it or from what stands before."""
        return None
