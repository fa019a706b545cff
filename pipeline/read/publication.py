"""When a page says that it was published: "Published 28th Jun 2023, 11:02 BST" -> 2023-06-28.

A bare date at the head of a page is none: it may be today's, or that of the meeting.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from pipeline import vocabulary
from pipeline.edtf import whole_year

HEAD = 2500  # characters; further down it is another report's

TIME = r"(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:BST|GMT|UTC))?"
PIECES = re.compile(r"\d+|[a-z]{3,}", re.IGNORECASE)


def published(text: str) -> str | None:
    """Return the date of publication as EDTF, where the head of the page states one and no other."""
    found = {_edtf(match["date"].lower()) for match in _line().finditer(text[:HEAD])}
    return found.pop() if len(found) == 1 else None


def _edtf(said: str) -> str | None:
    """Return a date in British order, or year first; null where the calendar has no such day."""
    pieces = PIECES.findall(said)
    month = next((vocabulary.months()[piece] for piece in pieces if piece in vocabulary.months()), None)
    numbers = [int(piece) for piece in pieces if piece.isdigit()]
    if month is None:
        day, month, year = reversed(numbers) if len(pieces[0]) == 4 else numbers
    elif len(numbers) == 1:
        return f"{numbers[0]}-{month:02}"
    else:
        day, year = numbers
    try:
        return date(whole_year(year), month, day).isoformat()
    except ValueError:
        return None


@cache
def _line() -> re.Pattern[str]:
    starts = _either(vocabulary.words("writing")["publication_starts"])
    months = _either(vocabulary.months())
    weekdays = _either(form for forms in vocabulary.words("dates")["weekdays"].values() for form in forms)
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    dates = (
        rf"{day}(?: of)? (?:{months}),? \d{{4}}",
        rf"(?:{months}) {day},? \d{{4}}",
        rf"(?:{months}),? \d{{4}}",
        r"\d{1,2}([/.])\d{1,2}\2(?:\d{4}|\d\d)",
        r"\d{4}-\d\d-\d\d",
    )
    return re.compile(
        rf"(?im)^[^\S\n]*(?:{starts})\b(?: on)?[:,]?\s{{0,3}}(?:{TIME}[, ]*)?(?:on )?(?:(?:{weekdays}),? )?"
        rf"(?P<date>{'|'.join(dates)})(?![\w/]|-\d)(?:[, |]*{TIME})?(?=[^\S\n]*(?:$|[|(–—-]|by\b|updated|last ))"
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
