"""Where documents come from: one reader a format."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.load import files

__all__ = ["load"]


def load(sources: Iterable[str]) -> Iterator[Document | LoadError]:
    """Yield the documents of each source, or what is wrong with it; one bad source stops no other."""
    for source in sources:
        yield from files.load(Path(source))
