"""Paths as given -> the files to read, folders opened."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import LoadError

SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf")
STDIN = "-"
ARCHIVES = (".warc", ".warc.gz")


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read a document from: `name` is its path as given, "-" for standard input."""

    name: str


def sources(paths: Iterable[str]) -> Iterator[Source | LoadError]:
    """Yield what to read: a file named as it is, of a folder every document file below it, sorted.

    What cannot be read gives an error in its place; hidden files and folders are left out.
    """
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            yield from _folder(path)
        else:
            yield Source(path)


def is_address(name: str) -> bool:
    """Tell whether a source is an address, of the web or not: a file's name has no "://" in it."""
    return "://" in name


def is_archive(name: str) -> bool:
    """Tell whether a source is an archive of what was fetched, by its name."""
    return name.lower().endswith(ARCHIVES) and not is_address(name)


def _folder(path: str) -> Iterator[Source | LoadError]:
    errors: list[LoadError] = []
    found = sorted(_walk(Path(path), errors))
    yield from errors
    if not found and not errors:
        yield LoadError(f"{path}: no document in this folder", f"put {', '.join(SUFFIXES)} files into it")
    for file in found:
        yield Source(str(file))


def _walk(folder: Path, errors: list[LoadError]) -> Iterator[Path]:
    def closed(error: OSError) -> None:
        errors.append(LoadError(f"{error.filename}: {error.strerror}", "give yourself the right to read this folder"))

    for root, folders, files in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield Path(root, name)
