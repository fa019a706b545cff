"""When two named officials are one person; never across councils."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.claims.mention import Mention
from pipeline.claims.places import council, place, same_body, same_council, shared
from pipeline.claims.sameness import Agreement
from pipeline.claims.scene import Scene
from pipeline.claims.words import plain


class Named(NamedTuple):
    """A person as a document names one; the councils and the document only where the body is not a council."""

    name: str
    organisation: str | None
    party: str | None
    ward: str | None
    councils: tuple[str, ...]
    document: str


def named(mention: Mention, scene: Scene) -> Named:
    """Return whom a mention names."""
    said = mention.fields
    body = said["organisation"]
    known = bool(council(body))
    ward = plain(said["ward"]) if said["ward"] else None
    councils = () if known else scene.councils
    return Named(plain(said["name"]), body, said["party"], ward, councils, "" if known else mention.paper.id)


@lru_cache(maxsize=1 << 16)
def block(name: str) -> str:
    """Return the first and the last name: people with and without their middle names are compared."""
    parts = name.split()
    return f"{parts[0]} {parts[-1]}" if len(parts) > 1 else name


def keys(person: Named) -> Iterator[str]:
    """Yield the first and last name of a person with each council, body or ward by which it can be told who it is."""
    name = block(person.name)
    for council_ in _councils(person):
        yield f"{name}|{place(council_)}"
    if person.organisation and not council(person.organisation):
        for token in set(plain(person.organisation).split()):
            yield f"{name}|{token}"
    if person.ward:
        yield f"{name}|{person.ward}"
    if person.document:
        yield f"{name}|{person.document}"


def _same_name(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return len(shorter) > 1 and block(one) == block(other) and set(shorter) <= set(longer)


def same_person(one: Named, other: Named) -> Agreement | None:
    """Say why two named people are one."""
    if not _same_name(one.name, other.name) or different_people(one, other):
        return None
    if one.organisation and other.organisation and same_body(one.organisation, other.organisation):
        return Agreement("one name in one organisation", ("name", "organisation"), 6)
    if len(one.name.split()) == 1:  # a surname alone is that of many
        return None
    if one.document and one.document == other.document:
        return Agreement("one name in one document", ("name",), 5)
    if one.ward and one.ward == other.ward:
        return Agreement("one name in one ward or constituency", ("name", "ward"), 4)
    if _of_one_council(one, other):
        return Agreement("one name in reports of one council", ("name",), 2)
    return None


def _of_one_council(one: Named, other: Named) -> bool:
    """Tell whether a person without an organisation is named beside the council of the other."""
    if one.organisation and other.organisation:
        return False
    return shared(_councils(one), _councils(other))


def _councils(person: Named) -> tuple[str, ...]:
    own = council(person.organisation)
    return (own,) if own else person.councils


def different_people(one: Named, other: Named) -> bool:
    """Tell whether two people of one name are two: in different councils or bodies, or of another party and ward."""
    councils = council(one.organisation), council(other.organisation)
    if councils[0] and councils[1]:
        if not same_council(councils[0], councils[1]):
            return True
    elif one.organisation and other.organisation and not same_body(one.organisation, other.organisation):
        same_seat = bool(one.ward) and one.ward == other.ward
        return not same_seat and not (one.document and one.document == other.document)
    both = one.party and other.party and one.ward and other.ward
    return bool(both) and one.party != other.party and one.ward != other.ward
