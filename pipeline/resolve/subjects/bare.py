"""Names without a noun that tells what they are: "Larkrise was rated good", "its sister home, Bryn Teg"."""

from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.read import Reading
from pipeline.resolve.organisations import Organisations
from pipeline.resolve.organisations.register import places
from pipeline.resolve.organisations.spelling import display
from pipeline.resolve.organisations.walk import capital
from pipeline.resolve.organisations.words import words as organisation_words
from pipeline.resolve.subjects.vocabulary import (
    FIRM,
    GRADED,
    GRADED_ALL,
    KIND,
    MEASURES,
    VISITED,
    aspect_words,
    describing_nouns,
    words,
)
from pipeline.terms import Terms

LONGEST = 5  # words of such a name
ASIDE = 12  # tokens of ", which the council runs in Low Castle,"
APART = 7  # tokens of ", its sister home", ", the country's largest housing association"

SAINTS = ("St", "Hilda", "'s")  # a name of three tokens

Run = tuple[int, int]
"""The tokens of a name."""


def find_bare(reading: Reading, terms: Terms, organisations: Organisations) -> list[tuple[int, int, str]]:
    """Return where a document speaks of bodies by such names, once something shows that they are inspected."""
    shown = [
        *(run_before(reading, organisations, term.start) for term in terms.of(GRADED)),
        *(run for term in terms.of(GRADED_ALL) for run in _joined(reading, organisations, term.start)),
        *(_visited(reading, organisations, term.end) for term in (terms.of(VISITED) if terms.of(KIND) else ())),
        *(_firm(reading, organisations, term.start) for term in terms.of(FIRM)),
        *(_put_in(reading, organisations, term.start) for term in terms.of(MEASURES)),
        *(run for term in terms.of(KIND) for run in _beside(reading, organisations, term.start, term.end)),
    ]
    names = dict.fromkeys(display(reading, *run) for run in shown if run is not None)
    found = [(start, end, name) for name in names for start, end in places_of(reading, name.split(" "))]
    return sorted(found, key=lambda place: (place[0], -place[1]))


def run_before(reading: Reading, organisations: Organisations, verb: int) -> Run | None:
    """Return the bare name that is the subject of a verb, over an aside: "Larkrise, in Wick, was rated"."""
    end = _before_aside(reading, verb)
    floor = reading.sentence(verb)[0] if verb else 0
    start = end - len(SAINTS) if _is_saints(reading, end) else end
    while start > floor and end - start < LONGEST and _in_name(reading, start - 1, start == end):
        start -= 1
    openers = organisation_words("openers")
    while start < end and (not capital(reading.words[start]) or reading.lower[start] in openers):
        start += 1
    if start > floor and start < end and reading.lower[start - 1] in words("placed"):
        return run_before(reading, organisations, start - 1)  # "Plas Derwen in Aberfan Road was rated"
    return (start, end) if _is_name(reading, organisations, start, end, floor) else None


def _is_saints(reading: Reading, end: int) -> bool:
    """Tell "St Hilda's", a name by itself, from the owner of what follows."""
    named = end >= len(SAINTS) and reading.lower[end - 1] == "'s" and capital(reading.words[end - 2])
    return named and reading.lower[end - len(SAINTS)] in words("saints")


def _in_name(reading: Reading, token: int, last: bool) -> bool:
    if capital(reading.words[token]):
        return reading.lower[token] not in organisation_words("never")
    return not last and reading.lower[token] in words("inside_name") and capital(reading.words[token - 1])


def _is_name(reading: Reading, organisations: Organisations, start: int, end: int, first: int) -> bool:
    """Tell "Larkrise" from an organisation, a place with a council, a person with a title, the word of a sentence."""
    if start >= end or organisations.between(start, end) or organisations.inside_name(end - 1):
        return False
    if organisations.no_place(start, end) or organisations.standing_for(start, end) is not None:
        return False
    if start and (
        reading.lower[start - 1] in organisation_words("never") or reading.lower[start - 1] in words("led_by")
    ):
        return False
    low = reading.lower[start:end]
    if reading.clean(start, end).lower() in _places_known():
        return False
    if not describing_nouns().isdisjoint(low[-1:]):
        return False
    if low[0] in aspect_words() or (end - start == 1 and low[0] in organisation_words("openers")):
        return False
    if end - start > 1 or (start > first and reading.words[start - 1] not in ("“", '"', "‘", "'")):
        return True
    return low[0] not in reading.words and not is_common(low[0])


def is_common(word: str) -> bool:
    """Tell "provision", which opens a sentence and names no body, from "Fieldhead"."""
    return word in words("common") or word.endswith(_common_ends())


