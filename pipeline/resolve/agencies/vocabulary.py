"""The inspectorates, as the vocabulary has them."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from pipeline import vocabulary
from pipeline.match import Triggers

DESCRIBED, GENERIC, AMBIGUOUS, THING = "agency described", "agency generic", "agency ambiguous", "agency thing"


class Inspectorate(NamedTuple):
    """An inspectorate: its short canonical name, its kind, what it inspects."""

    name: str
    kind: str
    inspects: frozenset[str]


@cache
def inspectorates() -> Mapping[str, Inspectorate]:
    """Return the inspectorates by their canonical name."""
    return {
        entry["name"]: Inspectorate(entry["name"], entry["kind"], frozenset(entry["inspects"])) for entry in _entries()
    }


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words/agencies.toml, as a set."""
    return frozenset(vocabulary.words("agencies")["words"][name])


def _entries() -> tuple[Mapping[str, Any], ...]:
    return tuple(vocabulary.entries("inspectorates").values())


def _triggers() -> Triggers:
    return {
        DESCRIBED: {entry["name"]: entry["described"] for entry in _entries() if entry["described"]},
        AMBIGUOUS: {entry["name"]: entry["ambiguous"] for entry in _entries() if "ambiguous" in entry},
        GENERIC: {"generic": vocabulary.words("agencies")["generic"], **vocabulary.words("agencies")["titles"]},
        THING: vocabulary.words("agencies")["things"],
    }


TRIGGERS: Triggers = _triggers()
