"""Which of the organisations named so far a description stands for."""

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.read import Reading
from pipeline.resolve.organisations import register
from pipeline.resolve.organisations.names import tier
from pipeline.resolve.organisations.types import Organisation

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
    return wanted not in ("town", "parish", "community")


def nearest(reading: Reading, named: Sequence[Named], token: int, main: Organisation | None) -> Organisation | None:
    """Return the organisation that a description at a token means, null where two may be meant.

    The only one of the document; else the only one that the paragraph has named so far; else the one that the
    document is about, if the paragraph before speaks of no other.
    """
    distinct = list(dict.fromkeys(organisation for _, organisation in named))
    if len(distinct) < 2:
        return distinct[0] if distinct else None
    part = reading.part(token)
    here = _between(named, part.start, token)
    if here:
        return here[0] if len(here) == 1 else _last_if_main(named, part.start, token, main)
    before = _between(named, reading.part(part.start - 1).start, part.start) if part.start else []
    if main is None:
        return before[0] if len(before) == 1 else None
    return main if not before or main in before else None


def _last_if_main(named: Sequence[Named], start: int, token: int, main: Organisation | None) -> Organisation | None:
    """Of several in one paragraph take the last named, if it is the one that the document is about."""
    inside = [organisation for place, organisation in named if start <= place < token]
    return main if main is not None and inside[-1] == main else None


def _between(named: Sequence[Named], start: int, end: int) -> list[Organisation]:
    starts = [place for place, _ in named]
    inside = named[bisect_left(starts, start) : bisect_left(starts, end)]
    return list(dict.fromkeys(organisation for _, organisation in inside))
