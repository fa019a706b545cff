"""Days and months by the name of the month: "8-10th March 2016", "May 16 and 17", "July last year"."""

from itertools import pairwise

from pipeline.resolve.dates.spec import Line, Moment, Spec
from pipeline.resolve.dates.words import (
    DAYS,
    MONTHS,
    ORDINALS,
    PARTS,
    WEEKDAYS,
    YEARS,
    first_words,
    last_words,
    phrase_tokens,
    phrases,
)
from pipeline.terms import Term

RANGES = phrases("range_links")
LISTS = phrases("list_links") | RANGES
BETWEEN = (",", "the", "(")  # a weekday and its day
CLOCK_LEADS = (",", "at")
NEAR = 4  # days between which a list of days is one visit
DASHES = phrases("dashes")
SUFFIXES = phrases("day_suffixes")
LEADS = phrases("month_leads")
DETERMINERS = phrases("month_determiners")
DOUBTFUL = phrases("doubtful_months")
NAMES = phrases("names")
DATED = phrases("dated_nouns")
FUNCTION_WORDS = phrases("function_words")
NO_DAY_BEFORE = phrases("no_day_before")
PARTS_OF_MONTH = phrases("parts_of_month")
CLOCK = phrases("clock")
EVERY = phrases("every")
YEAR_TO = phrases("year_to")
SIGNS = frozenset("£$€#")
DIGITS = frozenset("0123456789")
YEAR_WORDS = {
    anchor: tuple((*phrase, "year") for phrase in phrase_tokens(anchor))
    for anchor in ("this", "last", "next", "that", "following", "previous")
}
YEAR_STARTS = first_words(YEAR_WORDS.values())
ANCHOR_LEADS = {anchor: phrase_tokens(anchor) for anchor in YEAR_WORDS}
ANCHOR_ENDS = last_words(ANCHOR_LEADS.values())


def month_at(line: Line, term: Term) -> Spec | None:
    """Return the date whose month stands at a term, else None."""
    at = term.start
    word = line.lower[at]
    month = MONTHS.get(word) or MONTHS[PARTS[word]]
    start, days = _days_before(line, at)
    end = at + 1
    if not days:
        days, end = _days_after(line, at)
    year, anchor, end = year_after(line, end)
    if days:
        return _with_days(line, (start, end), month, days, year, anchor)
    if not _stands_alone(line, at, end):
        return None
    leading = not anchor and year is None
    if leading:
        start, anchor = _anchored(line, at)
    return Spec(start, end, Moment(year, month), anchor=anchor, form="month", leading=leading)


def _with_days(
    line: Line, place: tuple[int, int], month: int, days: list[int], year: int | None, anchor: str
) -> Spec | None:
    start, end = place
    if len(days) > 1:
        if days != sorted(days):
            return None
        if apart := _apart(line, start, days):
            return Spec(apart[-1][0], end, Moment(year, month, days[-1]), None, anchor, apart=apart[:-1])
    opened = line.lower[start - 1] == "("
    weekday = None
    if line.lower[start - 1] in WEEKDAYS or line.lower[start - 1] in BETWEEN:
        start, weekday = _weekday_before(line, start)
    if (
        weekday is not None and len(days) > 1 and line.lower[start - 1] in ("and", "&")
    ):  # "Tuesday and Wednesday, May 4 and 5"
        before = start - 2
        start, weekday = (before, None) if line.lower[before] in WEEKDAYS else (start, None)
    if opened and weekday is not None and line.lower[end] == ")":
        end += 1
    if line.lower[end] in CLOCK_LEADS or line.lower[end][:1].isdigit():
        end = _clock_after(line, end)
    last = Moment(year, month, days[-1]) if len(days) > 1 else None
    return Spec(start, end, Moment(year, month, days[0]), last, anchor, weekday)


def _apart(line: Line, start: int, days: list[int]) -> tuple[tuple[int, int], ...]:
    """Return the token and number of each day of a list that is too far spread to be one visit, else none."""
    if max(later - day for day, later in pairwise(days)) <= NEAR:
        return ()
    places = [at for at in range(start, start + 4 * len(days)) if line.lower[at] in DAYS][: len(days)]
    if len(places) < len(days) or any(line.lower[at] in RANGES for at in range(places[0], places[-1])):
        return ()
    return tuple(zip(places, days, strict=True))


def _days_before(line: Line, at: int) -> tuple[int, list[int]]:
    """Read the days of the month that end just before its name, right to left: "on 6 and 7", "8-10th", "1st of"."""
    start = at
    if line.lower[start - 1] == "of":
        if line.lower[start - 2] in DAYS or line.lower[start - 2] in SUFFIXES:
            start -= 1
        elif line.lower[start - 2] in ORDINALS and line.lower[start - 3] == "the":
            return start - 2, [ORDINALS[line.lower[start - 2]]]
    days: list[int] = []
    while found := _day(line, place := _number(line, start - 1)):
        days[:0] = found
        start = back = place
        if line.lower[back - 1] in WEEKDAYS or (line.lower[back - 1] == "the" and line.lower[back - 2] in LISTS):
            back -= 1
        link = 1 if line.lower[back - 1] in LISTS else 0
        if link and line.lower[back - 2] == "," and line.lower[back - 1] in LISTS:
            link = 2
        if not link or not _day(line, _number(line, back - link - 1)):
            break
        start = back - link
    if days and line.words[start - 1] in SIGNS:
        return at, []
    if line.lower[start - 1] == "the" and days and (line.lower[start - 2] in WEEKDAYS or line.lower[start - 2] == ","):
        start -= 1
    return start, days


