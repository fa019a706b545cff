"""Which of the organisations named so far a description stands for."""

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.read import Reading
from pipeline.resolve.organisations import register
from pipeline.resolve.organisations.types import Organisation
from pipeline.resolve.organisations.words import tier

Named = tuple[int, Organisation]


def fits_tier(name: str, wanted: str | None) -> bool:
    """Say whether a council can be called "the county council", "the city council", ..."""
    if wanted is None:
        return True
    own = tier(name)
    if own is not None:
        return own == wanted
    council = register.named(name)
    if council is not None:
        return register.tier(council) == wanted
    return wanted not in ("town", "parish", "community", "combined")


def nearest(reading: Reading, named: Sequence[Named], token: int, main: Organisation | None) -> Organisation | None:
    """Return the organisation that a description at a token means, null where two may be meant.

    The only one of the document; else the one that the document is about, unless the sentences just before are about
    another; else the only one that the paragraph, or the one before it, has named.
    """
    distinct = list(dict.fromkeys([organisation for _, organisation in named]))
    if len(distinct) < 2:
        return distinct[0] if distinct else None
    part = reading.part(token)
    before = reading.part(part.start - 1).start if part.start else 0
    if main is None or main not in distinct:
        here = _between(named, part.start, token) or _between(named, before, part.start)
        return here[0] if len(here) == 1 else None
    here = _between(named, part.start, token)
    others = _subjects(reading, named, part.start, token, main)
    if others:
        return others[0] if len(others) == 1 and main not in here else None
    return None if not here and _subjects(reading, named, before, part.start, main) else main


def _subjects(reading: Reading, named: Sequence[Named], start: int, end: int, main: Organisation) -> list[Organisation]:
    """Return the other organisations that open a sentence in the tokens start:end."""
    inside = named[bisect_left(named, (start,)) : bisect_left(named, (end,))]
    opening = (body for place, body in inside if place <= reading.sentence(place)[0] + 1)
    return [body for body in dict.fromkeys(opening) if body != main]


def _between(named: Sequence[Named], start: int, end: int) -> list[Organisation]:
    inside = named[bisect_left(named, (start,)) : bisect_left(named, (end,))]
    return list(dict.fromkeys(organisation for _, organisation in inside))
