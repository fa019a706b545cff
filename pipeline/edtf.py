"""Dates as EDTF (ISO 8601-2): is one valid, and which days does it span."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Any

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

UNKNOWN_YEAR = "XXXX"
LEAP_YEAR = 2000
LAST_TWO = 99
CENTURY = 70  # "31/07/19" is 2019, "31/07/98" is 1998
PLAIN = re.compile(r"(\d{4}|XXXX)(?:-(0\d|1\d|2[1-4])(?:-(\d\d))?)?~?", re.ASCII)
SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 12)}  # EDTF's winter is that of its year only


@lru_cache(maxsize=65536)
def bounds(value: str) -> tuple[str | None, str | None]:
    """Return the first and the last day of an EDTF date as ISO dates, null where the year is unknown.

    Raises ValueError where `value` is no EDTF date.
    """
    plain = [PLAIN.fullmatch(end) for end in value.split("/")]
    # the grammar of all EDTF takes 20 ms a date, and nearly every date is a plain one
    days = [_days(end) for end in plain if end] if len(plain) <= 2 and all(plain) else [_edtf(value)]
    return (None, None) if UNKNOWN_YEAR in value else (days[0][0], days[-1][1])


def whole_year(year: int) -> int:
    """Return the year that may be written by its last two figures: 98 is 1998."""
    if year > LAST_TWO:
        return year
    return year + (1900 if year >= CENTURY else 2000)


def is_valid(value: str) -> bool:
    """Tell whether `value` is an EDTF date with a first and a last day."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def _days(plain: re.Match[str]) -> tuple[str, str]:
    written, month, day = plain.groups()
    year = LEAP_YEAR if written == UNKNOWN_YEAR else int(written)
    first, last = SEASONS.get(month, (int(month or 1), int(month or 12)))
    try:
        if written == UNKNOWN_YEAR and month in SEASONS:
            raise ValueError("a season is that of a year")
        if day:
            return (date(year, int(month), int(day)).isoformat(),) * 2
        return date(year, first, 1).isoformat(), date(year, last, monthrange(year, last)[1]).isoformat()
    except ValueError as error:
        raise ValueError(f"{plain.string!r} is not an EDTF date") from error


def _edtf(value: str) -> tuple[str, str]:
    try:
        parsed = parse_edtf(value)
    except EDTFParseException as error:
        raise ValueError(f"{value!r} is not an EDTF date") from error
    return _iso(parsed.lower_strict()), _iso(parsed.upper_strict())


def _iso(day: Any) -> str:
    if isinstance(day, float):
        raise ValueError("an open interval has no last day")
    return date(*day[:3]).isoformat()
