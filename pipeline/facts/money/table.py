"""Cells of a table whose heading gives the unit: "Budget £000" over "71,260"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from pipeline.facts.money.grammar import FINITE_AUXILIARIES
from pipeline.facts.money.scene import Scene
from pipeline.facts.money.sums import amount as amounts
from pipeline.facts.money.words import by_word, table, word_set
from pipeline.match import Match
from pipeline.read import Part, Reading

COLUMNS = re.compile(r"\s{2,}|\s*[|\t]\s*")
TOWARDS = re.compile(r"\s*[–—-]\s*towards\s+")
CELL = re.compile(r"-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|-?\d+(?:\.\d+)?$")
ROW_MARKS = frozenset("()-–—£%*|\t")
NILS = word_set("columns", "nil")
RULES = frozenset("|\t")  # between two columns
RULED = frozenset("|-: \t")  # the rule under the heading of a Markdown table
HEADING = 14  # words of a table's heading at most
ROWS = 200  # rows that a heading may stand above
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
    if not headings:
        return
    by_part: dict[int, list[Match]] = {}
    for match in headings:
        by_part.setdefault(reading.part(match.start).start, []).append(match)
    places = {part.start: place for place, part in enumerate(reading.parts)}
    for start, units in by_part.items():
        place = places[start]
        for row in reading.parts[place + 1 :]:
            if _is_ruled(reading, row):
                continue
            found = _row(reading, row)
            if found is None:
                break
            yield from _under(reading, reading.parts[place], units, found)


def _is_ruled(reading: Reading, part: Part) -> bool:
    return RULED.issuperset("".join(reading.words[part.start : part.end]))


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
    return _plain(found[-1], negative=cell.negative) if found else "other"


def _plain(kind: str, *, negative: bool) -> str:
    if kind == "variance":
        return "saving" if negative else "shortfall"
    return kind


class Row(NamedTuple):
    """A row of a table: who or what it is of, what for, and each sum's kind and whether its column is of awards."""

    label: str
    purpose: str | None
    columns: tuple[tuple[str, bool], ...]


def row_of(scene: Scene) -> Row | None:
    """Return the row that a sentence, a whole block, is under the heading of its table, else null."""
    reading = scene.context.reading
    part = scene.part
    if scene.sums[0].start == part.start or not _is_row(scene):
        return None
    place = reading.parts.index(part)
    above = (p for p in reversed(reading.parts[max(0, place - ROWS) : place]) if not _has_cells(reading, p))
    heading = next((p for p in above if not _is_ruled(reading, p)), None)
    if heading is None or heading.end - heading.start > HEADING or _says(reading.lower[heading.start : heading.end]):
        return None
    named = _named(reading.lower[heading.start : heading.end])
    cells = _filled(scene)
    if len(named) != len(cells):
        return None
    kinds: dict[str, str] = table("columns", "kinds")
    words = reading.words
    columns = tuple(
        (_plain(kinds[name], negative=words[start - 1] in ("(", "-", "–")), name in word_set("columns", "awards"))
        for name, start in zip(named, cells, strict=True)
        if start is not None
    )
    return Row(*_label(scene, part.start, scene.sums[0].start), columns)


def _named(heading: list[str]) -> list[str]:
    """Return the word of each column that tells of money: of "Grant requested" between two rules the last."""
    kinds: dict[str, str] = table("columns", "kinds")
    if not any(word in RULES for word in heading):
        return [word for word in heading if word in kinds]
    found: list[str] = []
    last = -1
    for at, word in enumerate(heading):
        if word in kinds:
            same = found and RULES.isdisjoint(heading[last:at])
            found[-1:] = [word] if same else [*found[-1:], word]
            last = at
    return found


def _filled(scene: Scene) -> list[int | None]:
    """Return where the sum of each cell starts, null where the cell says that there is none: "£900 Refused"."""
    cells: list[int | None] = []
    for item, ceiling in zip(scene.sums, scene.ceilings, strict=True):
        cells.append(item.start)
        cells += [None for word in scene.words[item.end : ceiling] if word in NILS]
    return cells


def _says(words: list[str]) -> bool:
    """Tell a sentence from the heading of a table: "The funding was welcome."."""
    return words[-1] == "." or not FINITE_AUXILIARIES.isdisjoint(words)


def _label(scene: Scene, start: int, end: int) -> tuple[str, str | None]:
    """Return who or what a row is of, and what for: its first column, or the organisation in it, and its second."""
    while start < end - 1 and not scene.words[start][0].isalpha() and scene.words[start + 1][0].isalpha():
        start += 1
    naming = scene.starting.get(start)
    columns = COLUMNS.split(scene.context.reading.text(start, end))
    columns = [column for column in columns if column]
    label, *towards = TOWARDS.split(columns[0], maxsplit=1)  # "Ayle Club – towards new heaters | £500"
    columns = [label, *towards, *columns[1:]]
    purpose = " ".join(columns[1].split()) if len(columns) == 2 else None
    return naming.organisation.name if naming and naming.organisation else " ".join(columns[0].split()), purpose


def _is_row(scene: Scene) -> bool:
    """Tell whether nothing but sums follows the label."""
    behind = zip(scene.sums, scene.ceilings, strict=True)
    return all((ROW_MARKS | NILS).issuperset(scene.words[item.end : ceiling]) for item, ceiling in behind)


def _has_cells(reading: Reading, part: Part) -> bool:
    return any(word[0].isdigit() for word in reading.words[part.start : part.end])
