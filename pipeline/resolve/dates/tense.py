"""Whether the words around a date look back or ahead."""

from collections.abc import Sequence

from pipeline.read import Reading
from pipeline.resolve.dates.words import VOCABULARY

FUTURE = frozenset(VOCABULARY["tense"]["future"])
PAST = frozenset(VOCABULARY["tense"]["past"])
OVERTAKEN = frozenset(VOCABULARY["tense"]["overtaken"])
OVERTAKEN_FUTURE = frozenset(VOCABULARY["tense"]["overtaken_future"])
REPORTED = frozenset(VOCABULARY["tense"]["reported"])
TENSED = FUTURE | PAST
ARTICLES = frozenset(("a", "an", "the", "its", "their", "his", "her", "this"))
NOT_PAST = frozenset(VOCABULARY["tense"]["not_past"])
LIMITS = ("by", "until")
REACH = 14  # tokens that a verb's tense reaches


def looks_ahead(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the expression at start:end lies ahead: by the nearest verb before it, else after it, else "by"."""
    lower = reading.lower
    first, last = reading.sentence(start)
    for at in range(start - 1, max(first, start - REACH) - 1, -1):
        way = _way(lower, at) if lower[at] == reading.words[at] or at == first else 0  # "Ofsted" is no past tense
        if way:
            return way > 0
    for at in range(end, min(last, end + REACH)):
        way = _way(lower, at) if lower[at] == reading.words[at] else 0
        if way:
            return way > 0
    return any(word in LIMITS for word in lower[max(first, start - 2) : start])


def _way(lower: Sequence[str], at: int) -> int:
    word = lower[at]
    if word not in TENSED and not word.endswith("ed"):
        return 0
    if at and lower[at - 1] == "be":  # "will be held": the verb before tells
        return 0
    if word in FUTURE:
        overtaken = word in OVERTAKEN_FUTURE and at > 0 and lower[at - 1] in OVERTAKEN
        told = lower[at - 1] != "been" and not REPORTED.isdisjoint(lower[max(0, at - REACH) : at])
        return -1 if overtaken and not told else 1
    if word in PAST:
        return -1
    if len(word) < 5 or not word.endswith("ed") or word in NOT_PAST:
        return 0
    return 0 if at and lower[at - 1] in ARTICLES else -1  # "a focused visit"
