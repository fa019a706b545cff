"""Cells of a table whose heading gives the unit: "Budget £000" over "71,260"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from pipeline.facts.money import amount as amounts
from pipeline.facts.money.words import by_word, table
from pipeline.match import Match
from pipeline.read import Part, Reading

CELL = re.compile(r"-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|-?\d+(?:\.\d+)?$")
ROW_MARKS = frozenset("()-–—£%*")
LABEL = 10  # words of a row's label at most


class Cell(NamedTuple):
    """The number at the token `place`, in the currency's major unit, under the words of its heading."""

    place: int
    amount: Decimal
    currency: str
    heading: tuple[str, ...]
    negative: bool


def cells(reading: Reading, headings: Sequence[Match]) -> Iterator[tuple[Match, Cell]]:
    """Return the cells under the headings, each with the match of its unit."""
    by_part: dict[int, list[Match]] = {}
    for match in headings:
        by_part.setdefault(reading.part(match.start).start, []).append(match)
    places = {part.start: place for place, part in enumerate(reading.parts)}
    for start, units in by_part.items():
        place = places[start]
        for row in reading.parts[place + 1 :]:
            found = _row(reading, row)
            if found is None:
                break
            yield from _under(reading, reading.parts[place], units, found)


def _row(reading: Reading, part: Part) -> list[int] | None:
    """Return the tokens that are the cells of a row, null where the block is no row."""
    words = reading.words[part.start : part.end]
    first = next((n for n, word in enumerate(words) if CELL.match(word)), None)
    if first is None or first > LABEL or first == 0:
        return None
    if any(not CELL.match(word) and word not in ROW_MARKS for word in words[first:]):
        return None
    return [part.start + n for n in range(first, len(words)) if CELL.match(words[n])]


def _under(reading: Reading, heading: Part, units: list[Match], row: list[int]) -> Iterator[tuple[Match, Cell]]:
    """Give each cell its heading: one unit for each column, or one for them all."""
    if len(units) not in (1, len(row)):
        return
    start = heading.start
    for place, token in enumerate(row):
        unit = units[place] if len(units) > 1 else units[0]
        words = reading.words
        if token + 1 < len(words) and words[token + 1] == "%":
            continue
        title = reading.lower[start : unit.start] if len(units) > 1 else reading.lower[heading.start : heading.end]
        number = Decimal(words[token].replace(",", "").lstrip("-"))
        negative = words[token - 1] in ("(", "-", "–") or words[token].startswith("-")
        amount = amounts.scaled(number, by_word("units").get(words[unit.end - 1].lower(), "thousand"))
        yield unit, Cell(token, amount, unit.trigger.id, tuple(title), negative)
        if len(units) > 1:
            start = unit.end


def kind_of(cell: Cell) -> str:
    """Return the kind that the heading names: a variance in brackets is a saving."""
    kinds: dict[str, str] = table("columns", "kinds")
    found = [kinds[word] for word in cell.heading if word in kinds]
    if not found:
        return "other"
    if found[-1] == "variance":
        return "saving" if cell.negative else "shortfall"
    return found[-1]
