"""Dates in figures, and lengths of time ago, which dateparser reads once a rule has found them."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

import dateparser

from pipeline.edtf import whole_year
from pipeline.resolve.dates.spec import Moment, Spec

LANGUAGES = ["en"]


@lru_cache(maxsize=4096)
def parsed(expression: str, today: date) -> date | None:
    """Return the day that one expression means, counted from `today`."""
    settings = {
        "RELATIVE_BASE": datetime(today.year, today.month, today.day),
        "PARSERS": ["relative-time"],
    }
    found = dateparser.parse(expression, languages=LANGUAGES, settings=settings)
    return found.date() if found else None


def figures_at(lower: Sequence[str], at: int) -> Spec | None:
    """Return the date, in British order, that one token like "28/02/2023" or "28.2.23" is, else None."""
    word = lower[at].rstrip(".")
    for mark in "/.":
        pieces = word.split(mark)
        if len(pieces) == 3 and all(piece.isdecimal() for piece in pieces):
            break
    else:
        return None
    if len(pieces[2]) not in (2, 4) or max(len(pieces[0]), len(pieces[1])) > 2:
        return None
    day, month, year = int(pieces[0]), int(pieces[1]), whole_year(int(pieces[2]))
    try:
        date(year, month, day)
    except ValueError:
        return None
    return Spec(at, at + 1, Moment(year, month, day))
