"""What a quote fact says."""

from dataclasses import dataclass
from typing import ClassVar

from pipeline.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """Words in quotation marks that a document attributes; `cue` is the verb that attributes them, as written."""

    type: ClassVar[str] = "quote"

    speaker: str | None = None
    cue: str | None = None
