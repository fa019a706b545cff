"""Dates as EDTF (ISO 8601-2): is one valid, and which days does it span."""

from datetime import date
from functools import lru_cache
from typing import Any

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

UNKNOWN_YEAR = "XXXX"


@lru_cache(maxsize=65536)
def bounds(value: str) -> tuple[str | None, str | None]:
    """Return the first and the last day of an EDTF date as ISO dates, null where the year is unknown.

    Raises ValueError where `value` is no EDTF date.
    """
    parsed = _parse(value)
    if UNKNOWN_YEAR in value:
        return None, None
    return _iso(parsed.lower_strict()), _iso(parsed.upper_strict())


def is_valid(value: str) -> bool:
    """Tell whether `value` is an EDTF date with a first and a last day."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def _parse(value: str) -> Any:
    try:
        return parse_edtf(value)
    except EDTFParseException as error:
        raise ValueError(f"{value!r} is not an EDTF date") from error


def _iso(day: Any) -> str:
    if isinstance(day, float):
        raise ValueError("an open interval has no last day")
    return date(*day[:3]).isoformat()
