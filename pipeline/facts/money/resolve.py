"""What a sum of money means: who pays whom, for what, over what time."""

from collections.abc import Iterator, Sequence

from pipeline.fact import Fact, Refusal
from pipeline.facts.money.fact import Money
from pipeline.facts.money.same_sum import shared
from pipeline.facts.money.scene import scene_of
from pipeline.facts.money.statement import statements
from pipeline.facts.money.sums.plea import PLEA, is_plea
from pipeline.facts.money.sums.stated import MAY_BE_TWO, Sum, is_one, read_sum
from pipeline.facts.money.table import cells, kind_of
from pipeline.match import Match, longest
from pipeline.resolve import Context

PADDING = ("\n", "\n", "\n")  # behind the last word, so that a look ahead needs no guard
UNIT_RULE = "thousands in a heading"


def resolve(matches: Sequence[Match], context: Context) -> Sequence[Fact | Refusal]:
    """Give the fact of each sum and of each cell of a table."""
    if not matches:
        return ()
    headings: list[Match] = []
    refused: list[Refusal] = []
    sums: list[Sum] = []
    reading, terms = context.reading, context.terms
    pleads = PLEA in terms.labels()
    for match in longest([m for m in matches if m.rule.name not in MAY_BE_TWO or is_one(m, reading)]):
        if match.rule.name == UNIT_RULE:
            headings.append(match)
            continue
        item = read_sum(match, context)
        if isinstance(item, Refusal):
            refused.append(item)
        elif pleads and is_plea(reading, terms, match.start, item.amount):
            refused.append(Refusal(match.rule.name, match.start, match.end, "the outlet's plea for itself"))
        else:
            sums.append(item)
    return [*_cells(headings, context), *refused, *_facts(sums, context)]


def _cells(headings: Sequence[Match], context: Context) -> Iterator[Fact]:
    for match, cell in cells(context.reading, headings):
        start, end = context.reading.chars(cell.place, cell.place + 1)
        yield Money(
            start=start, end=end, rule=match.rule.name, amount=cell.amount, currency=cell.currency, kind=kind_of(cell)
        )


def _facts(sums: Sequence[Sum], context: Context) -> list[Fact]:
    """Give the facts sentence by sentence: what one sum says of another lies in its sentence."""
    reading = context.reading
    words = [*reading.lower, *PADDING]
    by_sentence: dict[tuple[int, int], list[Sum]] = {}
    for item in sums:
        by_sentence.setdefault(reading.sentence_of[item.start], []).append(item)
    scenes = [scene_of(context, words, start, end, group) for (start, end), group in by_sentence.items()]
    facts: list[Fact] = []
    for item, said in shared(statements(scenes), reading):
        start, end = reading.chars(item.start, item.end)
        fact = Money(
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
        facts.append(fact)
    return facts
