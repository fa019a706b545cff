"""A document's text in paragraphs, each cut where a fact begins or ends."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple


class Stretch(NamedTuple):
    """A stretch of a paragraph, and the ids of the facts whose words it is part of; they may overlap and cross."""

    text: str
    facts: tuple[str, ...]
    kind: str
    begins: tuple[str, ...]
    """The facts whose first words these are."""


def paragraphs(text: str, facts: Sequence[Mapping[str, Any]]) -> list[list[Stretch]]:
    """Return the lines of a text that hold words, each as stretches; every character of them stands there once."""
    found: list[list[Stretch]] = []
    ordered = sorted(facts, key=lambda fact: (fact["start"], fact["end"]))
    begun: set[str] = set()
    place = 0
    for line in text.split("\n"):
        end = place + len(line)
        if line.strip():
            inside = [fact for fact in ordered if fact["start"] < end and fact["end"] > place]
            found.append(_stretches(text, place, end, inside, begun))
        place = end + 1
    return found


def _stretches(text: str, start: int, end: int, facts: Sequence[Mapping[str, Any]], begun: set[str]) -> list[Stretch]:
    edges = {edge for fact in facts for edge in (fact["start"], fact["end"]) if start < edge < end}
    cuts = [start, *sorted(edges), end]
    found = []
    for first, last in pairwise(cuts):
        over = [fact for fact in facts if fact["start"] <= first and fact["end"] >= last]
        ids = tuple(fact["id"] for fact in over)
        shortest = min(over, key=lambda fact: fact["end"] - fact["start"], default=None)
        begins = tuple(id_ for id_ in ids if id_ not in begun)
        begun.update(begins)
        found.append(Stretch(text[first:last], ids, shortest["type"] if shortest else "", begins))
    return found


def around(text: str, start: int, end: int, reach: int = 400) -> tuple[str, str, str]:
    """Return the words before a fact, the fact's, and those after, cut between words `reach` characters away."""
    first, last = max(0, start - reach), min(len(text), end + reach)
    if first:
        first = max(first, text.find(" ", first, start) + 1)
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space > 0 else last
    before = ("…" if first else "") + text[first:start]
    return before, text[start:end], text[end:last] + ("…" if last < len(text) else "")
