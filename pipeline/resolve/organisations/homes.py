"""Care homes named like houses ("Tideway Court"), where the document shows that they are homes."""

from collections.abc import Iterator

from pipeline.read import Reading
from pipeline.resolve.organisations.spelling import display
from pipeline.resolve.organisations.types import Found
from pipeline.resolve.organisations.walk import capital, name_start
from pipeline.resolve.organisations.words import HOME, HOME_SIGN, KNOWN, words
from pipeline.terms import Terms
from pipeline.vocabulary import entries

CARE = frozenset(
    f"inspectorate:{entry['name']}" for entry in entries("inspectorates").values() if "care home" in entry["inspects"]
)
LEAD = 80  # tokens: the title and the first sentences
APPOSITION = 6  # tokens: "Tideway Court, a 40-bed care home"


def find_homes(reading: Reading, terms: Terms) -> Iterator[Found]:
    """Find them; a house that nobody inspects or calls a home is a house."""
    known = not CARE.isdisjoint([term.id for term in terms.of(KNOWN)])
    signs = bool(terms.of(HOME_SIGN)) or (known and any(said in reading.clean_text for said in words("home_said")))
    if not signs:
        return
    for term in terms.of(HOME):
        if not capital(reading.words[term.start]):
            continue
        first, last = reading.sentence(term.start)
        start = name_start(reading, term.start, "home", first)
        if start == term.start and term.start and reading.words[term.start - 1] == "The":
            start -= 1  # "The Laurels"
        if reading.lower[term.start - 1] in words("no_homes") or _goes_on(reading, term.end):
            continue
        named = start < term.start and not set(reading.lower[start : term.start]) <= words("describing")
        if not named:
            continue
        opens = known and start <= first + 1 and start < LEAD  # "Willow Grange in Barrowby was fined"
        if opens or _is_called_home(terms, start, term.end) or _is_inspected(reading, terms, first, last):
            yield Found(start, term.end, display(reading, start, term.end), "home", term.start)


def _goes_on(reading: Reading, end: int) -> bool:
    """Tell "Willow Grange" from "Willow Grange Road", "Willow Park Dental Centre"."""
    following = reading.words[end : end + 1]
    return bool(following) and capital(following[0]) and reading.part(end - 1).end > end and _joins(reading, end)


def _joins(reading: Reading, token: int) -> bool:
    low = reading.lower[token]
    return low not in words("openers") and low not in words("never") and low not in words("own_noun")


def _is_called_home(terms: Terms, start: int, end: int) -> bool:
    before = terms.between(HOME_SIGN, max(0, start - 3), start)
    return bool(before and before[-1].end == start) or bool(terms.between(HOME_SIGN, end, end + APPOSITION))


def _is_inspected(reading: Reading, terms: Terms, first: int, last: int) -> bool:
    if any(term.id.startswith("inspectorate:") for term in terms.between(KNOWN, first, last)):
        return True
    return not words("inspected_by").isdisjoint(reading.lower[first:last])
