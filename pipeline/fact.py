"""What every fact has, of whatever kind."""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any, ClassVar, NamedTuple

EVIDENCE = ("id", "type", "document_id", "start", "end", "text", "prefix", "suffix", "sentence", "rule")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A statement found in a document, with the words it rests on.

    `start` and `end` are half-open offsets in Unicode code points: `document.text[start:end] == text`.
    A kind's `resolve` gives `start`, `end`, `rule` and its own fields; the rest is filled in by `evidence`.
    """

    type: ClassVar[str]
    distinguishing: ClassVar[tuple[str, ...]] = ()
    """The fields that tell apart two facts of this kind over the same words."""

    start: int
    end: int
    rule: str
    id: str = ""
    document_id: str = ""
    text: str = ""
    prefix: str = ""
    suffix: str = ""
    sentence: str = ""

    def record(self) -> dict[str, Any]:
        """Return the fact as a flat record: evidence first, in the order of `EVIDENCE`, then its own fields."""
        return {name: getattr(self, name) for name in EVIDENCE} | {
            name: getattr(self, name) for name in self.own_fields()
        }

    def fill_in(self, id_: str, document_id: str, text: str, around: tuple[str, str], sentence: str) -> None:
        """Give the fact what every fact has: done once, when all of a document's facts are known."""
        give = object.__setattr__  # a copy by its twenty fields took a third of the evidence's time
        give(self, "id", id_)
        give(self, "document_id", document_id)
        give(self, "text", text)
        give(self, "prefix", around[0])
        give(self, "suffix", around[1])
        give(self, "sentence", sentence)

    @classmethod
    def own_fields(cls) -> tuple[str, ...]:
        """Return the names of the fields that only this kind of fact has, in their order."""
        return _own_fields(cls)  # type: ignore[arg-type]  # mypy takes the instances' __hash__ for the class's


@cache
def _own_fields(kind: type[Fact]) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind) if item.name not in EVIDENCE)


class Refusal(NamedTuple):
    """A match that gave no fact: which rule, at which tokens, and why."""

    rule: str
    start: int
    end: int
    reason: str
