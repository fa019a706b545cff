"""How the facts of a corpus score against its gold, and how far each rule can be trusted."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.check.golden import Golden, fact
from pipeline.facts import kinds
from pipeline.score.compare import is_strict, pair
from pipeline.score.gold import Gold, read_gold
from pipeline.score.tally import Tally, score
from pipeline.score.things import Pairs, Things, score_things, together


class Figures(NamedTuple):
    """The counts of facts by kind, the tally of each kind in the documents that have gold, and how mentions merge."""

    documents: int
    facts: dict[str, int]
    tallies: dict[str, Tally]
    claims: dict[str, Pairs]


class RuleFigures(NamedTuple):
    """How often a rule found a fact in the corpus, and in gold documents: how often a true one, wholly right."""

    kind: str
    rule: str
    fired: int
    judged: int
    true: int
    strict: int

    def record(self) -> dict[str, object]:
        """Return the figures as plain data."""
        return self._asdict() | {"precision": self.precision}

    @property
    def precision(self) -> float | None:
        """The share of its facts that gold knows, to three places; null where no gold document has one."""
        return round(self.true / self.judged, 3) if self.judged else None


def gold_of(corpus: Path) -> list[Gold]:
    """Read the gold of a corpus; none is no error."""
    return list(read_gold(corpus)) if any(corpus.rglob("*.json")) else []


def figures(golden: Golden, golds: Sequence[Gold], lists: Sequence[Things] = ()) -> Figures:
    """Count and score the facts of a corpus, and the claims they make in the documents of these lists."""
    counts = Counter(item["type"] for records in golden.values() for item in records)
    result = score(golds, lambda gold: [fact(item) for item in golden.get(gold.name, ())])
    facts = {gold.name: [fact(item) for item in golden.get(gold.name, ())] for each in lists for gold in each.documents}
    claims = together(score_things(each, facts) for each in lists)
    return Figures(len(golden), {kind: counts[kind] for kind in kinds()}, result.tallies, claims)


def rule_figures(golden: Golden, golds: Sequence[Gold]) -> list[RuleFigures]:
    """Return the figures of every rule, in the order of kinds and rules; optional gold counts neither way."""
    fired = Counter((item["type"], item["rule"]) for records in golden.values() for item in records)
    judged: Counter[tuple[str, str]] = Counter()
    true: Counter[tuple[str, str]] = Counter()
    strict: Counter[tuple[str, str]] = Counter()
    for gold in golds:
        facts = [fact(item) for item in golden.get(gold.name, ())]
        for kind in kinds():
            pairs, extra = pair([f for f in gold.facts if f.type == kind], [f for f in facts if f.type == kind])
            judged.update((kind, item.rule) for item in extra)
            for want, have in pairs:
                if have is not None and not want.optional:
                    judged[kind, have.rule] += 1
                    true[kind, have.rule] += 1
                    strict[kind, have.rule] += is_strict(want, have)
    return [
        RuleFigures(kind, rule.name, *(counter[kind, rule.name] for counter in (fired, judged, true, strict)))
        for kind, definition in kinds().items()
        for rule in definition.rules
    ]
