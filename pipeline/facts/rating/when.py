"""The date of the inspection or the decision that gave a grade."""

from collections.abc import Sequence
from typing import Any

from pipeline import edtf
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.resolve import Context
from pipeline.resolve.dates import DateMention

UNGRADED = ("monitoring visit", "focused visit")
REACH = 12  # places between a grade and its date
BREAK = pattern("GRADE|[;.!]|HOPE|^AFTER")
MOVED_FROM = pattern("FROM DET? GRADE")  # "in May it went from good to inadequate": the date is that of the move
MOVED = pattern("FROM (DET|BE|ADVERB|NOUN|RESULT|OF)*$")
TOGETHER = pattern(
    "^(% GRADE)+|; (?=RATE FOR$)"
)  # "rated G3/V2 in January", "Rated five: The Crumpet; rated on 2 October"
NEAR = pattern("FOR?")
OTHERS = pattern(
    "GRADE [^COMMA : ; BUT AND WITH]{0,8}$"
)  # "was poor four years ago, is good": the date is the first grade's


def stated(mention: Mention, context: Context) -> str | None:
    """Return the date that the grade's own sentence gives it."""
    found = [
        (distance, date.edtf)
        for date in context.dates.between(*mention.sentence)
        if (distance := _distance(mention, date)) is not None and not _of_paper(context, date)
    ]
    return min(found)[1] if found else None


def _distance(mention: Mention, date: DateMention) -> int | None:
    """Return how many places lie between a grade and a date, null where something parts them."""
    codes = mention.shape.codes
    first, last = _place(mention, date.start), _place(mention, date.end - 1)
    if OTHERS.search(codes, 0, first) and first <= mention.place:
        return None
    if first > mention.place:
        between = TOGETHER.sub("", codes[mention.place + 1 : first])
    else:
        between = MOVED_FROM.sub("f", codes[last + 1 : mention.place])
    if MOVED.search(codes, 0, mention.place) and not (first > mention.place and NEAR.fullmatch(between)):
        return None
    return None if len(between) > REACH or BREAK.search(between) else len(between)


def _place(mention: Mention, token: int) -> int:
    return next((n for n, item in enumerate(mention.shape.items) if token < item.end), len(mention.shape.items))


def _of_paper(context: Context, date: DateMention) -> bool:
    """Tell whether a date is that of a report's publication, of a meeting or of a speech."""
    sentence = context.reading.sentence(date.start)[0]
    return bool(context.terms.between("rating paper", max(sentence, date.start - 5), date.start))


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
        and inspection.agency == fact.agency
        and _related(inspection.subject, fact.subject)
    )


def _related(subject: str | None, other: str | None) -> bool:
    """Tell whether two names can be of one body: one is not known, or has all the words of the other."""
    if subject is None or other is None:
        return True
    words, others = set(subject.lower().split()), set(other.lower().split())
    return words <= others or others <= words
