"""Which food business a hygiene rating is of: "the café at Lough Park", "Spice Garden in Mill Street"."""

from pipeline.match import Terms
from pipeline.read import Reading
from pipeline.resolve.organisations import Organisations
from pipeline.resolve.subjects.vocabulary import FOOD, words


def food_business(reading: Reading, terms: Terms, organisations: Organisations, start: int, end: int) -> str | None:
    """Return the business that a rating over the tokens start:end is of, else None."""
    first, last = reading.sentence(start)[0], reading.sentence(max(start, end - 1))[1]
    found = [
        name for term in terms.between(FOOD, first, last) for name in _described(reading, term.start, term.end, last)
    ]
    distinct = list(dict.fromkeys(found))
    if distinct:
        return distinct[0] if len(distinct) == 1 else None
    return _named(reading, organisations, first, last)


def _described(reading: Reading, start: int, end: int, limit: int) -> list[str]:
    """Return "Rosie's Café", or "café at Lough Park"; a mere "café" is no name."""
    if reading.words[start][0].isupper():
        first = _run_start(reading, start)
        return [reading.clean(first, end)] if first < start else []
    if end + 1 < limit and reading.lower[end] in words("food_at"):
        last = end + 1
        while last < limit and reading.words[last][0].isupper():
            last += 1
        return [reading.clean(start, last)] if last > end + 1 else []
    return []


def _run_start(reading: Reading, at: int) -> int:
    floor = reading.sentence(at)[0]
    while at > floor and (reading.words[at - 1][0].isupper() or reading.lower[at - 1] in ("'s", "&")):
        at -= 1
    return at + 1 if reading.lower[at] in ("the", "a") else at


def _named(reading: Reading, organisations: Organisations, first: int, last: int) -> str | None:
    """Return the capitalised name that opens the sentence and is followed by a comma, a place or a verb."""
    at = first + 1 if reading.lower[first] in ("the", "a") else first
    end = at
    while end < last and (reading.words[end][0].isupper() or (end > at and reading.lower[end] in ("'s", "&", "and"))):
        end += 1
    while end > at and reading.lower[end - 1] in ("'s", "&", "and"):
        end -= 1
    if end - at < 2 or end >= last or organisations.between(at, end):
        return None
    follows = reading.lower[end]
    return reading.clean(at, end) if follows in words("verbs") | words("food_at") | {","} else None
