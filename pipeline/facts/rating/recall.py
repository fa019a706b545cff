"""The dates that grades of one body take from each other."""

from collections.abc import Sequence

from pipeline.facts.rating.age import is_long_past
from pipeline.facts.rating.fact import Draft
from pipeline.facts.rating.visits import SOON


def carried(facts: list[Draft], published: str | None) -> list[Draft]:
    """Give a grade the one date of the grades just before it, of the same body: they are of one inspection."""
    dates: dict[tuple[str | None, str | None], set[str]] = {}
    for fact in facts:
        if fact.date and fact.status != "previous" and not is_long_past(fact.date, published):
            dates.setdefault((fact.agency, fact.subject), set()).add(fact.date)
    return [
        _carried(fact, facts[:place], dates.get((fact.agency, fact.subject), set())) for place, fact in enumerate(facts)
    ]


def _carried(fact: Draft, before: Sequence[Draft], dates: set[str]) -> Draft:
    if fact.date or fact.status == "previous" or fact.subject is None or len(dates) != 1:
        return fact
    near = (other for other in before if other.subject == fact.subject and fact.start - other.end < SOON and other.date)
    own = [other for other in near if other.status != "previous" and other.agency == fact.agency]
    repeated = any(other.aspect == fact.aspect for other in own)
    return fact._replace(date=own[-1].date) if own and not repeated else fact


def recalled(facts: list[Draft]) -> list[Draft]:
    """Give a former grade the date that the document tells of it elsewhere: "outstanding in 2011"."""
    dates: dict[tuple[str | None, ...], set[str]] = {}
    for fact in facts:
        if fact.date and fact.status == "previous":
            dates.setdefault(_former(fact), set()).add(fact.date)
    return [
        fact._replace(date=next(iter(known)))
        if fact.date is None and fact.status == "previous" and len(known := dates.get(_former(fact), set())) == 1
        else fact
        for fact in facts
    ]


def _former(fact: Draft) -> tuple[str | None, ...]:
    return fact.agency, fact.scale, fact.rating, fact.subject, fact.aspect
