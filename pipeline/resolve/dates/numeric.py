"""Dates in figures, and lengths of time ago: what dateparser reads once a rule has found it."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

import dateparser

from pipeline.resolve.dates.spec import Moment, Spec

LANGUAGES = ["en"]
MIDNIGHT = datetime(2000, 1, 1)


@lru_cache(maxsize=4096)
def parsed(expression: str, today: date | None = None) -> date | None:
    """Return the day that one expression means, British order, counted from `today`."""
    base = datetime(today.year, today.month, today.day) if today else MIDNIGHT
    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_LOCALE_DATE_ORDER": False,
        "RELATIVE_BASE": base,
        "STRICT_PARSING": today is None,
        "PARSERS": ["relative-time"] if today else ["absolute-time"],
    }
    found = dateparser.parse(expression, languages=LANGUAGES, settings=settings)
    return found.date() if found else None


def figures_at(lower: Sequence[str], at: int) -> Spec | None:
    """Return the date that one token like "28/02/2023" or "28.2.23" is, else None."""
    word = lower[at].rstrip(".")
    for mark in "/.":
        pieces = word.split(mark)
        if len(pieces) == 3 and all(piece.isdigit() for piece in pieces):
            break
    else:
        return None
    if len(pieces[2]) not in (2, 4) or len(pieces[0]) > 2 or not 1 <= int(pieces[1]) <= 12:
        return None
    found = parsed(word)
    if found is None or found.day != int(pieces[0]):
        return None
    return Spec(at, at + 1, Moment(found.year, found.month, found.day))
