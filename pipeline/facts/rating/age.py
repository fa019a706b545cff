"""How many years before its document a grade was given, or a visit made."""

from pipeline import edtf


def years_before(date: str | None, published: str | None) -> int:
    """Return the years from that of a date's last day to that of the document, 0 where either is not known."""
    day = edtf.bounds(date)[1] if date else None
    today = edtf.bounds(published)[0] if published else None
    return int(today[:4]) - int(day[:4]) if day and today else 0


def is_long_past(date: str | None, published: str | None) -> bool:
    """Tell whether a date lies so many years before the document that what is told beside it may be newer."""
    return years_before(date, published) > 1
