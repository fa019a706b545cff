"""The tables, indexes, views and search of a fact database."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlite_utils import Database
from sqlite_utils.db import ForeignKey, Table

from pipeline.fact import Fact
from pipeline.facts import kinds
from pipeline.store.columns import REFERENCES, beside, columns, own_fields

APPLICATION = 0x4E464354  # "NFCT": what `file facts.db` shows, and what tells our databases from others
VERSION = 1
TOKENS = "porter unicode61 remove_diacritics 2"
ASKED = ("subject", "scale", "rating", "kind", "role", "party", "speaker", "outcome", "status")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A table: its columns, which may not be null, whose ids they hold, and what is looked up by."""

    columns: dict[str, type]
    pk: str | tuple[str, ...] = "id"
    required: tuple[str, ...] = ()
    references: dict[str, str] = field(default_factory=dict)
    owner: str | None = None
    """The reference whose row takes this one with it when it goes."""
    indexes: tuple[tuple[str, ...], ...] = ()
    unique: tuple[str, ...] = ()


NAMES = Layout(columns={"id": str, "name": str}, required=("name",), indexes=(("name",),))

TABLES: dict[str, Layout] = {
    "publishers": NAMES,
    "organisations": NAMES,
    "people": Layout(
        columns={"id": str, "name": str, "organisation_id": str},
        required=("name",),
        references={"organisation_id": "organisations"},
        indexes=(("name",),),
    ),
    "rules": Layout(
        columns={
            "id": str,
            "type": str,
            "name": str,
            "fired": int,
            "judged": int,
            "correct": int,
            "precision": float,
        },
        required=("type", "name"),
        indexes=(("precision",),),
    ),
    "runs": Layout(
        columns={
            "id": int,
            "started": str,
            "finished": str,
            "version": str,
            "vocabulary": str,
            "program": str,
            "added": int,
            "changed": int,
            "unchanged": int,
            "failed": int,
            "facts": int,
            "refusals": int,
        },
        required=("started", "version", "vocabulary", "program"),
    ),
    "documents": Layout(
        columns={
            "id": str,
            "title": str,
            "kind": str,
            "publisher_id": str,
            "published": str,
            "published_earliest": str,
            "published_latest": str,
            "published_month": str,
            "authors": str,
            "url": str,
            "licence": str,
            "words": int,
            "digest": str,
            "first_run": int,
            "last_run": int,
        },
        required=("authors", "words", "digest", "first_run", "last_run"),
        references={"publisher_id": "publishers", "first_run": "runs", "last_run": "runs"},
        indexes=(("published_earliest",), ("published_month",), ("kind",)),
        unique=("url",),
    ),
    "document_texts": Layout(
        columns={"document_id": str, "text": str},
        pk="document_id",
        required=("text",),
        references={"document_id": "documents"},
        owner="document_id",
    ),
    "sources": Layout(
        columns={"id": str, "address": str, "document_id": str},
        required=("address", "document_id"),
        references={"document_id": "documents"},
        owner="document_id",
    ),
    "facts": Layout(
        columns={
            "id": str,
            "type": str,
            "document_id": str,
            "start": int,
            "end": int,
            "text": str,
            "prefix": str,
            "suffix": str,
            "sentence": str,
            "rule_id": str,
            "link": str,
            "sort_key": str,
            "first_run": int,
            "last_run": int,
        },
        required=(
            "type",
            "document_id",
            "start",
            "end",
            "text",
            "prefix",
            "suffix",
            "sentence",
            "rule_id",
            "sort_key",
            "first_run",
            "last_run",
        ),
        references={"document_id": "documents", "rule_id": "rules", "first_run": "runs", "last_run": "runs"},
        owner="document_id",
        indexes=(("document_id", "start"), ("type", "sort_key")),
        unique=("sort_key",),
    ),
    "refusals": Layout(
        columns={"document_id": str, "rule_id": str, "reason": str, "times": int},
        pk=("document_id", "rule_id", "reason"),
        required=("times",),
        references={"document_id": "documents", "rule_id": "rules"},
        owner="document_id",
    ),
}


