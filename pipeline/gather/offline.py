"""An archive -> the documents of the answers in it, as when they were fetched."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pipeline.archive import Archived, Record, captures, read_at
from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.gather.content import PAGES, content
from pipeline.gather.ldrs import is_ldrs
from pipeline.gather.wish import Wish

Keep = Callable[[Record], None]
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
    for record in sorted(newest.values(), key=_place):
        found = read_at(record)
        if found:
            yield from _documents(found, wish, keep)
    yield from errors


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
