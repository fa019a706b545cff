"""The outcome of a decision, by its verb."""

from collections.abc import Iterable
from functools import cache

from pipeline.facts.decision.patterns import VOCABULARY
from pipeline.read import Reading

BE = frozenset(("be", "is", "are", "was", "were"))
BARE = 7  # words after "that" in which a command stands: "that Cabinet recommend to Council that"
NEGATED = {"approved": "refused", "noted": "resolved", "recommended": "refused"}


@cache
def decided() -> dict[str, str]:
    """Return the outcome of each participle of one word: "approved", "deferred"."""
    return _by_word(VOCABULARY["decided"].items())


@cache
def deciding() -> dict[str, str]:
    """Return the outcome of each command: "approve", "defer"."""
    return _by_word(VOCABULARY["deciding"].items())


def _by_word(lists: Iterable[tuple[str, list[str]]]) -> dict[str, str]:
    return {word: outcome for outcome, words in lists for word in words if " " not in word}


def outcome(reading: Reading, start: int, end: int, otherwise: str) -> str:
    """Return what the words of a resolution decide; only their first verb counts.

    "that the report be noted" -> noted, "to thank the officers and to note" -> `otherwise`.
    """
    lower = reading.lower
    while start < end and lower[start] in ("that", "to", "the", "unanimously", ":", "-", "–"):
        if lower[start] == "to" and start + 1 < end:
            return deciding().get(lower[start + 1], otherwise)
        start += 1
    if start >= end:
        return otherwise
    first = lower[start]
    if first in deciding() and lower[start - 1] != "the":
        return deciding()[first]
    if first in decided():
        return decided()[first]
    for token in range(start, end):
        if lower[token] == "be":
            return _participle(reading, token + 1, end, otherwise)
        if token - start < BARE and lower[token] in ("recommend", "recommends"):
            return "recommended"
    return otherwise


def _participle(reading: Reading, token: int, end: int, otherwise: str) -> str:
    lower = reading.lower
    negated = False
    while token < end and (lower[token] == "not" or lower[token].endswith("ly")):
        negated = negated or lower[token] == "not"
        token += 1
    found = decided().get(lower[token], otherwise) if token < end else otherwise
    return NEGATED.get(found, found) if negated else found
