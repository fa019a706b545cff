"""The words of organisations, as sets, and the phrases that the search starts from."""

from collections.abc import Mapping
from functools import cache, lru_cache, partial
from itertools import product

from pipeline import vocabulary
from pipeline.resolve.organisations.bodies import phrases as body_phrases
from pipeline.resolve.organisations.register import places
from pipeline.terms import Triggers

HEAD, START, KNOWN = "organisation head", "organisation start", "organisation known"
DESCRIBED, PLACE, HOME = "organisation described", "organisation place", "organisation home"
HOME_SIGN, COMPANY, COMPANY_FROM = "organisation home sign", "organisation company", "organisation company from"
INSPECTED = "organisation inspected"


table = partial(vocabulary.table, "organisations")
words = partial(vocabulary.word_set, "organisations")


@cache
def leaning() -> tuple[str, ...]:
    """Return the endings of adjectives that describe a council or a home: "Labour-run", "40-bed"."""
    return tuple(table("words")["leaning"])


@cache
def tier_of() -> Mapping[str, str]:
    """Return the tier of a council by its head: "county council" -> county."""
    return {phrase: tier for tier, phrases in table("tiers").items() for phrase in phrases}


@lru_cache(maxsize=4096)
def tier(name: str) -> str | None:
    """Return the word before "council" that tells which kind it is: "Wexbourne Town Council" -> town."""
    pieces = name.lower().split()
    for size in (4, 3, 2):
        found = tier_of().get(" ".join(pieces[-size:]))
        if found and len(pieces) > size:
            return found
    return None


def _single_sex() -> list[str]:
    """Return what stands at the end of such a school's name: "High School for Girls"."""
    found = table("single_sex")
    return [f"{noun} {ending}" for noun, ending in product(found["nouns"], found["endings"])]


def _of_churches() -> list[str]:
    """Return what stands at the end of a church school's name: "C of E Primary School", "CE (VA) Primary School"."""
    church = table("church_schools")
    return [f"{prefix} {noun}" for prefix, noun in product(church["prefixes"], church["nouns"])]


def _triggers() -> Triggers:
    lists = table("words")
    return {
        HEAD: {**table("heads"), "school": [*table("heads")["school"], *_of_churches(), *_single_sex()]},
        START: table("starts"),
        KNOWN: body_phrases(),
        DESCRIBED: table("descriptions"),
        PLACE: {place.lower(): [place] for place in places()},
        HOME: {"home": lists["home_nouns"]},
        HOME_SIGN: {"care": lists["home_evidence"], "children": lists["home_evidence_children"]},
        COMPANY: {"before": lists["company_before"]},
        INSPECTED: {"inspected": lists["inspected_verbs"]},
        COMPANY_FROM: {"from": lists["company_from"]},
    }


TRIGGERS: Triggers = _triggers()
