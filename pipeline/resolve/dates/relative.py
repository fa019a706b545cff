"""Times that are counted from today or from a date spoken of before: "last week", "two years earlier"."""

from pipeline.resolve.dates.spec import Horizon, Line, Moment, Said, Shift, Spec
from pipeline.resolve.dates.words import (
    DAY_WORDS,
    FULL_WEEKDAYS,
    MONTHS,
    NEXT_DAYS,
    NUMBERS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    phrase_tokens,
    phrases,
)
from pipeline.resolve.dates.years import ANCHORS, LONG_YEARS
from pipeline.terms import Term

THIS, LAST, NEXT = (phrase_tokens(key) for key in ("this", "last", "next"))
THAT, FOLLOWING, PREVIOUS = (phrase_tokens(key) for key in ("that", "following", "previous"))
COUNTED = (
    *((LAST, -1, False), (THIS, 0, False), (NEXT, 1, False)),
    *((THAT, 0, True), (FOLLOWING, 1, True), (PREVIOUS, -1, True)),
)
COUNTED_WORDS = frozenset(phrase[-1] for forms, _, _ in COUNTED for phrase in forms)
PHRASE_ENDS = frozenset(words.rsplit(" ", 1)[-1] for words in NUMBERS if " " in words)
RANGES = ("to", "or", "-", "–")
LONG_WORDS = frozenset(form[-2] for forms in LONG_YEARS.values() for form in forms)
"""The words before "year" that make it a long one: "the financial year"."""
AGO, EARLIER, LATER = phrases("ago"), phrases("earlier"), phrases("later")
ABOUT = phrases("about")
WEEKDAY_LEADS = phrases("weekday_leads")
NO_WEEKDAY_AFTER = phrases("no_weekday_after")
TIMES_OF_DAY = phrases("times_of_day")
FEAST_LEADS = phrases("feast_leads")
VAGUE_LEADS, VAGUE_AHEAD, SOME = phrases("vague_leads"), phrases("vague_ahead"), phrases("some")
HORIZONS = VAGUE_LEADS | SOME | {"next", "coming"}
TURNING = ("before", "after", "on")
SUPERLATIVES = phrases("superlatives")
PERIODS = ("this", "last", "that", "in", "next")
CLAUSES = ("and", "when", "but", "with", "who", "in", "while")
PRONOUNS = ("it", "they", "she", "he")
EDGES = frozenset(("end", "start", "beginning", "middle", "rest", "remainder"))


def day_word_at(line: Line, term: Term) -> Shift:
    """Return the day that "yesterday" or "this morning" means."""
    words = line.lower[term.start : term.end]
    return Shift(term.start, term.end, "day", DAY_WORDS[" ".join(words).replace(" 's", "'s")])


def next_day_at(line: Line, term: Term) -> Shift:
    """Return the day that "the following day" means."""
    words = line.lower[term.start : term.end]
    return Shift(term.start, term.end, "day", NEXT_DAYS[" ".join(words)], from_before=True)


def unit_at(line: Line, term: Term) -> Said | None:
    """Return the time whose unit stands at a term: "next month", "two years earlier", "within 18 months"."""
    at = term.start
    unit = UNITS[line.lower[at]]
    for forms, count, from_before in COUNTED if line.lower[at - 1] in COUNTED_WORDS else ():
        if size := line.ends(forms, at):
            return _counted(line, (at - size, at + 1), unit, count, from_before)
    lead = line.lower[at - 1]
    if lead == "the" and line.lower[at + 1] == "before" and line.lower[at + 2] == "last" and unit != "day":
        return Shift(at - 1, at + 3, unit, -2)
    if lead in LONG_WORDS and (long_year := _long_year(line, at)):
        return long_year
    if lead == "the" and line.lower[at - 2] == "of" and line.lower[at - 3] in EDGES:
        if unit == "year":
            return Spec(at - 1, at + 1, Moment(), anchor="this", form="year")
        return Shift(at - 1, at + 1, unit, 0) if unit in ("month", "week") else None
    return _away(line, at, unit)


def _long_year(line: Line, at: int) -> Spec | None:
    """Read "this financial year", "the coming academic year"."""
    for kind, forms in LONG_YEARS.items():
        if not (size := line.ends(forms, at + 1)):
            continue
        for anchor, leads in ANCHORS.items():
            if lead := line.ends(leads, at + 1 - size):
                return Spec(at + 1 - size - lead, at + 1, Moment(), anchor=anchor, form=f"{kind} year")
    return None


def _counted(line: Line, place: tuple[int, int], unit: str, count: int, from_before: bool) -> Said | None:
    start, end = place
    if count and line.lower[end] in ("of", "in") and _names_month(line, end + 1):  # "the last week of January"
        return None
    if count and line.lower[start - 1] == "the":
        return Horizon(start, end) if count > 0 and not from_before else None
    if line.lower[end - 1].endswith("s") or unit in ("day", "decade"):
        return Horizon(start, end) if count > 0 and not from_before else None
    return Shift(start, end, unit, count, from_before)


