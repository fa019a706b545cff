"""What an inspection fact says."""

from dataclasses import dataclass
from typing import ClassVar

from pipeline.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection(Fact):
    """A visit by an inspectorate, made or planned; `date` is EDTF, the visit's own and not its report's."""

    type: ClassVar[str] = "inspection"
    distinguishing: ClassVar[tuple[str, ...]] = ("date",)

    agency: str | None = None
    kind: str = "inspection"
    subject: str | None = None
    date: str | None = None
    status: str = "completed"
