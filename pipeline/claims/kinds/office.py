"""When two mentions are of one office held by one person: the role in one wording or another."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from pipeline.claims.mention import Mention
from pipeline.claims.names import Named, different_people, named, same_person
from pipeline.claims.names import keys as person_keys
from pipeline.claims.sameness import Agreement, Sameness
from pipeline.claims.scene import Scene
from pipeline.claims.words import plain, stem
from pipeline.vocabulary import words

LINKS = frozenset(("for", "of", "on", "to", "with"))


class Form(NamedTuple):
    """A person and a role."""

    person: Named
    role: str


class Role(NamedTuple):
    """An office's name, and what it is for."""

    office: str
    topic: frozenset[str]


def form(mention: Mention, scene: Scene) -> Form:
    """Return the form of an office."""
    return Form(named(mention, scene), plain(mention.fields["role"]))


def keys(form: Form) -> Iterator[str]:
    """Offices of one name are compared of people that are."""
    for key in person_keys(form.person):
        yield f"{key}|{role(form.role).office}"


@lru_cache(maxsize=1 << 16)
def role(said: str) -> Role:
    """Take a plain role apart: "cabinet member for housing" is a portfolio holder, for housing."""
    tokens = said.split()
    for index, token in enumerate(tokens):
        if token in LINKS and index:
            office, topic = " ".join(tokens[:index]), tokens[index + 1 :]
            break
    else:
        office, topic = said, []
    return Role(_offices().get(office, office), frozenset(stem(word) for word in topic) - {"the", "and", "of"})


@cache
def _offices() -> dict[str, str]:
    return {plain(word): entry["name"] for entry in words("claims")["office"] for word in entry["words"]}


def agree(one: Form, other: Form) -> Agreement | None:
    """Say why two offices are one: the same person, and one wording of the role within the other."""
    first, second = role(one.role), role(other.role)
    if first.office != second.office:
        return None
    person = same_person(one.person, other.person)
    if person is None:
        return None
    if one.role == other.role:
        return Agreement("one person in one role", (*person.fields, "role"), person.strength)
    shorter, longer = sorted((first.topic, second.topic), key=len)
    if first.topic == second.topic or (shorter and shorter <= longer):
        return Agreement("one person, one wording of the role within the other", (*person.fields, "role"), 1)
    return None


def conflict(one: Form, other: Form) -> bool:
    """Tell whether two offices are those of two people."""
    return different_people(one.person, other.person)


def label(fields: dict[str, Any]) -> str:
    """Return an office in words."""
    return ", ".join(str(fields[name]) for name in ("name", "role", "organisation") if fields[name])


SAMENESS = Sameness(
    shape=Form,
    fact="official",
    form=form,
    keys=keys,
    agree=agree,
    conflict=conflict,
    fields=("name", "title", "role", "organisation", "party", "ward", "status"),
    differing=(),
    label=label,
)
