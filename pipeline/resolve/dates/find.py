"""Terms -> date expressions, the surest forms first, none inside another."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from operator import itemgetter

from pipeline.read import Reading
from pipeline.resolve.dates.days import month_at
from pipeline.resolve.dates.join import apposed, joined
from pipeline.resolve.dates.numeric import figures_at
from pipeline.resolve.dates.relative import day_word_at, feast_at, next_day_at, unit_at, weekday_at
from pipeline.resolve.dates.spec import Horizon, Line, Said, Shift, Spec
from pipeline.resolve.dates.years import quarter_at, season_at, year_at, years_at
from pipeline.terms import Term

Reader = Callable[[Line, Term], Said | None]

READERS: tuple[tuple[str, Reader], ...] = (
    ("month", month_at),
    ("quarter", quarter_at),
    ("years", years_at),
    ("season", season_at),
    ("year", year_at),
    ("weekday", weekday_at),
    ("day", day_word_at),
    ("next day", next_day_at),
    ("unit", unit_at),
    ("feast", feast_at),
)
FIGURES = tuple(re.compile(rf"{mark}\d\d?{mark}\d\d") for mark in ("/", r"\."))  # a literal first is found fastest


def expressions(line: Line, terms: Sequence[Term], reading: Reading) -> list[Said]:
    """Return the expressions that the terms and the figures open, in order of place."""
    by_form: defaultdict[str, list[Term]] = defaultdict(list)
    for term in terms:
        by_form[term.id].append(term)
    dates = _figures(line, reading)
    counted: list[Shift | Horizon] = []
    taken = {at for date in dates for at in range(date.start, date.end)}
    for form, reader in READERS:
        for term in by_form.get(form, ()):
            said = None if term.start in taken else reader(line, term)
            if said is None or not taken.isdisjoint(own := range(said.start, said.end)):
                continue
            if not isinstance(said, Spec):
                counted.append(said)
            elif said.apart:
                days = _spread(said)
                own = range(days[0].start, said.end)
                dates += days
            else:
                dates.append(said)
            taken.update(own)
    dates.sort(key=_start)
    whole = joined(dates, line)
    if not counted:
        return _without_overlap(whole)
    # a date that was widened over a counted time goes before it: "the week of April 23"
    return apposed(_without_overlap(sorted([*whole, *counted], key=_start)), line)


def _spread(said: Spec) -> list[Spec]:
    """Return the days of a list that are no range, each by itself."""
    days = [said._replace(start=at, end=at + 1, first=said.first._replace(day=day), apart=()) for at, day in said.apart]
    return [*days, said]


def _figures(line: Line, reading: Reading) -> list[Spec]:
    """Return the dates in figures alone, "28/02/2023"."""
    text, index = reading.clean_text, reading.index
    places = {bisect_right(index, figures.start()) - 1 for form in FIGURES for figures in form.finditer(text)}
    return [spec for at in sorted(places) if (spec := figures_at(line.lower, at))]


def _without_overlap(found: Sequence[Said]) -> list[Said]:
    kept: list[Said] = []
    end = 0
    for said in found:
        if said.start >= end:
            kept.append(said)
            end = said.end
    return kept


_start = itemgetter(0)
