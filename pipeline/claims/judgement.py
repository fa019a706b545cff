"""What people have judged: two facts are of one thing or of two, or a fact is wrong."""

from typing import NamedTuple


class Judgements(NamedTuple):
    """Judgements by kind of claim: pairs of facts that are the same, pairs that are not, facts left out.

    A pair is (kind, fact, other fact), the facts in order of their ids.
    """

    same: frozenset[tuple[str, str, str]] = frozenset()
    apart: frozenset[tuple[str, str, str]] = frozenset()
    rejected: frozenset[str] = frozenset()

    def judged(self) -> frozenset[tuple[str, str]]:
        """Return (kind, fact) of every fact that stands in a pair: it is compared by itself."""
        return frozenset((kind, fact) for kind, *facts in self.same | self.apart for fact in facts)


def pair(kind: str, one: str, other: str) -> tuple[str, str, str]:
    """Return a pair in order."""
    first, second = sorted((one, other))
    return kind, first, second
