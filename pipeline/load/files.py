"""Text files and folders of them -> documents."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from pipeline.document import Document


def load(path: Path) -> Iterator[Document]:
    """Yield the document of a file, or of every .txt file of a folder, sorted."""
    for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
        text = file.read_text(encoding="utf-8")
        meta: dict[str, Any] = {}
        if text.startswith("---\n"):
            head, _, text = text[4:].partition("\n---\n")
            meta = yaml.load(head, Loader=yaml.BaseLoader) or {}  # noqa: S506 - it makes nothing but strings
        yield Document(text=text, source=str(file), **meta)
