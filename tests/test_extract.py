"""Documents that are read together: each gives what it gives alone, in its place, and a fault of one stays its own."""

import gc
from collections.abc import Iterator
from importlib import import_module
from itertools import islice

import pytest

from pipeline.document import Document
from pipeline.errors import LoadError, NewsfactsError
from pipeline.extract import Extraction, extract, extract_all
from tests.support import faults

TEXTS = [f"The council spent £{number} on the pool at Castleby." for number in range(1, 8)]


def sums(found: Extraction | NewsfactsError) -> list[str] | str:
    return str(found) if isinstance(found, NewsfactsError) else [fact.text for fact in found.facts]


def test_each_gives_what_it_gives_alone() -> None:
    documents = [Document(text=text, source=text) for text in TEXTS]
    assert list(extract_all(documents, together=3)) == [extract(document) for document in documents]


def test_a_fault_of_one_stays_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    faults.show_in("crash", monkeypatch)
    documents = [Document(text=text, source=f"{text[:5]}.txt") for text in (TEXTS[0], "crash", TEXTS[1])]
    assert [sums(found) for found in extract_all(documents)] == [
        ["£1"],
        "crash.txt: a fault in newsfacts, IndexError: list index out of range; report it with this document",
        ["£2"],
    ]


def test_an_error_in_place_of_a_document_stays_in_its_place() -> None:
    empty = LoadError("a.txt: this is empty", "give it a text")
    found = list(extract_all([Document(text=TEXTS[0]), empty, Document(text=TEXTS[1])]))
    assert [sums(each) for each in found] == [["£1"], "a.txt: this is empty; give it a text", ["£2"]]


@pytest.mark.parametrize(("together", "large", "asked"), [(1, 1000, 1), (3, 1000, 3), (7, 1000, 7), (7, 90, 2)])
def test_no_more_are_asked_for_than_are_read_together(
    together: int, large: int, asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("pipeline.extract"), "LARGE", large)
    given: list[str] = []

    def documents() -> Iterator[Document]:
        for text in TEXTS:
            given.append(text)
            yield Document(text=text)

    assert [sums(found) for found in islice(extract_all(documents(), together), 1)] == [["£1"]]
    assert len(given) == asked


@pytest.mark.parametrize("is_on", [True, False])
def test_collecting_garbage_is_on_again_if_it_was(is_on: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    faults.show_in("crash", monkeypatch)
    try:
        (gc.enable if is_on else gc.disable)()
        list(extract_all([Document(text=TEXTS[0]), Document(text="crash")]))
        assert gc.isenabled() is is_on
    finally:
        gc.enable()
