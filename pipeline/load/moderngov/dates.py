"""The dates that ModernGov writes -> EDTF: 15/01/2026, 2026-01-15, "Thursday, 2nd July, 2020 6.00 pm"."""

import re
from datetime import date
from functools import cache

from pipeline import vocabulary

SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)(?!\d)")
TIME = re.compile(r"\b(\d{1,2})[.:](\d\d) ?([ap])\.?m\b", re.IGNORECASE)


def british(said: str) -> str | None:
    """Return the first day in what is said; null where there is none, or no such day."""
    if found := ISO.search(said):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := SLASHED.search(said):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _written().search(said):
        return _day(int(found[3]), vocabulary.months()[found[2].lower()], int(found[1]))
    return None


def slashed(day: str) -> str:
    """Return an ISO day as ModernGov wants it: 15/01/2026."""
    year, month, number = day.split("-")
    return f"{number}/{month}/{year}"


def long(day: str) -> str:
    """Return an ISO day as minutes write it: Thursday 15 January 2026."""
    found = date.fromisoformat(day)
    return f"{found:%A} {found.day} {found:%B} {found.year}"


def time(said: str) -> str | None:
    """Return the time of day as it stands there."""
    found = TIME.search(said)
    return found.group() if found else None


def _day(year: int, month: int, number: int) -> str | None:
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


@cache
def _written() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, vocabulary.months()), key=len, reverse=True))
    return re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?,? (?:of )?({months})\.?,? (\d{{4}})\b", re.IGNORECASE)
