"""What a time counted from today, or from a date spoken of before, means in EDTF."""

from collections.abc import Callable
from datetime import date, timedelta

from pipeline.resolve.dates.meaning import written
from pipeline.resolve.dates.numeric import parsed
from pipeline.resolve.dates.spec import Moment, Shift
from pipeline.resolve.dates.today import Today, add_months, week

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6
DAYS = {"week": 7, "fortnight": 14}
YEARS = {"year": 1, "decade": 10}


def edtf_of_shift(shift: Shift, today: Today | None, base: Moment | None, ahead: bool) -> str | None:
    """Return the EDTF of a counted time; null where what it is counted from is not known."""
    if shift.from_before:
        return _from_before(shift, base) if base else None
    if today is None:
        return "XXXX" if shift.unit == "year" else None
    meaning = _meaning(shift, ahead)
    found = today.agreed(meaning)
    if found is None:
        return None
    exact = "/" not in found and not found.endswith("~")  # "18 months ago" is about a time, with "about" or without
    return f"{found}~" if shift.about and exact else found


def _meaning(shift: Shift, ahead: bool) -> Callable[[date], str]:
    if shift.unit.startswith("weekday"):
        return lambda day: _weekday(shift, day, ahead).isoformat()
    return lambda day: _counted(shift, day, ahead)


def _counted(shift: Shift, day: date, ahead: bool) -> str:
    unit, count = shift.unit, shift.steps
    if unit in YEARS:
        return written(Moment(day.year + count * YEARS[unit]))
    if unit == "month":
        exact = written(Moment(*add_months(day.year, day.month, count)))
        return exact if abs(count) <= 1 else f"{exact}~"
    if unit == "weekend":
        return _weekend(day, count, ahead)
    if unit in DAYS:
        return _span(*week(day + timedelta(days=count * DAYS[unit])))
    return (_days_ago(-count, day) if count < -1 else day + timedelta(days=count)).isoformat()


def _days_ago(count: int, day: date) -> date:
    return parsed(f"{count} days ago", day) or day - timedelta(days=count)


def _weekend(day: date, count: int, ahead: bool) -> str:
    saturday = day - timedelta(days=(day.weekday() - SATURDAY) % 7)
    if count > 0 or (count == 0 and (ahead or day.weekday() > 0) and day.weekday() < SATURDAY):
        saturday += timedelta(days=7)
    elif count < 0 and day.weekday() >= SATURDAY:
        saturday -= timedelta(days=7)
    return _span(saturday, saturday + timedelta(days=1))


def _weekday(shift: Shift, day: date, ahead: bool) -> date:
    weekday = shift.weekday or 0
    if shift.unit == "weekday of week":
        return week(day + timedelta(days=7 * shift.steps))[0] + timedelta(days=weekday)
    back = (day.weekday() - weekday) % 7
    if shift.steps == 2:  # "this Friday"
        ahead = True
    if shift.steps == 1 or (shift.steps != -1 and ahead):
        return day + timedelta(days=(weekday - day.weekday()) % 7 or 7)
    if shift.steps == -1 and back == 0:
        back = 7
    return day - timedelta(days=back)


def _span(first: date, last: date) -> str:
    return f"{first.isoformat()}/{last.isoformat()}"


def _from_before(shift: Shift, base: Moment) -> str | None:
    if base.year is None:
        return None
    if shift.unit in YEARS:
        return written(Moment(base.year + shift.steps * YEARS[shift.unit]))
    if base.month is None or base.month > 12:
        return None
    if shift.unit == "month":
        return written(Moment(*add_months(base.year, base.month, shift.steps)))
    if base.day is None:
        return None
    day = date(base.year, base.month, base.day)
    if shift.unit in DAYS:
        return _span(*week(day + timedelta(days=shift.steps * DAYS[shift.unit])))
    return (day + timedelta(days=shift.steps)).isoformat() if shift.unit == "day" else None
