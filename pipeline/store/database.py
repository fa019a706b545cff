"""A database file: opened, checked to be ours, closed as one file; its errors in words."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from pipeline.errors import StoreError
from pipeline.store.schema import APPLICATION, VERSION, create, layouts

WAIT = 30.0  # seconds that another program may hold the database

ADVICE = {
    "SQLITE_FULL": ("the disk is full", "free some space and run the same command again: what is stored stays"),
    "SQLITE_READONLY": ("it may not be written", "give yourself the right to write it and its folder, or name another"),
    "SQLITE_NOTADB": ("this is no SQLite database", "name another file, or move this one away"),
    "SQLITE_CORRUPT": ("the database is damaged", "move it away and ingest the documents again"),
    "SQLITE_BUSY": ("another program is using it", "close that program and run the same command again"),
    "SQLITE_CANTOPEN": ("it cannot be opened", "check the path and your rights in its folder"),
    "SQLITE_IOERR": ("it cannot be read or written", "check the disk, then run the same command again"),
}


@dataclass(frozen=True, slots=True)
class Store:
    """An open fact database."""

    path: Path
    db: Database

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Hold the database for writing: all of it is kept, or nothing; raise StoreError where SQLite cannot."""
        with explained(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            self.db.execute("PRAGMA defer_foreign_keys = on")  # claims point to facts that are replaced under them
            try:
                yield self.db
                self.db.execute("COMMIT")
            finally:
                if self.db.conn.in_transaction:
                    self.db.execute("ROLLBACK")


@contextmanager
def open_store(path: Path) -> Iterator[Store]:
    """Open a fact database, made if there is none; raise StoreError for a file that is none or cannot be written."""
    if path.is_dir():
        raise StoreError(f"{path}: this is a folder", "name a file, as in --db facts.db")
    if not path.parent.is_dir():
        raise StoreError(f"{path}: there is no folder {path.parent}", "make it, or name another file")
    with explained(path):
        connection = connect(path)
    try:
        with explained(path):
            store = Store(path, Database(connection))
            _prepare(store)
        yield store
        _fold(connection)
    finally:
        connection.close()


def is_whole(path: Path) -> bool:
    """Tell whether a database that is only to be read is one file, none of it still in a log beside it.

    A run that was killed leaves such a log, which is folded in here. Raise StoreError where there is no database.
    """
    if not path.is_file():
        raise StoreError(f"{path}: there is no such database", f"make it: newsfacts ingest FOLDER --db {path}")
    log = path.with_name(path.name + "-wal")
    with explained(path), closing(connect(path)) as connection:
        if log.exists():
            _fold(connection)
        check(Database(connection), path)
    return not log.exists()


def connect(path: Path) -> sqlite3.Connection:
    """Open the file as SQLite does."""
    return sqlite3.connect(path, timeout=WAIT)


def check(db: Database, path: Path) -> None:
    """Raise StoreError for a database that newsfacts did not make, or made with other tables than these."""
    application, version = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if application != APPLICATION:
        raise StoreError(f"{path}: newsfacts did not make this database", "name another file, as in --db facts.db")
    if version > VERSION:
        raise StoreError(
            f"{path}: a newer newsfacts made this database (layout {version}, here {VERSION})",
            "update newsfacts, or name another file",
        )
    tables = set(db.table_names())
    for name, layout in layouts().items():
        if name not in tables or list(db[name].columns_dict) != list(layout.columns):
            raise StoreError(
                f"{path}: another build of newsfacts made its table {name!r}",
                "move the file away and ingest the documents again",
            )


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the file into StoreError, with what to do."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        for code, (what, advice) in ADVICE.items():
            if name.startswith(code):
                raise StoreError(f"{path}: {what}", advice) from error
        raise


def _prepare(store: Store) -> None:
    db = store.db
    db.execute("PRAGMA foreign_keys = on")
    if not db.table_names():
        _create(store)
    check(db, store.path)
    db.enable_wal()
    db.execute("PRAGMA synchronous = normal")
    with store.transaction():  # tells now, not after an hour, that the file cannot be written
        db.execute(f"PRAGMA user_version = {VERSION}")


def _create(store: Store) -> None:
    if store.db.execute("PRAGMA application_id").fetchone()[0] not in (0, APPLICATION):
        return
    with store.transaction() as db:
        create(db)


def _fold(connection: sqlite3.Connection) -> None:
    """Leave one file without a log beside it; while another program reads it, the log has to stay."""
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = delete").fetchone()
