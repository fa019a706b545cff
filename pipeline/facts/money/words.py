"""The words of money, from vocabulary, laid out for looking up."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from pipeline import vocabulary


def table(*path: str) -> Any:
    """Return a table of words/money.toml."""
    found: Any = vocabulary.words("money")
    for name in path:
        found = found[name]
    return found


@cache
def word_set(*path: str) -> frozenset[str]:
    """Return a list of words/money.toml as a set."""
    return frozenset(table(*path))


@cache
def by_word(*path: str) -> Mapping[str, str]:
    """Return a table of lists turned round: word -> the id whose list holds it."""
    return turned(table(*path))


def turned(lists: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Turn id -> words into word -> id."""
    return {word: id_ for id_, words in lists.items() for word in words}
