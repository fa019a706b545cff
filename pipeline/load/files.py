"""Text files and standard input -> documents."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.load import front_matter
from pipeline.load.decode import decode
from pipeline.load.defaults import Defaults
from pipeline.load.sources import STDIN, Source, sources

MEGABYTE = 1_000_000
LIMIT = 10  # megabytes, three thousand pages: more is an archive of documents, and takes minutes and gigabytes to read

NONE = Defaults()


def load(paths: Iterable[str], defaults: Defaults = NONE) -> Iterator[Document | LoadError]:
    """Yield the document, or what is wrong, of each path: a file, every .txt and .md file of a folder, "-"."""
    for source in sources(paths):
        yield source if isinstance(source, LoadError) else read(source, defaults)


def read(source: Source, defaults: Defaults = NONE) -> Document | LoadError:
    """Return the document of one source, or what is wrong with it and what to do."""
    try:
        return _document(source.name, _bytes(source.name), defaults)
    except OSError as error:
        return LoadError(f"{source.name}: {error.strerror}", "check the path and your right to read it")
    except ValueError as error:
        what, _, advice = str(error).rpartition("; ")
        return LoadError(f"{source.name}: {what}", advice)


def _bytes(name: str) -> bytes:
    if name == STDIN:
        data = sys.stdin.buffer.read(LIMIT * MEGABYTE + 1)
    else:
        with Path(name).open("rb") as file:
            data = file.read(LIMIT * MEGABYTE + 1)
    if len(data) > LIMIT * MEGABYTE:
        raise ValueError(f"this is larger than {LIMIT} MB; split it into its documents")
    return data


def _document(name: str, data: bytes, defaults: Defaults) -> Document:
    metadata, text = front_matter.split(decode(data))
    if not text.strip():
        raise ValueError("this is empty; give it the text of a document")
    if not any(character.isalpha() for character in text):
        raise ValueError("there is not a word in this; give it the text of a document")
    for key in ("published", "publisher", "kind"):
        metadata.setdefault(key, getattr(defaults, key))
    return Document(text=text, source=name, **metadata)
