"""Facts as JSON Lines, the same bytes in every run."""

import json
from decimal import Decimal
from typing import Any

from pipeline.fact import Fact


def line(fact: Fact, source: str) -> str:
    """Return a fact as one line of JSON: where it was read from, the evidence, then its own fields."""
    return json.dumps({"source": source} | fact.record(), ensure_ascii=False, default=_number)


def _number(value: Any) -> int | float:
    if not isinstance(value, Decimal):
        raise TypeError(f"{value!r} has no form in JSON")
    return int(value) if value == value.to_integral_value() else float(value)
