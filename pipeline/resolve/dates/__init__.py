"""Date expressions and what they mean in EDTF, with the document's date as the only "today"."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pipeline.edtf import UNKNOWN_YEAR, bounds
from pipeline.read import Reading
from pipeline.resolve.dates.days import DETERMINERS, LEADS
from pipeline.resolve.dates.find import expressions
from pipeline.resolve.dates.meaning import STEPS, edtf_of
from pipeline.resolve.dates.shifts import edtf_of_shift
from pipeline.resolve.dates.spec import Line, Moment, Shift, Spec
from pipeline.resolve.dates.tense import lies_ahead, tells_of_then, tensed_before, will_have
from pipeline.resolve.dates.today import Today, today_of
from pipeline.resolve.dates.words import RELATIONS, TRIGGERS
from pipeline.terms import Terms

__all__ = ["TRIGGERS", "DateMention", "Dates", "VagueTime"]

PADDING = [""] * 8
NAMING = DETERMINERS - LEADS
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
    edtf: None = None
    form: str = "vague"
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
        for said in expressions(line, terms.of("date"), reading):
            edtf, form, ranged = None, "relative", False
            if isinstance(said, Spec):
                edtf, form = self._named(said, reading, line, today), said.form
                ranged = said.last is not None and form != "financial year"
            elif isinstance(said, Shift):
                edtf = self._counted(said, reading, today)
            relation = "" if ranged else _relation(line, said.start)
            if edtf is None:
                self.vague.append(VagueTime(said.start, said.end, relation=relation))
            else:
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

    def _named(self, said: Spec, reading: Reading, line: Line, today: Today | None) -> str | None:
        """Return what a date of the calendar means; the tense says which year it is of, where no word does."""
        base = self._base(said.start) if said.anchor in STEPS else None
        if today is None or said.first.year is not None or said.anchor:
            return edtf_of(said, today, base, ahead=False)
        tensed = tensed_before(reading, said.start)
        if tensed is not None and tells_of_then(reading, tensed):
            return _nearest([edtf_of(said, today, base, way) for way in (False, True)], today)
        named = said.form == "month" and line.lower[said.start - 1] in NAMING  # by that thing's own verb
        ahead = will_have(reading, said.end) if named else lies_ahead(reading, tensed, said.start, said.end)
        return edtf_of(said, today, base, ahead)

    def _counted(self, said: Shift, reading: Reading, today: Today | None) -> str | None:
        """Return what a counted time means; the tense says which weekday or weekend it is."""
        if said.from_before:
            base = self._base(said.start, short=said.unit in SHORT)
            return edtf_of_shift(said, today, base, ahead=False)
        by_tense = said.weekday is not None or said.unit == "weekend"
        ahead = (
            bool(today) and by_tense and lies_ahead(reading, tensed_before(reading, said.start), said.start, said.end)
        )
        return edtf_of_shift(said, today, None, ahead)

    def _base(self, before: int, *, short: bool = False) -> Moment | None:
        """Return the date that was spoken of last before a token; for days and weeks, a near one known to the day.

        "said on Wednesday ... but a year later": a year is counted from no day of the news.
        """
        for mention in reversed(self.mentions):
            if before - mention.end > (NEAR if short else REACH):
                return None
            last = mention.edtf.split("/")[-1]
            fits = len(last) >= len(DAY) if short else mention.form != "relative" or len(mention.edtf) != len(DAY)
            if fits and UNKNOWN_YEAR not in mention.edtf:
                pieces = last.rstrip("~").split("-")
                return Moment(*(int(piece) for piece in pieces))
        return None


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
    while line.lower[at] in PASSED:
        at -= 1
    relation: str = RELATIONS.get(line.lower[at], "")
    return relation


PASSED = frozenset(("the", "end", "of", "start", "beginning", "middle", "around", "about", "early", "late", "mid"))
