"""A run: one ingest, with the program that made it and what it counted."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from pipeline.facts import kinds
from pipeline.measured import Measured, measured
from pipeline.store.claims import settle_stories
from pipeline.store.copies import settle_copies
from pipeline.store.database import Store
from pipeline.store.ids import content_id
from pipeline.store.program import program_digest, program_version, vocabulary_digest
from pipeline.store.rosters import confirm
from pipeline.store.schema import layouts

UNKNOWN = Measured(0, 0, 0, None)


@dataclass(frozen=True, slots=True)
class Run:
    """A run that has begun."""

    id: int


def start(store: Store, now: datetime) -> Run:
    """Begin a run, and store the rules it will use."""
    with store.transaction() as db:
        run = db.execute(
            "insert into runs (started, version, vocabulary, program) values (?, ?, ?, ?)",
            (_time(now), program_version(), vocabulary_digest(), program_digest()),
        ).lastrowid
        rules = [_rule(name, rule.name) for name, kind in kinds().items() for rule in kind.rules]
        db.table("rules").upsert_all(rules, pk="id")
    return Run(run or 0)


def _rule(kind: str, name: str) -> dict[str, object]:
    figures = measured().get((kind, name), UNKNOWN)
    return figures._asdict() | {"id": content_id("rule", kind, name), "type": kind, "name": name}


def finish(store: Store, run: Run, now: datetime, counts: dict[str, int]) -> None:
    """End a run: note its counts, forget names that no fact uses any more, settle what hangs on all documents."""
    with store.transaction() as db:
        db.table("runs").update(run.id, {"finished": _time(now)} | counts)
        _forget(db)
        settle_copies(db)
        settle_stories(db)
        confirm(db)


def _forget(db: Database) -> None:
    for table, uses in _uses().items():
        used = " union ".join(f'select "{column}" from "{user}" where "{column}" is not null' for user, column in uses)
        db.execute(f"delete from {table} where id not in ({used})")


def _uses() -> dict[str, list[tuple[str, str]]]:
    """Return which columns hold ids of each table of names; those that name others before these."""
    uses: dict[str, list[tuple[str, str]]] = {
        table: [] for table in ("people", "organisations", "meetings", "publishers")
    }
    for user, layout in layouts().items():
        for column, table in layout.references.items():
            if table in uses:
                uses[table].append((user, column))
    return {table: users for table, users in uses.items() if users}


def _time(now: datetime) -> str:
    return now.isoformat(timespec="seconds")
