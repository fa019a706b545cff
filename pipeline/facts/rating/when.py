"""The date of the inspection or the decision that gave a grade."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from pipeline import edtf, vocabulary
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.letters import CODE
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import HYGIENE_ONLY, Scale, scales
from pipeline.facts.rating.shapes import pattern
from pipeline.resolve import Context
from pipeline.resolve.dates import DateMention

FOCUSED = ("focused visit",)
NOW = "now"
SOON = 400  # characters from a visit to the grade it gave, where the document has several visits
UNGRADED = ("monitoring visit", "focused visit")
REACH, FRONTED_REACH = 12, 28  # places between a grade and its date; and a date that opens the sentence
NEXT = 2  # places between a grade and the date that is surely its own: "the inadequate grade in 2021"
OPENING = 8  # places within which a date opens the sentence
PAPER = 8  # tokens between "published" or "told" and the date of it
NEWS = timedelta(
    days=10
)  # a day so shortly before the report is that of the news, where an inspection has another date
YEAR = timedelta(days=300)  # visits closer than this are of one story: a zero, and a three when they came back
WEEK, MONTH = timedelta(days=7), timedelta(days=31)
AHEAD = ("by", "until", "before")
COUNTED_SINCE = pattern("NOUN|RESULT")  # "its second inadequate verdict since 2012"
SINCE, ALSO = "since", "also"
BREAK = pattern("GRADE|[;.!]|HOPE|^AFTER")
# "in May it went from good to inadequate": the date is that of the move
MOVED_FROM = pattern("FROM DET? GRADE")
MOVED = pattern("FROM (DET|BE|ADVERB|NOUN|RESULT|OF)*$")
NEAR = pattern("FOR? (DET (ADVERB|WORD){0,2} (INSPECTOR|WORD) FOR? (DET WORD OF)?)?")  # "at its last inspection in"
# "rated G3/V2 in January", "Rated five: The Crumpet; rated on 2 October"
TOGETHER = pattern("^(% GRADE)+|^(FOR [ASPECT WORD DET]{1,4})? AND GRADE|; (?=RATE FOR$)")
AS_IN = "sp"  # "the same grade as in 2021"
AFTER_VISIT = pattern("^AFTER DET (ADVERB|WORD){0,2} INSPECTOR (?=FOR)")  # "following its inspection in June"
# "was poor four years ago, is good": the date is the first grade's
OF_THE_FORMER = pattern("FROM [^;]*GRADE [^;]*$")  # "from the grade given in 2013 and 2015, to good"
TO_NOW = pattern("COMMA? TO (DET|BE|ADVERB)*$")
IN_BRACKETS = pattern(
    "OPEN[^CLOSE]*$"
)  # "rated good overall (its rating in 2017 was poor)": the date is that of the other
OTHERS = pattern("GRADE [^COMMA : ; BUT AND WITH OPEN]{0,8}$")
GRADE = pattern("[^CLOSE]*GRADE")


def stated(mention: Mention, context: Context) -> str | None:
    """Return the date that the grade's own sentence gives it."""
    listed = mention.place > 0 and mention.code == CODE and _opens_entry(mention, context)
    found = [
        (distance, _of_visit(said, context))
        for said in context.dates.between(*mention.sentence)
        if (distance := _distance(mention, said, context)) is not None
        and not (listed and said.start < mention.start)
        and not (said.relation in AHEAD if mention.end <= said.start and distance <= NEXT else _is_other(context, said))
    ]
    return min(found)[1] if found else None


def _opens_entry(mention: Mention, context: Context) -> bool:
    """Tell an entry of a list run on: "... rated on May 4 Rated 3: The Limpet, ..."."""
    word = context.reading.words[mention.start - 1]
    return mention.before[-1] == "R" and word[0].isupper() and mention.after[:1] == ":"


def _of_visit(said: DateMention, context: Context) -> str:
    """Return the whole date of the visit that a date is part of: "visited in April and May and rated it good"."""
    start, end = context.reading.chars(said.start, said.end)
    for visit in context.found.get("inspection", ()):
        if visit.start <= start and end <= visit.end:
            whole = getattr(visit, "date", None)
            return whole if whole and "/" in whole and said.edtf in whole.split("/") else said.edtf
    return said.edtf


def _distance(mention: Mention, said: DateMention, context: Context) -> int | None:
    """Return how many places lie between a grade and a date, null where something parts them."""
    codes = mention.shape.codes
    first, last = _place(mention, said.start), _place(mention, said.end - 1)
    if said.relation == SINCE and COUNTED_SINCE.match(codes, mention.place + 1):
        return None
    if said.relation == SINCE and context.reading.lower[said.start - 2 : said.start] == ["time", SINCE]:
        return None  # "for the first time since 2013 it is no longer rated inadequate"
    if (
        last < mention.place
        and OF_THE_FORMER.search(codes, 0, last + 1)
        and TO_NOW.match(codes, last + 1, mention.place)
    ):
        return None
    if OTHERS.search(codes, 0, first) and first <= mention.place:
        return None
    if first > mention.place:
        also = ALSO in context.reading.lower[mention.end : said.start]  # "a fault also found in 2015"
        if codes[:first].endswith(AS_IN) or also:
            return None
        if IN_BRACKETS.search(codes, mention.place, first) and GRADE.match(codes, first):
            return None
        between = AFTER_VISIT.sub("", TOGETHER.sub("", codes[mention.place + 1 : first]))
    else:
        between = MOVED_FROM.sub("f", codes[last + 1 : mention.place])
    if MOVED.search(codes, 0, mention.place) and not (first > mention.place and NEAR.fullmatch(between)):
        return None
    reach = FRONTED_REACH if last < OPENING else REACH
    return None if len(between) > reach or BREAK.search(between) else len(between)


