"""The tables, indexes, views and search of a fact database."""

from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter

from sqlite_utils import Database
from sqlite_utils.db import ForeignKey, Table

from pipeline.facts import Kind, kinds
from pipeline.store import tables
from pipeline.store.columns import REFERENCES, beside, columns, link_column, own_fields
from pipeline.store.layout import Layout

APPLICATION = 0x4E464354  # "NFCT": what `file facts.db` shows, and what tells our databases from others
VERSION = 2
TOKENS = "porter unicode61 remove_diacritics 2"
ASKED = ("subject", "scale", "rating", "kind", "role", "party", "speaker", "outcome", "status")


@cache
def layouts() -> dict[str, Layout]:
    """Return every table by its name, those that others point to first; a kind's table has its name."""
    found = tables.tables() | {name: _kind_layout(kind) for name, kind in sorted(kinds().items())}
    order = TopologicalSorter({name: sorted({*layout.references.values()} - {name}) for name, layout in found.items()})
    return {name: found[name] for name in order.static_order()}


def create(db: Database) -> None:
    """Create everything in an empty database; the caller holds the transaction."""
    for name, layout in layouts().items():
        _create_table(db, name, layout)
    search(db.table("document_texts"), "text")
    search(db.table("facts"), "sentence")
    for name, sql in views():
        db.create_view(name, sql)
    for name, sql in tables.triggers():
        db.execute(f"create trigger {name} {sql}")
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def _kind_layout(kind: Kind) -> Layout:
    fields = own_fields(kind.fact)
    names = columns(kind.fact) | {link_column(other): str for other in kind.links}
    asked = [name for name in names if name in ASKED or name == "pence" or name.endswith("_earliest")]
    return Layout(
        columns=names,
        required=tuple(item.column for item in fields if item.required),
        references={"id": "facts"}
        | {f.column: REFERENCES[f.name] for f in fields if f.name in REFERENCES}
        | {link_column(other): other for other in kind.links},
        owner="id",
        indexes=tuple((name,) for name in asked),
    )


def _create_table(db: Database, name: str, layout: Layout) -> None:
    keys = [
        ForeignKey(name, column, other, "id", on_delete="CASCADE" if column in layout.owners else "NO ACTION")
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
    """Yield name and SQL of each view: the facts of a kind to read, with names for ids, then those of the tables."""
    for name, kind in sorted(kinds().items()):
        yield f"{name}_facts", _kind_view(name, kind)
    yield from tables.views()


def _kind_view(name: str, kind: Kind) -> str:
    selected, joins = ["facts.id as id", "facts.text as text"], []
    for item in own_fields(kind.fact):
        if item.name in REFERENCES:
            selected.append(f'"{item.name}".name as "{item.name}"')
            joins.append(f'left join {REFERENCES[item.name]} as "{item.name}" on "{item.name}".id = k."{item.column}"')
        else:
            selected.append(f'k."{item.column}" as "{item.name}"')
        selected += [f'k."{name}" as "{name}"' for name in beside(item.name)]
    selected += [f'k."{link_column(other)}" as "{link_column(other)}"' for other in kind.links]
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
