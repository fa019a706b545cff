"""The blocks of a page: paragraphs, headings, items, bullets, rows, captions, bylines, boilerplate."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pipeline.read.lines import (
    BULLET,
    ITEM,
    ROW,
    Role,
    byline,
    ends_sentence,
    is_named,
    is_parted,
    is_short,
    role_of,
    starts,
)


class Block(NamedTuple):
    """A run of whole lines, text[start:end], that is one thing on the page."""

    start: int
    end: int
    role: Role


LINE = re.compile(r"\S(?:[^\n]*\S)?")
CAPTION_SIGNS = frozenset((Role.BOILERPLATE, Role.HEADING, Role.BYLINE))
CAPTION_END = re.compile(
    r"(?i)(?:\((?:image|photo|picture|pic|credit|google|ldrs)[^)]*\)|(?:picture|photo|image|credit):.*)$"
)

HARD_WRAP = range(50, 101)  # the width at which e-mail and Word break lines
PARAGRAPH = 120  # no line that is broken for its width is longer
LONG_LINE = 60  # a shorter line that ends without a stop was ended on purpose: a heading, a name, a cell
CELL = "|"  # ends the row of a table that was made text
TITLE_WORDS = 26
TITLE_LENGTH = 12  # "6.8 C" above the headline is no title
HEAD = 8  # blocks from the top in which the title stands, if anywhere
FEW = 10  # lines to one that begins small where no line goes on in the next
LONGEST = 10_000  # characters of a block; no paragraph that anybody writes is as long


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text in their order; every character that is no white space stands in one."""
    found = [Block(start, end, role_of(text[start:end])) for span in _spans(text) for start, end in _cut(text, *span)]
    for mark in (_captions, _links, _title):
        found = mark(text, found)
    return tuple(found)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a line that is a whole document between its sentences, else between words: rules look about in a block."""
    while end - start > LONGEST:
        stop = max(text.rfind(f"{mark} ", start + LONGEST // 2, start + LONGEST) for mark in ".!?") + 1
        if not stop:
            stop = max(text.rfind(" ", start + LONGEST // 2, start + LONGEST), start + LONGEST // 2)
        yield start, stop
        start = stop + (text[stop] == " ")
    yield start, end


def _spans(text: str) -> list[tuple[int, int]]:
    """Join the lines that only a hard line break parts; every other line is a block of its own."""
    return [span for group in _groups(text) for span in (_joined(text, group) if len(group) > 1 else group)]


def _joined(text: str, group: list[tuple[int, int]]) -> list[tuple[int, int]]:
    lines = [text[start:end] for start, end in group]
    wrapped = len(lines) > 2 and all(len(line) in HARD_WRAP for line in lines[:-1])
    wrapped = wrapped and not all(is_parted(line) for line in lines[:2])
    whole = not wrapped and _is_a_paragraph_a_line(lines)
    spans = [group[0]]
    for place, (line, following) in enumerate(pairwise(lines), start=1):
        if _goes_on(line, following, wrapped, whole):
            spans[-1] = (spans[-1][0], group[place][1])
        else:
            spans.append(group[place])
    return spans


def _groups(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the lines between blank lines, as places in the text, without the white space at their ends."""
    group: list[tuple[int, int]] = []
    for line in LINE.finditer(text):
        if group and text.count("\n", group[-1][1], line.start()) > 1:
            yield group
            group = []
        group.append(line.span())
    if group:
        yield group


def _is_a_paragraph_a_line(lines: list[str]) -> bool:
    """Say whether lines are broken at the ends of paragraphs only: long ones among them, hardly any begins small."""
    return max(map(len, lines)) > PARAGRAPH and FEW * sum(line[0].islower() for line in lines[1:]) <= len(lines)


def _goes_on(line: str, following: str, wrapped: bool, whole: bool) -> bool:
    if any(sign.match(following) for sign in (BULLET, ITEM, byline())) or byline().match(line):
        return False
    if is_named(following) and is_named(line):
        return False
    if wrapped:
        return True
    if ends_sentence(line) or line[-1] == CELL:
        return False
    return following[0].islower() or (
        not whole and len(line) >= LONG_LINE and not ROW.match(line) and not is_parted(line)
    )


def _captions(text: str, found: list[Block]) -> list[Block]:
    """Mark captions: a line without a stop just above the byline, or below "Image caption", or that says so."""
    result = list(found)
    for place, block in enumerate(found):
        if block.role not in CAPTION_SIGNS:
            continue
        words = text[block.start : block.end]
        lower = words.lower()
        above = lower.startswith(starts("caption_starts"))
        captions = (Role.HEADING, Role.TEXT) if lower in starts("caption_starts") else (Role.HEADING,)
        if above and place + 1 < len(found) and found[place + 1].role in captions:
            result[place + 1] = found[place + 1]._replace(role=Role.CAPTION)
        if block.role is Role.HEADING and place and (words[-1] == ")" or ":" in words) and CAPTION_END.search(words):
            result[place] = block._replace(role=Role.CAPTION)
        if block.role is Role.BYLINE:
            _captions_above(text, found, result, place)
    return result


def _captions_above(text: str, found: list[Block], result: list[Block], byline: int) -> None:
    for place in range(byline - 1, 0, -1):
        apart = text.count("\n", found[place].end, found[place + 1].start) > 1
        if apart or found[place].role is not Role.HEADING:
            return
        result[place] = found[place]._replace(role=Role.CAPTION)


def _links(text: str, found: list[Block]) -> list[Block]:
    """Mark links: headings under "Related topics" and the like, and bullets without a stop after the last paragraph."""
    result = list(found)
    under = False
    for place, block in enumerate(found):
        if block.role is Role.BOILERPLATE:
            under = text[block.start : block.end].lower().startswith(starts("link_headings"))
        elif under and block.role in (Role.HEADING, Role.BULLET):
            result[place] = block._replace(role=Role.LINK)
        else:
            under = False
    for place in range(len(result) - 1, -1, -1):
        block = result[place]
        if block.role is Role.BULLET and not text[block.start : block.end].endswith((".", ";", ",")):
            result[place] = block._replace(role=Role.LINK)
        elif block.role not in (Role.BOILERPLATE, Role.LINK):
            break
    return result


def _title(text: str, found: list[Block]) -> list[Block]:
    """Mark the title: among the first blocks, the first line without a stop that is no name of a page."""
    for place, block in enumerate(found[:HEAD]):
        words = text[block.start : block.end]
        if block.role not in (Role.HEADING, Role.TEXT) or words.lower() in starts("minute_headings"):
            continue
        if len(words) > TITLE_LENGTH and is_short(words, TITLE_WORDS):
            return [*found[:place], block._replace(role=Role.TITLE), *found[place + 1 :]]
        if block.role is Role.TEXT:
            break
    return found
