"""What a check found, for people to read: in a terminal, on a pull request, on a page."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.check.diff import Change
from pipeline.check.figures import Figures
from pipeline.score.things import total

SIGNS = {"gained": "+", "lost": "-", "changed": "~"}
TOLD = frozenset(("type", "text", "sentence", "start", "end", "id"))
"""The fields of a record that every report shows in another way."""


@dataclass(frozen=True, slots=True)
class Report:
    """What changed between two extractions of the same documents, and what that does to the figures."""

    changes: Sequence[Change]
    old: Figures
    new: Figures
    old_speed: float | None = None
    new_speed: float | None = None
    is_pinned: bool = True
    """Whether the floors were set for this very corpus."""
    below: Sequence[str] = ()
    """The floors that the figures are below."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The text of each document that changed."""


def passes(report: Report) -> bool:
    """Tell whether nothing changed, nothing is below its floor, and the floors are those of this corpus."""
    return not report.changes and not report.below and report.is_pinned


class Row(NamedTuple):
    """One measure of one kind, before and after."""

    kind: str
    measure: str
    old: float | None
    new: float | None


def totals(report: Report) -> list[tuple[str, str, Counter[str]]]:
    """Return how much was gained, lost and changed by each rule of each kind; a changed fact's rule is its new one."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for change in report.changes:
        fact = change.fact()
        counts.setdefault((fact["type"], fact["rule"]), Counter())[change.what] += 1
    return [(kind, rule, counter) for (kind, rule), counter in sorted(counts.items())]


def rows(report: Report) -> list[Row]:
    """Return precision, recall and F1 of each kind where they differ."""
    found: list[Row] = []
    for kind in dict.fromkeys((*report.old.tallies, *report.new.tallies)):
        old, new = report.old.tallies.get(kind), report.new.tallies.get(kind)
        for measure in ("detection", "records"):
            before = getattr(old, measure)() if old else (None,) * 3
            after = getattr(new, measure)() if new else (None,) * 3
            for name, was, now in zip(("precision", "recall", "F1"), before, after, strict=True):
                if was != now:
                    found.append(Row(kind, f"{name} of {measure}", was, now))
    old_pairs, new_pairs = total(report.old.claims), total(report.new.claims)
    for name in ("precision", "recall"):
        was, now = (getattr(pairs, name) if pairs.gold else None for pairs in (old_pairs, new_pairs))
        if was != now:
            found.append(Row("claims", f"{name} of pairs", was, now))
    return found


def field_changes(change: Change) -> list[tuple[str, object, object]]:
    """Return the fields of a changed fact that differ: name, old, new."""
    if change.old is None or change.new is None:
        return []
    return [(name, change.old.get(name), change.new.get(name)) for name in change.fields()]


def stated(change: Change) -> list[tuple[str, object]]:
    """Return the fields that a gained or lost fact states."""
    return [(name, value) for name, value in change.fact().items() if value is not None and name not in TOLD]


def rate(value: float | None) -> str:
    """Return a rate as people read it: three places, or "none"."""
    return "none" if value is None else f"{value:.3f}"
