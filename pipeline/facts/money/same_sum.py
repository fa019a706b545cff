"""What two mentions of one sum say of each other: "Town's £386,412 payout" and, below, "Ayle Council paid £386,412"."""

from collections.abc import Iterable
from decimal import Decimal

from pipeline.facts.money.said import Statement
from pipeline.facts.money.sums.stated import Sum
from pipeline.read import Reading

DIGITS = 3  # significant digits at least that make it unlikely that two sums are equal by chance
LARGE = 100_000  # pounds; of these one digit less is enough
GIVEN, PLAIN = "funding", "exact"
ROLES = ("payer", "recipient")

Told = tuple[Sum, Statement]
Key = tuple[Decimal, str, str]  # amount, currency, kind


def shared(told: Iterable[Told], reading: Reading) -> list[Told]:
    """Fill in the payer and the recipient that another mention of the same sum gives, where all agree."""
    mentions = list(told)
    keys = [(item.amount, item.currency, statement.kind) for item, statement in mentions]
    if len(set(keys)) == len(keys):
        return mentions
    groups: dict[Key, list[int]] = {}
    for place, key in enumerate(keys):
        groups.setdefault(key, []).append(place)
    for (amount, _, kind), places in groups.items():
        if len(places) < 2:
            continue
        sentences = {reading.sentence(mentions[place][0].start)[0] for place in places}
        if len(sentences) < len(places):  # "£250,000 from the trust and £250,000 of council money"
            continue
        if len(amount.normalize().as_tuple().digits) + (amount >= LARGE) >= DIGITS:
            _agree(mentions, places, ROLES)
        elif kind == GIVEN and _is_one_gift(mentions, places, groups):
            _agree(mentions, places, ROLES[1:])  # a report of one gift: "humbled by £10,000 donation"
    return mentions


def _is_one_gift(mentions: list[Told], places: list[int], groups: Iterable[Key]) -> bool:
    """Tell whether all grants that a document tells of are these mentions of one exact sum."""
    alone = [kind for _, _, kind in groups].count(GIVEN) == 1
    return alone and all(mentions[place][0].qualifier == PLAIN for place in places)


def _agree(mentions: list[Told], places: list[int], roles: tuple[str, ...]) -> None:
    """Give each mention of one sum the roles that the others tell, where they tell one name alone."""
    for role in roles:
        names = {getattr(mentions[place][1], role) for place in places} - {None}
        if len(names) != 1:
            continue
        name = names.pop()
        for place in places:
            item, statement = mentions[place]
            mentions[place] = item, statement._replace(**{role: name})
