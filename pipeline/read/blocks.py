"""The blocks of a page: paragraphs, headings, items, bullets, rows, captions, bylines, boilerplate."""

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from pipeline import vocabulary


class Role(StrEnum):
    """What a block is on its page."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    BULLET = "bullet"
    ROW = "row"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    LINK = "link"
    BOILERPLATE = "boilerplate"


class Block(NamedTuple):
    """A run of whole lines, text[start:end], that is one thing on the page."""

    start: int
    end: int
    role: Role


LINE = re.compile(r"[^\n]+")
BULLET = re.compile(r"[•·▪●◦*]\s|[-–—]\s+\S")
ITEM = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)]\s|\d{1,4}(?:[./]\d{1,4})*(?:/[A-Z]{1,4})?\.?\s+(?=[A-Z])")
ROW = re.compile(r"(?:\S+ ){1,8}?(?:[£(]?-?\d[\d,.]*[)%kmbn]* ?){2,}$|.*\t.*")
SENTENCE_END = re.compile(r"""[.!?…:;]["”’')\]]*$""")
DATE_LINE = re.compile(
    r"(?i)(?:date |published:? |updated:? |posted:? )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4}|[a-z]{3,9} \d{1,2},? \d{4}|\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4})"
    r"(?:[,|]? ?(?:at )?\d{1,2}[:.]\d\d ?(?:am|pm|bst|gmt)*)?$"
)
NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}"
CAPTION_END = re.compile(
    r"(?i)(?:\((?:image|photo|picture|pic|credit|google|ldrs)[^)]*\)|(?:picture|photo|image|credit):.*)$"
)

HARD_WRAP = 60  # a shorter line that ends without a stop was ended on purpose: a heading, a name, a cell
HEADING_WORDS = 14


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text in their order; every character that is no white space stands in one."""
    spans = _spans(text)
    found = [Block(start, end, _role(text[start:end].strip())) for start, end in spans]
    return tuple(_with_title(text, _with_links(text, _with_captions(text, found))))


def _spans(text: str) -> list[tuple[int, int]]:
    """Join the lines that only a hard line break parts; every other line is a block of its own."""
    spans: list[tuple[int, int]] = []
    previous = ""
    for line in LINE.finditer(text):
        words = line.group().strip()
        if not words:
            previous = ""
            continue
        touching = bool(spans) and text.count("\n", spans[-1][1], line.start()) == 1
        if touching and previous and _goes_on(previous, words):
            spans[-1] = (spans[-1][0], line.end())
        else:
            spans.append((line.start(), line.end()))
        previous = words
    return spans


def _goes_on(line: str, following: str) -> bool:
    if BULLET.match(following) or ITEM.match(following) or SENTENCE_END.search(line):
        return bool(SENTENCE_END.search(line)) and following[0].islower()
    return following[0].islower() or (len(line) >= HARD_WRAP and not ROW.match(line))


def _role(line: str) -> Role:
    lower = line.lower()
    if lower.startswith(_starts("boilerplate_starts")):
        return Role.BOILERPLATE
    if DATE_LINE.match(line):
        return Role.DATE
    if _byline().match(line) or lower in vocabulary.words("writing")["agencies"]:
        return Role.BYLINE
    if BULLET.match(line):
        return Role.BULLET
    if ITEM.match(line):
        return Role.ITEM
    if ROW.match(line) and not SENTENCE_END.search(line):
        return Role.ROW
    if not SENTENCE_END.search(line) and len(line.split()) <= HEADING_WORDS:
        return Role.HEADING
    return Role.TEXT


def _with_captions(text: str, found: list[Block]) -> list[Block]:
    """Mark captions: a line without a stop just before the byline belongs to the picture above it."""
    result = list(found)
    for place, block in enumerate(found):
        if block.role is Role.HEADING and place and CAPTION_END.search(text[block.start : block.end].strip()):
            result[place] = block._replace(role=Role.CAPTION)
        if block.role is Role.BYLINE:
            for before in range(place - 1, 0, -1):
                if (
                    found[before].role is not Role.HEADING
                    or "\n\n" in text[found[before].end : found[before + 1].start]
                ):
                    break
                result[before] = found[before]._replace(role=Role.CAPTION)
    return result


def _with_links(text: str, found: list[Block]) -> list[Block]:
    """Mark links: bullets without a full stop after the last paragraph lead to other reports."""
    result = list(found)
    for place in range(len(found) - 1, -1, -1):
        block = found[place]
        stopped = text[block.start : block.end].rstrip().endswith((".", ";", ","))
        if block.role in (Role.BULLET, Role.HEADING) and not stopped:
            if block.role is Role.BULLET:
                result[place] = block._replace(role=Role.LINK)
        elif block.role is not Role.BOILERPLATE:
            break
    return result


def _with_title(text: str, found: list[Block]) -> list[Block]:
    """Mark the title: the first line that is neither a date nor boilerplate and reads as one."""
    for place, block in enumerate(found):
        if block.role in (Role.HEADING, Role.CAPTION, Role.TEXT) and len(text[block.start : block.end]) > 12:
            if block.role is not Role.TEXT:
                return [*found[:place], block._replace(role=Role.TITLE), *found[place + 1 :]]
            return found
    return found


@cache
def _starts(key: str) -> tuple[str, ...]:
    return tuple(vocabulary.words("writing")[key])


@cache
def _byline() -> re.Pattern[str]:
    starts = "|".join(re.escape(start) for start in _starts("byline_starts"))
    return re.compile(rf"(?:(?i:{starts})):? (?={NAME})(?:(?! (?i:said|told|has|had|was|were|is)\b)[^.!?])+$")
