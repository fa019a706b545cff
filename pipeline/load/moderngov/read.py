"""One answer of a ModernGov site, as it stands -> the documents in it."""

from collections.abc import Iterator

from bs4 import BeautifulSoup

from pipeline import vocabulary
from pipeline.document import Document
from pipeline.load.defaults import Defaults
from pipeline.load.html.charset import page_text
from pipeline.load.moderngov import item_pages, meeting_page, service
from pipeline.load.moderngov.address import Place, place
from pipeline.load.moderngov.documents import document, documents, is_substance, met
from pipeline.load.moderngov.item_pages import Found
from pipeline.load.moderngov.markup import soup
from pipeline.load.moderngov.pages import heading, is_moderngov
from pipeline.load.moderngov.record import Record
from pipeline.load.moderngov.service import meeting as told

NONE = Defaults()


def is_page(data: bytes, charset: str | None = None) -> bool:
    """Tell whether a page is one of ModernGov's."""
    return is_moderngov(soup(page_text(data, charset)))


def read(
    data: bytes,
    address: str | None,
    defaults: Defaults = NONE,
    charset: str | None = None,
    source: str | None = None,
) -> Iterator[Document]:
    """Yield the documents in an answer: the items of a meeting, an item, the blocks of an issue, a decision.

    Raise ValueError, what is wrong and behind a semicolon what to do, where there is none.
    """
    here = place(address) if address else _guessed(data, charset)
    said = source or address or "-"
    found = list(_documents(data, address or "", here, said, defaults, charset)) if here else []
    if not found:
        raise ValueError("there is no item with a text on this page; give the address of a meeting, or of an item")
    yield from found


def record_of(data: bytes, here: Place, address: str, charset: str | None = None) -> Record | None:
    """Return the meeting that an answer tells: of the web service, or a page; null where it tells none."""
    root = service.tree(data)
    if root is not None:
        return told(root)
    return meeting_page.meeting(soup(page_text(data, charset)), here, address)


def found_on(data: bytes, here: Place, address: str, charset: str | None = None) -> list[Found]:
    """Return the items on a page of an item, an issue or a decision."""
    html = soup(page_text(data, charset))
    if here.kind == "issue":
        return item_pages.issue(html, address)
    one = {"item": item_pages.item, "decision": item_pages.decision}.get(here.kind)
    found = one(html, here, address) if one else None
    return [found] if found else []


def alone(found: Found, here: Place, source: str, defaults: Defaults) -> Document:
    """Return the document of an item whose meeting could not be read; its page says what is known of that."""
    item = found.item
    if here.kind == "decision":
        address = here.canonical()
    elif item.id:
        address = here.of("item", item.id).canonical()
    else:  # a block of an issue's page, which has no address
        address = f"{here.canonical()}#{found.date}-{item.number}"
    meeting = None
    if found.meeting or found.committee or found.date:
        meeting = met(Record(id=found.meeting or "", committee=found.committee, date=found.date), here)
    return document(item, meeting, address, f"{source}#AI{item.id or item.number}", here, defaults)


def _documents(
    data: bytes, address: str, here: Place, source: str, defaults: Defaults, charset: str | None
) -> Iterator[Document]:
    record = record_of(data, here, address, charset)
    if record:
        yield from documents(record, here, source, defaults)
    elif service.tree(data) is None:
        for found in found_on(data, here, address, charset):
            if is_substance(found.item):
                yield alone(found, here, source, defaults)


def _guessed(data: bytes, charset: str | None) -> Place | None:
    """Return what a saved answer is of, by its heading, where nobody knows its address; its items have none then."""
    if service.tree(data) is not None:
        return Place("meeting", "", "0")
    html: BeautifulSoup = soup(page_text(data, charset))
    if not is_moderngov(html):
        return None
    if html.select_one(".mgItemTable"):
        return Place("meeting", "", "0")
    heads: dict[str, list[str]] = vocabulary.words("moderngov")["page_heads"]
    said = heading(html).lower()
    return next((Place(kind, "", "0") for kind, starts in heads.items() if said.startswith(tuple(starts))), None)
