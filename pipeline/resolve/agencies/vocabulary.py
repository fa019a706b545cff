"""The inspectorates, as the vocabulary has them."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from pipeline import vocabulary
from pipeline.terms import Triggers

DESCRIBED, AMBIGUOUS, TITLE = "agency described", "agency ambiguous", "agency title"
GENERIC, SPOKEN, OTHER, THING = "agency generic", "agency spoken", "agency other", "agency thing"


class Inspectorate(NamedTuple):
    """An inspectorate: its short canonical name, its kind, what it inspects and where."""

    name: str
    kind: str
    inspects: frozenset[str]
    nations: frozenset[str]


@cache
def inspectorates() -> Mapping[str, Inspectorate]:
    """Return the inspectorates by their canonical name."""
    return {
        entry["name"]: Inspectorate(
            entry["name"], entry["kind"], frozenset(entry["inspects"]), frozenset(entry.get("nations", ()))
        )
        for entry in _entries()
    }


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words/agencies.toml, as a set."""
    return frozenset(vocabulary.words("agencies")["words"][name])


@cache
def titled() -> tuple[str, ...]:
    """Return the inspectorates whose inspectors have a title that others share, England's schools' first."""
    return tuple(vocabulary.words("agencies")["titles"])


@cache
def inspecting_alone(thing: str) -> tuple[str, ...]:
    """Return the inspectorates of a thing that no others inspect, one a nation; none for other things."""
    return tuple(vocabulary.words("agencies")["alone"].get(thing, ()))


@cache
def elsewhere() -> Mapping[str, frozenset[str]]:
    """Return the words that tell of a nation with inspectorates of its own, by the nation."""
    return {nation: frozenset(signs) for nation, signs in vocabulary.words("agencies")["elsewhere"].items()}


def _entries() -> tuple[Mapping[str, Any], ...]:
    return tuple(vocabulary.entries("inspectorates").values())


def _triggers() -> Triggers:
    known = vocabulary.words("agencies")
    titles = sorted({title for titles in known["titles"].values() for title in titles})
    return {
        DESCRIBED: {entry["name"]: entry["described"] for entry in _entries() if entry["described"]},
        AMBIGUOUS: {entry["name"]: entry["ambiguous"] for entry in _entries() if "ambiguous" in entry},
        TITLE: known["titles"],
        GENERIC: {"generic": [*known["generic"], *titles]},
        SPOKEN: {entry["name"]: entry["spoken"] for entry in _entries() if "spoken" in entry},
        OTHER: {"other": known["others"]},
        THING: known["things"],
    }


TRIGGERS: Triggers = _triggers()
