"""A kind of fact -> the columns of its table, and a fact -> its row, both from the dataclass."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, NamedTuple, get_args, get_type_hints

from pipeline import edtf
from pipeline.fact import Fact

# fields that name something the database knows by itself; their column holds its id
REFERENCES = {
    "organisation": "organisations",
    "payer": "organisations",
    "recipient": "organisations",
    "body": "organisations",
    "agency": "organisations",
    "name": "people",
}
DATES = ("date", "period")
PENCE = {"amount": "pence", "amount_max": "pence_max"}
TYPES: dict[Any, type] = {str: str, int: int, bool: int, float: float, Decimal: float}
LARGEST = 2**63 - 1


class Field(NamedTuple):
    """A field of a kind of fact: how SQLite keeps it, and whether it may be null."""

    name: str
    column: str
    type: type
    required: bool


def own_fields(kind: type[Fact]) -> tuple[Field, ...]:
    """Return the fields that only this kind of fact has."""
    found: tuple[Field, ...] = _own_fields(kind)  # type: ignore[arg-type]  # a class has a hash, if not its objects
    return found


@cache
def _own_fields(kind: type[Fact]) -> tuple[Field, ...]:
    hints = get_type_hints(kind)
    return tuple(_field(name, hints[name]) for name in kind.own_fields())


def columns(kind: type[Fact]) -> dict[str, type]:
    """Return the columns of a kind's table, `id` first; beside dates and sums stand what SQL can compare."""
    found: dict[str, type] = {"id": str}
    for field in own_fields(kind):
        found[field.column] = field.type
        found |= beside(field.name)
    return found


def beside(name: str) -> dict[str, type]:
    """Return the columns that stand beside a field, for SQL to compare and to add up."""
    if name in DATES:
        return {f"{name}_earliest": str, f"{name}_latest": str}
    return {PENCE[name]: int} if name in PENCE else {}


def link_column(kind: str) -> str:
    """Return the column that holds the id of a fact of another kind, which a fact comes from."""
    return f"{kind}_id"


def row(fact: Fact, ids: dict[str, str | None]) -> dict[str, Any]:
    """Return a fact's row in its kind's table; `ids` has the id behind each field of `REFERENCES`."""
    found: dict[str, Any] = {"id": fact.id}
    for field in own_fields(type(fact)):
        value = getattr(fact, field.name)
        found[field.column] = ids[field.name] if field.name in REFERENCES else _plain(value)
        found.update(_beside(field.name, value))
    return found


def references(fact: Fact) -> Iterator[tuple[str, str, str]]:
    """Yield (field, table, name) for what a fact names."""
    for field in own_fields(type(fact)):
        value = getattr(fact, field.name)
        if field.name in REFERENCES and value is not None:
            yield field.name, REFERENCES[field.name], value


def _field(name: str, hint: Any) -> Field:
    options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    types = [option for option in options if option is not type(None)]
    column = name
    if name in REFERENCES:
        column = "person_id" if REFERENCES[name] == "people" else f"{name}_id"
    # a Literal is text
    return Field(name, column, TYPES.get(types[0], str), required=len(types) == len(options))


def _beside(name: str, value: Any) -> dict[str, Any]:
    if name in DATES:
        earliest, latest = edtf.bounds(value) if value else (None, None)
        return {f"{name}_earliest": earliest, f"{name}_latest": latest}
    if name in PENCE:
        return {PENCE[name]: pence(value)}
    return {}


def pence(amount: Decimal | None) -> int | None:
    """Return a sum in whole pence, null where it is none: "27.5p" is not rounded."""
    if amount is None:
        return None
    hundredfold = amount * 100
    whole = hundredfold == hundredfold.to_integral_value() and abs(hundredfold) <= LARGEST
    return int(hundredfold) if whole else None


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value
