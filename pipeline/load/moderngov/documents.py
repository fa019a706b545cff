"""A meeting's record -> its documents: one for each item that says something."""

from collections.abc import Iterator

from pipeline.document import Document
from pipeline.hosts import council_of
from pipeline.load.defaults import Defaults
from pipeline.load.moderngov.address import Place
from pipeline.load.moderngov.dates import long
from pipeline.load.moderngov.record import Item, Record
from pipeline.meeting import Business, Meeting

LEAST = 5  # words of what an item says beside its title; "None received." says nothing
HEADINGS = (("agenda", ""), ("decision", "Decision:"), ("minutes", "Minutes:"))


def documents(record: Record, here: Place, source: str, defaults: Defaults) -> Iterator[Document]:
    """Yield the documents of a meeting's items with substance, in the order of the agenda."""
    meeting = met(record, here)
    for item in record.items:
        if is_substance(item):
            address = here.of("item", item.id).canonical()
            yield document(item, meeting, address, f"{source}#AI{item.id}", here, defaults)


def met(record: Record, here: Place) -> Meeting:
    """Return the meeting that a record is of; one whose address nobody knows has an empty one."""
    return Meeting(
        url=here.of("meeting", record.id).canonical() if record.id and here.base else "",
        committee=record.committee,
        date=record.date,
        time=record.time,
        place=record.place,
        minutes=record.standing,
        attendees=record.attendees,
    )


def is_substance(item: Item) -> bool:
    """Tell whether an item says more than its title."""
    lines = (*item.agenda, *item.decision, *item.minutes)
    return bool(item.title) and sum(len(line.split()) for line in lines) >= LEAST


def document(
    item: Item, meeting: Meeting | None, address: str, source: str, here: Place, defaults: Defaults
) -> Document:
    """Return the document of an item; its date is that of the meeting."""
    return Document(
        text=_text(item, meeting),
        source=source,
        url=address if here.base else None,
        title=item.title,
        publisher=council_of(here.host) or defaults.publisher,
        published=(meeting.date if meeting else None) or defaults.published,
        kind="minutes",
        business=Business(meeting=meeting if meeting and meeting.url else None, number=item.number, papers=item.papers),
    )


def head(meeting: Meeting | None) -> list[str]:
    """Return what minutes begin with: the committee, the day."""
    if meeting is None:
        return []
    return [line for line in (meeting.committee, long(meeting.date) if meeting.date else None) if line]


def _text(item: Item, meeting: Meeting | None) -> str:
    """Return an item as minutes are written: whose meeting, when, the title, then what was said and decided."""
    blocks = [*head(meeting), "Agenda item", item.title]
    for part, heading in HEADINGS:
        lines = getattr(item, part)
        blocks += [heading, *lines] if lines and heading else lines
    return "\n\n".join(blocks) + "\n"
