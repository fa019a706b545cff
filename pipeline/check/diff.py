"""Facts gained, lost and changed between two extractions of the same documents."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from pipeline.check.golden import Golden, Record


class Change(NamedTuple):
    """A fact that is new, gone, or has other fields; `old` or `new` is null where there is none."""

    document: str
    what: Literal["gained", "lost", "changed"]
    old: Record | None
    new: Record | None

    def fact(self) -> Record:
        """Return the fact as it is now, else as it was."""
        return self.new or self.old or {}

    def fields(self) -> tuple[str, ...]:
        """Return the names of the fields that differ, where a fact changed; its id is no news."""
        if self.old is None or self.new is None:
            return ()
        names = dict.fromkeys((*self.old, *self.new))
        return tuple(name for name in names if name != "id" and self.old.get(name) != self.new.get(name))


def changes(old: Golden, new: Golden) -> Iterator[Change]:
    """Yield what changed, by document and place."""
    for document in sorted({*old, *new}):
        yield from _in_document(document, old.get(document, ()), new.get(document, ()))


def _in_document(document: str, old: Sequence[Record], new: Sequence[Record]) -> Iterator[Change]:
    """Pair facts by id, then those left over that share a type and words; the rest are gained or lost."""
    before = {fact["id"]: fact for fact in old}
    found: list[Change] = []
    gained: list[Record] = []
    for fact in new:
        was = before.pop(fact["id"], None)
        if was is None:
            gained.append(fact)
        elif was != fact:
            found.append(Change(document, "changed", was, fact))
    for fact in gained:
        was = next((other for other in before.values() if _same_place(other, fact)), None)
        if was is None:
            found.append(Change(document, "gained", None, fact))
        else:
            found.append(Change(document, "changed", before.pop(was["id"]), fact))
    found += [Change(document, "lost", fact, None) for fact in before.values()]
    yield from sorted(found, key=lambda change: (change.fact()["start"], change.fact()["end"], change.fact()["id"]))


def _same_place(one: Record, other: Record) -> bool:
    return bool(one["type"] == other["type"] and one["start"] < other["end"] and other["start"] < one["end"])
