"""A batch: bad input is said and stops nothing; the same batch again changes nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline import store as store_module
from pipeline.document import Document
from pipeline.errors import VocabularyError
from pipeline.extract import Extraction, extract
from pipeline.ingest import Summary, ingest
from pipeline.load import Defaults, Source, sources
from pipeline.store import Outcome, Run, Store, open_store
from tests.support import faults

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)


def run(store: Store, *paths: Path) -> Summary:
    return ingest(
        sources([str(path) for path in paths]),
        store,
        defaults=Defaults(published="2024"),
        clock=lambda: NOW,
        progress=lambda name: None,
    )


def write(folder: Path, **texts: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def errors(summary: Summary, folder: Path) -> list[str]:
    return [str(error).replace(f"{folder}/", "") for error in summary.errors]


def test_bad_input_is_said_and_the_rest_is_done(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in",
        a="The council spent £5.\n",
        b=b"\x89PNG\0\0",
        c="",
        d="---\npublished: 2023-02-30\n---\nIt cost £6.\n",
        e="---\ntitel: x\n---\nIt cost £7.\n",
        f="nothing that anybody would call a sentence",
        z="It cost £8.\n",
    )
    with open_store(tmp_path / "facts.db") as store:
        summary = run(store, folder, tmp_path / "none.txt")
        assert store.db.execute("select text from facts order by text").fetchall() == [("£5",), ("£8",)]
        assert store.db.execute("select added, changed, unchanged, failed, facts, finished from runs").fetchall() == [
            (3, 0, 0, 5, 2, "2024-05-01T12:00:00+00:00")
        ]
    assert errors(summary, folder) == [
        "b.txt: this is a binary file, not text; save the document as plain text (UTF-8)",
        "c.txt: this is empty; give it the text of a document",
        "d.txt: front matter, line 2: published '2023-02-30' is no date; write it as 2023-07-25, 2023-07 or 2023",
        "e.txt: front matter, line 2: unknown key 'titel';"
        " known: title, url, publisher, published, authors, kind, licence",
        f"{tmp_path}/none.txt: No such file or directory; check the path and your right to read it",
    ]
    assert summary.documents == {"added": 3}
    assert summary.facts == {"money": 2}


def test_the_same_batch_again_changes_only_its_run(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a="The council spent £5.\n", b="It cost £8.\n")
    with open_store(tmp_path / "facts.db") as store:
        run(store, folder)
        before = {name: list(store.db.table(name).rows) for name in store.db.table_names() if name != "runs"}
        assert run(store, folder).documents == {"unchanged": 2}
        assert {name: list(store.db.table(name).rows) for name in before} == before
        assert store.db.execute("select id, added, unchanged, facts from runs").fetchall() == [
            (1, 2, 0, 2),
            (2, 0, 2, 0),
        ]


def test_a_fault_of_a_rule_stops_no_other_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faults.show_in("crash", monkeypatch)
    folder = write(tmp_path / "in", a="crash", b="It cost £8.\n")
    with open_store(tmp_path / "facts.db") as store:
        summary = run(store, folder)
        assert summary.documents == {"added": 1}
    assert errors(summary, folder) == [
        "a.txt: a fault in newsfacts, IndexError: list index out of range; report it with this document"
    ]


def test_a_fault_while_storing_stops_no_other_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put = store_module.put

    def faulty(into: Store, run: Run, loaded: Document, extraction: Extraction) -> Outcome:
        if "crash" in loaded.text:
            raise KeyError("money")
        return put(into, run, loaded, extraction)

    monkeypatch.setattr(store_module, "put", faulty)
    folder = write(tmp_path / "in", a="crash", b="It cost £8.\n")
    with open_store(tmp_path / "facts.db") as store:
        summary = run(store, folder)
        assert summary.documents == {"added": 1}
    assert errors(summary, folder) == ["a.txt: a fault in newsfacts, KeyError: 'money'; report it with this document"]


def test_a_broken_vocabulary_is_no_fault_of_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    faults.show_in("pool", monkeypatch, VocabularyError("money.toml: no [words]", "add it"))
    with pytest.raises(VocabularyError, match=r"^money.toml: no \[words\]; add it$"):
        extract(Document(text="The pool cost £8.\n"))


def test_two_documents_of_one_address_are_not_stored_by_chance(tmp_path: Path) -> None:
    head = "---\nurl: https://m.example/1\n---\n"
    folder = write(tmp_path / "in", a=f"{head}It cost £8.\n", b=f"{head}It cost £9.\n", c=f"{head}It cost £8.\n")
    with open_store(tmp_path / "facts.db") as store:
        summary = run(store, folder)
        assert store.db.execute("select text from facts").fetchall() == [("£8",)]
    assert summary.documents == {"added": 1, "unchanged": 1}
    assert errors(summary, folder) == [
        "b.txt: a.txt has the address https://m.example/1 and says other things; keep one of them"
    ]


def test_one_text_with_two_publishers_needs_addresses(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in",
        a="---\npublisher: The Mercury\n---\nIt cost £8.\n",
        b="---\npublisher: The Echo\n---\nIt cost £8.\n",
    )
    with open_store(tmp_path / "facts.db") as store:
        assert errors(run(store, folder), folder) == [
            "b.txt: a.txt has the same text and says other things;"
            " keep one of them, or give each its url in front matter"
        ]


def test_a_database_that_fails_ends_the_run_and_keeps_what_is_stored(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a="It cost £8.\n", b="It cost £9, it said. " * 5000, c="It cost £7.\n")
    with open_store(tmp_path / "facts.db") as store:
        pages = store.db.execute("pragma page_count").fetchone()[0]
        store.db.execute(f"pragma max_page_count = {pages + 40}")
        summary = run(store, folder)
        assert errors(summary, folder) == [
            f"{tmp_path}/facts.db: the disk is full;"
            " free some space and run the same command again: what is stored stays"
        ]
        assert store.db.execute("select text from facts").fetchall() == [("£8",)]
        assert store.db.execute("pragma integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize(
    ("names", "stored"), [(("https://m.example/1", "https://m.example/2"), [0, 1]), (("a", "b"), [0, 0])]
)
def test_a_page_is_stored_before_the_next_is_fetched(tmp_path: Path, names: tuple[str, ...], stored: list[int]) -> None:
    before: list[int] = []
    with open_store(tmp_path / "facts.db") as store:

        def reading(source: Source, defaults: Defaults) -> Iterator[Document]:
            before.append(store.db.table("documents").count)
            yield Document(text=f"{source.name} cost £8.\n", source=source.name)

        found = [Source(name) for name in names]
        ingest(found, store, defaults=Defaults(), clock=lambda: NOW, progress=lambda name: None, read=reading)
    assert before == stored


def test_a_line_of_five_megabytes(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a="word, " * 800_000 + "it cost £8.")
    with open_store(tmp_path / "facts.db") as store:
        assert run(store, folder).errors == []
        ((sentence, text),) = store.db.execute("select sentence, text from facts").fetchall()
        assert text == "£8"
        assert sentence.startswith("…word, word,")
        assert len(sentence) < 2000


def test_a_text_of_twenty_megabytes_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a="It cost £8, it said again.\n" * 750_000, b="It cost £9.\n")
    with open_store(tmp_path / "facts.db") as store:
        summary = run(store, folder)
    assert errors(summary, folder) == ["a.txt: this is larger than 10 MB; split it into its documents"]
    assert summary.documents == {"added": 1}
