"""Files, folders and standard input give documents; what is wrong with one is said, and stops no other."""

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.load import Defaults, load
from pipeline.load.files import LIMIT, MEGABYTE


def texts(*paths: object, **defaults: str) -> list[str]:
    found = load([str(path) for path in paths], Defaults(**defaults))  # type: ignore[arg-type]
    return [str(item) if isinstance(item, LoadError) else item.text for item in found]


def test_a_folder_is_read_to_its_depth_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.TXT", "a.txt", ".hidden.txt", ".git/d.txt", "e.doc", "f.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"Words of {name}\n")
    assert texts(tmp_path) == [f"Words of {name}\n" for name in ("a/b/c.TXT", "a/z.md", "a.txt", "b.txt")]


def test_the_source_is_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Words")
    monkeypatch.chdir(tmp_path)
    found = [item.source for item in load(["in", "./in/a.txt"]) if isinstance(item, Document)]
    assert found == ["in/a.txt", "./in/a.txt"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO("---\ntitle: T\n---\n£5\r\nis it".encode())))
    (found,) = load(["-"])
    assert found == Document(text="£5\nis it", source="-", title="T")


def test_defaults_set_only_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\npublisher: The Mercury\n---\nWords")
    (found,) = load([str(tmp_path)], Defaults(published="2023", publisher="The Echo", kind="minutes"))
    assert isinstance(found, Document)
    assert (found.published, found.publisher, found.kind) == ("2023", "The Mercury", "minutes")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("none.txt", None, "none.txt: No such file or directory; check the path and your right to read it"),
        (
            "image.txt",
            b"\x89PNG\0",
            "image.txt: this is a binary file, not text; save the document as plain text (UTF-8)",
        ),
        ("empty.txt", b"", "empty.txt: this is empty; give it the text of a document"),
        ("blank.txt", b" \r\n\t", "blank.txt: this is empty; give it the text of a document"),
        ("head.txt", b"---\ntitle: a\n---\n", "head.txt: this is empty; give it the text of a document"),
        ("rule.md", b"***\n\n12 - 4\n", "rule.md: there is not a word in this; give it the text of a document"),
        (
            "when.txt",
            b"---\npublished: 2023-13\n---\nText",
            "when.txt: front matter, line 2: published '2023-13' is no date; write it as 2023-07-25, 2023-07 or 2023",
        ),
    ],
)
def test_one_bad_file_stops_no_other(tmp_path: Path, name: str, data: bytes | None, message: str) -> None:
    (tmp_path / "a.txt").write_text("First")
    (tmp_path / "z.txt").write_text("Last")
    if data is not None:
        (tmp_path / name).write_bytes(data)
    found = texts(tmp_path / "a.txt", tmp_path / name, tmp_path / "z.txt")
    assert found == ["First", f"{tmp_path}/{message}", "Last"]


def test_a_folder_without_documents(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"words")
    assert texts(tmp_path) == [
        f"{tmp_path}: no document in this folder; put .txt, .md, .html, .htm, .pdf files into it"
    ]


def test_a_file_beyond_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(LIMIT * MEGABYTE + 1)
    assert texts(tmp_path) == [f"{tmp_path}/a.txt: this is larger than {LIMIT} MB; split it into its documents"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words")
    (tmp_path / "a.txt").chmod(0)
    assert texts(tmp_path) == [f"{tmp_path}/a.txt: Permission denied; check the path and your right to read it"]


@pytest.mark.parametrize(
    ("name", "what"), [("https://m.example/a", "an address"), ("a.warc.gz", "an archive of what was fetched")]
)
def test_what_is_taken_into_a_database_only(name: str, what: str) -> None:
    assert texts(name) == [f"{name}: this is {what}; take it into a database: newsfacts ingest {name}"]
