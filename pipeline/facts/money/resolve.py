"""What a sum of money means: who pays whom, for what, over what time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pipeline.fact import Fact, Refusal
from pipeline.facts.money.fact import Money
from pipeline.facts.money.same_sum import shared
from pipeline.facts.money.scene import scene_of
from pipeline.facts.money.statement import statements
from pipeline.facts.money.sums.stated import Sum, is_one, read_sum
from pipeline.facts.money.table import cells, kind_of
from pipeline.match import Match, longest
from pipeline.resolve import Context

PADDING = ("\n", "\n", "\n")  # behind the last word, so that a look ahead needs no guard
UNIT_RULE = "thousands in a heading"


def resolve(matches: Sequence[Match], context: Context) -> Iterable[Fact | Refusal]:
    """Give the fact of each sum and of each cell of a table."""
    if not matches:
        return
    kept = longest(match for match in matches if is_one(match, context.reading))
    yield from _cells([match for match in kept if match.rule.name == UNIT_RULE], context)
    found = [read_sum(match, context) for match in kept if match.rule.name != UNIT_RULE]
    yield from (item for item in found if isinstance(item, Refusal))
    yield from _facts([item for item in found if isinstance(item, Sum)], context)


def _cells(headings: Sequence[Match], context: Context) -> Iterator[Fact]:
    for match, cell in cells(context.reading, headings):
        start, end = context.reading.chars(cell.place, cell.place + 1)
        yield Money(
            start=start, end=end, rule=match.rule.name, amount=cell.amount, currency=cell.currency, kind=kind_of(cell)
        )


def _facts(sums: Sequence[Sum], context: Context) -> Iterator[Fact]:
    """Give the facts sentence by sentence: what one sum says of another lies in its sentence."""
    reading = context.reading
    words = [*reading.lower, *PADDING]
    scenes = [
        scene_of(context, words, *sentence, tuple(group))
        for sentence, group in groupby(sums, key=lambda item: reading.sentence(item.start))
    ]
    for item, said in shared(statements(scenes), reading):
        start, end = reading.chars(item.start, item.end)
        yield Money(
            start=start,
            end=end,
            rule=item.rule,
            amount=item.amount,
            amount_max=item.amount_max,
            currency=item.currency,
            qualifier=item.qualifier,
            per=said.per,
            duration=said.duration,
            period=said.period,
            kind=said.kind,
            payer=said.payer,
            recipient=said.recipient,
            purpose=said.purpose,
        )
