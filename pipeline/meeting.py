"""A meeting of a council: what it was, who came, which papers lay before it."""

from dataclasses import dataclass
from typing import Literal

Standing = Literal["draft", "confirmed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody whom a meeting's list names; `attendance` is present, apologies, absent, in attendance or expected."""

    name: str
    role: str | None = None
    party: str | None = None
    ward: str | None = None
    attendance: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that lay before the meeting, or that it made."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting; `url` is its canonical address, `date` EDTF, `minutes` whether its minutes were confirmed."""

    url: str
    committee: str | None = None
    date: str | None = None
    time: str | None = None
    place: str | None = None
    minutes: Standing | None = None
    attendees: tuple[Attendee, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Business:
    """What a document is of its meeting: an item of its agenda by number, with its papers.

    The meeting is null where only the item's own page could be read.
    """

    meeting: Meeting | None = None
    number: str | None = None
    papers: tuple[Paper, ...] = ()
