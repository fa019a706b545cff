"""Text as published -> text as the tokenizer wants it, with the way back to every character."""

import re
from typing import NamedTuple

from pipeline.read.blocks import Block

BLOCK_BREAK = "\n"
COLUMN = "\t"
NUMBER = re.compile(r"\(?\w{1,4}[.)]|[\d./]+|[•·▪●◦*–-]")
COLUMN_GAP = 3  # two blanks are a typist's habit after a stop

# "‑" and "‐" are hyphens to a reader ("Home‑to‑school"); U+02BC is an apostrophe that Word writes
SAME_LENGTH = {"‑": "-", "‐": "-", "ʼ": "'", "′": "'"}

INVISIBLE = "\u200b\u200c\u200d\u00ad\ufeff\u2060"
ODD = re.compile(rf"[^\S ]|  |[{INVISIBLE}]")
"""What makes a block more than words with single blanks between them."""
# A run of 300,000 quotation marks takes spaCy's tokenizer, which cuts them off one by one, hours: it is cut up before.
LONG_RUN = 1000
PIECES = re.compile(rf"[^\s{INVISIBLE}]{{1,{LONG_RUN}}}")
APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
LONE_QUOTE = re.compile(r"[‘’]")


class Clean(NamedTuple):
    """The clean text; `offsets[i]` is where its character i stands in the document's text."""

    text: str
    offsets: list[int]
    blocks: tuple[tuple[int, int], ...]
    """Where each block lies in the clean text."""


def clean(text: str, blocks: tuple[Block, ...]) -> Clean:
    """Fold white space to single blanks, join hard line breaks, make apostrophes and hyphens plain.

    A wide gap inside a line becomes a tab, after the line's number a blank.
    """
    parts: list[str] = []
    offsets: list[int] = []
    places: list[tuple[int, int]] = []
    for block in blocks:
        if parts:
            parts.append(BLOCK_BREAK)
            offsets.append(block.start)
        first = len(offsets)
        parts.append(_clean_block(text, block, offsets))
        places.append((first, len(offsets)))
    return Clean("".join(parts), offsets, tuple(places))


def _clean_block(text: str, block: Block, offsets: list[int]) -> str:
    if text[block.start] != " " and not ODD.search(text, block.start, block.end) and not _has_long_run(text, block):
        offsets.extend(range(block.start, block.end))
        return _plain(text[block.start : block.end])
    pieces: list[str] = []
    last_end = block.start
    for piece in PIECES.finditer(text, block.start, block.end):
        start, end = piece.span()
        gap = text[last_end:start]
        if pieces and not gap:
            pieces.append(" ")
            offsets.append(start)
        elif pieces and any(character.isspace() for character in gap):
            pieces.append(" " if len(pieces) == 1 and NUMBER.fullmatch(pieces[0]) else _blank(gap))
            offsets.append(last_end)
        pieces.append(piece.group())
        offsets.extend(range(start, end))
        last_end = end
    return _plain("".join(pieces))


def _has_long_run(text: str, block: Block) -> bool:
    if block.end - block.start < LONG_RUN:
        return False
    return any(len(run) > LONG_RUN for run in text[block.start : block.end].split())


def _blank(gap: str) -> str:
    """Return what a gap between two words becomes: a tab where it parts columns ("Mr Ali   Chief Executive")."""
    is_column = "\t" in gap or (len(gap) >= COLUMN_GAP and "\n" not in gap)
    return COLUMN if is_column else " "


def _plain(text: str) -> str:
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
