"""Names with a small head noun ("Thornby Green primary"): what they are the same as, if anything."""

from collections.abc import Sequence

from pipeline.resolve.organisations.bodies import forces
from pipeline.resolve.organisations.register import key
from pipeline.resolve.organisations.types import Found


def without_loose(found: Sequence[Found]) -> list[Found]:
    """Give each such name its full form; leave it out where the document has none and it could be no name at all.

    A council or a prison is called so ("Marlbury council"), a home is its name without "care home"; but "a Valleys
    comprehensive" and "the Mereshire hospital" say where it is, not what it is called.
    """
    full = [name for name in found if not name.loose]
    result = []
    for name in found:
        plain = name if not name.loose else _full(name, full)
        if plain is not None:
            result.append(plain)
    return result


def _full(name: Found, full: Sequence[Found]) -> Found | None:
    if name.kind == "council" and name.proper.endswith("'s"):
        return _of_its_place(name, full)
    if name.kind in ("council", "prison"):
        return name
    same = [other for other in full if other.kind == name.kind and key(other.proper) == key(name.proper)]
    if len({other.name for other in same}) == 1:
        return name._replace(name=same[0].name, loose=False)
    if name.kind == "home" and " " in name.proper:
        return name._replace(name=name.proper)
    if name.kind == "police" and name.proper.lower() in forces():
        return name._replace(name=forces()[name.proper.lower()])
    return None


def _of_its_place(name: Found, full: Sequence[Found]) -> Found:
    """Return the council of a place that owns it: "Derry's council" is Derry City and Strabane District Council."""
    place = name.proper.removesuffix("'s")
    same = [other for other in full if other.kind == "council" and f"{key(other.proper)} ".startswith(f"{key(place)} ")]
    if len({other.name for other in same}) == 1:
        return name._replace(name=same[0].name, loose=False)
    return name._replace(name=name.name.replace("'s ", " ", 1), proper=place)
