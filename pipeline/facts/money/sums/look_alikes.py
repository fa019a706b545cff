"""What looks like a sum of money and is none: names, weights, vague numbers."""

from itertools import pairwise

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.words import word_set
from pipeline.read import Part, Reading

OPENING = frozenset("‘“\"'(")
CLOSING = frozenset("’”\"')")
NAME_LENGTH = 4


def look_alike(reading: Reading, start: int, end: int, part: Part) -> str | None:
    """Return why the words start:end are no sum of money, else null."""
    lower = reading.lower
    if end < part.end and reading.words[end] != lower[end] and _in_name(reading, start, end, part):
        return "part of a name"
    before = lower[start - 1] if start > part.start else ""
    if before == "of" and _numbered(reading, start, end, part):
        return "the name of a numbered thing"
    touching = reading.clean_text[reading.index[start] - 1] if before else ""
    if touching.isalnum() and before not in ("c", "ca", "us"):  # "A$5", "EU£5"
        return "part of a word"
    return _worded(reading, start, end, part) if lower[end - 1].isalpha() else None


def _worded(reading: Reading, start: int, end: int, part: Part) -> str | None:
    """Return why words that close with a word, "pounds" or "grand", are no sum of money, else null."""
    words = reading.lower
    if words[end - 1].startswith("pound") and _weight(reading, start, end, part):
        return "a weight"
    if " ".join(words[max(part.start, start - 2) : start]) in word_set("idioms"):
        return "an idiom"
    if words[start:end] == ["a", "pound"] and _of_every_pound(reading, start):
        return "a pound like any other"
    if words[end - 1] == "grand" and _counts(reading, end, part):
        return "a count of grand things"
    return None


def _in_name(reading: Reading, start: int, end: int, part: Part) -> bool:
    """Tell "‘£1 Swim’" and "Five Pound Lane" from an amount that a capitalised word follows."""
    words = reading.words
    if not words[end][:1].isupper() or not words[end].isalpha():
        return False
    if words[end - 1].istitle() and words[end - 1].isalpha() and words[end].istitle():
        return True
    opened = start > part.start and words[start - 1] in OPENING and words[start - 1] != "("
    return opened and not CLOSING.isdisjoint(words[end + 1 : min(part.end, end + NAME_LENGTH)])


def _numbered(reading: Reading, start: int, end: int, part: Part) -> bool:
    """Tell "round three of £15,000 for Fifteen" from an amount."""
    words = reading.lower
    if start - part.start < 3:
        return False
    numbered = any(word in word_set("look_alikes", "numbered") for word in words[start - 3 : start - 1])
    return numbered and end + 1 < part.end and words[end] == "for" and reading.words[end + 1][:1].isupper()


def _weight(reading: Reading, start: int, end: int, part: Part) -> bool:
    words = reading.lower
    if any(word in word_set("look_alikes", "weight_before") for word in words[max(part.start, start - 3) : start]):
        return True
    after = words[end : min(part.end, end + 3)]
    if not after:
        return False
    if after[0] in word_set("look_alikes", "weight_after"):
        return True
    if after[0] in ("in", "and"):
        listed = word_set("look_alikes", "weight_in" if after[0] == "in" else "weight_after")
        return any(word in listed for word in after[1:])
    of_money = any(word in word_set("look_alikes", "money_of") for word in after[1:])
    return after[0] == "of" and not of_money and not _large(reading, start, end)


def _of_every_pound(reading: Reading, start: int) -> bool:
    """Tell "Every pound borrowed is a pound to pay back", which is no sum."""
    before = reading.lower[reading.sentence(start)[0] : start]
    return any(first in word_set("look_alikes", "every") and second == "pound" for first, second in pairwise(before))


def _large(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the number is too large for a weight of anything sold by the pound."""
    return any(word in word_set("powers") for word in reading.lower[start:end])


def _counts(reading: Reading, end: int, part: Part) -> bool:
    """Tell "twelve grand pianos" from "twelve grand in cash"."""
    word = reading.lower[end] if end < part.end else ""
    small = ("prepositions", "conjunctions", "auxiliaries", "adverbs", "after_amounts", "determiners")
    known = word in word_set("look_alikes", "after_grand") or any(word in grammar(group) for group in small)
    return word.isalpha() and not known
