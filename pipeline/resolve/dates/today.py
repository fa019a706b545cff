"""The document's date, the only "today": known to the day, the month or the year, or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from pipeline.edtf import bounds

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Today:
    """The first and the last day that "today" can be."""

    first: date
    last: date

    def agreed(self, meaning: Callable[[date], T]) -> T | None:
        """Return what an expression means, where it means the same on every day that "today" can be."""
        first = meaning(self.first)
        return first if self.first == self.last or meaning(self.last) == first else None


def today_of(published: str | None) -> Today | None:
    """Return the document's date from EDTF; null where it is not known."""
    if not published:
        return None
    try:
        first, last = bounds(published)
    except ValueError:
        return None
    return Today(date.fromisoformat(first), date.fromisoformat(last)) if first and last else None


def week(day: date, days: int = 7) -> tuple[date, date]:
    """Return the first and last day of a day's week, from Monday."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=days - 1)


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the month that lies so many months away."""
    return divmod(year * 12 + month - 1 + count, 12)[0], (month - 1 + count) % 12 + 1


def last_day(year: int, month: int) -> int:
    """Return the number of days of a month."""
    following = add_months(year, month, 1)
    return (date(*following, 1) - timedelta(days=1)).day
