"""How far each rule can be trusted: what was measured on the corpus when its facts were last accepted."""

import json
from functools import cache
from importlib.resources import files
from typing import NamedTuple

FILE = "rules.jsonl"


class Measured(NamedTuple):
    """How often a rule found a fact in the corpus, and in the documents with gold how often a true one."""

    fired: int
    judged: int
    correct: int
    precision: float | None


@cache
def measured() -> dict[tuple[str, str], Measured]:
    """Return what is known of each rule, by kind and name; a rule that is new is missing."""
    lines = (files(__name__) / FILE).read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines]
    return {
        (item["kind"], item["rule"]): Measured(item["fired"], item["judged"], item["true"], item["precision"])
        for item in items
    }
