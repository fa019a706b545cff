"""The council that a document describes and never names."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from pipeline import vocabulary
from pipeline.read import Reading
from pipeline.resolve.organisations import register
from pipeline.resolve.organisations.main_council import SMALL, lead_end
from pipeline.resolve.organisations.walk import capital, name_end
from pipeline.resolve.organisations.words import DESCRIBED, PLACE, table, tier_of, words
from pipeline.terms import Term, Terms

ACRONYM = 5  # letters of "ASB"


def described_council(reading: Reading, terms: Terms, wanted: str | None) -> str | None:
    """Build the name of a council that is never named: "Nottingham" and "the city council".

    `wanted` is the tier that the description gives: city, county, ...
    """
    published = reading.document.published
    tiers = {tier_of()[text] for text in _described(reading, terms) if text in tier_of()}
    word = wanted or (next(iter(tiers)) if len(tiers) == 1 else None)
    named = [term for term in terms.of(PLACE) if _stands_alone(reading, term.start, term.end)]
    places = Counter(term.id for term in named)
    found = {place: register.of_place(place, published) for place in places}
    if word is None:
        return _untiered(reading, terms, found, named) if found or not tiers else None
    fitting = [
        (place, council) for place, councils in found.items() for council in councils if register.tier(council) == word
    ]
    if fitting:
        return _standing_out(fitting, places)
    place = _lead_place(reading) if len(tiers) < 2 else None  # of two councils a place has one at most
    if (
        place is None
        or (word not in SMALL and _is_known(place))
        or (places and sum(places.values()) > 1)
        or not _is_lived_in(reading, place)
    ):
        return None
    return f"{place} {table('tiers')[word][0].title()}"


def _untiered(
    reading: Reading, terms: Terms, found: Mapping[str, Sequence[register.Council]], named: Sequence[Term]
) -> str | None:
    """Return the council of the one place there is, where the text says no more than "the council"."""
    if not any(reading.lower[term.start - 1] == "the" for term in terms.of(DESCRIBED) if term.id == "council"):
        return None
    if found:
        councils = [council for fitting in found.values() for council in fitting]
        single = len(councils) == 1 and councils[0].kind in register.SINGLE_TIER
        return councils[0].name if single and _is_where(reading, named) else None
    place = _lead_place(reading)
    lived_in = place is not None and not _is_known(place) and _is_lived_in(reading, place)
    return f"{place} {table('descriptions')['council'][0].title()}" if lived_in else None


def _is_known(place: str) -> bool:
    """Say whether a place is a town of the UK that gives its name to no such council."""
    return register.key(place) in _towns() or bool(register.of_place(place, None))


@cache
def _towns() -> frozenset[str]:
    return frozenset(register.key(town) for towns in vocabulary.words("towns").values() for town in towns)


def _is_where(reading: Reading, named: Sequence[Term]) -> bool:
    """Say whether the one place is where the document plays, named at its head or again: no "ministers in Cardiff"."""
    return len(named) > 1 or named[0].start < lead_end(reading)


def _is_lived_in(reading: Reading, place: str) -> bool:
    """Say whether a report names a place again, or opens with those who live there: "Ratepayers in Moyglass pay"."""
    first = place.split(" ")[0].removesuffix("'s")  # "King's Lynn" is three tokens
    if reading.words.count(first) > 1:
        return True
    at = reading.words.index(first) if first in reading.words else 0  # "CHILDREN'S" is one
    return at > 1 and reading.lower[at - 2] in words("residents")


def _standing_out(fitting: Sequence[tuple[str, register.Council]], places: Counter[str]) -> str | None:
    """Return the only council, or the one whose place is named at least twice as often as the next."""
    counts: Counter[str] = Counter()
    for place, council in fitting:
        counts[council.name] += places[place]
    ranked = counts.most_common(2)
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else None


def _described(reading: Reading, terms: Terms) -> Iterable[str]:
    for term in terms.of(DESCRIBED):
        if term.id == "council":
            yield " ".join(reading.lower[term.start : term.end])


def _stands_alone(reading: Reading, start: int, end: int) -> bool:
    """Tell the place "Fenland" from a part of another name: "Fenland West", "Loxley Reading"."""
    if not capital(reading.words[start]):
        return False
    after = reading.words[end] if end < len(reading.words) else "."
    if capital(after) and after.lower() not in words("openers") and reading.part(start).end > end:
        return False
    before = reading.words[start - 1] if start > reading.sentence(start)[0] else "."
    if before.lower() in words("never"):
        return False
    return not capital(before) or before.lower() in words("openers") or start - 1 == reading.sentence(start)[0]


def _lead_place(reading: Reading) -> str | None:
    """Return the one place that the title and the lead name: "Families in Dunmarsh"."""
    if reading.document.kind != "article":
        return None  # minutes are of meetings "in Clover Hill Village Hall", which hear "Apologies for Absence"
    lead = lead_end(reading)
    for part in [part for part in reading.parts if part.end <= lead]:
        found = dict.fromkeys(_placed(reading, part.start, part.end))
        if found:
            return next(iter(found)) if len(found) == 1 else None
    return None


def _placed(reading: Reading, start: int, end: int) -> Iterable[str]:
    for at in range(start, end - 1):
        low = reading.lower[at]
        of = low == "of" and at > start and reading.words[at - 1].islower()
        if not (of or low in words("place_before")):
            continue
        shouted = reading.words[at].isupper()  # "APOLOGIES FOR ABSENCE AND DETAILS OF ..." tells no place from a word
        if not shouted and reading.lower[at + 1] not in _none_first():
            last = name_end(reading, at + 1, min(end, at + 4))
            if last <= at + 1:
                continue
            if _may_have_a_council(reading, at + 1, last):
                yield reading.clean(at + 1, last)


@cache
def _none_first() -> frozenset[str]:
    """Return the words that no place's name begins with."""
    return words("never") | words("openers") | words("describing")


def _may_have_a_council(reading: Reading, start: int, end: int) -> bool:
    """Tell a place from a street, a school, an acronym, a band of tax: "Harmer Street", "ASB", "Band D"."""
    whole = end == reading.part(start).end or not capital(reading.words[end])
    word = reading.words[end - 1]
    streets = words("no_places") | words("street_words")
    return whole and reading.lower[end - 1] not in streets and not (word.isupper() and len(word) <= ACRONYM)
