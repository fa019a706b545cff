"""Facts as JSON Lines, the same bytes in every run."""

import json
from decimal import Decimal
from typing import Any

from pipeline.fact import Fact


def line(fact: Fact, source: str) -> str:
    """Return a fact as one line of JSON: where it was read from, the evidence, then its own fields."""
    record = {name: plain(value) for name, value in fact.record().items()}
    return json.dumps({"source": source} | record, ensure_ascii=False)


def plain(value: Any) -> Any:
    """Return a field as JSON has it: a Decimal as a whole number where it is one."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)
