"""On what ground a subject stands: a name that one body has, or one that a school in every other town has."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.claims.mention import Mention
from pipeline.claims.places import council, is_unique, place, shared
from pipeline.claims.scene import Scene

MOST = 12  # people; a list of all members of a council tells no subject from another


class Ground(NamedTuple):
    """Where a subject was named: whether its name is unique, else in which document, and whom else that names."""

    unique: bool
    document: str
    councils: tuple[str, ...]
    people: tuple[str, ...]


def ground(mention: Mention, scene: Scene, name: str) -> Ground:
    """Return the ground of a mention's subject."""
    unique = is_unique(name)
    if unique and council(name):
        return Ground(unique, mention.paper.id, (), ())
    return Ground(unique, mention.paper.id, scene.councils, scene.people[:MOST])


def keys(one: Ground, name: str) -> Iterator[str]:
    """Yield what a subject of a name must share with another of that name to be it."""
    if one.unique:
        yield name
        return
    yield f"{name}|{one.document}"
    for area in one.councils:
        yield f"{name}|{place(area)}"
    for person in one.people:
        yield f"{name}|{person}"


def is_here(one: Ground, other: Ground) -> bool:
    """Tell whether two subjects of one name are one, by what is named beside them."""
    if one.unique or one.document == other.document or shared(one.councils, other.councils):
        return True
    return bool(frozenset(one.people) & frozenset(other.people))


def is_elsewhere(one: Ground, other: Ground) -> bool:
    """Tell whether two subjects of one name are two, in the areas of different councils."""
    return not is_here(one, other) and bool(one.councils and other.councils)


def keeps(one: Ground, other: Ground) -> bool:
    """Tell whether nothing speaks against two subjects of one name being one."""
    return not is_elsewhere(one, other)
