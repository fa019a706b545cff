"""The UK's councils: which one a name or a place means."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline import vocabulary

SINGLE_TIER = frozenset({"unitary", "metropolitan", "london borough"})
FOLDED = str.maketrans({"&": "and", "'": "", ".": "", "-": " "})


class Council(NamedTuple):
    """A council of the register; `until` is the day it was abolished."""

    name: str
    places: tuple[str, ...]
    aliases: tuple[str, ...]
    kind: str
    nation: str
    until: date | None


@cache
def councils() -> tuple[Council, ...]:
    """Return every council of the register."""
    return tuple(
        Council(
            entry["name"],
            tuple(entry["places"]),
            tuple(entry.get("aliases", ())),
            entry["kind"],
            region["nation"],
            entry.get("until"),
        )
        for region in vocabulary.entries("councils").values()
        for entry in region["council"]
    )


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """Return a name as it is compared: "&" is "and", no article, no apostrophes, no capitals."""
    return " ".join(name.lower().translate(FOLDED).removeprefix("the ").split())


@cache
def places() -> tuple[str, ...]:
    """Return every place that a council has its name from."""
    found = {place: None for council in councils() for place in council.places}
    return tuple(found)


@cache
def _by_place() -> Mapping[str, tuple[Council, ...]]:
    found: dict[str, tuple[Council, ...]] = {}
    for council in councils():
        for place in council.places:
            found[key(place)] = (*found.get(key(place), ()), council)
    return found


@cache
def _by_name() -> Mapping[str, Council]:
    found: dict[str, Council] = {}
    for council in sorted(councils(), key=lambda council: council.until is None):
        for name in (*council.aliases, council.name):
            found[key(name)] = council
    return found


def named(name: str) -> Council | None:
    """Return the council of that very name."""
    return _by_name().get(key(name))


def of_place(place: str, published: str | None) -> tuple[Council, ...]:
    """Return the councils that a place gives its name to, those that there were when a document was published.

    Without a date, those of today; and those of the past only where none of today has the name.
    """
    found = _by_place().get(key(place), ())
    there = tuple(council for council in found if _there(council, published))
    return there or tuple(council for council in found if council.until is not None)


def _there(council: Council, published: str | None) -> bool:
    if council.until is None:
        return True
    return published is not None and published[:10] <= council.until.isoformat()


@cache
def tier(council: Council) -> str | None:
    """Return the word before "council" that describes it: city, county, borough, district."""
    last = council.name.lower().split()
    for word in ("county", "city", "borough", "district"):
        if word in last[-2:-1] or (last[0] == "city" and word == "city"):
            return word
    return {"county": "county", "london borough": "borough"}.get(council.kind)


def only(found: Iterable[Council]) -> Council | None:
    """Return the one council, or none where there are none or several."""
    distinct = list(dict.fromkeys(found))
    return distinct[0] if len(distinct) == 1 else None
