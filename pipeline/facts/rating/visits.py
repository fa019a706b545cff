"""Which of a document's inspections can have given a grade that its own sentence gives no date."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from pipeline import edtf, vocabulary
from pipeline.facts.rating.age import is_long_past
from pipeline.facts.rating.fact import Draft
from pipeline.facts.rating.scales import HYGIENE_ONLY, Scale, scales
from pipeline.facts.rating.standing import NOW

FOCUSED = ("focused visit",)
SOON = 400  # characters from a visit to the grade it gave, where the document has several visits
TOLD = 120  # characters from a visit to what it is told to have found, whenever that was
YEAR_ONLY = "2015"
UNGRADED = ("monitoring visit", "focused visit")
YEAR = timedelta(days=300)  # visits closer than this are of one story: a zero, and a three when they came back
MONTH = timedelta(days=31)


class Visit(NamedTuple):
    """A dated inspection of the document that has been: `earlier` is one that it calls the last or the previous one."""

    start: int
    end: int
    agency: str | None
    kind: str
    subject: str | None
    date: str
    earlier: bool


def visits(inspections: Sequence[Any], text: str) -> list[Visit]:
    """Return the inspections that can have given a grade."""
    found = [
        Visit(
            said.start,
            said.end,
            said.agency,
            said.kind,
            said.subject,
            _roughly(said.date, text[said.start : said.end]),
            earlier=_earlier().search(text, said.start, said.end) is not None,
        )
        for said in inspections
        if said.date is not None and "XXXX" not in said.date and said.status == "completed"
    ]
    return [visit for visit in found if not _is_told_exactly(visit, found)]


def _is_told_exactly(visit: Visit, found: Sequence[Visit]) -> bool:
    """Tell whether a visit that is told by its year, or by about its time, is another one of those found."""
    if "~" in visit.date:
        return any(_again(visit, other) for other in found)
    return visit.date.isdigit() and any(_within(other, visit) for other in found)


def _again(visit: Visit, other: Visit) -> bool:
    """Tell whether a visit of about a time is one told exactly: "inspected in February and March", "two months ago"."""
    if "~" in other.date or visit.agency != other.agency:
        return False
    first, last = edtf.bounds(other.date)
    start, end = edtf.bounds(visit.date)
    if first is None or last is None or start is None or end is None:
        return False
    return date.fromisoformat(start) - MONTH <= date.fromisoformat(last) and first <= end


def _within(visit: Visit, other: Visit) -> bool:
    """Tell whether a visit told by its day is one told by its year: "visited last year", "the visit on 12 December"."""
    inside = visit.date.startswith(f"{other.date}-")
    return inside and visit.agency == other.agency and related(visit.subject, other.subject)


def _roughly(date: str, words: str) -> str:
    """Return the date of a grade: of a visit told by its week ("the week of April 23") its month."""
    first, _, last = date.partition("/")
    told = last and first[:7] == last[:7] and any(week in words for week in vocabulary.words("rating")["time"]["weeks"])
    return first[:7] if told else date


def implied(fact: Draft, visits: Sequence[Visit], published: str | None) -> str | None:
    """Return the date of the inspection of the document that can have given a grade."""
    known = [visit for visit in visits if _can_give(visit, fact) and not _is_background(visit, fact, published)]
    same = [visit for visit in known if visit.subject == fact.subject is not None]
    dated = list(dict.fromkeys(visit.date for visit in same or known))
    dated.sort(key=lambda date: edtf.bounds(date)[1] or "")
    if fact.status == "previous":
        earlier = list(dict.fromkeys(visit.date for visit in same or known if visit.earlier))
        return dated[0] if len(dated) == 2 else earlier[0] if len(earlier) == 1 else None
    if len(dated) < 2:
        return dated[-1] if dated else None
    before = [visit for visit in same if visit.start < fact.start and not visit.earlier]
    if before and fact.status != NOW and fact.start - before[-1].end < SOON:
        told = fact.start - before[-1].end < TOLD and len(before[-1].date) > len(YEAR_ONLY)
        if told or _near(before[-1].date, dated[-1]):
            return before[-1].date
    if same:
        return dated[-1]
    nearest = min(known, key=lambda visit: (visit.start > fact.end, abs(fact.start - visit.start)))
    return nearest.date


def _is_background(visit: Visit, fact: Draft, published: str | None) -> bool:
    """Tell whether a visit of years ago, told behind a grade that stands, is only its background."""
    behind = fact.status != "previous" and visit.start >= fact.end
    return behind and is_long_past(visit.date, published)


def _near(one: str, other: str) -> bool:
    first, last = edtf.bounds(one)[1], edtf.bounds(other)[1]
    return first is not None and last is not None and date.fromisoformat(last) - date.fromisoformat(first) < YEAR


def _can_give(visit: Visit, fact: Draft) -> bool:
    scale = scales()[fact.scale] if fact.scale else None
    if visit.agency != fact.agency and (visit.agency is not None or not _by_two(scale)):
        return False
    if visit.earlier and fact.status != "previous":
        return False
    if visit.kind in UNGRADED and not (scale is not None and scale.focused and visit.kind in FOCUSED):
        return False
    return visit.subject == fact.subject or related(visit.subject, fact.subject)


def _by_two(scale: Scale | None) -> bool:
    """Tell whether a visit has no inspectorate: a council's for food hygiene, a joint one of an area."""
    return scale is not None and (scale.id in HYGIENE_ONLY or scale.alone)


@cache
def _earlier() -> re.Pattern[str]:
    times = vocabulary.words("rating")["time"]
    words = "|".join(map(re.escape, (*times["last"], *times["previous"])))
    nouns = "|".join(times["last_of"]["nouns"])
    return re.compile(rf"{words}|\b(?:last|previous) (?:\w+ ){{0,2}}(?:{nouns})", re.IGNORECASE)


def related(subject: str | None, other: str | None) -> bool:
    """Tell whether two names can be of one body: one is not known, or has all the words of the other."""
    if subject is None or other is None:
        return True
    words, others = set(subject.lower().split()), set(other.lower().split())
    return words <= others or others <= words
