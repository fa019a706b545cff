"""Which organisation a name or a description ("the authority") stands for."""

from typing import NamedTuple

from pipeline.match import Terms, Triggers
from pipeline.read import Reading

TRIGGERS: Triggers = {}


class Organisation(NamedTuple):
    """An organisation by its full name; `kind` is council, department, school, trust, hospital, police, ..."""

    name: str
    kind: str


class Naming(NamedTuple):
    """The tokens start:end that name or describe an organisation; null where it cannot be told which."""

    start: int
    end: int
    organisation: Organisation | None


class Organisations:
    """The organisations of one document, in order of mention."""

    def __init__(self, reading: Reading, terms: Terms) -> None:
        """Find the names first, then what the descriptions stand for."""
        self.namings: list[Naming] = []
        self.council: Organisation | None = None
        """The council that the document is about, where exactly one stands out."""

    def between(self, start: int, end: int) -> list[Naming]:
        """Return the namings that lie in the tokens start:end."""
        return [naming for naming in self.namings if start <= naming.start and naming.end <= end]

    def latest(self, token: int, *kinds: str) -> Organisation | None:
        """Return the organisation of one of these kinds that was named last before a token, else None."""
        return None
