"""An archive -> the documents of the answers in it, as when they were fetched."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pipeline.archive import Archived, Record, captures, read_at
from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.gather.content import PAGES, content
from pipeline.gather.council import visited
from pipeline.gather.ldrs import is_ldrs
from pipeline.gather.wish import Wish
from pipeline.load import moderngov

Keep = Callable[[Record], None]
VISITED = ("meeting", "item", "issue", "decision")
# of an archive of everything that a browser loads, what can hold a document
TYPES = ("text/html", "application/xhtml+xml", "application/pdf", "application/xml", "text/xml", "text/plain")


def read_archive(path: Path, wish: Wish, keep: Keep) -> Iterator[Document | LoadError]:
    """Yield the documents of an archive, of each address its newest answer; `keep` is given every answer used."""
    newest: dict[str, Record] = {}
    errors = []
    for item in captures(path):
        if isinstance(item, LoadError):
            errors.append(item)
        elif item.response.status == 200 and (item.record.type in TYPES or is_ldrs(item.record.address)):
            before = newest.get(item.record.address)
            if before is None or before.fetched <= item.record.fetched:
                newest[item.record.address] = item.record
    yield from _councils(newest, wish, keep)
    for record in sorted(newest.values(), key=_place):
        found = None if moderngov.place(record.address) else read_at(record)
        if found:
            yield from _documents(found, wish, keep)
    yield from errors


def _councils(newest: dict[str, Record], wish: Wish, keep: Keep) -> Iterator[Document]:
    """Yield the documents of councils' sites: each thing visited as when it was fetched, what is not there not had."""

    def give(address: str) -> Archived | None:
        found = read_at(newest[address]) if address in newest else None
        if found:
            keep(found.record)
        return found

    places = [place for address in newest if (place := moderngov.place(address)) and place.kind in VISITED]
    for place in sorted(dict.fromkeys(places), key=lambda place: VISITED.index(place.kind)):
        for item in visited(place.canonical(), give, wish):
            if isinstance(item, Document):
                yield item


def _place(record: Record) -> float:
    """Return where a record comes in turn: answers of an interface, which hold versions of a story, newest first."""
    return -datetime.fromisoformat(record.fetched).timestamp() if is_ldrs(record.address) else 0.0


def _documents(found: Archived, wish: Wish, keep: Keep) -> Iterator[Document | LoadError]:
    read = content(found.response, wish.defaults, wish.now)
    if read.listing or read.kind == PAGES["listing"]:
        return
    keep(found.record)
    for item in read.found:
        yield replace(item, record=found.record.id) if isinstance(item, Document) else item
