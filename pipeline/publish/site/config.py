"""newsroom.toml as objects: the kinds of fact, the filters of their lists, the questions."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact as the pages show it."""

    id: str
    name: str
    what: str
    fields: Mapping[str, str]
    filters: tuple[str, ...]
    facets: tuple[str, ...]
    sorts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Filter:
    """A box of a list's form: its label, an example of what to type, its condition for each kind of fact."""

    id: str
    label: str
    hint: str
    conditions: Mapping[str, str]

    def condition(self, kind: str) -> str:
        """Return the SQL condition for a kind of fact, with :value for what was typed."""
        return self.conditions.get(kind) or self.conditions["any"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question in plain words, and the SQL that answers it; `parameters` is name -> (label, hint)."""

    id: str
    text: str
    explanation: str
    sql: str
    parameters: Mapping[str, tuple[str, str]]


@cache
def settings() -> dict[str, Any]:
    """Return newsroom.toml as it stands."""
    return tomllib.loads((HERE / "newsroom.toml").read_text(encoding="utf-8"))


@cache
def kinds() -> dict[str, Kind]:
    """Return the kinds of fact, in the order of the file."""
    return {
        id_: Kind(
            id_,
            kind["name"],
            kind["what"],
            kind["fields"],
            tuple(dict.fromkeys((*kind["filters"], *settings()["filtered_by_all"]))),
            tuple(kind["facets"]),
            kind["sorts"],
        )
        for id_, kind in settings()["kinds"].items()
    }


@cache
def filters() -> dict[str, Filter]:
    """Return the filters by name."""
    found = {}
    for id_, entry in settings()["filters"].items():
        conditions = {name: sql for name, sql in entry.items() if name not in ("label", "hint")}
        found[id_] = Filter(id_, entry["label"], entry["hint"], conditions)
    return found


@cache
def questions() -> dict[str, Question]:
    """Return the questions by name, in the order of the file."""
    return {
        id_: Question(
            id_,
            entry["text"],
            entry.get("explanation", ""),
            entry["sql"].strip(),
            {name: (label, hint) for name, (label, hint) in entry.get("parameters", {}).items()},
        )
        for id_, entry in settings().get("questions", {}).items()
    }
