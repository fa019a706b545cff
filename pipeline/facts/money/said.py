"""What a document says of one sum."""

from typing import NamedTuple

from pipeline.facts.money.cues.cue import Cue


class Statement(NamedTuple):
    """What a document says of one sum."""

    kind: str
    payer: str | None
    recipient: str | None
    purpose: str | None
    per: str | None
    duration: str | None
    period: str | None


Said = tuple[Cue, Statement]
