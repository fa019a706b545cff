"""Date expressions and what they mean in EDTF, with the document's date as the only "today"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pipeline.edtf import UNKNOWN_YEAR, bounds, is_valid
from pipeline.read import Reading
from pipeline.resolve.dates.days import DETERMINERS, LEADS
from pipeline.resolve.dates.find import expressions
from pipeline.resolve.dates.meaning import STEPS, edtf_of
from pipeline.resolve.dates.shifts import edtf_of_shift
from pipeline.resolve.dates.spec import Horizon, Line, Moment, Said, Shift, Spec
from pipeline.resolve.dates.tense import lies_ahead, tells_of_then, tensed_before, will_have
from pipeline.resolve.dates.today import Today, today_of
from pipeline.resolve.dates.words import RELATIONS, TRIGGERS
from pipeline.terms import Terms

__all__ = ["TRIGGERS", "DateMention", "Dates", "VagueTime"]

PADDING = [""] * 8
PLAIN = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?(?:/[12]\d{3}-(?:0[1-9]|1[0-2])-\d\d)?")
"""The forms that are known to be EDTF without parsing them; that a day exists is seen to where it is written."""
DAY = "2024-05-01"
SHORT = ("day", "week", "fortnight")
NEAR = 40  # tokens within which "three days later" looks back
REACH = 60  # tokens within which "that October" and "two years earlier" look back


class DateMention(NamedTuple):
    """A date expression at the tokens start:end: "between July 25 and 26" -> 2023-07-25/2023-07-26.

    `form` is day, month, season, quarter, year, years, "financial year", "week of", ... or relative; `relation` is the
    preposition before it that changes its sense: by, since, until, before, after, from; else "".
    """

    start: int
    end: int
    edtf: str
    form: str = ""
    relation: str = ""


class VagueTime(NamedTuple):
    """A time at the tokens start:end that gives no date: "within 18 months", "on Tuesday" in an undated document."""

    start: int
    end: int
    relation: str = ""


class Dates:
    """The date expressions of one document, in order of place, none inside another."""

    def __init__(self, reading: Reading, terms: Terms, told: str | None) -> None:
        """Find them all; `told` is when the document tells of them, in EDTF, null where nobody knows."""
        self.mentions: list[DateMention] = []
        self.vague: list[VagueTime] = []
        """The times that give no date."""
        line = Line([*reading.lower, *PADDING], [*reading.words, *PADDING])
        today = today_of(told)
        for said in expressions(line, terms.of("date"), reading.document.text):
            ranged = isinstance(said, Spec) and said.last is not None and said.form != "financial year"
            relation = "" if ranged else _relation(line, said.start)
            edtf = self._meaning(said, reading, line, today)
            if edtf is None or not _is_date(edtf):  # a season of no year
                self.vague.append(VagueTime(said.start, said.end, relation))
            else:
                form = said.form if isinstance(said, Spec) else "relative"
                self.mentions.append(DateMention(said.start, said.end, edtf, form, relation))
        self._starts = [mention.start for mention in self.mentions]

    def between(self, start: int, end: int) -> list[DateMention]:
        """Return the expressions that lie in the tokens start:end."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [mention for mention in self.mentions[first:last] if mention.end <= end]

    def covering(self, token: int) -> DateMention | None:
        """Return the expression that a token is part of, null where there is none."""
        last = bisect_right(self._starts, token) - 1
        return self.mentions[last] if last >= 0 and token < self.mentions[last].end else None

    def _meaning(self, said: Said, reading: Reading, line: Line, today: Today | None) -> str | None:
        if isinstance(said, Horizon):
            return None
        short = isinstance(said, Shift) and said.unit in SHORT
        base = self._base(said.start, short=short) if _from_before(said) else None
        ahead = False
        if today and _by_tense(said):
            tensed = tensed_before(reading, said.start)
            if isinstance(said, Spec) and tensed is not None and tells_of_then(reading, tensed):
                return _nearest([edtf_of(said, today, base, way) for way in (False, True)], today)
            ahead = _ahead(said, reading, line, tensed)
        if isinstance(said, Shift):
            return edtf_of_shift(said, today, base, ahead)
        return edtf_of(said, today, base, ahead)

    def _base(self, before: int, *, short: bool = False) -> Moment | None:
        """Return the date that was spoken of last before a token; for days and weeks, a near one known to the day."""
        for mention in reversed(self.mentions):
            if before - mention.end > (NEAR if short else REACH):
                return None
            if UNKNOWN_YEAR not in mention.edtf and not (short and len(mention.edtf.split("/")[-1]) < len(DAY)):
                pieces = mention.edtf.split("/")[-1].rstrip("~").split("-")
                return Moment(*(int(piece) for piece in pieces))
        return None


@lru_cache(maxsize=4096)
def _is_date(edtf: str) -> bool:
    return PLAIN.fullmatch(edtf) is not None or is_valid(edtf)


def _from_before(said: Spec | Shift) -> bool:
    return said.from_before if isinstance(said, Shift) else said.anchor in STEPS


def _by_tense(said: Spec | Shift) -> bool:
    """Tell whether the tense says which year or week an expression means."""
    if isinstance(said, Shift):
        return said.weekday is not None or said.unit == "weekend"
    return said.first.year is None and not said.anchor


def _ahead(said: Spec | Shift, reading: Reading, line: Line, tensed: int | None) -> bool:
    """Tell whether an expression lies ahead; the month in a thing's name, by that thing's own verb."""
    named = isinstance(said, Spec) and said.form == "month" and line.lower[said.start - 1] in DETERMINERS - LEADS
    return will_have(reading, said.end) if named else lies_ahead(reading, tensed, said.start, said.end)


def _nearest(meanings: Sequence[str | None], today: Today) -> str | None:
    """Return of two dates the one that lies nearer to the document's: what "would" happen, or "was due", in March."""
    known = [edtf for edtf in meanings if edtf is not None]
    return min(known, key=lambda edtf: _distance(edtf, today), default=None)


def _distance(edtf: str, today: Today) -> int:
    first, last = (date.fromisoformat(bound) if bound else today.first for bound in bounds(edtf))
    return max((first - today.last).days, (today.first - last).days, 0)


def _relation(line: Line, start: int) -> str:
    """Return the preposition before an expression, past "the end of" and the like."""
    at = start - 1
    while at >= 0 and line.lower[at] in PASSED:
        at -= 1
    return RELATIONS.get(line.lower[at], "") if at >= 0 else ""


PASSED = ("the", "end", "of", "start", "beginning", "middle", "around", "about", "early", "late", "mid")
