"""Names with a small head noun ("Thornby Green primary"): what they are the same as, if anything."""

from collections.abc import Sequence

from pipeline.read import Reading
from pipeline.resolve.organisations.bodies import forces
from pipeline.resolve.organisations.register import key, of_place
from pipeline.resolve.organisations.schools import shortens
from pipeline.resolve.organisations.types import Found


def without_loose(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Give each such name its full form; leave it out where the document has none and it could be no name at all.

    A council or a prison is called so ("Marlbury council"), a home is its name without "care home"; but "a Valleys
    comprehensive" and "the Mereshire hospital" say where it is, not what it is called.
    """
    full = [name for name in found if not name.loose]
    if len(full) == len(found):
        return full
    plain = [_full(reading, name, full) if name.loose else name for name in found]
    return [name for name in plain if name is not None]


def _proper(reading: Reading, name: Found) -> str:
    """Return a name without its head noun: "Marlbury", "Derry's"."""
    return reading.clean(name.start, name.head) if name.head > name.start and not name.known else ""


def _full(reading: Reading, name: Found, full: Sequence[Found]) -> Found | None:
    proper = _proper(reading, name)
    if name.kind == "council" and proper.endswith("'s"):
        return _of_its_place(reading, name, proper, full)
    if name.kind == "council" and _says_where(reading, proper, full):
        return None
    if name.kind in ("council", "prison"):
        return name
    same = [other for other in full if other.kind == name.kind and _is_same(reading, proper, name, other)]
    if len({other.name for other in same}) == 1:
        return name._replace(name=same[0].name, loose=False)
    if name.kind == "home" and " " in proper:
        return name._replace(name=proper)
    if name.kind == "police" and proper.lower() in forces():
        return name._replace(name=forces()[proper.lower()])
    return None


def _says_where(reading: Reading, proper: str, full: Sequence[Found]) -> bool:
    """Tell "a Suffolk council leader", of a district that the document names, from the county council's."""
    councils = [_proper(reading, other) or other.name for other in full if other.kind == "council"]
    county = any(council.kind == "county" for council in of_place(proper, reading.document.published))
    return county and bool(councils) and not any(key(name).startswith(key(proper)) for name in councils)


def _is_same(reading: Reading, proper: str, name: Found, other: Found) -> bool:
    """Tell whether a full name is that of a loose one: "Holmby school" of "Holmby Church of England Primary School"."""
    if key(_proper(reading, other)) == key(proper):
        return True
    return name.kind == "school" and shortens(name.name, other.name)


def _of_its_place(reading: Reading, name: Found, proper: str, full: Sequence[Found]) -> Found:
    """Return the council of a place that owns it: "Derry's council" is Derry City and Strabane District Council."""
    place = key(proper.removesuffix("'s")) + " "
    same = [other for other in full if other.kind == "council" and f"{key(_proper(reading, other))} ".startswith(place)]
    if len({other.name for other in same}) == 1:
        return name._replace(name=same[0].name, loose=False)
    return name._replace(name=name.name.replace("'s ", " ", 1))
