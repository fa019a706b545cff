"""Things in the world, as data: every TOML file here, read once and checked."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from pipeline.errors import VocabularyError

ROOT = files(__name__)


@cache
def words(topic: str) -> dict[str, Any]:
    """Return the words of `words/TOPIC.toml`, as the file lays them out."""
    return _read(ROOT / "words" / f"{topic}.toml")


@cache
def table(topic: str, name: str) -> Mapping[str, Any]:
    """Return a table of `words/TOPIC.toml`."""
    found: Mapping[str, Any] = words(topic)[name]
    return found


@cache
def word_set(topic: str, name: str) -> frozenset[str]:
    """Return a list of the table [words] of `words/TOPIC.toml`, as a set."""
    return frozenset(table(topic, "words")[name])


@cache
def months() -> dict[str, int]:
    """Return the number of each month, by every form of its name."""
    return {form: int(number) for number, forms in words("dates")["months"].items() for form in forms}


@cache
def entries(folder: str) -> dict[str, dict[str, Any]]:
    """Return every entry of a vocabulary folder, by its id, which is its file's name; sorted by id."""
    found = sorted(path.name for path in (ROOT / folder).iterdir() if path.name.endswith(".toml"))
    return {name.removesuffix(".toml"): _read(ROOT / folder / name) for name in found}


def _read(path: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise VocabularyError(f"vocabulary: no file {path.name}", "reinstall newsfacts or add the file") from error
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"vocabulary/{path.name}: {error}", "mend that line of the file") from error