def _names_month(line: Line, at: int) -> bool:
    return line.lower[at] in MONTHS or (line.lower[at] in ("the", "early", "late") and line.lower[at + 1] in SEASONS)


def _away(line: Line, at: int, unit: str) -> Said | None:
    """Read "two years ago", "six months later", "in three weeks' time", "within 18 months"."""
    start, count = _number_before(line, at)
    if count is None:
        return _vague(line, at)
    if line.lower[start - 1] in RANGES:
        start = _range_start(line, start)
    if line.lower[start - 1] in HORIZONS:
        return Horizon(start - 1, at + 1)
    after, about = line.lower[at + 1], line.lower[start - 1] in ABOUT
    if after in AGO:
        return Shift(start, at + 2, unit, -count, about=about)
    if after in TURNING and _names_event(line, at + 1):
        return None
    if after in EARLIER or after in LATER:
        if line.lower[at + 2] in PERIODS:  # "over two days earlier this month"
            return None
        return Shift(start, at + 2, unit, count if after in LATER else -count, from_before=True, about=about)
    if after != "'" and line.lower[start - 1] in ("in", *ABOUT) and "in" in line.lower[start - 2 : start]:
        return None if _is_superlative(line, start) else Horizon(start, at + 1)
    if line.lower[start - 1] == "in" and "time" in (after, line.lower[at + 2]):
        return Shift(start, at + 3 if after == "'" else at + 2, unit, count, about=about)
    return None


def _names_event(line: Line, at: int) -> bool:
    """Tell "two years after the fire" and "after they were shut", counted from it, from "two years after, it ..."."""
    following = line.lower[at + 1]
    if not following.isalpha() or following in CLAUSES:
        return False
    return following not in PRONOUNS or line.lower[at] != "on"


def _is_superlative(line: Line, start: int) -> bool:
    """Tell "its first inspection in 15 years" from a time."""
    return not SUPERLATIVES.isdisjoint(line.lower[max(0, start - 6) : start])


def _range_start(line: Line, start: int) -> int:
    """Return where "12 to 18" begins."""
    back = start - 2
    return back if line.lower[back].isdigit() or line.lower[back] in NUMBERS else start


def _number_before(line: Line, at: int) -> tuple[int, int | None]:
    word = line.lower[at - 1]
    for size in (3, 2) if word in PHRASE_ENDS else ():
        words = " ".join(line.lower[at - size : at])
        if words in NUMBERS and NUMBERS[words] >= 1:
            return at - size, int(NUMBERS[words])
    if word in NUMBERS:
        return at - 1, int(NUMBERS[word])
    return (at - 1, int(word)) if word.isdigit() and len(word) <= 3 else (at, None)


def _vague(line: Line, at: int) -> Horizon | None:
    if line.lower[at - 1] in SOME or line.lower[at - 1] in VAGUE_AHEAD:
        return Horizon(at - 1, at + 1)
    return None


def feast_at(line: Line, term: Term) -> Horizon | None:
    """Return "before Easter" and "next term" as times without a date."""
    at, end = term.start, term.end
    if line.lower[end - 1] == "term":
        return Horizon(at, end)
    return Horizon(at - 1, end) if line.lower[at - 1] in FEAST_LEADS else None


def weekday_at(line: Line, term: Term) -> Shift | None:
    """Return the day that "on Tuesday", "last Friday" or "Tuesday's" means, else None."""
    at = term.start
    before, after = line.lower[at - 1], line.lower[at + 1]
    if line.lower[at] not in FULL_WEEKDAYS or not line.capitalised(at) or before in NO_WEEKDAY_AFTER:
        return None
    if before not in WEEKDAY_LEADS and after != "'s" and after not in TIMES_OF_DAY:
        return None
    if line.lower[at - 2] in NO_WEEKDAY_AFTER or (line.capitalised(at + 1) and after not in WEEKDAYS):
        return None
    if before in ("to", "and", "of", "for") and line.lower[at - 2] in WEEKDAYS:
        return None
    if after in ("to", "-", "–") and line.lower[at + 2] in WEEKDAYS:
        return None
    number = WEEKDAYS[line.lower[at]]
    end = at + 2 if after in TIMES_OF_DAY else at + 1
    for forms, count in ((LAST, -1), (NEXT, 1), (THIS, 2)):
        if size := line.ends(forms, at):
            return Shift(at - size, end, "weekday", count, weekday=number)
        if (size := line.starts(forms, end)) and line.lower[end + size] == "week":
            return Shift(at, end + size + 1, "weekday of week", 0 if count == 2 else count, weekday=number)
    return Shift(at, end, "weekday", 0, weekday=number)
