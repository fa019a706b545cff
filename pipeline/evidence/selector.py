"""The words before and after a fact that tell it from the same words elsewhere, as W3C's TextQuoteSelector has them."""

import re
from bisect import bisect_left
from collections.abc import Sequence

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
        self._words = _Words(text) if len(text) > SHORT else None

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
        text = self._text
        if self._words is None:
            passage = text[first:last]
            return text.find(passage) == first and text.find(passage, first + 1) < 0
        at, places = self._words.rarest(first, last)
        if at < 0 or len(places) > COMMON:
            return False
        passage, before = text[first:last], at - first
        return not any(place != at and place >= before and text.startswith(passage, place - before) for place in places)


class _Words:
    """Where each word of a text stands."""

    def __init__(self, text: str) -> None:
        places: dict[str, list[int]] = {}
        self._starts: list[int] = []
        self._others: list[list[int]] = []
        """Of each word, in order, the places of all words like it."""
        for word in WORD.finditer(text):
            like = places.setdefault(word.group(), [])
            like.append(word.start())
            self._starts.append(word.start())
            self._others.append(like)

    def rarest(self, first: int, last: int) -> tuple[int, Sequence[int]]:
        """Return the place of a word inside text[first:last] that stands in the fewest places, and these places.

        The first word that begins there is passed over, and the last: they may be parts of longer words in another
        place. Without a word between them the place is -1.
        """
        begin = bisect_left(self._starts, first) + 1
        end = bisect_left(self._starts, last) - 1
        if begin >= end:
            return -1, ()
        rarest = min(range(begin, end), key=lambda place: len(self._others[place]))
        return self._starts[rarest], self._others[rarest]
