"""When a field is right, and which fact answers which gold."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

import pytest

from pipeline.fact import Fact
from pipeline.score.compare import is_strict, pair, same
from pipeline.score.gold import GoldFact


@pytest.mark.parametrize(
    ("field", "want", "have", "right"),
    [
        ("amount", 5, Decimal(5), True),
        ("amount", 0.21, Decimal("0.21"), True),
        ("amount", 5, Decimal("5.02"), False),
        ("amount", 5, None, False),
        ("amount_max", None, None, True),
        ("amount_max", None, Decimal(5), False),
        ("status", "current", "Current", True),
        ("date", "2022-07", "2022", False),
        ("party", "Sinn Féin", "Sinn Féin", True),
        ("subject", "Nottingham City Council children's services", "Nottingham City Council children’s services", True),
        ("subject", "Nottingham City Council children's services", "Nottingham City Council", True),
        ("subject", "Nottingham City Council children's services", "the school", False),
        ("purpose", "workforce training", "workforce training and development of all staff for years", True),
        ("role", "leader", "leader of the opposition group", False),
        ("per", "year", "month", False),
    ],
)
def test_field(field: str, want: Any, have: Any, right: bool) -> None:
    assert same(field, want, have) is right


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum(Fact):
    type: ClassVar[str] = "money"
    amount: Decimal
    amount_max: Decimal | None = None
    currency: str = "GBP"
    qualifier: str = "exact"


def found(start: int, end: int, amount: int) -> Sum:
    return Sum(start=start, end=end, rule="r", amount=Decimal(amount))


def gold(start: int, end: int, amount: int, optional: bool = False) -> GoldFact:
    return GoldFact("money", start, end, {"amount": amount, "currency": "GBP", "qualifier": "exact"}, optional)


def test_overlapping_words_answer_and_others_are_extra() -> None:
    pairing = pair([gold(0, 5, 1)], [found(4, 9, 2), found(5, 9, 1)])
    assert [(want.start, have and have.start) for want, have in pairing.pairs] == [(0, 4)]
    assert [fact.start for fact in pairing.extra] == [5]


def test_of_two_overlapping_facts_the_one_with_right_fields_answers() -> None:
    pairing = pair([gold(0, 5, 1)], [found(0, 5, 2), found(0, 3, 1)])
    assert [have and have.end for _, have in pairing.pairs] == [3]


def test_optional_gold_takes_only_what_is_left() -> None:
    pairing = pair([gold(0, 5, 1, optional=True), gold(0, 5, 1)], [found(0, 5, 1)])
    assert [(want.optional, have is not None) for want, have in pairing.pairs] == [(False, True), (True, False)]


def test_strict_needs_every_core_field() -> None:
    assert is_strict(gold(0, 5, 1), found(0, 5, 1))
    assert not is_strict(gold(0, 5, 1), found(0, 5, 2))
