"""What makes two mentions of a kind the same: how it is declared."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from pipeline.claims.mention import Mention
from pipeline.claims.scene import Scene


class Agreement(NamedTuple):
    """Why two mentions are of one thing: the rule, the fields that agree, and how sure it is (more is surer)."""

    rule: str
    fields: tuple[str, ...]
    strength: int


class Sameness(NamedTuple):
    """A kind of claim: the fact it is made of, and when two mentions are of one thing.

    `form` keeps of a mention all that merging looks at, as a `shape`; mentions of one form are always of one claim. Two
    forms are compared where they share a key. `agree` says why they are the same, `conflict` that they cannot be.
    `differing` names the fields in which reports of one thing contradict each other where their values differ.
    """

    shape: type
    fact: str
    form: Callable[[Mention, Scene], Any]
    keys: Callable[[Any], Iterable[str]]
    agree: Callable[[Any, Any], Agreement | None]
    conflict: Callable[[Any, Any], bool]
    fields: Sequence[str]
    differing: Sequence[str]
    label: Callable[[dict[str, Any]], str]
