"""Whether an amount is exact, about, over, under, up to or at least: the words before it and after it."""

from functools import cache
from typing import Any

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.words import table, word_set
from pipeline.read import Part, Reading
from pipeline.terms import Term, Terms

LONGEST = 7  # tokens, "in the region of" with an intensifier


Qualified = tuple[str, int, int]
"""A qualifier and the tokens that the amount spans with it."""


@cache
def phrases_before() -> dict[str, list[str]]:
    """Return the phrases of each qualifier that stand before an amount, with every intensifier."""
    lists: dict[str, Any] = table("before")
    intensifiers: list[str] = lists["intensifiers"]
    found: dict[str, list[str]] = {}
    for id_, phrases in lists.items():
        if id_ != "intensifiers" and isinstance(phrases, list):
            cores = [phrase.rstrip("~") or "~" for phrase in phrases]
            marked = [phrase[:-1] for phrase in phrases if phrase.endswith("~") and len(phrase) > 1]
            found[id_] = cores + [f"{intensifier} {core}" for core in marked for intensifier in intensifiers]
    return found


def phrases_after() -> dict[str, list[str]]:
    """Return the phrases of each qualifier that stand after an amount."""
    found: dict[str, list[str]] = table("after")
    return found


BE = grammar("be")
FURTHER = frozenset(("further", "additional", "extra", "another"))
LAST_WORDS = frozenset(phrase.split()[-1] for phrases in phrases_before().values() for phrase in phrases) | {"."}
FIRST_WORDS = frozenset(phrase.split()[0] for phrases in phrases_after().values() for phrase in phrases) | {"-"}


def qualify(reading: Reading, terms: Terms, start: int, end: int, part: Part) -> Qualified:
    """Find the qualifier of the amount at the tokens start:end, inside its block."""
    first = start
    if start > part.start and reading.lower[start - 1] in FURTHER:  # "around a further £200,000"
        first -= 1 + (reading.lower[start - 2] in ("a", "an"))
    if first > part.start and reading.lower[first - 1] in LAST_WORDS:
        for term in terms.between("amount qualifier before", max(part.start, first - LONGEST), first):
            if term.end == first and _means_it(reading, term.start, end, term.id, part):
                return term.id, term.start, end
    after = _after(reading, terms, end, part) if end < part.end and reading.lower[end] in FIRST_WORDS else None
    return (after.id, start, after.end) if after and after.end <= part.end else ("exact", start, end)


def _after(reading: Reading, terms: Terms, end: int, part: Part) -> Term | None:
    """Find "-plus" and "or more"; a "plus" without its hyphen adds something else: "£12,450 plus VAT"."""
    if end + 1 < part.end and reading.words[end] == "-":
        return terms.at("amount qualifier after", end + 1)
    if reading.lower[end : end + 3] == ["and", "up", "to"]:  # "£3,000 and up to £8,000"
        return None
    term = terms.at("amount qualifier after", end)
    alone = term is not None and term.end - term.start == 1
    return None if alone and term and term.end < part.end and reading.words[term.end].isalnum() else term


def _means_it(reading: Reading, start: int, end: int, id_: str, part: Part) -> bool:
    """Tell whether the phrase qualifies: not "went up to", "the row over", "under £5m plans"."""
    words = reading.lower
    phrase = " ".join(words[start : start + 2]) if id_ == "up_to" else words[start]
    before = words[max(part.start, start - 6) : start]
    if phrase in word_set("before", "moved", "qualifiers") and _moved(before):
        return False
    if before and (before[-1] == "/" or (phrase == "short" and before[-1] in BE)):  # "a/c £90", "will be short of £22m"
        return False
    if (
        before
        and phrase in word_set("before", "topic", "qualifiers")
        and before[-1] in word_set("before", "topic", "words")
    ):
        return False
    return not (
        phrase in word_set("before", "belongs", "qualifiers")
        and end < part.end
        and words[end] in word_set("before", "belongs", "words")
    )


def _moved(before: list[str]) -> bool:
    """Tell whether a movement leads up to here, its object between: "taking the bill up to £5m"."""
    moved = word_set("before", "moved", "words")
    for distance, word in enumerate(reversed(before)):
        if word in moved:
            return True
        if distance > 4 or not word.replace("-", "").isalpha():
            return False
    return False
