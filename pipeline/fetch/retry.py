"""Whether and when to ask again."""

from datetime import datetime
from email.utils import parsedate_to_datetime

AGAIN = frozenset({429, 500, 502, 503, 504})
BACK_OFF = (2.0, 8.0, 32.0)


def pause(attempt: int, asked: str | None, now: datetime) -> float:
    """Return the seconds to wait after an attempt, counted from 0: as the server asks, at least our own back-off."""
    own = BACK_OFF[min(attempt, len(BACK_OFF) - 1)]
    return max(own, retry_after(asked, now))


def retry_after(value: str | None, now: datetime) -> float:
    """Return the seconds of a Retry-After header, given as seconds or as a date; 0 where it says nothing."""
    if not value:
        return 0.0
    if value.strip().isdigit():
        return float(value)
    try:
        then = parsedate_to_datetime(value)
    except ValueError:
        return 0.0
    return (then - now).total_seconds() if then.tzinfo else 0.0
