"""The rating scales of the vocabulary: their grades and aspects, by the words they are said in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pipeline import vocabulary

ENDS = {"lowest": 0, "second lowest": 1, "second highest": -2, "highest": -1}
"""The place in a scale of what is called its end."""
HYGIENE_ONLY = frozenset(("fhrs", "fhis"))
"""The scales whose grades count only where food hygiene is spoken of."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A rating scale: `grades` worst to best, `aspects` by the phrase; dates are EDTF, null where open."""

    id: str
    agency: str
    grades: tuple[str, ...]
    aspects: Mapping[str, str]
    since: str | None = None
    until: str | None = None
    ended: Mapping[str, str] = field(default_factory=dict)
    ended_for: Mapping[str, str] = field(default_factory=dict)
    overall_ended_for: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)
    ranked: bool = True
    """Whether "the lowest grade" speaks of this scale, where its agency has others."""
    alone: bool = False
    """Whether its grades are so long that no verb of rating stands before them."""
    focused: bool = False
    """Whether a focused inspection gives its grades too."""

    @property
    def named(self) -> frozenset[str]:
        """Return the names of its aspects."""
        return frozenset(self.aspects.values())


@cache
def scales() -> dict[str, Scale]:
    """Return every scale by its id."""
    return {id_: _scale(id_, entry) for id_, entry in vocabulary.entries("scales").items()}


@cache
def said_alone() -> frozenset[str]:
    """Return the phrases of grades that are so long that they are said without a word of rating."""
    return frozenset(
        phrase for phrase, known in grade_phrases().items() if all(scales()[id_].alone for id_, _ in known)
    )


@cache
def hygiene_only() -> frozenset[str]:
    """Return the phrases of grades that only food hygiene is given."""
    return frozenset(
        phrase for phrase, known in grade_phrases().items() if all(id_ in HYGIENE_ONLY for id_, _ in known)
    )


@cache
def graders() -> frozenset[str]:
    """Return the inspectorates that have a scale."""
    return frozenset(scale.agency for scale in scales().values())


def _scale(id_: str, entry: dict[str, Any]) -> Scale:
    return Scale(
        id=id_,
        agency=entry["agency"],
        grades=tuple(entry["grades"]),
        aspects={phrase: name for name, phrases in entry["aspects"].items() for phrase in phrases},
        since=entry.get("from"),
        until=entry.get("until"),
        ended=entry.get("ended", {}),
        ended_for=entry.get("ended_for", {}),
        overall_ended_for=entry.get("overall_ended_for", {}),
        numbers=entry.get("numbers", {}),
        ranked=entry.get("ranked", True),
        alone=entry.get("alone", False),
        focused=entry.get("focused", False),
    )


@cache
def grade_phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return, for every phrase that says a grade, the scales and grades it can stand for."""
    found: dict[str, list[tuple[str, str]]] = {}
    for id_, entry in vocabulary.entries("scales").items():
        for grade, phrases in entry["grades"].items():
            for phrase in phrases:
                found.setdefault(phrase.lower(), []).append((id_, grade))
    return {phrase: tuple(readings) for phrase, readings in found.items()}


@cache
def aspect_phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return, for every phrase that says an aspect, the scales and aspects it can stand for."""
    found: dict[str, list[tuple[str, str]]] = {}
    for scale in scales().values():
        for phrase, name in scale.aspects.items():
            found.setdefault(phrase.lower(), []).append((scale.id, name))
    return {phrase: tuple(readings) for phrase, readings in found.items()}
