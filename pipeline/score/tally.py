"""Precision, recall and F1 of each kind, and how often each field is right."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pipeline.fact import Fact
from pipeline.score.compare import CORE, answers, is_strict, pair
from pipeline.score.gold import Gold, GoldFact


class Rates(NamedTuple):
    """Precision, recall and their harmonic mean, each from 0 to 1, to three places."""

    precision: float
    recall: float
    f1: float


@dataclass(slots=True)
class Tally:
    """The counts of one kind of fact."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    extra: int = 0
    stated: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def detection(self) -> Rates:
        """Rate the facts that answer a gold fact."""
        return self._rates(self.found)

    def records(self) -> Rates:
        """Rate the facts that answer a gold fact with every core field right."""
        return self._rates(self.strict)

    def _rates(self, hits: int) -> Rates:
        given = self.found + self.extra
        precision = hits / given if given else 0.0
        recall = hits / self.gold if self.gold else 0.0
        both = precision + recall
        return Rates(round(precision, 3), round(recall, 3), round(2 * precision * recall / both, 3) if both else 0.0)


class Mistake(NamedTuple):
    """A gold fact that is missed or has wrong fields, or a fact that answers none."""

    document: str
    kind: str
    want: GoldFact | None
    have: Fact | None


class Score(NamedTuple):
    """The tally of each kind that the gold has, and every mistake."""

    tallies: dict[str, Tally]
    mistakes: list[Mistake]


def score(golds: Iterable[Gold], facts_of: Callable[[Gold], Sequence[Fact]]) -> Score:
    """Hold the facts that `facts_of` gives for each gold document against its gold."""
    tallies = {kind: Tally() for kind in CORE}
    mistakes: list[Mistake] = []
    for gold in golds:
        facts = facts_of(gold)
        for kind, tally in tallies.items():
            mistakes += _count(tally, kind, gold, [fact for fact in facts if fact.type == kind])
    return Score({kind: tally for kind, tally in tallies.items() if tally.gold}, mistakes)


def _count(tally: Tally, kind: str, gold: Gold, facts: list[Fact]) -> Iterable[Mistake]:
    pairs, extra = pair([fact for fact in gold.facts if fact.type == kind], facts)
    tally.extra += len(extra)
    for want, have in pairs:
        if want.optional:
            continue
        tally.gold += 1
        if have is None:
            yield Mistake(gold.name, kind, want, None)
            continue
        tally.found += 1
        strict = is_strict(want, have)
        tally.strict += strict
        right = answers(want.fields, have)
        tally.stated.update(list(right))
        tally.right.update(name for name, is_right in right.items() if is_right)
        if not strict or not all(right.values()):
            yield Mistake(gold.name, kind, want, have)
    for fact in extra:
        yield Mistake(gold.name, kind, None, fact)


def as_record(score: Score) -> dict[str, Any]:
    """Return the figures as plain data, in the order of the kinds."""
    return {
        kind: {
            "gold": tally.gold,
            "detect_PRF": list(tally.detection()),
            "strict_PRF": list(tally.records()),
            "fields": {name: f"{tally.right[name]}/{tally.stated[name]}" for name in sorted(tally.stated)},
        }
        for kind, tally in score.tallies.items()
    }
