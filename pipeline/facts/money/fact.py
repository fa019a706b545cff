"""What a money fact says."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from pipeline.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Fact):
    """An amount of money that a document states; `amount` in the currency's major unit."""

    type: ClassVar[str] = "money"

    amount: Decimal
    amount_max: Decimal | None = None
    currency: str = "GBP"
    qualifier: str = "exact"
    per: str | None = None
    duration: str | None = None
    period: str | None = None
    kind: str = "other"
    payer: str | None = None
    recipient: str | None = None
    purpose: str | None = None
