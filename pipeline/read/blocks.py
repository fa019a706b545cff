"""The blocks of a page: paragraphs, headings, items, bullets, rows, captions, bylines, boilerplate."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import pairwise
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


LINE = re.compile(r"\S(?:[^\n]*\S)?")
BULLET = re.compile(r"[•·▪●◦*]\s|[-–—]\s+\S")
ITEM = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)]\s|\d{1,4}(?:[./]\d{1,4})*(?:/[A-Z]{1,4})?\.?\s+(?=[A-Z])")
ROW = re.compile(r"(?:\S+ ){1,8}?(?:[£(]?-?\d[\d,.]*[)%kmbn]* ?){2,}$|.*\t.*")
PARTED = re.compile(r"\S {4,}(?:[£(]?-?\d[\d,.]*[)%kmbn]*$|\S.* {4,}\S)")
"""A row whose columns blanks part: two gaps, or one before a last figure."""
ROW_ENDS = frozenset("0123456789,)%kmbn")  # of a row without a tab: "Total £1,200 £3m"
DATE_ENDS = frozenset("0123456789mMtT")  # "2 May 2024", "2 May 2024 at 10:30am", "2 May 2024 10:30 BST"
SENTENCE_END = re.compile(r"""[.!?…:;]["“”’')\]]*$""")
DATE_LINE = re.compile(
    r"(?i)(?:date |published:? |updated:? |posted:? )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4}|[a-z]{3,9} \d{1,2},? \d{4}|\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4})"
    r"(?:[,|]? ?(?:at )?\d{1,2}[:.]\d\d ?(?:am|pm|bst|gmt)*)?$"
)
CAPTION_SIGNS = frozenset((Role.BOILERPLATE, Role.HEADING, Role.BYLINE))
NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}"
CAPTION_END = re.compile(
    r"(?i)(?:\((?:image|photo|picture|pic|credit|google|ldrs)[^)]*\)|(?:picture|photo|image|credit):.*)$"
)

HARD_WRAP = range(50, 101)  # the width at which e-mail and Word break lines
SHORT_LINE = 160  # no headline, byline or row of a table is longer
PARAGRAPH = 120  # no line that is broken for its width is longer
LONG_LINE = 60  # a shorter line that ends without a stop was ended on purpose: a heading, a name, a cell
HEADING_WORDS = 14
TITLE_WORDS = 26
TITLE_LENGTH = 12  # "6.8 C" above the headline is no title
HEAD = 8  # blocks from the top in which the title stands, if anywhere
LONGEST = 10_000  # characters of a block; no paragraph that anybody writes is as long


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text in their order; every character that is no white space stands in one."""
    found = [Block(start, end, _role(text[start:end])) for span in _spans(text) for start, end in _cut(text, *span)]
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
    wrapped = wrapped and not all(_is_parted(line) for line in lines[:2])
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
    """Say whether lines are broken at the ends of paragraphs only: long ones among them, most end a sentence."""
    return max(map(len, lines)) > PARAGRAPH and 2 * sum(map(_ends_sentence, lines)) > len(lines)


def _goes_on(line: str, following: str, wrapped: bool, whole: bool) -> bool:
    if any(starts.match(following) for starts in (BULLET, ITEM, _byline())) or _byline().match(line):
        return False
    if wrapped:
        return True
    if _ends_sentence(line):
        return False
    return following[0].islower() or (
        not whole and len(line) >= LONG_LINE and not ROW.match(line) and not _is_parted(line)
    )


def _is_parted(line: str) -> bool:
    return "    " in line and PARTED.search(line) is not None


def _role(line: str) -> Role:
    first, lower = line[0], line[:SHORT_LINE].lower()
    for role, starts in _known_starts().get(lower[0], ()):
        if lower.startswith(starts):
            return role
    if not first.isalnum() and BULLET.match(line):
        return Role.BULLET
    if not first.isupper() and ITEM.match(line) and not _is_date(line):
        return Role.ITEM
    return _short_role(line, lower) if len(line) <= SHORT_LINE else Role.TEXT


def _short_role(line: str, lower: str) -> Role:
    """Return what a line is that is neither item nor boilerplate and too short for most paragraphs."""
    if _is_date(line):
        return Role.DATE
    if _byline().match(line) or lower in _starts("agencies"):
        return Role.BYLINE
    if ("\t" in line or line[-1] in ROW_ENDS) and ROW.match(line) and not _ends_sentence(line):
        return Role.ROW
    return Role.HEADING if _is_short(line, HEADING_WORDS) else Role.TEXT


def _is_date(line: str) -> bool:
    return line[-1] in DATE_ENDS and DATE_LINE.match(line) is not None


def _ends_sentence(line: str) -> bool:
    return not line[-1].isalnum() and SENTENCE_END.search(line, max(0, len(line) - 4)) is not None


def _is_short(line: str, words: int) -> bool:
    return not _ends_sentence(line) and len(line.split()) <= words


def _captions(text: str, found: list[Block]) -> list[Block]:
    """Mark captions: a line without a stop just above the byline, or below "Image caption", or that says so."""
    result = list(found)
    for place, block in enumerate(found):
        if block.role not in CAPTION_SIGNS:
            continue
        words = text[block.start : block.end]
        lower = words.lower()
        above = lower.startswith(_starts("caption_starts"))
        captions = (Role.HEADING, Role.TEXT) if lower in _starts("caption_starts") else (Role.HEADING,)
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
            under = text[block.start : block.end].lower().startswith(_starts("link_headings"))
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
        if block.role not in (Role.HEADING, Role.TEXT) or words.lower() in _starts("minute_headings"):
            continue
        if len(words) > TITLE_LENGTH and _is_short(words, TITLE_WORDS):
            return [*found[:place], block._replace(role=Role.TITLE), *found[place + 1 :]]
        if block.role is Role.TEXT:
            break
    return found


@cache
def _starts(key: str) -> tuple[str, ...]:
    return tuple(vocabulary.words("writing")[key])


@cache
def _known_starts() -> dict[str, list[tuple[Role, tuple[str, ...]]]]:
    """Return what begins a line that is no text, by its first letter: most letters begin none."""
    known: dict[str, list[tuple[Role, tuple[str, ...]]]] = {}
    for role, key in ((Role.BOILERPLATE, "boilerplate_starts"), (Role.LINK, "link_starts")):
        starts = _starts(key)
        for letter in dict.fromkeys(start[0] for start in starts):
            known.setdefault(letter, []).append((role, tuple(start for start in starts if start[0] == letter)))
    return known


@cache
def _byline() -> re.Pattern[str]:
    starts = "|".join(re.escape(start) for start in _starts("byline_starts"))
    return re.compile(rf"(?:(?i:{starts})):? (?={NAME})(?:(?! (?i:said|told|has|had|was|were|is)\b)[^.!?])+$")