def _number(line: Line, at: int) -> int:
    """Return where the number stands whose ending a blank parts from it: "17 th November"; else the token itself."""
    return at - 1 if line.lower[at] in SUFFIXES and line.words[at - 1].isdigit() else at


def _day(line: Line, at: int) -> list[int]:
    word = line.lower[at]
    if word in DAYS:
        return [DAYS[word]]
    for mark in "-/":
        if mark in word and word[0] in DIGITS:
            first, _, last = word.partition(mark)
            if first in DAYS and last in DAYS:
                return [DAYS[first], DAYS[last]]
    return []


def _days_after(line: Line, at: int) -> tuple[list[int], int]:
    """Read the days that follow the name of the month: "May 16 and 17"; "in May 15 people" has none."""
    end = at + 1
    if line.lower[end] == "the" and line.lower[end + 1] in DAYS:
        end += 1
    first = _day(line, end)
    if not first or line.lower[at - 1] == "in" or line.lower[end + 1] in NO_DAY_BEFORE:
        return [], at + 1
    days = first
    end += 1 + (line.lower[end + 1] in SUFFIXES)
    while line.lower[end] in LISTS and _day(line, end + 1) and line.lower[end + 2] not in MONTHS:
        if line.lower[end + 2] in NO_DAY_BEFORE:
            break
        days = [*days, *_day(line, end + 1)]
        end += 2
    return days, end


def year_after(line: Line, end: int) -> tuple[int | None, str, int]:
    """Return the year, or how it is told, that follows a day or month, and where it ends: ", 2016", "last year"."""
    lower = line.lower
    at = end + 1 if lower[end] == "," and lower[end + 1] in YEARS else end
    if lower[at] in YEARS:
        return YEARS[lower[at]], "", at + 1
    if lower[at] == "'" and len(lower[at + 1]) == 2 and lower[at + 1].isdigit():
        return 2000 + int(lower[at + 1]), "", at + 2
    if lower[at] in ("of", "in"):
        at += 1
        if lower[at] in YEARS:
            return YEARS[lower[at]], "", at + 1
    for anchor, forms in YEAR_WORDS.items() if lower[at] in YEAR_STARTS else ():
        if size := line.starts(forms, at):
            return None, anchor, at + size
    return None, "", end


def _weekday_before(line: Line, start: int) -> tuple[int, int | None]:
    for back in (1, 2, 3):
        word = line.lower[start - back]
        if word in WEEKDAYS:
            return start - back, WEEKDAYS[word]
        if word not in BETWEEN:
            break
    return start, None


def _clock_after(line: Line, end: int) -> int:
    """Take in a time of day: "28th Jun 2023, 11:02 BST"."""
    at = end
    if line.lower[at] == ",":
        at += 1
    if line.lower[at] == "at":
        at += 1
    if not line.lower[at][:1].isdigit() or line.lower[at] in YEARS:
        return end
    close = at + 1
    if line.lower[close] == ":" and line.lower[close + 1][:2].isdigit():
        close += 2
    timed = close > at + 1 or line.lower[at].endswith(("am", "pm"))
    if line.lower[close] in CLOCK:
        return close + 1
    return close if timed else end


def _stands_alone(line: Line, at: int, end: int) -> bool:
    """Tell whether a month's name without a day is the month: no "may", no "March on Parliament", no "April Jones"."""
    word, before, after = line.lower[at], line.lower[at - 1], line.lower[end]
    if word in PARTS:
        return True
    if not line.capitalised(at) and (word in DOUBTFUL or end == at + 1):
        return False
    if end > at + 1:
        return True
    if before in EVERY or (word in DOUBTFUL and _names_someone(line, at)):
        return False
    if word in DOUBTFUL and before == "of":
        return line.lower[at - 2] in PARTS_OF_MONTH
    if before in YEAR_TO and line.lower[at - 2] in ("year", "months"):
        return True
    if before in ("to", "and", "-", "–", ",", "or"):
        return line.lower[at - 2] in MONTHS or line.lower[at - 2] in YEARS
    if after == "'s" and (word not in DOUBTFUL or (word not in NAMES and line.lower[end + 1] in DATED)):
        return True  # "March's inspection", not "June's mother"
    if before in DETERMINERS and before not in LEADS:
        return after.isalpha() and after not in FUNCTION_WORDS and not line.capitalised(end)
    return before in LEADS


def _names_someone(line: Line, at: int) -> bool:
    """Tell whether the next word goes with the name: "for April Jones", "in March Town Hall", "to June's mother"."""
    after = at + 1
    if line.lower[after] == "," and line.capitalised(after + 1) and line.lower[at] == "march":
        return True
    return line.capitalised(after) and line.lower[at - 1] not in ("in", "since", "until", "last", "next", "during")


def _anchored(line: Line, at: int) -> tuple[int, str]:
    """Return where "last", "the following" and their like before a month begin, and which they are."""
    for anchor, forms in ANCHOR_LEADS.items() if line.lower[at - 1] in ANCHOR_ENDS else ():
        if size := line.ends(forms, at):
            return at - size, anchor
    return at, ""
