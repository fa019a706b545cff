"""Texts that share most of their words are copies, whatever their order; texts on one subject are none."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline import store
from pipeline.copies import BANDS, bands, groups, shingles, similarity
from pipeline.document import Document
from pipeline.extract import extract
from pipeline.store import open_store

STORY = " ".join(
    f"Councillor Ann Fell told the {name} committee on {day} that {number} streets would be dug up before {month}, and "
    f"that nobody in the {place} had been asked about it."
    for name, day, number, month, place in (
        ("roads", "Monday", "forty", "June", "old town"),
        ("finance", "Tuesday", "sixty", "July", "harbour"),
        ("planning", "Wednesday", "ninety", "March", "market"),
        ("housing", "Thursday", "twelve", "April", "new estates"),
    )
)
INTRO = "A row has broken out over plans to dig up the streets of Larkwater, our reporter writes. "
OTHER = " ".join(
    f"The {name} school was visited by inspectors in {month}, who found {number} of its pupils could not read at all."
    for name, month, number in (
        ("Fellgate", "May", "ten"),
        ("Marsh", "June", "nine"),
        ("Hill", "July", "six"),
        ("Quay", "May", "two"),
    )
)


def alike(one: str, other: str) -> float:
    return similarity(shingles(one), shingles(other))


def test_how_alike_texts_are() -> None:
    assert alike(STORY, STORY.upper().replace(",", "")) == 1.0
    assert alike(STORY, INTRO + STORY) == 1.0
    assert alike(STORY, OTHER) == 0.0
    assert alike("Too short to say.", "Too short to say.") == 0.0
    first, second = STORY.split(". ")[0], STORY.split(". ")[1]
    assert alike(f"{first}. {OTHER}", f"{second}. {OTHER}") > alike(f"{first}. {OTHER}", STORY)


def test_copies_meet_in_a_band() -> None:
    own = bands(shingles(STORY))
    assert len(own) == BANDS
    assert all(0 <= number < 2**56 for number in own)
    assert set(enumerate(own)) & set(enumerate(bands(shingles(INTRO + STORY))))
    assert not set(enumerate(own)) & set(enumerate(bands(shingles(OTHER))))
    assert bands(shingles("Too short to say.")) == []


def test_bands_are_the_same_on_every_machine() -> None:
    assert bands(shingles(STORY))[0] == 42755076768095644


def test_groups() -> None:
    pairs = [("a", "b"), ("c", "d"), ("b", "e"), ("f", "c")]
    for order in itertools.permutations(pairs):
        assert groups(order) == [["a", "b", "e"], ["c", "d", "f"]]


DOCUMENTS = (
    Document(text=STORY, url="https://b.example/1", published="2024-03-02", kind="article"),
    Document(text=INTRO + STORY, url="https://a.example/1", published="2024-03-01", kind="article"),
    Document(text=STORY + " It rained.", url="https://c.example/1", published="2024-03-01", kind="article"),
    Document(text=OTHER, url="https://c.example/2", published="2024-03-01", kind="article"),
    Document(text=STORY, url="https://council.example/1", published="2024-01-01", kind="minutes"),
)
NOW = datetime(2024, 5, 1, tzinfo=UTC)


def copies(path: Path, documents: tuple[Document, ...]) -> list[tuple[object, ...]]:
    with open_store(path) as opened:
        run = store.start(opened, NOW)
        for document in documents:
            store.put(opened, run, document, extract(document))
        store.finish(opened, run, NOW, {})
        sql = "select link, first_link, similarity from story_copies order by link"
        return list(opened.db.execute(sql).fetchall())


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 4, 0, 3, 1)])
def test_documents_are_linked_in_any_order(tmp_path: Path, order: tuple[int, ...]) -> None:
    assert copies(tmp_path / "facts.db", tuple(DOCUMENTS[place] for place in order)) == [
        ("https://b.example/1", "https://a.example/1", 1.0),
        ("https://c.example/1", "https://a.example/1", 1.0),
    ]


def test_a_document_that_changes_is_no_copy_any_more(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    assert len(copies(path, DOCUMENTS[:2])) == 1
    assert copies(path, (replace(DOCUMENTS[1], text=OTHER),)) == []
