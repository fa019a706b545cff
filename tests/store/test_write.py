"""What a document gave is stored whole, once, and replaced when the document changes."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline import store
from pipeline.document import Document
from pipeline.extract import extract
from pipeline.store import Outcome, Run, Store, open_store

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
TEXT = "Roof plan\n\nThe council will spend £5,000 on the roof.\n\nIt spent £70.25 last year.\n"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "facts.db") as found:
        yield found


def put(opened: Store, run: Run, document: Document) -> Outcome:
    if store.is_current(opened, document):
        return "unchanged"
    return store.put(opened, run, document, extract(document))


def rows(opened: Store, sql: str) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = opened.db.execute(sql).fetchall()
    return found


def test_facts_stand_in_the_text(opened: Store) -> None:
    run = store.start(opened, NOW)
    document = Document(
        text=TEXT, source="a.txt", publisher="The Mercury", published="2024-04", url="https://m.example/a"
    )
    assert put(opened, run, document) == "added"
    assert rows(
        opened,
        "select substr(t.text, start + 1, end - start), f.text from facts f join document_texts t using (document_id)"
        " order by start",
    ) == [("£5,000", "£5,000"), ("£70.25", "£70.25")]
    assert rows(opened, "select amount, pence, pence_max from money order by pence") == [
        (70.25, 7025, None),
        (5000.0, 500000, None),
    ]
    assert rows(
        opened, "select text, publisher, published, published_month, document_kind from money_facts limit 1"
    ) == [("£5,000", "The Mercury", "2024-04", "2024-04", rows(opened, "select kind from documents")[0][0])]
    assert rows(opened, "pragma foreign_key_check") == []


def test_the_same_document_again_changes_nothing(opened: Store) -> None:
    document = Document(text=TEXT, source="a.txt")
    put(opened, store.start(opened, NOW), document)
    before = "\n".join(opened.db.conn.iterdump())
    assert put(opened, Run(99), document) == "unchanged"
    assert "\n".join(opened.db.conn.iterdump()) == before
