"""Whether the document says that another grade has taken the place of one."""

from datetime import date, timedelta

from pipeline import edtf
from pipeline.document import Document
from pipeline.facts.rating.age import is_long_past, years_before
from pipeline.facts.rating.fact import Draft
from pipeline.facts.rating.scales import HYGIENE_ONLY
from pipeline.facts.rating.standing import CURRENT, HAD, LAST, NOW, PREVIOUS, STANDING

HALF_YEAR = timedelta(days=183)


def overtaken(facts: list[Draft], published: str | None) -> list[Draft]:
    """Settle what was the last grade, or had been the grade: it is previous where a newer one is reported."""
    if any(fact.status in (LAST, HAD) for fact in facts):
        newer = [fact for fact in facts if fact.status in STANDING and not is_long_past(fact.date, published)]
        facts = [_overtake(fact, newer) if fact.status in (LAST, HAD) else fact for fact in facts]
    over = [fact for fact in facts if fact.status == PREVIOUS]
    if not over:
        return facts
    return [fact._replace(status=PREVIOUS) if _is_told_over(fact, over, facts) else fact for fact in facts]


def _is_told_over(fact: Draft, over: list[Draft], facts: list[Draft]) -> bool:
    """Tell a grade that later words call over: "was given one star ... moved up from one star to three"."""
    if fact.status != CURRENT or fact.date or fact.subject is None:
        return False
    thing = _thing(fact)
    said = [other.start for other in over if other.rating == fact.rating and _thing(other) == thing]
    first = fact.start
    if said and fact.scale in HYGIENE_ONLY and len({other.subject for other in facts if other.subject}) == 1:
        first = min(first, *said)  # a kitchen's owner speaks of it again: "the zero rating ruined us"
    return any(at > first or first < fact.start for at in said) and any(
        other.start > first and other.status in STANDING and _same(fact, other) for other in facts
    )


def _thing(fact: Draft) -> tuple[str | None, ...]:
    return fact.agency, fact.scale, fact.subject, fact.aspect


def _overtake(fact: Draft, newer: list[Draft]) -> Draft:
    about = [other for other in newer if other.agency == fact.agency and _alike(fact.subject, other.subject)]
    if fact.status == HAD:
        about = [other for other in about if _same(fact, other) and not (fact.date and fact.date == other.date)]
    return fact._replace(status=PREVIOUS if about else CURRENT)


def settled(facts: list[Draft], document: Document, visited: frozenset[str]) -> list[Draft]:
    """Settle what only the whole document tells: a grade is previous where a newer one is reported.

    `visited` are the dates of its inspections: a report of them that names no body speaks of one, "this practice".
    """
    newer: dict[tuple[str | None, str | None], list[Draft]] = {}
    for fact in facts:
        if fact.status in STANDING:
            newer.setdefault((fact.agency, fact.subject), []).append(fact)
    named = {fact.agency for fact in facts if fact.subject is not None}
    return [
        _settle(
            fact,
            newer.get((fact.agency, fact.subject), []),
            document,
            this_one=fact.agency not in named and fact.date in visited,
        )
        for fact in facts
    ]


def _settle(fact: Draft, newer: list[Draft], document: Document, *, this_one: bool) -> Draft:
    """Settle a grade by those of its body that stand."""
    if fact.status == NOW:
        return fact._replace(status=CURRENT)
    if fact.status == PREVIOUS or not (this_one or fact.subject is not None):
        return fact
    later = [other for other in newer if fact.date != other.date and _is_before(fact.date, other.date)]
    if any(not _repeats(fact, other) for other in later):
        return fact._replace(status=PREVIOUS)
    rivals = [] if this_one else [other for other in newer if other.rating != fact.rating and _same(fact, other)]
    if any(_gives_way(fact, other, document) or _is_old(fact, other, document.published) for other in rivals):
        return fact._replace(status=PREVIOUS)
    return fact


def _same(fact: Draft, other: Draft) -> bool:
    """Tell whether two grades, which differ, are of the same thing."""
    return fact.rating != other.rating and _thing(fact) == _thing(other)


def _repeats(fact: Draft, other: Draft) -> bool:
    """Tell whether two dates are of one grade: a visit in September, its judgement in November."""
    if (fact.rating, fact.aspect) != (other.rating, other.aspect):
        return False
    last = edtf.bounds(fact.date)[1] if fact.date else None
    first = edtf.bounds(other.date)[0] if other.date else None
    return bool(last and first) and date.fromisoformat(str(first)) - date.fromisoformat(str(last)) < HALF_YEAR


def _gives_way(fact: Draft, other: Draft, document: Document) -> bool:
    """Tell whether a grade was before one that another sentence says is now: "was given a one ... now has a four"."""
    between = document.text[fact.end : other.start]
    return other.status == NOW and fact.end < other.start and ("\n" in between or ". " in between)


def _is_old(fact: Draft, other: Draft, published: str | None) -> bool:
    """Tell whether a grade is of a year before that of the document, and the other, undated one is its news."""
    return other.date is None and years_before(fact.date, published) > 0


def _alike(one: str | None, other: str | None) -> bool:
    return one == other or None in (one, other)


def _is_before(date: str | None, other: str | None) -> bool:
    if not date or not other:
        return False
    last, first = edtf.bounds(date)[1], edtf.bounds(other)[0]
    return last is not None and first is not None and last < first
