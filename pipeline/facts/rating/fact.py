"""What a rating fact says."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from pipeline.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating(Fact):
    """A grade that an inspectorate gave; `scale` is null where none of its scales had that grade at that time."""

    type: ClassVar[str] = "rating"
    distinguishing: ClassVar[tuple[str, ...]] = ("aspect", "subject")

    agency: str | None = None
    scale: str | None = None
    rating: str
    subject: str | None = None
    aspect: str | None = None
    date: str | None = None
    status: str = "current"


class Draft(NamedTuple):
    """A rating while the words around it, its sentence and its document still have a say in it."""

    start: int
    end: int
    rule: str
    agency: str | None
    scale: str | None
    rating: str
    subject: str | None
    aspect: str | None
    date: str | None
    status: str
