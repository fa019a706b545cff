"""The YAML block at the head of a file: what it says of the document, and where the text begins."""

import re
from collections.abc import Callable
from typing import Any

import yaml

from pipeline.load import defaults

OPENING = re.compile(r"---[ \t]*\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)

CHECKS: dict[str, Callable[[str], Any]] = {
    "title": str,
    "url": defaults.url,
    "publisher": str,
    "published": defaults.published,
    "authors": str,
    "kind": defaults.kind,
    "licence": str,
}


def split(text: str) -> tuple[dict[str, Any], str]:
    """Return what the front matter says, checked, and the text behind its closing line; raise ValueError if broken."""
    opening = OPENING.match(text)
    if opening is None:
        return {}, text
    closing = CLOSING.search(text, opening.end())
    if closing is None:
        raise ValueError("the front matter opened in line 1 is not closed; close it with a line of ---")
    return _metadata(text[opening.end() : closing.start()]), text[closing.end() :]


def _metadata(head: str) -> dict[str, Any]:
    try:
        root = yaml.compose(head, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise ValueError(
            f"broken front matter in line {line}: {error.problem}; write one `key: value` a line"
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError("broken front matter; write one `key: value` a line, nothing else") from error
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("broken front matter: no keys; write one `key: value` a line between the lines of ---")
    found: dict[str, Any] = {}
    for key, value in root.value:
        line = key.start_mark.line + 2
        name = _key(key, line)
        if name in found:
            raise ValueError(f"front matter, line {line}: {name!r} stands twice; keep one")
        found[name] = _value(name, value, line)
    return {name: value for name, value in found.items() if value}


def _key(node: yaml.Node, line: int) -> str:
    if not isinstance(node, yaml.ScalarNode) or node.value not in CHECKS:
        name = node.value if isinstance(node, yaml.ScalarNode) else "?"
        raise ValueError(f"front matter, line {line}: unknown key {name!r}; known: {', '.join(CHECKS)}")
    return str(node.value)


def _value(name: str, node: yaml.Node, line: int) -> Any:
    if name == "authors":
        return tuple(_string(name, item, line) for item in _items(node))
    value = _string(name, node, line)
    try:
        return CHECKS[name](value) if value else None
    except ValueError as error:
        raise ValueError(f"front matter, line {line}: {error}") from error


def _items(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.SequenceNode):
        return list(node.value)
    return [node] if node.value else []


def _string(name: str, node: yaml.Node, line: int) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise ValueError(f"front matter, line {line}: {name} is no plain value; write it as `{name}: words`")
    return str(node.value).strip()
