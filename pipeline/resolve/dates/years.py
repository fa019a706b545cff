"""Years, spans of years and parts of years: "2023/24 financial year", "Q2 2024/25", "autumn 2024", "since 2019"."""

from pipeline.resolve.dates.days import year_after
from pipeline.resolve.dates.spec import Line, Moment, Spec
from pipeline.resolve.dates.words import (
    MONTHS,
    PARTS,
    QUARTER_NAMES,
    QUARTERS,
    SEASONS,
    SHORT_SPANS,
    YEAR_SPANS,
    YEARS,
    first_words,
    last_words,
    phrase_tokens,
    phrases,
)
from pipeline.terms import Term

DASHES = phrases("dashes")
FUNCTION_WORDS = phrases("function_words")
SHORT_NOUNS, SHORT_LEADS = phrases("short_year_nouns"), phrases("short_year_leads")
SHORT_LINKS = frozenset(("and", "to", "or", "&", ",", "-", "–"))
FISCAL = phrases("fiscal")
YEAR_ENDS = phrases("year_ends")
AGES = phrases("ages")
LEADS = phrases("year_leads")
DATED = phrases("dated_nouns")
COUNTING = phrases("counting_leads")
NOT_COUNTED = phrases("not_counted")
SEASON_LEADS = phrases("season_leads")
NO_SEASON_BEFORE = phrases("no_season_before")
NOT_A_YEAR = phrases("named_for_a_year")
LONG_YEARS = {key: phrase_tokens(f"{key}_year") for key in ("financial", "academic", "municipal")}
LONG_STARTS, LONG_ENDS = first_words(LONG_YEARS.values()), last_words(LONG_YEARS.values())
STARTS = {"financial": (4, 1), "academic": (9, 1), "municipal": (5, 1)}
ENDS = {"financial": (3, 31), "academic": (8, 31), "municipal": (4, 30)}
ROUND = ("1900", "2000", "2001", "2010", "2020", "2050")  # more often counts than other years
DEGREES = ("%", "°")
ANCHORS = {anchor: phrase_tokens(anchor) for anchor in ("this", "last", "next", "that", "following", "previous")}
ANCHOR_ENDS = last_words(ANCHORS.values())


def year_at(line: Line, term: Term) -> Spec | None:
    """Return the year that stands at a term, with the month's number behind it in "2023-02-28", else None."""
    at = term.start
    word = line.lower[at]
    year = YEARS[PARTS.get(word, word)]
    if line.lower[at - 1] == "-" and (day := _figures_before(line, at)):
        return Spec(at - 4, at + 1, Moment(year, *day))
    if line.lower[at + 1] in DASHES and line.lower[at + 2].isdigit():
        return _dashed(line, at, year)
    if word in PARTS or (_is_year(line, at) and not _counts(line, at)):
        return Spec(at, at + 1, Moment(year), form="year")
    return None


def _figures_before(line: Line, at: int) -> tuple[int, int] | None:
    """Return the month and day of "05-02-2024", whose year stands at a token."""
    day, dash, month = line.lower[at - 4 : at - 1] if at >= 4 else ("", "", "")
    if dash != "-" or not day.isdigit() or not month.isdigit() or len(day) > 2 or int(month) > 12:
        return None
    return int(month), int(day)


def _dashed(line: Line, at: int, year: int) -> Spec | None:
    following = line.lower[at + 2]
    if len(following) == 4 and following in YEARS:
        last = YEARS[following]
        if last == year + 1:
            return span_of_years(line, at, at + 3, (year, last))
        return Spec(at, at + 3, Moment(year), Moment(last), form="years")
    if len(following) == 1 and int(following) == (year + 1) % 10 and line.lower[at + 3] not in DASHES:
        return span_of_years(line, at, at + 3, (year, year + 1))  # "2007-8"
    if len(following) != 2:
        return None
    if line.lower[at + 3] in DASHES and line.lower[at + 4].isdigit() and int(following) <= 12:
        return Spec(at, at + 5, Moment(year, int(following), int(line.lower[at + 4])))
    last = year - year % 100 + int(following)
    if last == year + 1:
        return span_of_years(line, at, at + 3, (year, last))
    return Spec(at, at + 3, Moment(year), Moment(last), form="years") if last > year else None


def years_at(line: Line, term: Term) -> Spec | None:
    """Return the financial year (or winter) that one token like "2023/24" names, or "16/17" where it is one."""
    word = line.lower[term.start]
    if word in SHORT_SPANS and not _is_short(line, term.start):
        return None
    start = term.start - (line.lower[term.start - 1] in FISCAL)
    return span_of_years(line, start, term.end, YEAR_SPANS[word])


def _is_short(line: Line, at: int) -> bool:
    """Tell the year "in 16/17", "the 16/17 budget" from "16/17 year olds", "in 16/17 schools" and "16/17 to park"."""
    before, after = line.lower[at - 1], line.lower[at + 1]
    if not AGES.isdisjoint(line.lower[at + 1 : at + 4]):
        return False
    if after in SHORT_NOUNS or before in SHORT_NOUNS:
        return True
    beside = before in SHORT_LINKS and line.lower[at - 2] in YEAR_SPANS
    led = before in SHORT_LEADS or beside or (before == "of" and line.lower[at - 2] in YEAR_ENDS)
    return led and after not in DASHES and (not after[:1].isalpha() or after in FUNCTION_WORDS)


