"""What an organisation and the naming of one are."""

from typing import NamedTuple


class Organisation(NamedTuple):
    """An organisation by its full name; `kind` is council, department, school, trust, hospital, police, ..."""

    name: str
    kind: str


class Naming(NamedTuple):
    """The tokens start:end that name or describe an organisation; null where it cannot be told which.

    A name stands without its article ("the | Home Office"), a description with it ("the council"); neither has its 's.
    """

    start: int
    end: int
    organisation: Organisation | None


class Found(NamedTuple):
    """A name before the document has been read to its end: the tokens start:end, as they will be displayed.

    Its head noun begins at the token `head`; `loose` is a name whose head noun is not capitalised ("Marlbury council").
    """

    start: int
    end: int
    name: str
    kind: str
    head: int
    loose: bool = False
    known: bool = False
