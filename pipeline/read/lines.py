"""What one line is by itself: its role, and how it ends."""

import re
from enum import StrEnum
from functools import cache

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
NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}"

SHORT_LINE = 160  # no headline, byline or row of a table is longer
HEADING_WORDS = 14


def role_of(line: str) -> Role:
    """Return what a line, or a paragraph that was broken into lines, is; a text where nothing tells more."""
    first, lower = line[0], line[:SHORT_LINE].lower()
    for role, signs in _known_starts().get(lower[0], ()):
        if lower.startswith(signs):
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
    if byline().match(line) or lower in starts("agencies"):
        return Role.BYLINE
    if ("\t" in line or line[-1] in ROW_ENDS) and ROW.match(line) and not ends_sentence(line):
        return Role.ROW
    return Role.HEADING if is_short(line, HEADING_WORDS) else Role.TEXT


def _is_date(line: str) -> bool:
    return line[-1] in DATE_ENDS and DATE_LINE.match(line) is not None


def ends_sentence(line: str) -> bool:
    """Say whether a line ends with a stop, marks behind it or not."""
    return not line[-1].isalnum() and SENTENCE_END.search(line, max(0, len(line) - 4)) is not None


def is_short(line: str, words: int) -> bool:
    """Say whether a line is no longer than so many words, and ends without a stop."""
    return not ends_sentence(line) and len(line.split()) <= words


def is_parted(line: str) -> bool:
    """Say whether wide gaps part a line into columns."""
    return "    " in line and PARTED.search(line) is not None


def is_named(line: str) -> bool:
    """Say whether a line begins with a form of address: "Ms F Palin, Head of Care"."""
    return line.split(None, 1)[0].lower() in _titles()


@cache
def _titles() -> frozenset[str]:
    return frozenset(title for titles in vocabulary.words("names")["titles"].values() for title in titles)


@cache
def starts(key: str) -> tuple[str, ...]:
    """Return what lines of some sort begin with, as `vocabulary/words/writing.toml` names them."""
    return tuple(vocabulary.words("writing")[key])


@cache
def _known_starts() -> dict[str, list[tuple[Role, tuple[str, ...]]]]:
    """Return what begins a line that is no text, by its first letter: most letters begin none."""
    known: dict[str, list[tuple[Role, tuple[str, ...]]]] = {}
    for role, key in ((Role.BOILERPLATE, "boilerplate_starts"), (Role.LINK, "link_starts")):
        for letter in dict.fromkeys(start[0] for start in starts(key)):
            own = tuple(start for start in starts(key) if start[0] == letter)
            known.setdefault(letter, []).append((role, own))
    return known


@cache
def byline() -> re.Pattern[str]:
    """Return the pattern of who wrote a report: "By Ada Orrin, Local Democracy Reporter"."""
    signs = "|".join(re.escape(start) for start in starts("byline_starts"))
    return re.compile(rf"(?:(?i:{signs})):? (?={NAME})(?:(?! (?i:said|told|has|had|was|were|is)\b)[^.!?])+$")
