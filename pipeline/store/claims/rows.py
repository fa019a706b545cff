"""A claim -> its rows; only what has changed is written."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from pipeline.claims import Claim
from pipeline.store.ids import content_id

Rows = dict[str, dict[str, Any]]
NUMBERS = ("amount", "amount_max")


def sync(
    db: Database, old: Iterable[str], claims: Iterable[tuple[str, Claim]], forms: Mapping[tuple[str, str], str]
) -> None:
    """Put claims, each with its region, in place of the claims of those regions that are stored.

    `forms` has the form of each (kind, fact).
    """
    tables: dict[str, Rows] = {name: {} for name in ("claims", "claim_mentions", "merges", "claim_versions")}
    for region, claim in claims:
        tables["claims"][claim.id] = _claim(claim, region)
        tables["claim_mentions"] |= {row["id"]: row for row in _mentions(claim, forms)}
        tables["merges"] |= {row["id"]: row for row in _merges(claim)}
        tables["claim_versions"] |= {row["id"]: row for row in _versions(claim)}
    chosen = "select id from claims where region in (select value from json_each(?))"
    regions = json.dumps(sorted(old))
    before = [id_ for (id_,) in db.execute(chosen, (regions,))]
    for name, rows in tables.items():
        column = "id" if name == "claims" else "claim_id"
        _write(db, name, rows, column, json.dumps(before))


def _write(db: Database, table: str, rows: Rows, column: str, claims: str) -> None:
    cursor = db.execute(f"select * from {table} where {column} in (select value from json_each(?))", (claims,))
    names = [item[0] for item in cursor.description]
    stored = {row[0]: dict(zip(names, row, strict=True)) for row in cursor.fetchall()}
    gone = [(id_,) for id_ in stored if id_ not in rows]
    db.conn.executemany(f"delete from {table} where id = ?", gone)
    changed = [row for id_, row in rows.items() if stored.get(id_) != row]
    marks = ", ".join("?" for _ in names)
    values = [tuple(row[name] for name in names) for row in changed]
    update = ", ".join(f"{name} = excluded.{name}" for name in names if name != "id")
    db.conn.executemany(
        f"insert into {table} ({', '.join(names)}) values ({marks}) on conflict (id) do update set {update}", values
    )


def _claim(claim: Claim, region: str) -> dict[str, Any]:
    fields = {name: float(value) if name in NUMBERS and value else value for name, value in claim.fields.items()}
    return {
        "id": claim.id,
        "kind": claim.kind,
        "label": claim.label,
        "fields": json.dumps(fields, ensure_ascii=False),
        "first_fact_id": claim.first,
        "earliest": claim.earliest,
        "latest": claim.latest,
        "mentions": len(claim.facts),
        "documents": claim.documents,
        "publishers": claim.publishers,
        "record_document_id": claim.record,
        "region": region,
    }


def _mentions(claim: Claim, forms: Mapping[tuple[str, str], str]) -> Iterable[dict[str, Any]]:
    for fact in claim.facts:
        yield {
            "id": content_id("claim mention", claim.kind, fact),
            "claim_id": claim.id,
            "fact_id": fact,
            "kind": claim.kind,
            "form_id": forms[claim.kind, fact],
        }


def _merges(claim: Claim) -> Iterable[dict[str, Any]]:
    for merge in claim.merges:
        yield {
            "id": content_id("merge", claim.kind, merge.fact, merge.other),
            "claim_id": claim.id,
            "fact_id": merge.fact,
            "other_fact_id": merge.other,
            "rule": merge.rule,
            "fields": ", ".join(merge.fields),
        }


def _versions(claim: Claim) -> Iterable[dict[str, Any]]:
    for version in claim.versions:
        yield {
            "id": content_id("version", claim.id, version.field, version.value),
            "claim_id": claim.id,
            "field": version.field,
            "value": version.value,
            "is_claimed": int(version.is_claimed),
            "differs": int(version.differs),
            "mentions": version.mentions,
            "documents": version.documents,
            "first_fact_id": version.first,
        }
