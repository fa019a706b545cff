"""Spans of time as ISO 8601 durations: "over four years", "for a six-month period"."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from pipeline import vocabulary
from pipeline.read import Reading
from pipeline.terms import Terms, Triggers

VOCABULARY = vocabulary.words("durations")
PHRASES: dict[str, list[str]] = VOCABULARY["phrases"]
UNITS: dict[str, tuple[str, int]] = {
    word: (unit, 1) for unit, words in VOCABULARY["units"].items() for word in words
} | {word: (unit[0], int(unit[1:])) for unit, words in VOCABULARY["longer_units"].items() for word in words}
WORDS = {word: iso for iso, words in VOCABULARY["words"].items() for word in words}
NUMBERS = {
    word: int(number)
    for number, words in vocabulary.words("dates")["numbers"].items()
    if "." not in number
    for word in words
}
FIGURES = {form: number for number in range(100) for form in (str(number), f"{number:02}")}
HYPHENATED = {f"{word}-{unit}": (NUMBERS[word], unit) for word in NUMBERS if " " not in word for unit in UNITS}
HALF = tuple(PHRASES["halves"][0].split())
PREPOSITIONS = frozenset(PHRASES["prepositions"])
BETWEEN = frozenset(PHRASES["between"])
ONE = frozenset(PHRASES["one"])
KINDS = frozenset(PHRASES["kinds"])
NEVER_BEFORE = frozenset(PHRASES["never_before"])
DESCRIBED = frozenset(PHRASES["described"])
CURRENCY = "£$€"

TRIGGERS: Triggers = {"duration": {"unit": list(UNITS), "hyphenated": list(HYPHENATED), "word": list(WORDS)}}


class DurationMention(NamedTuple):
    """The tokens start:end that state a length of time, with their preposition: "over four years" -> P4Y."""

    start: int
    end: int
    iso: str


class Durations:
    """The lengths of time stated in one document, in order of place."""

    def __init__(self, reading: Reading, terms: Terms) -> None:
        """Find them all."""
        lower = [*reading.lower, "", "", "", ""]
        self.mentions: list[DurationMention] = []
        for term in terms.of("duration"):
            mention = _READERS[term.id](lower, term.start)
            if mention and (not self.mentions or mention.start >= self.mentions[-1].end):
                self.mentions.append(mention)
        self._starts = [mention.start for mention in self.mentions]

    def between(self, start: int, end: int) -> list[DurationMention]:
        """Return the expressions that lie in the tokens start:end."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [mention for mention in self.mentions[first:last] if mention.end <= end]


def _of_unit(lower: Sequence[str], at: int) -> DurationMention | None:
    """Read "over four years", "for a period of six months", "an 18-month deal", "a six month period"."""
    on = lower[at + 1] == "on" and not lower[at + 2][:1].isalpha()  # "ten years on,", not "in three years on hotels"
    if on or lower[at + 1] in NEVER_BEFORE or (lower[at + 1] == "'" and lower[at + 2] == "time"):
        return None
    hyphen = lower[at - 1] == "-"
    last = at - 2 if hyphen else at - 1
    if not hyphen and lower[last] in KINDS:
        last -= 1
    start, number, half = _number(lower, last)
    if number is None or (hyphen and not lower[start].isdigit()) or lower[start - 1] in ("-", "–", *CURRENCY):
        return None
    if lower[at + 1] == "-" and lower[at + 2] in NEVER_BEFORE:
        return None
    first = _preposition(lower, start)
    describes = hyphen or (lower[at] in _SINGULAR and lower[at + 1] in DESCRIBED and number > 1)
    if first is None and not describes:
        return None
    return DurationMention(start if first is None else first, at + 1, _iso(number, lower[at], half))


_SINGULAR = frozenset(word for word in UNITS if not word.endswith("s"))


def _number(lower: Sequence[str], last: int) -> tuple[int, int | None, bool]:
    """Return where the number begins that ends at a token, the number, and whether a half goes with it."""
    half = lower[last] == HALF[-1] and tuple(lower[last - 2 : last + 1]) == HALF
    if half:
        last -= 3
    word = lower[last]
    if word in FIGURES:
        return last, FIGURES[word], half
    if word == "of" and lower[last - 1] == "couple":
        return last - 2, 2, half
    if word in NUMBERS:
        return last, NUMBERS[word], half
    if word in ONE and lower[last - 1] == "the":
        return last, 1, half
    return last, None, half


def _preposition(lower: Sequence[str], start: int) -> int | None:
    """Return the preposition that governs a length which begins at a token, else None."""
    at = start - 1
    while at > start - 7 and lower[at] in BETWEEN:
        at -= 1
    if at < 0 or lower[at] not in PREPOSITIONS:
        return None
    return at - 1 if at > 0 and lower[at - 1] == "for" and lower[at] in ("over", "within") else at


def _hyphenated(lower: Sequence[str], at: int) -> DurationMention | None:
    """Read "a three-year contract"; "a four-year-old" is another token."""
    number, unit = HYPHENATED[lower[at]]
    if lower[at + 1] in NEVER_BEFORE or lower[at + 1] == "-":
        return None
    first = _preposition(lower, at)
    governs = first is not None and lower[at + 1] in DESCRIBED
    return DurationMention(first if governs and first is not None else at, at + 1, _iso(number, unit, False))


def _word(lower: Sequence[str], at: int) -> DurationMention | None:
    return DurationMention(at, at + 1, WORDS[lower[at]])


def _iso(number: int, word: str, half: bool) -> str:
    unit, size = UNITS[word]
    if half:
        return f"P{number}Y6M" if unit == "Y" else f"P{number}{unit}"
    return f"P{number * size}{unit}"


_READERS = {"unit": _of_unit, "hyphenated": _hyphenated, "word": _word}