def layouts() -> dict[str, Layout]:
    """Return every table by its name, those that others point to first; a kind's table has its name."""
    return TABLES | {name: _kind_layout(kind.fact) for name, kind in sorted(kinds().items())}


def create(db: Database) -> None:
    """Create everything in an empty database; the caller holds the transaction."""
    for name, layout in layouts().items():
        _create_table(db, name, layout)
    search(db.table("document_texts"), "text")
    search(db.table("facts"), "sentence")
    for name, sql in views():
        db.create_view(name, sql)
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def _kind_layout(kind: type[Fact]) -> Layout:
    fields = own_fields(kind)
    names = columns(kind)
    asked = [name for name in names if name in ASKED or name == "pence" or name.endswith("_earliest")]
    return Layout(
        columns=names,
        required=tuple(item.column for item in fields if item.required),
        references={"id": "facts"} | {f.column: REFERENCES[f.name] for f in fields if f.name in REFERENCES},
        owner="id",
        indexes=tuple((name,) for name in asked),
    )


def _create_table(db: Database, name: str, layout: Layout) -> None:
    keys = [
        ForeignKey(name, column, other, "id", on_delete="CASCADE" if column == layout.owner else "NO ACTION")
        for column, other in layout.references.items()
    ]
    required = [column for column in layout.required if column != layout.pk]
    table = db.table(name).create(layout.columns, pk=layout.pk, not_null=required, foreign_keys=keys, strict=True)
    for column in layout.references:
        if column != layout.pk and all(column != index[0] for index in layout.indexes):
            table.create_index([column])
    for index in layout.indexes:
        table.create_index(list(index))
    for column in layout.unique:
        table.create_index([column], unique=True)


def search(table: Table, column: str) -> None:
    """Let a column be searched: by stem, in any case, with or without accents."""
    table.enable_fts([column], tokenize=TOKENS, create_triggers=True)


def views() -> Iterator[tuple[str, str]]:
    """Yield name and SQL of each view: the facts of a kind to read, with names for ids, and what was refused."""
    for name, kind in sorted(kinds().items()):
        yield f"{name}_facts", _kind_view(name, kind.fact)
    yield (
        "refusal_counts",
        """select rules.type, rules.name as rule, refusals.reason, sum(refusals.times) as times,
  count(*) as documents
from refusals join rules on rules.id = refusals.rule_id
group by rules.type, rules.name, refusals.reason""",
    )


def _kind_view(name: str, kind: type[Fact]) -> str:
    selected, joins = ["facts.id as id", "facts.text as text"], []
    for item in own_fields(kind):
        if item.name in REFERENCES:
            selected.append(f'"{item.name}".name as "{item.name}"')
            joins.append(f'left join {REFERENCES[item.name]} as "{item.name}" on "{item.name}".id = k."{item.column}"')
        else:
            selected.append(f'k."{item.column}" as "{item.name}"')
        selected += [f'k."{name}" as "{name}"' for name in beside(item.name)]
    selected += [
        "facts.sentence as sentence",
        "documents.title as document",
        "documents.kind as document_kind",
        "publishers.name as publisher",
        "documents.published as published",
        "documents.published_month as published_month",
        "facts.link as link",
        "rules.name as rule",
        "rules.precision as rule_precision",
        "facts.document_id as document_id",
        "facts.first_run as first_run",
        "facts.sort_key as sort_key",
        "facts.rowid as fts_rowid",
    ]
    fields, tables = ",\n  ".join(selected), "\n".join(joins)
    return f"""select {fields}
from "{name}" as k
join facts on facts.id = k.id
join documents on documents.id = facts.document_id
join rules on rules.id = facts.rule_id
left join publishers on publishers.id = documents.publisher_id
{tables}"""
