"""What to fetch of a ModernGov site, one address after the other, and what comes out of it.

The web service is asked first, pages second, the printed minutes last: what one gives is asked of no other.
"""

from dataclasses import replace

from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.load.defaults import Defaults
from pipeline.load.moderngov import meeting_page, pages
from pipeline.load.moderngov.address import Place, place, site
from pipeline.load.moderngov.documents import documents, is_substance
from pipeline.load.moderngov.item_pages import Found
from pipeline.load.moderngov.lists import decisions_between, of_committee, of_site
from pipeline.load.moderngov.markup import opened
from pipeline.load.moderngov.printed import printed
from pipeline.load.moderngov.read import alone, found_on, record_of
from pipeline.load.moderngov.record import Record
from pipeline.load.moderngov.service import Listed
from pipeline.load.moderngov.steps import Steps, Want

NONE = Defaults()
FIRST = "2000-01-01"  # no council has meetings in ModernGov from before


def visit(address: str, *, until: str, since: str | None = None, defaults: Defaults = NONE) -> Steps[None]:
    """Yield, for an address of a ModernGov site, what to fetch (`Want`) and what came out: documents and errors.

    `since` and `until` are the days between which the meetings of a committee or a site must lie; `until` is today.
    Send the answer of each `Want` back: `step = steps.send(answer)`.
    """
    here = place(address) or site(address)
    span = (since or FIRST, until)
    if here is None:
        yield LoadError(f"{address}: this is no web address", "write it as https://host/page")
    elif here.kind in ("meeting", "attendance"):
        yield from _one_meeting(here.of("meeting", here.id), defaults)
    elif here.kind in ("item", "issue", "decision"):
        yield from _items(here, defaults)
    elif here.kind == "committee":
        yield from _meetings(here, (yield from of_committee(here, span)), span, defaults)
    elif here.kind == "decisions":
        yield from _decisions(here, address, defaults)
    elif since is None:
        yield LoadError(f"{address}: this is a whole site of meetings", "say from when on: --since 2024-01-01")
    else:
        yield from _meetings(here, (yield from of_site(here, span)), span, defaults)
        yield from _decisions(here, decisions_between(here, span), defaults)


def _one_meeting(here: Place, defaults: Defaults) -> Steps[None]:
    found = yield from _documents(here, defaults)
    if not found:
        advice = "look at the page: there may be no minutes yet"
        yield LoadError(f"{here.canonical()}: this meeting has no item with a text", advice)
    yield from found


def _meetings(here: Place, listed: list[Listed] | None, span: tuple[str, str], defaults: Defaults) -> Steps[None]:
    """Yield the documents of meetings; those that have none yet are passed over."""
    if listed is None:
        yield LoadError(f"{here.canonical()}: neither web service nor pages list meetings", "check the address")
        return
    for one in sorted(listed, key=lambda one: (one.date or "", int(one.id))):
        if one.date is None or span[0] <= one.date <= span[1]:
            yield from (yield from _documents(here.of("meeting", one.id), defaults))


def _documents(here: Place, defaults: Defaults) -> Steps[list[Document | LoadError]]:
    """Return the documents of one meeting."""
    record = yield from _record(here)
    if record is None:
        return []
    if record.printed and not record.is_minuted:
        answer = yield Want(record.printed)
        if answer:
            return [_printed(answer.data, record, here, defaults)]
    return list(documents(record, here, here.canonical(), defaults))


def _printed(data: bytes, record: Record, here: Place, defaults: Defaults) -> Document | LoadError:
    try:
        return printed(data, record, here, defaults)
    except ValueError as error:
        what, _, advice = str(error).rpartition("; ")
        return LoadError(f"{record.printed}: {what}", advice)


def _record(here: Place) -> Steps[Record | None]:
    """Return what the web service says of a meeting; of the page what it leaves out, or all where it fails."""
    told = yield from _told(here, here.call("GetMeeting", lMeetingId=here.id))
    if told and not told.is_minuted and not told.is_published:
        return told if told.committee else _joined(told, (yield from _told(here, _page(here))))
    shown = yield from _told(here, _page(here))
    if told:
        return _joined(told, shown)
    if shown and shown.attendance:
        html = opened((yield Want(here.of("attendance", here.id).canonical())))
        if html:
            shown = replace(shown, attendees=meeting_page.attendees(html))
    return shown


def _told(here: Place, address: str) -> Steps[Record | None]:
    answer = yield Want(address)
    try:
        record = record_of(answer.data, here, address, answer.charset) if answer else None
    except ValueError:  # no text, or a trap: another address may serve
        return None
    return record if record and record.id == here.id else None


def _joined(told: Record, shown: Record | None) -> Record:
    """Return what the web service says with what only the page does: whether the minutes are a draft."""
    if shown is None:
        return told
    return replace(
        told,
        committee=told.committee or shown.committee,
        date=told.date or shown.date,
        standing=shown.standing,
        printed=shown.printed,
    )


def _page(here: Place) -> str:
    return here.canonical()


def _items(here: Place, defaults: Defaults) -> Steps[None]:
    """Yield the documents of an item, an issue or a decision: from the meeting that had it, else from its own page."""
    given = 0
    for one in (yield from _found(here)):
        whole = (yield from _of_meeting(one, here, defaults)) if one.meeting and here.kind != "decision" else None
        if whole is None and is_substance(one.item):
            whole = alone(one, here, here.canonical(), defaults)
        if whole:
            given += 1
            yield whole
    if not given:
        yield LoadError(f"{here.canonical()}: there is no item with a text", "give the address of its meeting")


def _found(here: Place) -> Steps[list[Found]]:
    answer = yield Want(here.canonical())
    try:
        return found_on(answer.data, here, here.canonical(), answer.charset) if answer else []
    except ValueError:  # no text
        return []


def _of_meeting(one: Found, here: Place, defaults: Defaults) -> Steps[Document | None]:
    """Return the item's document as its meeting's page gives it, so that every way to it gives the same."""
    there = here.of("meeting", one.meeting or "")
    record = yield from _record(there)
    if record is None:
        return None
    same = [item for item in record.items if item.id == one.item.id] or [
        item for item in record.items if one.item.number and item.number == one.item.number
    ]
    if len(same) != 1 or not is_substance(same[0]):
        return None
    return next(documents(replace(record, items=(same[0],)), there, there.canonical(), defaults))


def _decisions(here: Place, address: str, defaults: Defaults) -> Steps[None]:
    """Yield the decisions that a page lists; those that have no text are passed over."""
    html = opened((yield Want(address)))
    for id_ in pages.decisions(html, address) if html else ():
        there = here.of("decision", id_)
        for one in (yield from _found(there)):
            if is_substance(one.item):
                yield alone(one, there, there.canonical(), defaults)
