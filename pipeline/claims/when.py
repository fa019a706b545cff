"""Whether two spans of days can be of one time."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

Span = tuple[str | None, str | None]

WEEK = 7
MONTH = 31
YEAR = 366


@lru_cache(maxsize=1 << 17)
def day(iso: str) -> int:
    """Return the number of a day."""
    return date.fromisoformat(iso).toordinal()


def gap(one: Span, other: Span) -> int | None:
    """Return the days between two spans, 0 where they overlap, null where one is unknown."""
    if one[0] is None or other[0] is None:
        return None
    first, last = one[0], one[1] or one[0]
    start, end = other[0], other[1] or other[0]
    if last < start:
        return day(start) - day(last)
    return day(first) - day(end) if end < first else 0


def length(span: Span) -> int | None:
    """Return how many days a span has, null where it is unknown."""
    if span[0] is None:
        return None
    return day(span[1] or span[0]) - day(span[0]) + 1


def is_near(one: Span, other: Span, days: int) -> bool:
    """Tell whether two spans are at most so many days apart, or one is unknown."""
    found = gap(one, other)
    return found is None or found <= days


def years(span: Span, before: int = 0, after: int = 0) -> Iterator[int]:
    """Yield the years of a span that is so many days longer at either end."""
    if span[0] is not None:
        first = date.fromordinal(max(1, day(span[0]) - before)).year
        last = date.fromordinal(day(span[1] or span[0]) + after).year
        yield from range(first, last + 1)


def months(span: Span, back: int = 0) -> list[str]:
    """Return the months of a span that is no longer than two, and those before it."""
    if span[0] is None or (length(span) or 0) > 2 * MONTH:
        return []
    year, month = int(span[0][:4]), int(span[0][5:7])
    last = int((span[1] or span[0])[:4]) * 12 + int((span[1] or span[0])[5:7])
    return [f"{(at - 1) // 12}-{(at - 1) % 12 + 1:02}" for at in range(year * 12 + month - back, last + 1)]
