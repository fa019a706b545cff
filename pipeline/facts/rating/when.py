"""The date of the inspection or the decision that gave a grade."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from pipeline import edtf
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import HYGIENE_ONLY
from pipeline.facts.rating.shapes import pattern
from pipeline.resolve import Context
from pipeline.resolve.dates import DateMention

UNGRADED = ("monitoring visit", "focused visit")
REACH, FRONTED_REACH = 12, 28  # places between a grade and its date; and a date that opens the sentence
OPENING = 8  # places within which a date opens the sentence
PAPER = 8  # tokens between "published" or "told" and the date of it
NEWS = timedelta(
    days=10
)  # a day so shortly before the report is that of the news, where an inspection has another date
WEEK = timedelta(days=7)
AHEAD = ("by", "until", "before")
BREAK = pattern("GRADE|[;.!]|HOPE|^AFTER")
# "in May it went from good to inadequate": the date is that of the move
MOVED_FROM = pattern("FROM DET? GRADE")
MOVED = pattern("FROM (DET|BE|ADVERB|NOUN|RESULT|OF)*$")
NEAR = pattern("FOR?")
# "rated G3/V2 in January", "Rated five: The Crumpet; rated on 2 October"
TOGETHER = pattern("^(% GRADE)+|; (?=RATE FOR$)")
# "was poor four years ago, is good": the date is the first grade's
OTHERS = pattern("GRADE [^COMMA : ; BUT AND WITH]{0,8}$")


def stated(mention: Mention, context: Context) -> str | None:
    """Return the date that the grade's own sentence gives it."""
    found = [
        (distance, said.edtf)
        for said in context.dates.between(*mention.sentence)
        if (distance := _distance(mention, said)) is not None and not _is_other(context, said)
    ]
    return min(found)[1] if found else None


def _distance(mention: Mention, said: DateMention) -> int | None:
    """Return how many places lie between a grade and a date, null where something parts them."""
    codes = mention.shape.codes
    first, last = _place(mention, said.start), _place(mention, said.end - 1)
    if OTHERS.search(codes, 0, first) and first <= mention.place:
        return None
    if first > mention.place:
        between = TOGETHER.sub("", codes[mention.place + 1 : first])
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


def implied(fact: Rating, inspections: Sequence[Any]) -> str | None:
    """Return the date of the inspection of the document that can have given a grade."""
    known = [inspection for inspection in inspections if _can_give(inspection, fact)]
    same = [inspection for inspection in known if inspection.subject == fact.subject is not None]
    dated = sorted({inspection.date for inspection in same or known}, key=lambda date: edtf.bounds(date)[1] or "")
    if fact.status == "previous":
        return dated[0] if len(dated) == 2 else None
    if same or len(dated) < 2:
        return dated[-1] if dated else None
    nearest = min(known, key=lambda inspection: (inspection.start > fact.end, abs(fact.start - inspection.start)))
    return str(nearest.date)


def _can_give(inspection: Any, fact: Rating) -> bool:
    return (
        inspection.date is not None
        and "XXXX" not in inspection.date
        and inspection.status == "completed"
        and inspection.kind not in UNGRADED
        and inspection.agency in (fact.agency, None if fact.scale in HYGIENE_ONLY else fact.agency)
        and related(inspection.subject, fact.subject)
    )


def related(subject: str | None, other: str | None) -> bool:
    """Tell whether two names can be of one body: one is not known, or has all the words of the other."""
    if subject is None or other is None:
        return True
    words, others = set(subject.lower().split()), set(other.lower().split())
    return words <= others or others <= words
