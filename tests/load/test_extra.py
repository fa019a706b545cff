"""Without the libraries of the extra `fetch`, files that need them say so, and texts are read as ever."""

import sys
from pathlib import Path

import pytest

from pipeline.document import Document
from pipeline.load import load
from tests.support.pdf import pdf


@pytest.mark.parametrize("library", ["lxml", "trafilatura", "pypdf"])
def test_a_plain_installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    name = "a.pdf" if library == "pypdf" else "a.html"
    words = "The council will spend £2m on its roads, councillors heard on Monday. " * 3
    (tmp_path / name).write_bytes(pdf("Words") if library == "pypdf" else f"<html><p>{words}</html>".encode())
    (tmp_path / "b.txt").write_text(words)
    error, document = load([str(tmp_path)])
    assert str(error) == (
        f"{tmp_path}/{name}: to read this, newsfacts needs {library}; run: pip install 'newsfacts[fetch]'"
    )
    assert isinstance(document, Document)
