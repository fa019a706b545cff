"""A meeting as the web service or its page tells it, before it becomes documents."""

from dataclasses import dataclass

from pipeline.meeting import Attendee, Paper, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of the agenda: the lines of what was before the meeting, what it decided, what the minutes say."""

    id: str
    number: str | None
    title: str
    agenda: tuple[str, ...] = ()
    decision: tuple[str, ...] = ()
    minutes: tuple[str, ...] = ()
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A meeting with its items; what an answer does not say is null or empty."""

    id: str
    committee: str | None = None
    date: str | None = None
    time: str | None = None
    place: str | None = None
    standing: Standing | None = None
    items: tuple[Item, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    attendance: str | None = None
    """The address of the list of who came."""
    printed: str | None = None
    """The address of the printed minutes, a PDF."""
    is_published: bool = False
    """Whether the council says that the minutes are out."""

    @property
    def is_minuted(self) -> bool:
        """Tell whether any item says what was decided or minuted."""
        return any(item.decision or item.minutes for item in self.items)
