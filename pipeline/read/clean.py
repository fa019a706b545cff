"""Text as published -> text as the tokenizer wants it, with the way back to every character."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.read.blocks import Block

BLOCK_BREAK = "\n"
COLUMN = "\t"
NUMBER = re.compile(r"\(?\w{1,4}[.)]|[\d./]+|[•·▪●◦*–-]")
COLUMN_GAP = 3  # two blanks are a typist's habit after a stop

# "‑" and "‐" are hyphens to a reader ("Home‑to‑school"); U+02BC is an apostrophe that Word writes
SAME_LENGTH = {"‑": "-", "‐": "-", "ʼ": "'", "′": "'"}

INVISIBLE = "\u200b\u200c\u200d\u00ad\ufeff\u2060"
INVISIBLES = frozenset(INVISIBLE)
ODD = re.compile(rf"[\s{INVISIBLE}]{{2,}}|[^\S ]|[{INVISIBLE}]")
"""What parts two words, or nothing, in another way than by a single blank."""
# A run of 300,000 quotation marks takes spaCy's tokenizer, which cuts them off one by one, hours: it is cut up before.
LONG_RUN = 1000
RUN = re.compile(rf"\S{{{LONG_RUN}}}(?=\S)")
APOSTROPHE = re.compile(r"’(?<=\w’)(?=\w)")  # the mark first: it is found fastest
LONE_QUOTE = re.compile(r"[‘’]")


class Offsets:
    """The way from a clean text to the document's own, by the stretches that run alike in both."""

    def __init__(self) -> None:
        """Start with an empty text."""
        self.length = 0
        self._starts: list[int] = []
        self._own: list[int] = []
        """Where each stretch starts in the clean text, and in the document's own."""

    def add(self, start: int, length: int = 1) -> None:
        """Go on with so many characters, the first of which stands at `start` in the document's text."""
        if length:
            self._starts.append(self.length)
            self._own.append(start)
            self.length += length

    def own(self, place: int) -> int:
        """Return where a character of the clean text stands in the document's."""
        stretch = bisect_right(self._starts, place) - 1
        return self._own[stretch] + place - self._starts[stretch]

    def clean(self, place: int) -> int:
        """Return where a character of the document's text that the clean one holds stands in it."""
        stretch = bisect_right(self._own, place) - 1
        return self._starts[stretch] + place - self._own[stretch]


class Clean(NamedTuple):
    """The clean text, with the way back."""

    text: str
    offsets: Offsets
    blocks: tuple[tuple[int, int], ...]
    """Where each block lies in the clean text."""


def clean(text: str, blocks: tuple[Block, ...]) -> Clean:
    """Fold white space to single blanks, join hard line breaks, make apostrophes and hyphens plain.

    A wide gap inside a line becomes a tab, after the line's number a blank.
    """
    parts: list[str] = []
    offsets = Offsets()
    places: list[tuple[int, int]] = []
    for block in blocks:
        if parts:
            parts.append(BLOCK_BREAK)
            offsets.add(block.start)
        first = offsets.length
        parts.append(_clean_block(text, block, offsets))
        places.append((first, offsets.length))
    return Clean("".join(parts), offsets, tuple(places))


def _clean_block(text: str, block: Block, offsets: Offsets) -> str:
    words = text[block.start : block.end]
    if len(words) <= LONG_RUN and _is_even(words):
        offsets.add(block.start, len(words))
        return _plain(words)
    parts: list[str] = []
    for start, end in _stretches(text, block):
        if parts:
            parts.append(" ")
            offsets.add(start)
        parts.append(_folded(text, start, end, offsets))
    return _plain("".join(parts))


def _stretches(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Cut a block inside its over-long words; as good as always there is none."""
    start = block.start
    if any(len(run) > LONG_RUN for run in text[start : block.end].split()):
        for run in RUN.finditer(text, block.start, block.end):
            yield start, run.end()
            start = run.end()
    yield start, block.end


def _folded(text: str, start: int, end: int, offsets: Offsets) -> str:
    pieces: list[str] = []
    for odd in ODD.finditer(text, start, end):
        pieces.append(text[start : odd.start()])
        offsets.add(start, odd.start() - start)
        start, gap = odd.end(), odd.group()
        if not INVISIBLES.issuperset(gap):
            is_number = len(pieces) == 1 and NUMBER.fullmatch(pieces[0])
            pieces.append(" " if is_number else _blank(gap))
            offsets.add(odd.start())
    pieces.append(text[start:end])
    offsets.add(start, end - start)
    return "".join(pieces)


def _is_even(words: str) -> bool:
    """Tell whether only single blanks part the words, as in most blocks: cheaper than to look for what is odd."""
    return words.isprintable() and "  " not in words


def _blank(gap: str) -> str:
    """Return what a gap between two words becomes: a tab where it parts columns ("Mr Ali   Chief Executive")."""
    is_column = "\t" in gap or (len(gap) >= COLUMN_GAP and "\n" not in gap)
    return COLUMN if is_column else " "


def _plain(text: str) -> str:
    if text.isascii():
        return text
    for mark, plain in SAME_LENGTH.items():
        if mark in text:
            text = text.replace(mark, plain)
    return _plain_apostrophes(text)


def _plain_apostrophes(text: str) -> str:
    """Turn a right single quotation mark that closes nothing into an apostrophe ("inspectors’ report")."""
    if "’" not in text:
        return text
    text = APOSTROPHE.sub("'", text)
    if "’" not in text:
        return text
    open_quotes = 0

    def plain(mark: re.Match[str]) -> str:
        nonlocal open_quotes
        if mark.group() == "‘":
            open_quotes += 1
            return "‘"
        if open_quotes:
            open_quotes -= 1
            return "’"
        return "'"

    return LONE_QUOTE.sub(plain, text)
