"""Who held a seat on a day: an official's name against a council's seats."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.seat import Seat

LETTERS = re.compile(r"[^\w ]+")
INITIAL = 1  # letters


class Held(NamedTuple):
    """A seat by its id."""

    id: str
    seat: Seat


def holder(name: str, earliest: str, latest: str, seats: Sequence[Held]) -> Held | None:
    """Return the seat of the one councillor who can be meant by a name in a document of these days; null in any doubt.

    The full name counts first; "A Fell" and "Fell" count where one councillor only has that surname.
    """
    sitting = [held for held in seats if _sits(held.seat, earliest, latest)]
    for fits in (_same, _shortened):
        found = [held for held in sitting if fits(name, held.seat.name)]
        if found:
            people = {plain(held.seat.name) for held in found}
            wards = {held.seat.ward for held in found}
            return found[-1] if len(people) == len(wards) == 1 else None
    return None


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """Return a name without case and marks: "O'Brien-Hill" and "O’Brien Hill" are one."""
    return " ".join(LETTERS.sub("", name.casefold().replace("-", " ")).split())


def _sits(seat: Seat, earliest: str, latest: str) -> bool:
    """Tell whether a seat was held on all the days; one whose dates nobody says, is held now, whenever that is."""
    return seat.since is not None and seat.since <= earliest and (seat.until is None or latest <= seat.until)


def _same(name: str, full: str) -> bool:
    return plain(name) == plain(full)


def _shortened(name: str, full: str) -> bool:
    short, whole = plain(name).split(), plain(full).split()
    if not short or short[-1] != whole[-1]:
        return False
    given = short[:-1]
    return not given or (len(given) == 1 and len(given[0]) == INITIAL and whole[0].startswith(given[0]))
