"""What two mentions of one sum say of each other: "Town's £386,412 payout" and, below, "Ayle Council paid £386,412"."""

from collections.abc import Iterable
from decimal import Decimal

from pipeline.facts.money.said import Statement
from pipeline.facts.money.sums import Sum

DIGITS = 3  # significant digits at least that make it unlikely that two sums are equal by chance
LARGE = 100_000  # pounds; of these one digit less is enough
ROLES = ("payer", "recipient")

Told = tuple[Sum, Statement]


def shared(told: Iterable[Told]) -> list[Told]:
    """Fill in the payer and the recipient that another mention of the same sum gives, where all agree."""
    mentions = list(told)
    groups: dict[tuple[Decimal, str, str], list[Statement]] = {}
    for item, statement in mentions:
        groups.setdefault((item.amount, item.currency, statement.kind), []).append(statement)
    return [(item, _filled(statement, _alike(groups, item, statement.kind))) for item, statement in mentions]


def _alike(groups: dict[tuple[Decimal, str, str], list[Statement]], item: Sum, kind: str) -> list[Statement]:
    digits = len(item.amount.normalize().as_tuple().digits)
    telling = digits + (item.amount >= LARGE) >= DIGITS
    return groups[item.amount, item.currency, kind] if telling else []


def _filled(statement: Statement, alike: list[Statement]) -> Statement:
    for role in ROLES if len(alike) > 1 else ():
        names = {getattr(other, role) for other in alike} - {None}
        if getattr(statement, role) is None and len(names) == 1:
            statement = statement._replace(**{role: names.pop()})
    return statement
