"""Every rule finds a fact in the corpus, and its figures are those accepted."""

import json
from collections import Counter
from pathlib import Path

import pytest

from pipeline.facts import kinds
from pipeline.measured import measured

EXTRACTED = Path(__file__).parent.parent / "extracted"
RULES = [(name, rule.name) for name, kind in kinds().items() for rule in kind.rules]


def fired() -> Counter[tuple[str, str]]:
    lines = [line for path in EXTRACTED.rglob("*.jsonl") for line in path.read_text(encoding="utf-8").splitlines()]
    return Counter((item["type"], item["rule"]) for item in map(json.loads, lines))


@pytest.mark.parametrize(("kind", "rule"), RULES, ids=[f"{kind}: {rule}" for kind, rule in RULES])
def test_rule_fires_in_the_corpus(kind: str, rule: str) -> None:
    assert measured()[kind, rule].fired > 0, f"no document of the corpus has a fact by {rule!r}; write one that has"


def test_figures_of_the_rules_are_those_of_the_golden_files() -> None:
    counts = fired()
    assert {key: figures.fired for key, figures in measured().items()} == {key: counts[key] for key in RULES}


def test_no_two_rules_share_a_name() -> None:
    assert max(Counter(RULES).values()) == 1
