"""A council's seats -> rows, and the officials of the facts confirmed by them."""

import json
from collections.abc import Iterable

from sqlite_utils import Database

from pipeline.roster import Held, holder
from pipeline.seat import Seat
from pipeline.store.database import Store
from pipeline.store.ids import content_id

COLUMNS = ("name", "title", "party", "ward", "since", "until")


def put_roster(store: Store, council: str, seats: Iterable[Seat], source: str) -> tuple[int, int]:
    """Store a council's seats, in place of those that the same source gave before; return how many, and how many new.

    A term that the list has dropped stays, unless it had no dates: who sat last year is asked for too.
    """
    rows = [_row(council, seat, source) for seat in seats]
    with store.transaction() as db:
        known = {row[0] for row in db.execute("select id from seats where council = ?", (council,)).fetchall()}
        db.execute("delete from seats where council = ? and since is null", (council,))
        db.table("seats").upsert_all(rows, pk="id")
        confirm(db)
    return len(rows), sum(row["id"] not in known for row in rows)


def confirm(db: Database) -> None:
    """Say of each official of a council with a roster which seat was held on the document's date, if one surely was."""
    db.execute("delete from confirmed_officials")
    held = _held(db)
    rows = []
    for fact, name, council, party, ward, earliest, latest in db.execute(OFFICIALS).fetchall():
        found = holder(name, earliest, latest, held[council])
        if found:
            agrees = {"party_agrees": _same(party, found.seat.party), "ward_agrees": _same(ward, found.seat.ward)}
            rows.append({"id": fact, "seat_id": found.id} | agrees)
    db.table("confirmed_officials").insert_all(rows)


def _row(council: str, seat: Seat, source: str) -> dict[str, object]:
    # a term is known by who began it when: its end is written later
    id_ = content_id("seat", council, seat.name, seat.ward, seat.since)
    posts = json.dumps(seat.posts, ensure_ascii=False)
    said = {name: getattr(seat, name) for name in COLUMNS}
    return {"id": id_, "council": council, "posts": posts, "source": source} | said


def _held(db: Database) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = {}
    names = ", ".join(COLUMNS)
    for id_, council, *rest in db.execute(f"select id, council, {names} from seats order by since, id").fetchall():
        seat = Seat(**dict(zip(COLUMNS, rest, strict=True)))
        found.setdefault(council, []).append(Held(id_, seat))
    return found


def _same(said: str | None, held: str | None) -> int | None:
    """Return whether a document agrees with the roster; null where one of them says nothing."""
    return int(said.casefold() == held.casefold()) if said and held else None


OFFICIALS = """select official.id, people.name, organisations.name, official.party, official.ward,
  documents.published_earliest, documents.published_latest
from official
join facts on facts.id = official.id
join documents on documents.id = facts.document_id
join people on people.id = official.person_id
join organisations on organisations.id = official.organisation_id
where official.status = 'current' and documents.published_earliest is not null
  and documents.published_latest is not null and organisations.name in (select council from seats)
order by official.id"""
