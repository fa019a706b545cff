"""The vocabulary of offices, as sets."""

from functools import cache
from typing import Any, NamedTuple

from pipeline import vocabulary


class Words(NamedTuple):
    """The words around an office; each as `vocabulary/words/offices.toml` explains it."""

    status: dict[str, str]
    modifiers: frozenset[str]
    bodies: frozenset[str]
    tiers: frozenset[str]
    private: frozenset[str]
    never: frozenset[str]
    fields: frozenset[str]
    weak: frozenset[str]
    civic: frozenset[str]
    serves: frozenset[str]
    heads: frozenset[str]
    charged: frozenset[str]
    times: frozenset[str]
    health: str
    local: frozenset[str]
    bare: frozenset[str]
    hired: frozenset[str]
    elected: frozenset[str]
    after: frozenset[str]
    possessive: frozenset[str]
    committees: frozenset[str]
    parents: frozenset[str]
    addresses: frozenset[str]
    own: frozenset[str]
    stops: frozenset[str]
    be: frozenset[str]
    link: frozenset[str]
    doubt: frozenset[str]
    conditions: frozenset[str]
    leave: frozenset[str]
    go_down: frozenset[str]
    left: frozenset[str]
    ahead: frozenset[str]
    decided: frozenset[str]
    headings: frozenset[str]
    speech: frozenset[str]
    auxiliaries: frozenset[str]
    appoint: frozenset[str]
    appointment: frozenset[str]
    voted_in: frozenset[str]
    accepts: frozenset[str]
    earlier: frozenset[str]
    posts: frozenset[str]
    seats: frozenset[str]
    serving: frozenset[str]
    not_wards: frozenset[str]
    not_wards_alone: frozenset[str]
    ward_words: frozenset[str]
    letters: frozenset[str]
    private_kinds: frozenset[str]


@cache
def words() -> Words:
    """Return the words, read once."""
    found = vocabulary.words("offices")
    return Words(
        status={word: status for status, forms in found["status"].items() for word in forms},
        modifiers=_set(found["modifiers"]["words"]),
        bodies=_set(found["bodies"]["words"]),
        tiers=_set(found["bodies"]["tiers"]),
        private=_set(found["private"]["words"]),
        never=_set(found["never"]["before"]),
        fields=_set(found["fields"]["words"]),
        weak=_set(found["fields"]["weak"]),
        civic=_set(found["fields"]["civic"]),
        serves=_set(found["fields"]["serves"]),
        heads=_set(found["fields"]["heads"]),
        charged=_set(found["fields"]["charged"]),
        times=_set(found["fields"]["times"]),
        health=found["fields"]["health"],
        local=_set(found["fields"]["local"]),
        bare=_set(found["never"]["bare"]),
        hired=_set(found["never"]["hired"]),
        elected=_set(found["never"]["elected"]),
        after=_set(found["never"]["after"]),
        possessive=_set(found["fields"]["possessive"]),
        committees=_set(found["committees"]["words"]),
        parents=_set(found["committees"]["parents"]),
        addresses=_set(found["committees"]["addresses"]),
        own=_set(found["committees"]["own"]),
        stops=_set(found["stops"]["words"]),
        be=_set(found["said_of"]["be"]),
        link=_set(found["said_of"]["link"]),
        doubt=_set(found["said_of"]["doubt"]),
        conditions=_set(found["said_of"]["conditions"]),
        leave=_set(found["leaving"]["verbs"]) | _set(found["leaving"]["go_down"]),
        go_down=_set(found["leaving"]["go_down"]),
        left=_set(found["leaving"]["past"]),
        ahead=_set(found["leaving"]["ahead"]),
        decided=_set(found["said_of"]["decided"]),
        headings=_set(found["said_of"]["headings"]),
        speech=_set(found["speech"]["verbs"]),
        auxiliaries=_set(found["speech"]["auxiliaries"]),
        appoint=_set(found["said_of"]["appoint"]),
        appointment=_set(found["said_of"]["appointment"]),
        voted_in=_set(found["said_of"]["voted_in"]),
        accepts=_set(found["said_of"]["accepts"]),
        earlier=_set(found["said_of"]["earlier"]),
        posts=_set(found["said_of"]["posts"]),
        serving=_set(found["attendance"]["serving"]),
        seats=_set(found["attendance"]["seats"]),
        not_wards=_set(found["attendance"]["not_wards"]),
        not_wards_alone=frozenset(found["attendance"]["not_wards_alone"]),
        ward_words=_set(found["attendance"]["ward_words"]),
        letters=frozenset(vocabulary.entries("offices")["parliament"]["letters"]),
        private_kinds=_set(found["private"]["kinds"]),
    )


def _set(text: str | list[str]) -> frozenset[str]:
    return frozenset(text.split() if isinstance(text, str) else text)


@cache
def bodies(group: str) -> tuple[str, ...]:
    """Return the kinds of organisation whose offices a file of `vocabulary/offices` holds."""
    entry: dict[str, Any] = vocabulary.entries("offices")[group]
    return tuple(entry["bodies"])
