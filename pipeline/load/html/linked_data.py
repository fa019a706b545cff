"""What a page says of itself in JSON-LD: the one object that is the report."""

import json
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup

from pipeline import vocabulary

Thing = dict[str, Any]
DEEP = 12  # levels; no page that means it nests deeper


def things(soup: BeautifulSoup) -> list[Thing]:
    """Return every object in the page's JSON-LD, outer ones first; what is broken is passed over."""
    found: list[Thing] = []
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            # a line break inside a string is no JSON, and many pages have one
            content = json.loads(script.string or script.get_text(), strict=False)
        except (ValueError, RecursionError):
            continue
        found.extend(_objects(content, 0))
    return found


def report(found: list[Thing]) -> Thing:
    """Return the object that is the page's report, the first of them; an empty one where there is none."""
    wanted = frozenset(vocabulary.words("pages")["article_types"])
    return next((thing for thing in found if types(thing) & wanted), {})


def types(thing: Thing) -> frozenset[str]:
    """Return the names of what a thing is, without the address of who defined them."""
    said = thing.get("@type")
    names = said if isinstance(said, list) else [said]
    return frozenset(name.rpartition("/")[2] for name in names if isinstance(name, str))


def names(value: Any) -> list[str]:
    """Return the names in a value: a string, a thing with a name, or a list of them."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return names(value.get("name"))
    if isinstance(value, list):
        return [name for item in value for name in names(item)]
    return []


def _objects(content: Any, depth: int) -> Iterator[Thing]:
    if depth > DEEP:
        return
    if isinstance(content, dict):
        yield content
        content = list(content.values())
    if isinstance(content, list):
        for item in content:
            if isinstance(item, dict | list):
                yield from _objects(item, depth + 1)
