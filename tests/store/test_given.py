"""A rating points to the inspection of its document that gave it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline import store
from pipeline.document import Document
from pipeline.extract import extract
from pipeline.store import Store, open_store

LINKED = "select r.rating, i.date from rating r join inspection i on i.id = r.inspection_id order by r.rating"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "facts.db") as found:
        yield found


def linked(opened: Store, text: str) -> list[tuple[object, ...]]:
    document = Document(text=text, published="2024-06-07", url="https://m.example/a")
    store.put(opened, store.start(opened, datetime(2024, 6, 8, tzinfo=UTC)), document, extract(document))
    found: list[tuple[object, ...]] = opened.db.execute(LINKED).fetchall()
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ofsted inspected Brindle Lane Primary School in April and rated it good. At its previous inspection, in"
            " March 2019, it was rated inadequate.",
            [("good", "2024-04"), ("inadequate", "2019-03")],
        ),
        ("The CQC rated Larkfield House care home good in 2019.", []),
        ("The CQC inspected Larkfield House care home in May. Ofsted rated Brindle Lane Primary School good.", []),
        ("Ofsted made a monitoring visit to Brindle Lane Primary School in May. Ofsted had rated it inadequate.", []),
        (
            "Environmental health officers visited The Limpet in Quay Street on 11 May. Food hygiene rating: The Limpet"
            " was rated one on 11 May.",
            [("1", "2024-05-11")],
        ),
    ],
)
def test_rating_points_to_its_inspection(opened: Store, text: str, expected: list[tuple[str, str]]) -> None:
    assert linked(opened, text) == expected
    assert opened.db.execute("pragma foreign_key_check").fetchall() == []


def test_view_shows_the_inspection_and_both_go_together(opened: Store) -> None:
    linked(opened, "Ofsted inspected Brindle Lane Primary School in April and rated it good.")
    [(id_,)] = opened.db.execute("select inspection_id from rating_facts").fetchall()
    assert opened.db.execute("select id from inspection").fetchall() == [(id_,)]
    assert linked(opened, "Nothing is said.") == []
    assert opened.db.execute("select count(*) from rating").fetchall() == [(0,)]
