"""What an amount is for each of: "£35 a week" -> week."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pipeline import vocabulary
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.words import turned

UNITS = turned(vocabulary.words("money_rates")["units"])
ADVERBS = turned(vocabulary.words("money_rates")["adverbs"])
ADJECTIVES = turned(vocabulary.words("money_rates")["adjectives"])
EACH = frozenset(("a", "an", "per", "each", "every"))
FOR_EACH = frozenset(("each", "every"))
AUXILIARIES = grammar("auxiliaries")
GAP = frozenset(("-", "/"))
SUBJECT = 12  # tokens before "£500 each" that may say who got it
PERCENT = frozenset(("%", "cent", "percent", "pc"))
TIMES = frozenset(("year", "month", "week", "day", "hour", "night"))
REACH = 5  # "£63m in interest on the debt a year"
WHEN = grammar("when_words")
OPENERS = GAP | EACH | ADVERBS.keys() | ADJECTIVES.keys() | {"in", "of", "for", "to", "p"}
"""What begins all that is read right behind an amount."""
NEAR = EACH | ADVERBS.keys()
"""What begins all that is read further off."""
OF = frozenset(("of", "at", "is", "was", "to"))
LEADING = OF | ADJECTIVES.keys() | {"or", "("}
"""What stands before an amount whose noun phrase may say its rate."""

_made = tuple.__new__  # in a third of the time of a call of the class


class Rate(NamedTuple):
    """The unit, and the token after the words that say it."""

    per: str | None
    end: int


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(vocabulary.words("money_rates")[key]["words"])


def rate_after(words: Sequence[str], end: int, last: int) -> Rate:
    """Read the rate right behind an amount that ends at a token; `last` is where the clause ends."""
    return _rate(words, end, last) if words[end] in OPENERS else _made(Rate, (None, end))


def _rate(words: Sequence[str], end: int, last: int) -> Rate:
    at = end
    while at < last and words[at] in GAP:
        at += 1
    if at >= last:
        return Rate(None, end)
    if words[at] in ADVERBS:
        return Rate(ADVERBS[words[at]], at + 1)
    if words[at] in ADJECTIVES:  # "a £12m annual budget"
        return Rate(ADJECTIVES[words[at]], at)
    if words[at] in ("in", "of") and at + 1 < last and words[at + 1] in ADJECTIVES:  # "£2m of annual savings"
        return Rate(ADJECTIVES[words[at + 1]], at)
    if words[at] == "p" and at + 2 < last and words[at + 1] == "/" and words[at + 2] in ("w", "m", "h", "a"):
        return Rate({"w": "week", "m": "month", "h": "hour", "a": "year"}[words[at + 2]], at + 3)
    if words[at] in ("for", "to") and at + 1 < last and words[at + 1] in FOR_EACH:
        at += 1
        if words[at + 1] not in UNITS and words[at + 2] in UNITS:  # "£500 to every affected household"
            return Rate(UNITS[words[at + 2]], at + 3)
    elif words[at] not in EACH and at == end:
        return Rate(None, end)
    return _unit(words, at, last) or Rate(None, end)


def _unit(words: Sequence[str], at: int, last: int) -> Rate | None:
    """Read "a week", "per band D property", "each year", or after a slash the bare unit."""
    said = words[at] in EACH
    place = at + 1 if said else at
    while place < last and words[place] in GAP:
        place += 1
    for length in (3, 2, 1):
        unit = UNITS.get(" ".join(words[place : place + length])) if place + length <= last else None
        if unit and not _is_later(words, place + length, last):
            return _by_time(words, Rate(unit, place + length), last)
    single = words[place - 1 : place] == ["per"] or (said and words[at] in FOR_EACH)
    single = single and words[place] not in AUXILIARIES  # "£50 each will go to schools"
    if single and place + 1 < last and words[place + 1] in UNITS:  # "per primary pupil", "every council tenant"
        return Rate(UNITS[words[place + 1]], place + 2)
    return None


def _by_time(words: Sequence[str], rate: Rate, last: int) -> Rate:
    """Prefer the time in "per plot per year"."""
    again = rate.per not in TIMES and rate.end < last and words[rate.end] in ("per", "a")
    found = _unit(words, rate.end, last) if again else None
    return found if found and found.per in TIMES else rate


def _is_later(words: Sequence[str], at: int, last: int) -> bool:
    return at < last and (
        words[at] in _words("never_after")
        or (words[at] == "-" and at + 1 < last and words[at + 1] in _words("never_after"))
    )


def rate_near(words: Sequence[str], end: int, last: int, stops: frozenset[str]) -> str | None:
    """Find a rate by time further right in the clause: "£2m of public money every year"."""
    reach = min(last, end + REACH)
    if NEAR.isdisjoint(words[end:reach]):
        return None
    for at in range(end, reach):
        if words[at] in stops:
            return None
        if words[at] in ADVERBS and ADVERBS[words[at]] in TIMES:
            return ADVERBS[words[at]]
        found = _unit(words, at, last) if words[at] in EACH and words[at - 1] not in WHEN else None
        if found and found.per in TIMES and (words[at] != "a" or at > end):
            return found.per
    return None


def rate_each(words: Sequence[str], at: int, start: int) -> str:
    """Say what "each" means behind an amount: a person where people stand before it, else a thing."""
    return "person" if any(word in _words("people") for word in words[max(start, at - SUBJECT) : at]) else "item"


def rate_in(words: Sequence[str]) -> str | None:
    """Find the rate in a noun phrase: "the hourly rate", "average per pupil funding"."""
    each = next((UNITS[unit] for per, unit in pairwise(words) if per == "per" and unit in UNITS), None)
    return each or next((ADJECTIVES[word] for word in words if word in ADJECTIVES), None)


def rate_before(words: Sequence[str], start: int, first: int) -> str | None:
    """Find the rate in the noun phrase before an amount: "a weekly rent of", "an annual £5m"."""
    at = start - 1
    if at >= first and words[at] in ADJECTIVES:
        return ADJECTIVES[words[at]]
    if words[at] in ("or", "(") and at - 3 >= first and words[at - 1] in PERCENT:
        at -= 3 + (words[at - 2] == "per")  # "a weekly increase of 2.5% or £2.10"
    if at < first or words[at] not in OF:
        return None
    for place in range(at - 1, max(first, at - 5) - 1, -1):
        if words[place] == "rate" and UNITS.get(words[place - 1]) in TIMES:  # "a day rate of £1,100"
            return UNITS[words[place - 1]]
        if words[place] in ADJECTIVES:
            return ADJECTIVES[words[place]]
        if not (words[place].isalpha() or words[place].replace("-", "").isalpha()) or words[place] in (
            "the",
            "a",
            "in",
            "for",
            "by",
            "of",
            "and",
        ):
            return None
    return None