@cache
def _common_ends() -> tuple[str, ...]:
    return tuple(sorted(words("common_ends")))


def _joined(reading: Reading, organisations: Organisations, verb: int) -> Iterator[Run]:
    """Find the names in "Sunnybank and Glen Court are both rated good"."""
    end = _before_aside(reading, verb)
    end -= end > 0 and reading.lower[end - 1] == ","
    while end and (start := _capitals(reading, end)) < end:
        if _is_name(reading, organisations, start, end, reading.sentence(start)[0]):
            yield start, end
        if reading.lower[start - 1] not in words("joining"):
            return
        end = start - 1


def _capitals(reading: Reading, end: int) -> int:
    start = end
    while start and end - start < LONGEST and capital(reading.words[start - 1]):
        start -= 1
    return start


def _visited(reading: Reading, organisations: Organisations, start: int) -> Run | None:
    """Find the name in "inspectors visited Larchmount, which", "the inspection of Larchmount in May"."""
    end = start
    while end < len(reading.words) and end - start < LONGEST and _in_name(reading, end, end == start):
        end += 1
    closed = end < len(reading.words) and reading.lower[end] in words("visit_closes")
    name = reading.clean(start, end) if start < end and closed else None
    return (
        (start, end)
        if name and name.lower() not in _places_known() and _is_name(reading, organisations, start, end, 0)
        else None
    )


def _firm(reading: Reading, organisations: Organisations, verb: int) -> Run | None:
    """Find the name in "Bright Stars Childcare is based in Wick", by its last word."""
    cares = verb > 0 and reading.lower[verb - 1] in words("care_names")
    return run_before(reading, organisations, verb) if cares else None


def _put_in(reading: Reading, organisations: Organisations, measures: int) -> Run | None:
    """Find the name in "put Larkrise, which the council runs, into special measures"."""
    end = _before_aside(reading, measures)
    start = _capitals(reading, end)
    put = start > 0 and reading.lower[start - 1] in words("putting")
    return (start, end) if put and _is_name(reading, organisations, start, end, 0) else None


def _beside(reading: Reading, organisations: Organisations, start: int, end: int) -> Iterator[Run]:
    """Find the name in "care home Larkrise", "the other home, Larkrise, was", "Larkrise, a care home"."""
    if reading.words[start][0].isupper():  # "Nursery Class" is a name by itself
        return
    at = end + (end < len(reading.lower) and reading.lower[end] == ",")
    last = at
    while last < len(reading.words) and last - at < LONGEST and _in_name(reading, last, last == at):
        last += 1
    closed = last < len(reading.words) and reading.lower[last] in words("name_closes")
    told = at == end or not words("which_one").isdisjoint(reading.lower[max(0, start - 3) : start])
    if closed and told and last > at and _is_name(reading, organisations, at, last, 0):
        yield at, last
    comma = next((back for back in range(start - 1, max(0, start - APART), -1) if reading.lower[back] == ","), 0)
    if comma and reading.lower[comma + 1] in words("apposed"):
        comma = _before_address(reading, comma)
        found = run_before(reading, organisations, comma)
        if found is not None and found[1] == comma:
            yield found


def _before_address(reading: Reading, comma: int) -> int:
    """Step back over ", in Station Road, Barnwick," to the comma behind the name."""
    for back in range(comma - 1, max(0, comma - ASIDE), -1):
        if reading.lower[back] == "," and reading.lower[back + 1] in words("placed"):
            return back
        if not (capital(reading.words[back]) or reading.lower[back] == "," or reading.lower[back] in words("placed")):
            break
    return comma


def _before_aside(reading: Reading, at: int) -> int:
    """Step back over ", in Pontgarreg," to the name before it."""
    if at and reading.lower[at - 1] == ",":
        for comma in range(at - 2, max(-1, at - 2 - ASIDE), -1):
            if reading.lower[comma] == ",":
                placed = all(capital(word) for word in reading.words[comma + 1 : at - 1])  # ", Long Wick,"
                return comma if placed or reading.lower[comma + 1] in words("aside") else at
    return at


@cache
def _places_known() -> frozenset[str]:
    return frozenset(place.lower() for place in places())


def places_of(reading: Reading, name: list[str]) -> Iterable[Run]:
    """Find where a name stands."""
    at = -1
    pieces = [piece for word in name for piece in (word.removesuffix("'s"), "'s")[: 1 + word.endswith("'s")]]
    while True:
        try:
            at = reading.words.index(pieces[0], at + 1)
        except ValueError:
            return
        if reading.words[at : at + len(pieces)] == pieces:
            yield at, at + len(pieces)
