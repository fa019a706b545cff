"""The kinds of fact: one folder each, found by listing this one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from pipeline.fact import Fact, Refusal
from pipeline.match import Finder, Match, Named, RuleFinder
from pipeline.resolve import Context
from pipeline.terms import Triggers


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of fact: what it says (`fact`), looks like (`triggers`, `rules`) and means (`resolve`).

    `after` names the kinds whose facts `resolve` reads from `context.found`. `finder` reads the rules: spaCy patterns,
    unless the kind has a form of its own. `links` finds, by kind, the fact of the same document that a fact comes from:
    no field of the fact, but a key in the store.
    """

    fact: type[Fact]
    rules: Sequence[Named]
    resolve: Callable[[Sequence[Match], Context], Iterable[Fact | Refusal]]
    triggers: Triggers = field(default_factory=dict)
    after: Sequence[str] = ()
    links: Mapping[str, Callable[[Any, Sequence[Any]], Any | None]] = field(default_factory=dict)
    finder: Callable[[Sequence[Any]], Finder] = RuleFinder


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind by its name, each behind the kinds it builds on."""
    names = sorted(module.name for module in iter_modules(__path__) if module.ispkg)
    found: dict[str, Kind] = {name: import_module(f"{__name__}.{name}").KIND for name in names}
    order = TopologicalSorter({name: sorted(kind.after) for name, kind in found.items()})
    return {name: found[name] for name in order.static_order() if name in found}
