"""Which program and which vocabulary made a fact: their version, and digests of every file."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

PACKAGE = "newsfacts"
READ = (".py", ".toml")


@cache
def program_version() -> str:
    """Return the version of newsfacts, "unknown" in a checkout that is not installed."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return "unknown"


@cache
def program_digest() -> str:
    """Return what changes whenever a rule or a word does, so that documents are read anew."""
    return _digest(files("pipeline")) + version("spacy")


@cache
def vocabulary_digest() -> str:
    """Return what changes whenever a word of the vocabulary does."""
    return _digest(files("pipeline.vocabulary"))


def _digest(folder: Traversable) -> str:
    whole = sha256()
    for name, file in _walk(folder, ""):
        whole.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return whole.hexdigest()[:12]


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _walk(item, f"{prefix}{item.name}/")
        elif item.name.endswith(READ):
            yield prefix + item.name, item
