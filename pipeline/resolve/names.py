"""Names of people, recognised by their form alone: no list of people."""

from typing import NamedTuple

from pipeline.match import Triggers
from pipeline.read import Reading

TRIGGERS: Triggers = {}


class PersonName(NamedTuple):
    """A person's name at the tokens start:end, without titles; `title` is normalised: Cllr, Sir, Dr, ..."""

    start: int
    end: int
    name: str
    title: str | None


def name_from(reading: Reading, token: int) -> PersonName | None:
    """Return the person's name, with its titles if any, that begins at a token, else None."""
    return None


def name_up_to(reading: Reading, token: int) -> PersonName | None:
    """Return the person's name that ends just before a token, else None."""
    return None