def span_of_years(line: Line, start: int, end: int, years: tuple[int, int]) -> Spec:
    """Return the time from one year into another: 1 April to 31 March unless the words say otherwise."""
    if line.lower[start - 1] in SEASONS:
        return Spec(start - 1, end, Moment(years[0], SEASONS[line.lower[start - 1]]), form="season")
    named = _long_year(line, start, end, years)
    return named or _from_april(start, end, years)


def _long_year(line: Line, start: int, end: int, years: tuple[int, int]) -> Spec | None:
    near = line.lower[end] in LONG_STARTS or line.lower[start - 1] in LONG_ENDS
    for kind, forms in LONG_YEARS.items() if near else ():
        after, before = line.starts(forms, end), line.ends(forms, start)
        if after or before:
            first, last = STARTS[kind], ENDS[kind]
            return Spec(
                start - before, end + after, Moment(years[0], *first), Moment(years[1], *last), form=f"{kind} year"
            )
    return None


def _from_april(start: int, end: int, years: tuple[int, int]) -> Spec:
    return Spec(start, end, Moment(years[0], 4, 1), Moment(years[1], 3, 31), form="financial year")


def _is_year(line: Line, at: int) -> bool:
    """Tell whether a number of four digits is a year: not "Act 1998", "Vision 2030", "room 2001", "£2019"."""
    before = line.lower[at - 1]
    if before in LEADS and line.words[at + 1][:1] not in DEGREES:
        return True
    dated = line.lower[at + 1] in DATED or line.lower[at + 2] in DATED
    return dated and before.isalpha() and not line.capitalised(at - 1)


def _counts(line: Line, at: int) -> bool:
    """Tell whether the number counts things: "of 2000 homes"."""
    after = line.lower[at + 1]
    return (
        line.lower[at] in ROUND
        and line.lower[at - 1] in COUNTING
        and after.isalpha()
        and len(after) > 2
        and after.endswith("s")
        and after not in NOT_COUNTED
    )


def quarter_at(line: Line, term: Term) -> Spec | None:
    """Return the quarter "Q2 2024/25" or "second quarter of 2024/25", of a financial year, as councils count.

    Of a single year it cannot be told which is meant, so it is none.
    """
    at = term.start
    word = line.lower[at]
    if word in QUARTERS:
        return _quarter(line, at, at + 1, QUARTERS[word])
    if f"q{line.lower[at + 1]}" in QUARTERS:
        return _quarter(line, at, at + 2, QUARTERS[f"q{line.lower[at + 1]}"])
    number = QUARTER_NAMES.get(line.lower[at - 1])
    return _quarter(line, at - 1, at + 1, number) if number else None


def _quarter(line: Line, start: int, end: int, number: int) -> Spec | None:
    at = end
    while line.lower[at] in ("of", ",", "in", "the"):
        at += 1
    years, close = _span_at(line, at)
    first = 4 + 3 * (number - 1)
    if years is None:
        anchor, close = _financial_year_after(line, at)
        if anchor or at == end:
            return Spec(start, close if anchor else end, Moment(None, number), anchor=anchor, form="quarter")
        return None
    begin, finish = _shifted(years[0], first), _shifted(years[0], first + 2)
    last_day = 31 if finish[1] in (3, 12) else 30
    return Spec(start, close, Moment(*begin, 1), Moment(*finish, last_day), form="quarter")


def _financial_year_after(line: Line, at: int) -> tuple[str, int]:
    for anchor, forms in ANCHORS.items():
        if size := line.starts(forms, at):
            year = line.starts((*LONG_YEARS["financial"], ("year",)), at + size)
            if year:
                return anchor, at + size + year
    return "", at


def _span_at(line: Line, at: int) -> tuple[tuple[int, int] | None, int]:
    word = line.lower[at]
    if word in YEAR_SPANS:
        return YEAR_SPANS[word], at + 1
    if word in YEARS and line.lower[at + 1] in DASHES and line.lower[at + 2] == f"{(YEARS[word] + 1) % 100:02}":
        return (YEARS[word], YEARS[word] + 1), at + 3
    return None, at


def _shifted(year: int, month: int) -> tuple[int, int]:
    return (year + 1, month - 12) if month > 12 else (year, month)


def season_at(line: Line, term: Term) -> Spec | None:
    """Return the season at a term: "summer 2024", "last autumn", "in the spring", else None."""
    at = term.start
    word = line.lower[at]
    season = SEASONS[PARTS.get(word, word)]
    end = at + 1
    if line.lower[end] == "term":
        end += 1
    year, anchor, end = year_after(line, end)
    if line.lower[end] in YEAR_SPANS and year is None:
        year, end = YEAR_SPANS[line.lower[end]][0], end + 1
    if year is not None or anchor or word in PARTS:
        return Spec(at, end, Moment(year, season), anchor=anchor, form="season")
    start, anchor = at, ""
    for name, forms in ANCHORS.items() if line.lower[at - 1] in ANCHOR_ENDS else ():
        if size := line.ends(forms, at):
            start, anchor = at - size, name
            break
    alone = line.lower[at - 1] in SEASON_LEADS and line.lower[end] not in NO_SEASON_BEFORE
    if not alone or line.capitalised(end) or (line.lower[at - 1] == "the" and not _in_time(line, at - 2)):
        return None
    return Spec(start, end, Moment(None, season), anchor=anchor, form="season", leading=True)


def _in_time(line: Line, at: int) -> bool:
    return line.lower[at] in SEASON_LEADS and line.lower[at] != "the" and line.lower[at] not in MONTHS
