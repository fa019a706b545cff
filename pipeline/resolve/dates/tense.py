"""Whether the words around a date look back or ahead."""

from collections.abc import Sequence

from pipeline.resolve.dates.words import VOCABULARY

FUTURE = frozenset(VOCABULARY["tense"]["future"])
PAST = frozenset(VOCABULARY["tense"]["past"])
OVERTAKEN = frozenset(VOCABULARY["tense"]["overtaken"])
OVERTAKEN_FUTURE = frozenset(VOCABULARY["tense"]["overtaken_future"])
NOT_PAST = frozenset(VOCABULARY["tense"]["not_past"])
LIMITS = ("by", "until")
REACH = 14  # tokens that a verb's tense reaches


def looks_ahead(lower: Sequence[str], start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Tell whether the expression at start:end lies ahead: by the nearest verb before it, else after it, else "by"."""
    for at in range(start - 1, max(sentence[0], start - REACH) - 1, -1):
        way = _way(lower, at)
        if way:
            return way > 0
    for at in range(end, min(sentence[1], end + REACH)):
        way = _way(lower, at)
        if way:
            return way > 0
    return lower[start - 1] in LIMITS or lower[start - 2] in LIMITS


def _way(lower: Sequence[str], at: int) -> int:
    word = lower[at]
    if at and lower[at - 1] == "be":  # "will be held": the verb before tells
        return 0
    if word in FUTURE:
        overtaken = word in OVERTAKEN_FUTURE and at > 0 and lower[at - 1] in OVERTAKEN
        return -1 if overtaken else 1
    if word in PAST:
        return -1
    return -1 if len(word) > 4 and word.endswith("ed") and word not in NOT_PAST else 0
