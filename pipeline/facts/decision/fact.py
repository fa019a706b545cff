"""What a decision fact says."""

from dataclasses import dataclass
from typing import ClassVar

from pipeline.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Fact):
    """What a body decided: resolved, approved, refused, deferred, noted or recommended; the date is the meeting's."""

    type: ClassVar[str] = "decision"
    distinguishing: ClassVar[tuple[str, ...]] = ("outcome",)

    body: str | None = None
    outcome: str = "resolved"
    date: str | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
