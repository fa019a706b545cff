"""What the finders of decisions hand on."""

from typing import NamedTuple


class Found(NamedTuple):
    """A decision in the tokens start:end."""

    rule: str
    start: int
    end: int
    outcome: str
    body: tuple[int, int] | None
    """The phrase that names the body; null: the body of the meeting, or of the decision before."""
    around: tuple[int, int]
    """Where its vote and its date are told."""
