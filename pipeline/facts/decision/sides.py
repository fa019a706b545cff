"""The two sides of a vote, told by their numbers: "five members voted to approve it, while four voted against"."""

from pipeline.facts.decision.patterns import WORDS
from pipeline.facts.decision.votes import ABSTAINED, AGAINST, COUNTS, FOR
from pipeline.read import Reading

VOTERS = frozenset(("members", "councillors"))
OF = WORDS["of_places"] | {"on", "of", "at", "from"}
JOINING = frozenset(("while", "whilst", "and", "but", "with", "as", "although", ","))
SIDED = AGAINST | FOR | {"voted", "voting", "opposing", "rejecting", "rejected", "supporting", "supported", "backed"}
NEAR = 4  # words of "four other members against"
LOSING = {"approved": "refused", "refused": "approved"}


def side(reading: Reading, start: int, verb: int) -> int | None:
    """Return how many the subject of a verb says that they were: "Five councillors on the planning committee voted"."""
    lower = reading.lower
    for token in range(verb - 2, start - 1, -1):
        if lower[token] in COUNTS and lower[token + 1] in VOTERS:
            behind = token + 2
            return COUNTS[lower[token]] if behind == verb or lower[behind] in OF else None
    return None


def other_side(reading: Reading, start: int, end: int) -> int | None:
    """Return how many the same sentence says that the others were: "..., with four against"."""
    lower = reading.lower
    for token in range(start + 1, end - 1):
        if lower[token] in COUNTS and lower[token - 1] in JOINING:
            near = lower[token + 1 : min(end, token + NEAR)]
            if ABSTAINED.isdisjoint(near) and not SIDED.isdisjoint(near):
                return COUNTS[lower[token]]
    return None


def by_sides(told: str | None, side: int, other: int) -> str | None:
    """Return what the greater side decided; null where both were as many, or the others want what is not told."""
    if side == other or told is None:
        return None
    return told if side > other else LOSING.get(told)
