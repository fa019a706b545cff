"""Files and standard input -> documents."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.load.defaults import Defaults
from pipeline.load.formats import documents
from pipeline.load.sources import STDIN, Source, is_address, is_archive, sources

MEGABYTE = 1_000_000
LIMIT = 10  # megabytes, three thousand pages: more is an archive of documents, and takes minutes and gigabytes to read

NONE = Defaults()


def load(paths: Iterable[str], defaults: Defaults = NONE) -> Iterator[Document | LoadError]:
    """Yield the documents, or what is wrong, of each path: a file, every document file of a folder, "-"."""
    for source in sources(paths):
        if isinstance(source, LoadError):
            yield source
        else:
            yield from read(source, defaults)


def read(source: Source, defaults: Defaults = NONE) -> Iterator[Document | LoadError]:
    """Yield the documents of one source, or what is wrong with it and what to do; the most have one."""
    if is_address(source.name) or is_archive(source.name):
        what = "an address" if is_address(source.name) else "an archive of what was fetched"
        yield LoadError(f"{source.name}: this is {what}", f"take it into a database: newsfacts ingest {source.name}")
        return
    try:
        yield from documents(_bytes(source.name), source.name, defaults)
    except OSError as error:
        yield LoadError(f"{source.name}: {error.strerror}", "check the path and your right to read it")
    except ValueError as error:
        what, _, advice = str(error).rpartition("; ")
        yield LoadError(f"{source.name}: {what}", advice)
    except Exception as error:  # a fault of a reader, on one source: the others are still to be done
        what = f"{source.name}: a fault in newsfacts, {type(error).__name__}: {error}"
        yield LoadError(what, "report it with this document")


def _bytes(name: str) -> bytes:
    if name == STDIN:
        data = sys.stdin.buffer.read(LIMIT * MEGABYTE + 1)
    else:
        with Path(name).open("rb") as file:
            data = file.read(LIMIT * MEGABYTE + 1)
    if len(data) > LIMIT * MEGABYTE:
        raise ValueError(f"this is larger than {LIMIT} MB; split it into its documents")
    return data
