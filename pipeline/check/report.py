"""The changes as lines that a person can read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.check.diff import Change

SIGNS = {"gained": "+", "lost": "-", "changed": "~"}


def lines(changes: Sequence[Change]) -> Iterator[str]:
    """Yield the report: each document's changes with their sentences, then the counts by kind."""
    for document, group in groupby(changes, key=lambda change: change.document):
        yield document
        for change in group:
            yield from _change(change)
    counts = Counter((change.fact()["type"], change.what) for change in changes)
    for (kind, what), count in sorted(counts.items()):
        yield f"{kind}: {count} {what}"


def _change(change: Change) -> Iterator[str]:
    fact = change.fact()
    yield f"  {SIGNS[change.what]} {change.what} {fact['type']}: {fact['text']}"
    if change.old and change.new:
        for name in change.fields():
            yield f"      {name}: {change.old.get(name)!r} -> {change.new.get(name)!r}"
    else:
        stated = {name: value for name, value in fact.items() if value is not None and name not in _TOLD}
        yield "      " + ", ".join(f"{name} {value!r}" for name, value in stated.items())
    yield f"      in: {fact['sentence']}"


_TOLD = frozenset(("type", "text", "sentence", "start", "end", "id"))
