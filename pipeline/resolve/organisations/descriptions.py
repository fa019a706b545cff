"""Where a text describes an organisation instead of naming it: "the county council", "the Labour-run authority"."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.read import Reading
from pipeline.resolve.organisations.types import Organisation
from pipeline.resolve.organisations.walk import capital
from pipeline.resolve.organisations.words import DESCRIBED, leaning, table, tier_of, words
from pipeline.terms import Term, Terms

ADJECTIVES = 4  # words between the article and the noun: "the cash-strapped Labour-run city council"


class Description(NamedTuple):
    """The tokens start:end describe an organisation of these kinds; `definite` is false for "a council".

    `owner` is the token of the place it belongs to: "Nottingham's city council".
    """

    start: int
    end: int
    kinds: tuple[str, ...]
    tier: str | None
    definite: bool
    owner: int | None = None
    own: str | None = None
    """The phrase, where it is all the name that a small body has: "town band"."""
    noun: str | None = None
    """The noun, where it is not what all of the kind are called: "infirmary", "service"."""


@cache
def kinds_of() -> dict[str, tuple[str, ...]]:
    """Return the kinds that a describing noun can mean: "authority" -> council, authority, fire."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, phrases in table("descriptions").items():
        for phrase in phrases:
            found[phrase] = (*found.get(phrase, ()), kind)
    for phrase, kinds in table("also").items():
        found[phrase] = (*found[phrase], *kinds)
    return found


def find_descriptions(reading: Reading, terms: Terms, taken: set[int]) -> Iterator[Description]:
    """Find them, in order of place; not inside names."""
    last: tuple[int, int] | None = None
    for term in terms.of(DESCRIBED):
        if term.start in taken or term[2:] == last:
            continue
        last = term[2:]
        at = _opening(reading.lower, term.start)
        if at is not None and not _another_thing(reading, term):
            found = _described(reading, term, at)
            if found is not None:
                yield found


def _opening(lower: list[str], start: int) -> int | None:
    """Return the article, or the like, that a description stands behind, past its adjectives."""
    at = start - 1
    while at >= 0 and (word := lower[at]) not in _openings():
        if start - at > ADJECTIVES or not _describes(word):
            return None
        at -= 1
    return at if at >= 0 else None


def _described(reading: Reading, term: Term, at: int) -> Description | None:
    before = reading.lower[at]
    if at < (floor := reading.sentence_of[term.start][0]):
        return None
    phrase = _phrase(reading, term)
    own = phrase if phrase in words("own_names") else None
    kinds, tier = kinds_of()[phrase], tier_of().get(phrase)
    if before in words("articles") or (before in ("'s", "'") and reading.lower[at - 1] in words("own_places")):
        start = at if before in words("articles") else at + 1
        noun = reading.lower[term.end - 1]
        common = noun == table("descriptions")[kinds[0]][0]
        return Description(start, term.end, kinds, tier, definite=True, own=own, noun=None if common else noun)
    if before in ("'s", "'") and "council" in kinds and at > floor and capital(reading.words[at - 1]):
        return Description(term.start, term.end, kinds, tier, definite=True, owner=at - 1)
    if before in words("indefinite"):
        return Description(at, term.end, kinds, tier, definite=False)
    return None


def _phrase(reading: Reading, term: Term) -> str:
    """Return what describes, as the vocabulary has it: "residents ' association" is five tokens."""
    if term.end - term.start == 1:
        return reading.lower[term.start]
    return " ".join(reading.lower[term.start : term.end]).replace(" '", "'")


@cache
def _openings() -> frozenset[str]:
    """Return the words that a description can stand behind."""
    return words("articles") | words("indefinite") | {"'s", "'"}


def _describes(word: str) -> bool:
    return word in words("describing_lower") or ("-" in word and word.endswith(leaning()))


def _another_thing(reading: Reading, term: Term) -> bool:
    """Tell "the council" from "the council tax", "the force of the blast", "the home of"."""
    following = reading.lower[term.end] if term.end < len(reading.lower) else ""
    if following in words("other_thing"):
        return True
    noun = reading.lower[term.end - 1]
    if following == "of" and noun in words("abstract"):
        return True
    if following == "to" and noun in words("abstract_to"):  # "has the authority to", but "ordered the authority to pay"
        return noun == "home" or reading.lower[term.start - 2] in words("having")
    return following in ("secretary", "minister", "office") and noun == "home"


def own_name(reading: Reading, found: Description) -> Organisation | None:
    """Return a small body that has no other name in the document: "the town band", "the Foodbank"."""
    if not (found.own and found.definite and reading.lower[found.start] in words("articles")):
        return None
    start = found.end - 1
    while start > found.start + 1 and reading.lower[start - 1] not in words("articles"):
        start -= 1
    return Organisation(reading.clean(start, found.end), found.kinds[0])
