"""Forms as plain data, and back."""

import json
from functools import cache
from typing import Any, get_type_hints

from pipeline.claims.cluster import Node
from pipeline.claims.kinds import kinds


def written(node: Node) -> str:
    """Return a node's form as JSON."""
    return json.dumps(node.form, ensure_ascii=False)


def revived(kind: str, form: str, fact: str) -> Node:
    """Return the node that was written."""
    data = json.loads(form)
    return Node(kind, None if data is None else _revived(kinds()[kind].shape, data), fact)


def _revived(shape: type, data: list[Any]) -> Any:
    values = (
        _revived(inner, value) if inner else tuple(value) if isinstance(value, list) else value
        for inner, value in zip(_inner(shape), data, strict=True)
    )
    return shape(*values)


@cache
def _inner(shape: type) -> tuple[type | None, ...]:
    """Return for each field of a shape the shape that it is itself, null where it is none."""
    return tuple(hint if hasattr(hint, "_fields") else None for hint in get_type_hints(shape).values())
