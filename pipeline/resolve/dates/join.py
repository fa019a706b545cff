"""Dates that belong together: ranges, lists, "the year to March", "the week of April 23"."""

from collections.abc import Sequence
from datetime import date, timedelta

from pipeline.resolve.dates.spec import Line, Moment, Said, Shift, Spec
from pipeline.resolve.dates.today import add_months, last_day
from pipeline.resolve.dates.words import NUMBERS, last_words, phrase_tokens, phrases

RANGE_LINKS = phrases("range_links")
YEAR_TO = phrases("year_to")
WEEK_OF, WEEK_FROM, WEEK_ENDING = (phrase_tokens(f"week_{key}") for key in ("of", "from", "ending"))
WEEK_ENDS = last_words((WEEK_OF, WEEK_FROM, WEEK_ENDING))
RUNNING, OVER = phrases("running"), phrases("over")
LONGEST = 31  # days of one visit
BETWEEN = 3  # tokens from one date of a range to the other
NEAR = 4  # days between which "and" joins two days of one visit
YEARLY = ("year", "months")
DAY_UNITS = ("day", "weekday")
APPOSING = (",", "(")
WIDENING = WEEK_ENDS | YEAR_TO | RUNNING | {"on", "the"}
"""The words before a date that more may go with it."""
PASSED = frozenset(("the", "on")) | phrases("part_of_period")  # "from late June to early July"


def joined(specs: Sequence[Spec], line: Line) -> list[Spec]:
    """Join neighbours into ranges, hand a year over to the date it is left out of, and widen to weeks and years."""
    result: list[Spec] = []
    for spec in specs:
        if result and spec.start - result[-1].end <= BETWEEN and (merged := _pair(result[-1], spec, line)):
            result[-1:] = merged
        else:
            result.append(spec)
    lower = line.lower
    return [_widened(spec, line) if lower[spec.start - 1] in WIDENING else spec for spec in result]


def apposed(found: Sequence[Said], line: Line) -> list[Said]:
    """Let a calendar date stand for the day word that it explains: "this morning, Friday 20 September 2024"."""
    result: list[Said] = []
    for said in found:
        left = result[-1] if result else None
        if left and said.start == left.end + 1 and line.lower[left.end] in APPOSING and _explains(said, left):
            closed = said.end + (line.lower[left.end] == "(" and line.lower[said.end] == ")")
            result[-1] = said._replace(start=left.start, end=closed)
        else:
            result.append(said)
    return result


def _explains(said: Said, left: Said) -> bool:
    return isinstance(said, Spec) and said.form == "day" and isinstance(left, Shift) and left.unit in DAY_UNITS


def _pair(left: Spec, right: Spec, line: Line) -> tuple[Spec, ...] | None:
    if left.last or left.form != right.form:
        return None
    between = [word for word in line.lower[left.end : right.start] if word not in PASSED]
    if len(between) != 1:
        return None
    link = between[0]
    if link in RANGE_LINKS or (link in ("and", "&") and line.lower[left.start - 1] == "between"):
        return (_range(left, right),)
    if link not in ("and", "&", ","):
        return None
    if left.form == "day" and right.last is None and _near(left, right):
        return (_range(left, right),)
    if left.first.year is None and not left.anchor and right.form != "year":
        return left._replace(first=left.first._replace(year=right.first.year), anchor=right.anchor), right
    return None


def _range(left: Spec, right: Spec) -> Spec:
    """Return the time from one date to another, the year given to both."""
    first, last, anchor = left.first, right.last or right.first, left.anchor or right.anchor
    if first.year is None and last.year is not None:
        turns = (first.month or 0) > (last.month or 0)
        first = first._replace(year=last.year - turns)
    elif last.year is None and first.year is not None:
        last = last._replace(year=first.year + ((first.month or 0) > (last.month or 0)))
    return left._replace(end=right.end, first=first, last=last, anchor=anchor, leading=left.leading)


def _near(left: Spec, right: Spec) -> bool:
    year = left.first.year or right.first.year or 2001  # a common year: the days of one visit
    try:
        first = date(left.first.year or year, left.first.month or 1, left.first.day or 1)
        last = date(right.first.year or year, right.first.month or 1, right.first.day or 1)
    except ValueError:
        return False
    return 0 < (last - first).days <= NEAR


def _widened(spec: Spec, line: Line) -> Spec:
    if spec.last is not None:
        return spec
    if spec.form == "day" and (days := _running(spec, line)):
        return spec._replace(form=f"{days} days")
    if spec.form == "day" and line.lower[spec.start - 1] in WEEK_ENDS:
        if size := line.ends(WEEK_OF, spec.start):
            return spec._replace(start=spec.start - size, form="week of")
        if size := line.ends(WEEK_FROM, spec.start):
            return spec._replace(start=spec.start - size, form="week from")
        if size := line.ends(WEEK_ENDING, spec.start):
            return spec._replace(start=spec.start - size, form="week ending")
    before = spec.start - (line.lower[spec.start - 1] == "the")
    if line.lower[before - 1] in YEAR_TO and line.lower[before - 2] in YEARLY and spec.form in ("day", "month"):
        return spec._replace(start=before - 2, form="year to")
    return spec


def _running(spec: Spec, line: Line) -> int:
    """Return how many days are counted from a day: "over three days from 25 November"; 0 where none are."""
    at = spec.start - 1
    if line.lower[at] == "on":  # "beginning on 25 November"
        at -= 1
    if line.lower[at] not in RUNNING:
        return 0
    days = next((place for place in range(at - 1, max(at - 9, 1), -1) if line.lower[place] == "days"), None)
    if days is None or line.lower[days - 2] not in OVER:
        return 0
    word = line.lower[days - 1]
    number = int(word) if word.isdigit() else int(NUMBERS.get(word, 0))
    return number if 1 < number <= LONGEST else 0


def week_of(first: date) -> tuple[date, date]:
    """Return the working week that a day stands for: "the week of April 23" is Monday to Friday."""
    monday = first - timedelta(days=first.weekday())
    return monday, monday + timedelta(days=4)


def year_to(year: int, last: Moment) -> tuple[date, date]:
    """Return the twelve months that end with a month or a day."""
    month = last.month or 12
    end = date(year, month, last.day or last_day(year, month))
    if last.day is None or last.day == last_day(year, month):
        return date(*add_months(year, month, -11), 1), end
    return end.replace(year=year - 1) + timedelta(days=1), end
