"""The vocabulary of names, as sets."""

from functools import cache
from typing import NamedTuple

from pipeline import vocabulary


class Words(NamedTuple):
    """The words in and around names; each as `vocabulary/words/names.toml` explains it."""

    titles: dict[str, str | None]
    plural_titles: dict[str, str | None]
    particles: frozenset[str]
    peers: frozenset[str]
    suffixes: frozenset[str]
    acronyms: frozenset[str]
    not_names: frozenset[str]
    not_people: frozenset[str]
    companies: frozenset[str]
    soft: frozenset[str]
    surnames: frozenset[str]
    digraphs: frozenset[str]
    short: frozenset[str]


@cache
def words() -> Words:
    """Return the words, read once."""
    found = vocabulary.words("names")
    name = found["name"]
    return Words(
        titles=_by_form(found["titles"]),
        plural_titles=_by_form(found["plural_titles"]),
        particles=frozenset(name["particles"]),
        peers=frozenset(name["peers"]),
        suffixes=frozenset(name["suffixes"]),
        acronyms=frozenset(name["acronyms"]),
        not_names=frozenset(word for text in found["not_names"].values() for word in text.split()),
        not_people=frozenset(found["not_people"]["follow"].split()),
        companies=frozenset(found["not_people"]["companies"].split()),
        soft=frozenset(found["soft"]["words"].split()),
        surnames=frozenset(found["surnames"]["words"].split()),
        digraphs=frozenset(name["digraphs"]),
        short=frozenset(name["short"]),
    )


def _by_form(titles: dict[str, list[str]]) -> dict[str, str | None]:
    return {form: None if title == "none" else title for title, forms in titles.items() for form in forms}


@cache
def not_names() -> frozenset[str]:
    """Return the words that are written with a capital letter and are no part of a name."""
    return words().not_names


@cache
def suffixes() -> frozenset[str]:
    """Return the letters that stand behind names: OBE, JP."""
    return words().suffixes


@cache
def particles() -> frozenset[str]:
    """Return the small words that stand inside names: van, de."""
    return words().particles


@cache
def titles() -> dict[str, str | None]:
    """Return the titles before a name, each with what is stored of it: "councillor" -> Cllr, "mr" -> nothing."""
    return words().titles


@cache
def given_names() -> frozenset[str]:
    """Return first names that tell a person: "tony", "jane"."""
    return frozenset(name for names in vocabulary.words("first_names").values() for name in names.split())
