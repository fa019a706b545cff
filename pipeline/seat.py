"""A seat on a council: who held it, for which ward and party, in which posts, from when until when."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A term of a councillor; `name` without title, dates ISO, `until` null while it lasts."""

    name: str
    title: str | None = None
    party: str | None = None
    ward: str | None = None
    posts: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
