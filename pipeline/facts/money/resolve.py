"""What a sum of money means."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from pipeline.fact import Fact, Refusal
from pipeline.facts.money.fact import Money
from pipeline.match import Match
from pipeline.resolve import Context


def resolve(matches: Sequence[Match], context: Context) -> Iterable[Fact | Refusal]:
    """Give the fact of each sum."""
    for match in matches:
        start, end = context.reading.chars(match.start, match.end)
        digits = "".join(c for c in context.reading.words[match.end - 1] if c.isdigit() or c == ".").rstrip(".")
        yield Money(start=start, end=end, rule=match.rule.name, amount=Decimal(digits))
