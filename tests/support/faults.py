"""A fault of newsfacts that one text shows."""

from importlib import import_module

import pytest

from pipeline.document import Document
from pipeline.read import Reading, read

FAULT = IndexError("list index out of range")


def show_in(word: str, monkeypatch: pytest.MonkeyPatch, fault: Exception = FAULT) -> None:
    """Make the reading of every text that holds a word raise a fault."""

    def faulty(document: Document) -> Reading:
        if word in document.text:
            raise fault
        return read(document)

    monkeypatch.setattr(import_module("pipeline.extract"), "read", faulty)
