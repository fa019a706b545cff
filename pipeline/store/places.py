"""Where documents were read, so that a changed file replaces what it gave before."""

import os
from pathlib import Path

from pipeline.document import Document
from pipeline.load.sources import STDIN
from pipeline.store.database import Store
from pipeline.store.ids import content_id


def is_noted(store: Store, document: Document) -> bool:
    """Tell whether the document is known to stand where it was read; standard input is no place to come back to."""
    address = _address(store.path, document.source)
    return address is None or _held(store, address) == document.id


def note(store: Store, document: Document) -> bool:
    """Note where a document was read; tell whether another one, that stood there only, is gone.

    A text without an address that changes is another document by its id: what the file held before goes, unless
    another file holds it still.
    """
    address = _address(store.path, document.source)
    if address is None:
        return False
    before = _held(store, address)
    source = {"id": content_id("source", address), "address": address, "document_id": document.id}
    store.db.table("sources").upsert(source, pk="id")
    if before in (None, document.id):
        return False
    if store.db.execute("select 1 from sources where document_id = ?", (before,)).fetchone():
        return False
    store.db.execute("delete from documents where id = ?", (before,))
    return True


def _address(database: Path, source: str) -> str | None:
    """Return a web address as it is, a path from the database's folder on: the same wherever newsfacts is run."""
    if source == STDIN or "://" in source:
        return None if source == STDIN else source
    try:
        return Path(os.path.relpath(source, database.resolve().parent)).as_posix()
    except ValueError:  # another drive than the database's
        return Path(source).resolve().as_posix()


def _held(store: Store, address: str) -> str | None:
    found = store.db.execute("select document_id from sources where address = ?", (address,)).fetchone()
    return str(found[0]) if found else None
