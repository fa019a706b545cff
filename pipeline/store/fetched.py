"""What a database knows of the web: which answers were got, and which addresses are done with."""

import os
from pathlib import Path
from typing import Any

from pipeline.archive import Record
from pipeline.gather import Visit
from pipeline.store.database import Store
from pipeline.store.ids import content_id
from pipeline.store.program import program_digest

FIELDS = ("id", "address", "fetched", "status", "type", "digest", "etag", "modified", "archive", "offset")


class Fetched:
    """The memory of fetching, kept in the database."""

    def __init__(self, store: Store) -> None:
        """Keep it in this one."""
        self._store = store

    def last(self, address: str) -> Record | None:
        """Return the newest answer of an address."""
        names = ", ".join(FIELDS)
        found = self._store.db.execute(
            f"select {names} from records where address = ? order by fetched desc, offset desc limit 1", (address,)
        ).fetchone()
        if found is None:
            return None
        row: dict[str, Any] = dict(zip(FIELDS, found, strict=True))
        row["archive"] = _path(self._store.path, row["archive"]) if row["archive"] else None
        return Record(**row)

    def is_read(self, record: Record) -> bool:
        """Tell whether this very program has read the documents of an answer."""
        found = self._store.db.execute(
            "select runs.program from documents join runs on runs.id = documents.last_run where record_id = ?",
            (record.id,),
        ).fetchall()
        return bool(found) and all(program == program_digest() for (program,) in found)

    def keep(self, record: Record) -> None:
        """Keep an answer's record, for documents to point to."""
        row: dict[str, Any] = {name: getattr(record, name) for name in FIELDS}
        row["archive"] = _name(self._store.path, record.archive) if record.archive else None
        if self._store.db.execute("select 1 from records where id = ?", (record.id,)).fetchone():
            return
        with self._store.transaction() as db:
            db.table("records").insert(row)

    def visit(self, address: str) -> Visit | None:
        """Return how the last visit to an address ended, null where there was none that did."""
        found = self._store.db.execute(
            "select kind, stamp, problem, record_id, listing from addresses where id = ?", (_id(address),)
        ).fetchone()
        if found is None:
            return None
        kind, stamp, problem, record, listing = found
        return Visit(kind, stamp, problem, record, bool(listing))

    def settle(self, address: str, visit: Visit) -> None:
        """Note that an address has been asked for and everything behind it is stored."""
        if self.visit(address) == visit:
            return
        row = {"id": _id(address), "address": address} | visit._asdict()
        with self._store.transaction() as db:
            db.table("addresses").upsert(row, pk="id")

    def whole(self, archive: Path) -> int:
        """Return a place in an archive before which all is known to be whole."""
        found = self._store.db.execute(
            'select max("offset") from records where archive = ?', (_name(self._store.path, archive),)
        ).fetchone()
        return int(found[0] or 0)


def _id(address: str) -> str:
    return content_id("address", address)


def _name(database: Path, archive: Path) -> str:
    """Return an archive's path from the database's folder on: both may be moved together."""
    try:
        return Path(os.path.relpath(archive, database.resolve().parent)).as_posix()
    except ValueError:  # another drive than the database's
        return archive.resolve().as_posix()


def _path(database: Path, name: str) -> Path:
    return database.resolve().parent / name
