"""Terms -> date expressions, the surest forms first, none inside another."""

import re
from collections.abc import Callable, Iterator, Sequence

from pipeline.resolve.dates.days import month_at
from pipeline.resolve.dates.join import apposed, joined
from pipeline.resolve.dates.numeric import figures_at
from pipeline.resolve.dates.relative import day_word_at, feast_at, next_day_at, unit_at, weekday_at
from pipeline.resolve.dates.spec import Line, Said, Spec
from pipeline.resolve.dates.years import quarter_at, season_at, year_at, years_at
from pipeline.terms import Term

Reader = Callable[[Line, Term], Said | None]

READERS: tuple[tuple[str, Reader], ...] = (
    ("month", lambda line, term: month_at(line, term.start)),
    ("quarter", lambda line, term: quarter_at(line, term.start)),
    ("years", lambda line, term: years_at(line, term.start)),
    ("season", lambda line, term: season_at(line, term.start)),
    ("year", lambda line, term: year_at(line, term.start)),
    ("weekday", lambda line, term: weekday_at(line, term.start)),
    ("day", lambda line, term: day_word_at(line, term.start, term.end)),
    ("next day", lambda line, term: next_day_at(line, term.start, term.end)),
    ("unit", lambda line, term: unit_at(line, term.start)),
    ("feast", lambda line, term: feast_at(line, term.start, term.end)),
)
SHORTEST_FIGURES = 6  # "1.2.23"
DIGITS = frozenset("0123456789")
FIGURES = tuple(re.compile(rf"{mark}\d\d?{mark}\d\d") for mark in ("/", r"\."))  # a literal first is found fastest


def expressions(line: Line, terms: Sequence[Term], text: str) -> list[Said]:
    """Return the expressions that the terms and the figures open, in order of place."""
    by_form: dict[str, list[Term]] = {}
    for term in terms:
        by_form.setdefault(term.id, []).append(term)
    taken: set[int] = set()
    found: list[Said] = []
    for said in _figures(line) if any(form.search(text) for form in FIGURES) else ():
        taken.update(range(said.start, said.end))
        found.append(said)
    for form, reader in READERS:
        for term in by_form.get(form, ()):
            if term.start in taken:
                continue
            said_here = reader(line, term)
            if said_here and taken.isdisjoint(range(said_here.start, said_here.end)):
                spread = _spread(said_here) if isinstance(said_here, Spec) and said_here.apart else [said_here]
                taken.update(range(spread[0].start, said_here.end))
                found += spread
    found.sort(key=lambda said: said.start)
    specs = [said for said in found if isinstance(said, Spec)]
    others = [said for said in found if not isinstance(said, Spec)]
    ordered = sorted([*joined(specs, line), *others], key=lambda said: (said.start, -said.end))
    return apposed(_without_overlap(ordered), line)


def _spread(said: Spec) -> list[Said]:
    """Return the days of a list that are no range, each by itself."""
    days: list[Said] = [
        said._replace(start=at, end=at + 1, first=said.first._replace(day=day), apart=()) for at, day in said.apart
    ]
    return [*days, said]


def _figures(line: Line) -> Iterator[Spec]:
    for at, word in enumerate(line.lower):
        if len(word) >= SHORTEST_FIGURES and word[0] in DIGITS and (spec := figures_at(line.lower, at)):
            yield spec


def _without_overlap(found: list[Said]) -> list[Said]:
    kept: list[Said] = []
    for said in found:
        if not kept or said.start >= kept[-1].end:
            kept.append(said)
    return kept
