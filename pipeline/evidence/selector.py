"""The words before and after a fact that tell it from the same words elsewhere, as W3C's TextQuoteSelector has them."""

import re
from collections.abc import Mapping, Sequence

CONTEXT = 32  # characters either side to start from, as W3C's examples have them
MOST = 512  # where a document repeats itself for longer than this, no context tells the places apart
SHORT = 30_000  # characters; searching a longer text for each of its facts takes longer than reading it
COMMON = 100  # places of a word; looking at more of them costs more than a longer context

WORD = re.compile(r"\w+")


class Selector:
    """Finds the context of any number of places in one text."""

    def __init__(self, text: str) -> None:
        """Note where each word of a long text stands."""
        self._text = text
        self._places = _places(text) if len(text) > SHORT else None

    def around(self, start: int, end: int) -> tuple[str, str]:
        """Return as much before and after text[start:end] as makes the three stand once in the text.

        In a text that repeats itself word for word over more than `MOST` characters there is no such context; the
        shortest is given then.
        """
        text, size = self._text, CONTEXT
        while size <= MOST:
            first, last = max(0, start - size), min(len(text), end + size)
            if self._stands_once(first, last):
                return text[first:start], text[end:last]
            size *= 2
        return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]

    def _stands_once(self, first: int, last: int) -> bool:
        passage = self._text[first:last]
        if self._places is None:
            return self._text.find(passage) == first and self._text.find(passage, first + 1) < 0
        start, places = _rarest(passage, self._places)
        if len(places) > COMMON:
            return False
        return not any(self._text.startswith(passage, at - start) for at in places if at - start != first)


def _places(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for word in WORD.finditer(text):
        found.setdefault(word.group(), []).append(word.start())
    return found


def _rarest(passage: str, places: Mapping[str, Sequence[int]]) -> tuple[int, Sequence[int]]:
    """Return the word of a passage that stands in the fewest places: where in the passage, and where in the text.

    A word at the passage's edge may be a part of one, and is passed over; a passage without another is common.
    """
    inner = (word for word in WORD.finditer(passage) if word.start() > 0 and word.end() < len(passage))
    found = [(word.start(), places[word.group()]) for word in inner]
    return min(found, key=lambda item: len(item[1]), default=(0, range(COMMON + 1)))
