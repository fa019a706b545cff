"""What a calendar expression means in EDTF, once the document's date and the dates before it are known."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from pipeline.edtf import UNKNOWN_YEAR
from pipeline.resolve.dates.join import week_of, year_to
from pipeline.resolve.dates.spec import Moment, Spec
from pipeline.resolve.dates.today import Today
from pipeline.resolve.dates.years import ENDS, STARTS

FIRST_SEASON = 21
SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
PLAIN = ("day", "month", "year", "season")
WIDE = ("week of", "week from", "week ending", "year to")
STEPS = {"following": 1, "previous": -1, "that": 0}


def edtf_of(spec: Spec, today: Today | None, base: Moment | None, ahead: bool) -> str | None:
    """Return the EDTF of an expression, with an unknown year where nothing tells it; null where it means none."""
    if spec.form not in PLAIN:
        if spec.form.endswith(" year") and spec.first == Moment():
            return _long_year(spec, today)
        if spec.form == "quarter" and spec.first.year is None:
            return _quarter(spec, today)
        if spec.form in WIDE or spec.form.endswith(" days"):
            return _wide(spec, today, base, ahead)
    first, year = spec.first, spec.first.year
    if year is None:
        year = _year(spec, today, base, ahead)
        first = Moment(year, first.month, first.day)
    begin, last = existing(first), spec.last
    if begin is None or last is None:
        return begin
    if last.year is None:
        turns = year is not None and (last.month or 0) < (first.month or 0)
        last = last._replace(year=None if year is None else year + turns)
    end = existing(last)
    return f"{begin}/{end}" if end else None


def _wide(spec: Spec, today: Today | None, base: Moment | None, ahead: bool) -> str | None:
    """Return the week that a day opens or closes, or the year that a month or day closes; else the day alone."""
    year = spec.first.year if spec.first.year is not None else _year(spec, today, base, ahead)
    first = spec.first._replace(year=year)
    if existing(first) is None:
        return None
    if year is None:
        return None if spec.form == "year to" else written(first)
    if spec.form == "year to":
        start, end = year_to(year, first)
    elif spec.form == "week of":
        start, end = week_of(date(year, first.month or 1, first.day or 1))
    elif spec.form.endswith(" days"):
        start = date(year, first.month or 1, first.day or 1)
        end = start + timedelta(days=int(spec.form.split()[0]) - 1)
    elif spec.form == "week from":
        start = date(year, first.month or 1, first.day or 1)
        end = start + timedelta(days=6)
    else:
        end = date(year, first.month or 1, first.day or 1)
        start = end - timedelta(days=end.weekday())
    return f"{start.isoformat()}/{end.isoformat()}"


def written(moment: Moment) -> str:
    """Return a moment as EDTF writes it."""
    year, month, day = moment
    text = UNKNOWN_YEAR if year is None else f"{year:04}"
    if month is not None:
        text += f"-{month:02}"
    if day is not None:
        text += f"-{day:02}"
    return text


@lru_cache(maxsize=4096)
def existing(moment: Moment) -> str | None:
    """Return a moment as EDTF writes it; null for a day that does not exist, and for a season of no year."""
    year, month, day = moment
    if day is not None and month is not None:
        try:
            date(year or 2000, month, day)
        except ValueError:
            return None
    return None if year is None and (month or 0) >= FIRST_SEASON else written(moment)


def _year(spec: Spec, today: Today | None, base: Moment | None, ahead: bool) -> int | None:
    if spec.anchor in STEPS:
        return _from_before(spec, base)
    if today is None:
        return None
    if spec.anchor and not spec.leading:
        return today.agreed(lambda day: day.year + {"last": -1, "this": 0, "next": 1}[spec.anchor])
    chosen = today.agreed(_chooser(spec, ahead))
    if spec.weekday is None or chosen is None:
        return chosen
    return _on_weekday(spec, chosen, today.agreed(_chooser(spec, not ahead)))


def _from_before(spec: Spec, base: Moment | None) -> int | None:
    if base is None or base.year is None:
        return None
    step = STEPS[spec.anchor]
    if not step or not spec.leading or spec.first.month is None or base.month is None:
        return base.year + step
    if step > 0:
        return base.year + (_start_month(spec.first.month) <= _start_month(base.month))
    return base.year - (_start_month(spec.first.month) >= _start_month(base.month))


def _start_month(month: int) -> int:
    return SEASON_STARTS.get(month, month)


def _chooser(spec: Spec, ahead: bool) -> Callable[[date], int]:
    """Return how to tell the year of a month or day from today's date."""
    month = _start_month(spec.first.month or 1)
    length = 3 if (spec.first.month or 0) >= FIRST_SEASON else 1

    def latest(day: date) -> int:
        begun = (month, spec.first.day or 1) <= (day.month, day.day)
        if spec.anchor == "last":  # "last April" in April is a year ago
            begun = (day.month - month) % 12 >= length and month <= day.month
            if length == 3 and month == 12 and day.month <= 2:
                return day.year - 2
        return day.year if begun else day.year - 1

    def first(day: date) -> int:
        if spec.anchor == "next":
            return day.year if month > day.month else day.year + 1
        over = (month + length - 1, spec.first.day or 31) < (day.month, day.day)
        return day.year + 1 if over else day.year

    def same(day: date) -> int:
        return day.year - 1 if month == 12 and length == 3 and day.month <= 2 else day.year

    if spec.anchor == "this":
        return same
    looks_ahead = spec.anchor == "next" or (ahead and spec.anchor != "last")
    return first if looks_ahead else latest


def _on_weekday(spec: Spec, chosen: int, other: int | None) -> int:
    """Let the weekday decide between the years: "Tuesday (July 2)"."""
    for year in (chosen, other):
        if year is not None and existing(spec.first._replace(year=year)):
            day = date(year, spec.first.month or 1, spec.first.day or 1)
            if day.weekday() == spec.weekday:
                return year
    return chosen


def _long_year(spec: Spec, today: Today | None) -> str | None:
    kind = spec.form.removesuffix(" year")
    if today is None or spec.anchor in STEPS:
        return None
    start = STARTS[kind]
    year = today.agreed(lambda day: day.year - ((day.month, day.day) < start))
    if year is None:
        return None
    year += {"last": -1, "this": 0, "next": 1}[spec.anchor]
    return f"{written(Moment(year, *start))}/{written(Moment(year + 1, *ENDS[kind]))}"


def _quarter(spec: Spec, today: Today | None) -> str | None:
    """Return a quarter of a financial year that is told from today: "Q2", "the second quarter of this year"."""
    if today is None or spec.first.month is None or spec.anchor in STEPS:
        return None
    number = spec.first.month
    month = (3, 6, 9, 0)[number - 1] + 1

    def financial_year(day: date) -> int:
        year = day.year - (day.month < 4)
        if spec.anchor:
            return year + {"last": -1, "this": 0, "next": 1}[spec.anchor]
        begun = date(year + (number == 4), month, 1) <= day
        return year if begun else year - 1

    year = today.agreed(financial_year)
    if year is None:
        return None
    first = date(year + (number == 4), month, 1)
    last = date(first.year + (month == 10), (month + 2) % 12 + 1, 1) - timedelta(days=1)
    return f"{first.isoformat()}/{last.isoformat()}"
