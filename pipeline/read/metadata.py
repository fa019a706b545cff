"""What a page says of itself: its title, its authors, when it was published, whether it is a report or minutes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from pipeline import vocabulary
from pipeline.byline import authors, is_signed
from pipeline.document import Document, DocumentKind
from pipeline.read.blocks import Block
from pipeline.read.lines import Role, starts
from pipeline.read.publication import published

HEAD = 10  # blocks from the top in which a page says what it is
SIGN = 40  # characters at the start of a block, the longest sign and more
QUOTATION = ("“", "‘", '"')


def complete(document: Document, blocks: Sequence[Block]) -> Document:
    """Return the document with what its page states and nothing else has said; what is not stated stays null."""
    missing = {name: find(document.text, blocks) for name, find in STATED.items() if not getattr(document, name)}
    stated = {name: value for name, value in missing.items() if value}
    return replace(document, **stated) if stated else document


def _title(text: str, blocks: Sequence[Block]) -> str | None:
    return next((_words(text, block) for block in blocks if block.role is Role.TITLE), None)


def _authors(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    for block in blocks:
        if block.role is Role.BYLINE and (found := authors(text[block.start : block.end])):
            return found
    for block in blocks[:HEAD]:
        if block.role in (Role.HEADING, Role.CAPTION, Role.BYLINE) and is_signed(text[block.start : block.end]):
            return authors(text[block.start : block.end])
    return ()


def _published(text: str, _blocks: Sequence[Block]) -> str | None:
    return published(text)


def _kind(text: str, blocks: Sequence[Block]) -> DocumentKind | None:
    words = vocabulary.words("writing")
    if any(_starts(text, block, starts("minutes_heads")) for block in blocks[:HEAD]):
        return "minutes"
    if _authors(text, blocks) or any(block.role is Role.BYLINE for block in blocks) or published(text):
        return "article"
    if any(text.startswith(starts("minutes_starts"), block.start) for block in blocks):
        return "minutes"
    signs = starts("minutes_signs")
    signed = [block for block in blocks if _starts(text, block, signs)]
    if len({sign for block in signed for sign in signs if _starts(text, block, (sign,))}) > 1:
        return "minutes"
    speaks = any(mark in text for mark in QUOTATION) and any(f" {verb} " in text for verb in words["speaking"])
    return "article" if speaks else None


def _starts(text: str, block: Block, signs: tuple[str, ...]) -> bool:
    return text[block.start : block.start + SIGN].lstrip().lower().startswith(signs)


def _words(text: str, block: Block) -> str:
    return " ".join(text[block.start : block.end].split())


STATED: dict[str, Callable[[str, Sequence[Block]], Any]] = {
    "title": _title,
    "authors": _authors,
    "published": _published,
    "kind": _kind,
}
"""What a page may state of itself, and what finds it."""
