"""The times that a page gives -> days in the United Kingdom: "2024-05-30T23:30:00Z" -> 2024-05-31."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/London")
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d|UTC|GMT)?$", re.IGNORECASE)
FIRST = 1990  # there was no web before; an empty field gives 1970 or 0001


def day(said: object) -> str | None:
    """Return the day of an ISO time as EDTF; null for anything else."""
    if not isinstance(said, str):
        return None
    said = said.strip()
    if DAY.match(said):
        return _valid(said)
    found = TIME.match(said)
    if found is None:
        return None
    zone = (found[4] or "").upper()
    offset = "+00:00" if zone in ("Z", "UTC", "GMT") else zone
    try:
        moment = datetime.fromisoformat(f"{found[1]}T{found[2]}{found[3] or ''}{offset}")
    except ValueError:
        return None
    return _valid((moment.astimezone(HERE) if offset else moment).date().isoformat())


def _valid(said: str) -> str | None:
    try:
        return said if date.fromisoformat(said).year >= FIRST else None
    except ValueError:
        return None
