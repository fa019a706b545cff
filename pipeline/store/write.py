"""A document and its facts -> rows, in one transaction."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from typing import Literal

from sqlite_utils import Database

from pipeline import edtf
from pipeline.document import Document
from pipeline.errors import DocumentError
from pipeline.extract import Extraction
from pipeline.fact import Fact
from pipeline.facts import kinds
from pipeline.store import claims, places
from pipeline.store.business import put_meeting, put_papers
from pipeline.store.columns import link_column, references, row
from pipeline.store.copies import note_likeness
from pipeline.store.database import Store
from pipeline.store.ids import content_id, digest
from pipeline.store.link import text_fragment
from pipeline.store.program import program_digest
from pipeline.store.runs import Run

Outcome = Literal["added", "changed", "unchanged"]


def document_digest(document: Document) -> str:
    """Return what changes when the document as loaded does, or the program that reads it."""
    said = {name: value for name, value in asdict(document).items() if name not in ("source", "id", "record")}
    return digest([said, program_digest()])


def is_current(store: Store, document: Document) -> bool:
    """Tell whether the document, as loaded, is stored already, read by this very program; note its place if so."""
    found = store.db.execute("select digest from documents where id = ?", (document.id,)).fetchone()
    if found is None or found[0] != document_digest(document):
        return False
    if not places.is_noted(store, document):
        with store.transaction():
            places.note(store, document)
    return True


def put(store: Store, run: Run, loaded: Document, extraction: Extraction) -> Outcome:
    """Store what a document gave, in place of what it gave before: all of it, or nothing.

    A document is known by its id. One that came from the same file under another id (without an address a changed
    text is another document) goes, unless another file holds it too.
    """
    facts, document = extraction.facts, extraction.document
    _check(facts, document)
    with store.transaction() as db:
        first = db.execute("select first_run from documents where id = ?", (document.id,)).fetchone()
        _put_document(db, run, document, document_digest(loaded), first[0] if first else run.id)
        _put_facts(db, run, document, facts)
        _put_refusals(db, document, extraction.refused())
        replaced = places.note(store, document)
        claims.note_story(db, document)
        note_likeness(db, document)
        claims.update(db, [document.id])
    return "changed" if first or replaced else "added"


def _check(facts: tuple[Fact, ...], document: Document) -> None:
    for fact in facts:
        if document.text[fact.start : fact.end] != fact.text or not fact.text:
            raise DocumentError(
                f"{document.source}: the rule {fact.rule!r} says that {fact.text!r} stands at {fact.start}",
                "report it with this document",
            )


def _put_document(db: Database, run: Run, document: Document, read: str, first_run: int) -> None:
    publisher = _named(db, "publishers", document.publisher)
    earliest, latest = edtf.bounds(document.published) if document.published else (None, None)
    month = earliest[:7] if earliest and latest and earliest[:7] == latest[:7] else None
    stored = {
        "id": document.id,
        "title": document.title,
        "kind": document.kind,
        "publisher_id": publisher,
        "published": document.published,
        "published_earliest": earliest,
        "published_latest": latest,
        "published_month": month,
        "updated": document.updated,
        "authors": json.dumps(document.authors, ensure_ascii=False),
        "url": document.url,
        "licence": document.licence,
        "record_id": document.record,
        "meeting_id": put_meeting(db, document, publisher),
        "item": document.business.number if document.business else None,
        "words": len(document.text.split()),
        "digest": read,
        "first_run": first_run,
        "last_run": run.id,
    }
    db.table("documents").upsert(stored, pk="id")
    db.table("document_texts").upsert({"document_id": document.id, "text": document.text}, pk="document_id")
    put_papers(db, document)


def _put_facts(db: Database, run: Run, document: Document, facts: tuple[Fact, ...]) -> None:
    known = dict(db.execute("select id, first_run from facts where document_id = ?", (document.id,)).fetchall())
    db.execute("delete from facts where document_id = ?", (document.id,))
    published = edtf.bounds(document.published)[0] if document.published else None
    rows = []
    for fact in facts:
        evidence = fact.record()
        rows.append(
            {name: evidence[name] for name in ("id", "type", "document_id", "start", "end", "text")}
            | {name: evidence[name] for name in ("prefix", "suffix", "sentence")}
            | {
                "rule_id": _rule(db, fact.type, fact.rule),
                "link": text_fragment(document.url, document.text, fact),
                "sort_key": sort_key(published, fact),
                "first_run": known.get(fact.id, run.id),
                "last_run": run.id,
            }
        )
    db.table("facts").insert_all(rows)
    found = {type_: [fact for fact in facts if fact.type == type_] for type_ in kinds()}  # what is linked to first
    for type_, own in found.items():
        if own:
            db.table(type_).insert_all(row(fact, _ids(db, fact)) | _links(fact, found) for fact in own)


def _links(fact: Fact, found: Mapping[str, Sequence[Fact]]) -> dict[str, str | None]:
    """Return the ids of the facts of other kinds that a fact comes from."""
    linked = {other: find(fact, found[other]) for other, find in kinds()[fact.type].links.items()}
    return {link_column(other): source.id if source else None for other, source in linked.items()}


def sort_key(published: str | None, fact: Fact) -> str:
    """Return a key, unique, that read downwards gives the newest document first and its facts in order of place."""
    return f"{published or '0000-00-00'}-{fact.document_id}-{10**9 - fact.start:010}-{fact.id}"


def _ids(db: Database, fact: Fact) -> dict[str, str | None]:
    ids: dict[str, str | None] = dict.fromkeys(fact.own_fields())
    for name, table, value in references(fact):
        if table != "people":
            ids[name] = _named(db, table, value)
    for name, table, value in references(fact):
        if table == "people":
            ids[name] = _person(db, value, getattr(fact, "organisation", None), fact.document_id)
    return ids


def _named(db: Database, table: str, name: str | None) -> str | None:
    if name is None:
        return None
    id_ = content_id(table, name)
    db.execute(f"insert or ignore into {table} (id, name) values (?, ?)", (id_, name))
    return id_


def _person(db: Database, name: str, organisation: str | None, document: str) -> str:
    """Return the id of a person: a name in an organisation; where none is known, in one document only."""
    id_ = content_id("people", name, organisation or document)
    owner = content_id("organisations", organisation) if organisation else None
    db.execute("insert or ignore into people (id, name, organisation_id) values (?, ?, ?)", (id_, name, owner))
    return id_


def _rule(db: Database, type_: str, name: str) -> str:
    id_ = content_id("rule", type_, name)
    db.execute("insert or ignore into rules (id, type, name) values (?, ?, ?)", (id_, type_, name))
    return id_


def _put_refusals(db: Database, document: Document, refused: dict[tuple[str, str], int]) -> None:
    db.execute("delete from refusals where document_id = ?", (document.id,))
    rows = [
        {"document_id": document.id, "rule_id": _rule(db, _type(rule), rule), "reason": reason, "times": times}
        for (rule, reason), times in refused.items()
    ]
    db.table("refusals").insert_all(rows)


@cache
def _types() -> dict[str, str]:
    return {rule.name: name for name, kind in reversed(kinds().items()) for rule in kind.rules}


def _type(rule: str) -> str:
    """Return the kind of fact that a rule finds; a rule that is no pattern has no kind of its own."""
    return _types().get(rule, "")