def _place(mention: Mention, token: int) -> int:
    return bisect_right(mention.shape.ends, token)


def _is_other(context: Context, said: DateMention) -> bool:
    """Tell whether a date is to come, or that of a publication, of a meeting, of the news."""
    sentence = context.reading.sentence(said.start)[0]
    if said.relation in AHEAD or context.terms.between("rating paper", max(sentence, said.start - PAPER), said.start):
        return True
    dated = [inspection for inspection in context.found.get("inspection", ()) if getattr(inspection, "date", None)]
    return bool(dated) and _is_news(said.edtf, context.reading.document.published)


def _is_news(edtf_date: str, published: str | None) -> bool:
    first, last = edtf.bounds(edtf_date)
    day = edtf.bounds(published)[1] if published else None
    if first is None or last is None or day is None:
        return False
    start, end, today = date.fromisoformat(first), date.fromisoformat(last), date.fromisoformat(day)
    return end - start <= WEEK and today - NEWS <= start


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
    return [visit for visit in found if "~" not in visit.date or not any(_again(visit, other) for other in found)]


def _again(visit: Visit, other: Visit) -> bool:
    """Tell whether a visit of about a time is one told exactly: "inspected in February and March", "two months ago"."""
    if "~" in other.date or visit.agency != other.agency:
        return False
    first, last = edtf.bounds(other.date)
    start, end = edtf.bounds(visit.date)
    if first is None or last is None or start is None or end is None:
        return False
    return date.fromisoformat(start) - MONTH <= date.fromisoformat(last) and first <= end


def _roughly(date: str, words: str) -> str:
    """Return the date of a grade: of a visit told by its week ("the week of April 23") its month."""
    first, _, last = date.partition("/")
    told = last and first[:7] == last[:7] and any(week in words for week in vocabulary.words("rating")["time"]["weeks"])
    return first[:7] if told else date


def implied(fact: Rating, visits: Sequence[Visit], published: str | None) -> str | None:
    """Return the date of the inspection of the document that can have given a grade."""
    known = [visit for visit in visits if _can_give(visit, fact) and not _is_background(visit, fact, published)]
    same = [visit for visit in known if visit.subject == fact.subject is not None]
    dated = sorted({visit.date for visit in same or known}, key=lambda date: edtf.bounds(date)[1] or "")
    if fact.status == "previous":
        earlier = list(dict.fromkeys(visit.date for visit in same or known if visit.earlier))
        return dated[0] if len(dated) == 2 else earlier[0] if len(earlier) == 1 else None
    if len(dated) < 2:
        return dated[-1] if dated else None
    before = [visit for visit in same if visit.start < fact.start and not visit.earlier]
    if before and fact.status != NOW and fact.start - before[-1].end < SOON and _near(before[-1].date, dated[-1]):
        return before[-1].date
    if same:
        return dated[-1]
    nearest = min(known, key=lambda visit: (visit.start > fact.end, abs(fact.start - visit.start)))
    return nearest.date


def _is_background(visit: Visit, fact: Rating, published: str | None) -> bool:
    """Tell whether a visit of years ago, told behind a grade that stands, is only its background."""
    last = edtf.bounds(visit.date)[1]
    if fact.status == "previous" or visit.start < fact.end or not published or not last:
        return False
    return int(published[:4]) - int(last[:4]) > 1


def _near(one: str, other: str) -> bool:
    first, last = edtf.bounds(one)[1], edtf.bounds(other)[1]
    return first is not None and last is not None and date.fromisoformat(last) - date.fromisoformat(first) < YEAR


def _can_give(visit: Visit, fact: Rating) -> bool:
    if visit.earlier and fact.status != "previous":
        return False
    scale = scales()[fact.scale] if fact.scale else None
    if visit.kind in UNGRADED and not (scale is not None and scale.focused and visit.kind in FOCUSED):
        return False
    return visit.agency in (fact.agency, None if _by_two(scale) else fact.agency) and related(
        visit.subject, fact.subject
    )


def _by_two(scale: Scale | None) -> bool:
    """Tell whether a visit has no inspectorate: a council's for food hygiene, a joint one of an area."""
    return scale is not None and (scale.id in HYGIENE_ONLY or scale.alone)


@cache
def _earlier() -> re.Pattern[str]:
    times = vocabulary.words("rating")["time"]
    return re.compile("|".join(map(re.escape, (*times["last"], *times["previous"]))), re.IGNORECASE)


def related(subject: str | None, other: str | None) -> bool:
    """Tell whether two names can be of one body: one is not known, or has all the words of the other."""
    if subject is None or other is None:
        return True
    words, others = set(subject.lower().split()), set(other.lower().split())
    return words <= others or others <= words
