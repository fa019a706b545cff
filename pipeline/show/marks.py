"""A text cut at every place where a fact begins or ends."""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.fact import Fact


class Piece(NamedTuple):
    """A stretch of the text, and the facts whose words it is part of; they may overlap and cross."""

    text: str
    facts: tuple[Fact, ...]


def pieces(text: str, facts: Sequence[Fact]) -> Iterator[Piece]:
    """Yield the whole text in order, each character once."""
    cuts = sorted({0, len(text), *(fact.start for fact in facts), *(fact.end for fact in facts)})
    waiting = sorted(facts, key=lambda fact: (fact.start, fact.end, fact.id), reverse=True)
    open_facts: list[Fact] = []
    for start, end in itertools.pairwise(cuts):
        open_facts = [fact for fact in open_facts if fact.end > start]
        while waiting and waiting[-1].start <= start:
            open_facts.append(waiting.pop())
        yield Piece(text[start:end], tuple(open_facts))
