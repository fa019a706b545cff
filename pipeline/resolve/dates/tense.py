"""Whether the words around a date look back or ahead."""

from collections.abc import Sequence

from pipeline.read import Reading
from pipeline.resolve.dates.words import VOCABULARY

FUTURE = frozenset(VOCABULARY["tense"]["future"])
PAST = frozenset(VOCABULARY["tense"]["past"])
OVERTAKEN = frozenset(VOCABULARY["tense"]["overtaken"])
OVERTAKEN_FUTURE = frozenset(VOCABULARY["tense"]["overtaken_future"])
REPORTED = frozenset(VOCABULARY["tense"]["reported"])
TENSED = FUTURE | PAST | {"to"}  # with the forms in "-ed", the only words whose way is looked at
ARTICLES = frozenset(("a", "an", "the", "its", "their", "his", "her", "this"))
NOT_PAST = frozenset(VOCABULARY["tense"]["not_past"])
THEN = frozenset(VOCABULARY["tense"]["then"])
PLANNING = frozenset(VOCABULARY["tense"]["planning"])
PAPERS = frozenset(VOCABULARY["tense"]["papers"])
LIMITS = ("by", "until")
NEGATIONS = frozenset(("not", "n't", "never"))
NEAR = 6  # tokens from "not" to "until"
REACH = 14  # tokens that a verb's tense reaches


def looks_ahead(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the expression at start:end lies ahead: by the nearest verb before it, else after it, else "by"."""
    return lies_ahead(reading, tensed_before(reading, start), start, end)


def lies_ahead(reading: Reading, tensed: int | None, start: int, end: int) -> bool:
    """Tell so where the nearest verb before the expression is known."""
    if tensed is not None:
        return _way(reading.lower, tensed) > 0
    if (after := _way_after(reading, end)) != 0:
        return after > 0
    return any(word in LIMITS for word in reading.lower[max(reading.sentence(start)[0], start - 2) : start])


def will_have(reading: Reading, end: int) -> bool:
    """Tell whether what has its time in its name lies ahead, by the verb behind it: "the August visit will be"."""
    return _way_after(reading, end) > 0


def tells_of_then(reading: Reading, tensed: int) -> bool:
    """Tell whether the verb before an expression looks ahead from a time gone by: "would call on 8 May", "was due"."""
    overtaken = reading.lower[tensed] in OVERTAKEN_FUTURE and _way(reading.lower, tensed) < 0
    return overtaken or reading.lower[tensed] in THEN


def tensed_before(reading: Reading, start: int) -> int | None:
    """Return the nearest word of tense before an expression, in its sentence."""
    lower, words, first = reading.lower, reading.words, reading.sentence_of[start][0]
    for at in range(start - 1, max(first, start - REACH) - 1, -1):
        word = lower[at]
        if word not in TENSED and word[-2:] != "ed":
            continue
        if (word == words[at] or at == first) and _way(lower, at):  # "Ofsted" is no past tense
            return at
    return None


def _way_after(reading: Reading, end: int) -> int:
    lower, words = reading.lower, reading.words
    for at in range(end, min(reading.sentence_of[end - 1][1], end + REACH)):
        word = lower[at]
        if (word in TENSED or word[-2:] == "ed") and word == words[at] and (way := _way(lower, at)):
            # "the report of its visit on 11 January will be published"
            return 0 if lower[at + 1 : at + 2] == ["be"] and not PAPERS.isdisjoint(lower[at : at + 4]) else way
    return 0


def _way(lower: Sequence[str], at: int) -> int:
    word = lower[at]
    if word in PLANNING and (lower[at + 1 : at + 2] != ["to"] or (at and lower[at - 1] in ARTICLES)):
        return 0  # "its planning service", "the plan"
    if word == "to" and at and lower[at - 1] in ("is", "are"):  # "is to return in June"
        return 1
    if word == "until" and not NEGATIONS.isdisjoint(lower[max(0, at - NEAR) : at]):
        return 0  # "was not carried out until 15 May": then it was
    if at and lower[at - 1] == "be":  # "will be held": the verb before tells
        return 0
    if word in FUTURE:
        if word not in OVERTAKEN_FUTURE or not at or lower[at - 1] not in OVERTAKEN:
            return 1
        told = lower[at - 1] != "been" and not REPORTED.isdisjoint(lower[max(0, at - REACH) : at])
        return 1 if told else -1
    if word in PAST:
        return -1
    if len(word) < 5 or word[-2:] != "ed" or word in NOT_PAST:
        return 0
    return 0 if at and lower[at - 1] in ARTICLES else -1  # "a focused visit"
