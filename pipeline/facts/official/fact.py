"""What an official's fact says."""

from dataclasses import dataclass
from typing import ClassVar

from pipeline.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Official(Fact):
    """A named person in a public role; `name` without title, `role` without organisation and status."""

    type: ClassVar[str] = "official"
    distinguishing: ClassVar[tuple[str, ...]] = ("name", "role")

    name: str
    title: str | None = None
    role: str
    organisation: str | None = None
    party: str | None = None
    ward: str | None = None
    status: str = "current"
