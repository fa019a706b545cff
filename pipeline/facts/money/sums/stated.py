"""A match -> the sum it states: its number, currency and qualifier, or why it is none."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from pipeline.fact import Refusal
from pipeline.facts.money.sums import amount as amounts
from pipeline.facts.money.sums.amount import Figure
from pipeline.facts.money.sums.look_alikes import look_alike
from pipeline.facts.money.sums.qualifier import qualify
from pipeline.facts.money.words import by_word, table, turned, word_set
from pipeline.match import Match
from pipeline.read import Part, Reading, Role
from pipeline.resolve import Context

SIGNS = frozenset(turned(table("signs")))
UNITS = by_word("units")
JOINING = SIGNS | {"-", "–", "—", "to", "and", "between", "\t"}
TO_RANGE = "a range joined by to"
DASHED = "a range over a dash"
SPACED = "thousands set apart by spaces"
IN_WORDS = "a number in words"
TEN, THOUSAND = Decimal(10), Decimal(1000)
PENCE_DIGITS = 2
LISTED = 16  # tokens between the first of "from £60 to £61 a year and £35 to £36" and the second
LATER = 6  # tokens behind two sums that say by how much they differ: "– allowances up 28%"
FAR = 4  # tokens before a range, within which "from an average of" leads to it
_made = tuple.__new__  # in a third of the time of a call of the class
WORDED = ("currency word", "currency slang")
MAY_BE_TWO = frozenset((TO_RANGE, DASHED, SPACED))
"""Rules whose match may be two sums, or none."""


class Sum(NamedTuple):
    """An amount of money at the tokens start:end, its qualifier included; the bare amount is at inner:inner_end."""

    rule: str
    start: int
    end: int
    inner: int
    inner_end: int
    amount: Decimal
    amount_max: Decimal | None
    currency: str
    qualifier: str
    glued_per: str | None


def is_one(match: Match, reading: Reading) -> bool:
    """Tell whether a match is one sum: "from £18 to £22" is two, and "£15 400" in a row of a table is no one."""
    if match.rule.name == TO_RANGE:
        return not _led_by_two(match, reading) and _rises(match, reading)
    if match.rule.name == DASHED:
        return _is_range(match, reading)
    return not _is_plainly_spaced(match, reading) or reading.part(match.start).role is not Role.ROW


def _led_by_two(match: Match, reading: Reading) -> bool:
    """Tell whether what leads to two sums stands before them: "up £18 to £22", "from an average of £57 to £83"."""
    two = word_set("range", "two")
    behind = reading.lower[match.end : match.end + LATER]
    if "%" in behind and not two.isdisjoint(behind[: behind.index("%")]):
        return True  # "Ayle: £2,378 to £3,052 – up 28%"
    led = reading.lower[max(0, match.start - FAR) : match.start]
    if led[-1:] in (["and"], [","]):  # "rise from £60 to £61 a year and £35 to £36 for six months"
        led = reading.lower[max(reading.sentence(match.start)[0], match.start - LISTED) : match.start]
        return any(word in SIGNS and before == "from" for before, word in pairwise(led))
    if led[-1:] == ["("] or led[-2:] == ["(", "e.g."]:  # "up by a tenth (£1.10 to £1.20)"
        said = reading.lower[reading.sentence(match.start)[0] : match.start]
        return not word_set("range", "moved").isdisjoint(said)
    return led[-1:] != [] and (led[-1] in two or (led[-1] == "of" and "from" in led))


def _rises(match: Match, reading: Reading) -> bool:
    """Tell a range from "cut prices by £83 to £57", which falls."""
    figures = _figures(reading.lower, match.start, match.end)
    return len(figures) != 2 or _single(figures, signed=True) is not None


def _is_range(match: Match, reading: Reading) -> bool:
    """Tell a range from "a deficit of £445m – £90m worse than planned": a range rises."""
    compared = match.end < len(reading.lower) and reading.lower[match.end] in word_set("range", "compared")
    return _rises(match, reading) and (not compared or len(_figures(reading.lower, match.start, match.end)) != 2)


def _is_plainly_spaced(match: Match, reading: Reading) -> bool:
    return " " in reading.text(match.start, match.end)


def read_sum(match: Match, context: Context) -> Sum | Refusal:
    """Return the sum that a match states."""
    reading = context.reading
    part = reading.part_of[match.start]
    trimmed = _number_start(match, reading.lower) if match.rule.name == IN_WORDS else match.start
    reason = look_alike(reading, trimmed, match.end, part) if trimmed is not None else "no number"
    if match.rule.name == SPACED and _is_plainly_spaced(match, reading):
        reason = "thousands set apart by a plain blank, or two numbers"
    found = None if reason else _read(match, trimmed or match.start, part, context)
    if found is None:
        return Refusal(match.rule.name, match.start, match.end, reason or "malformed number")
    return found


def _read(match: Match, start: int, part: Part, context: Context) -> Sum | None:
    end, words = match.end, context.reading.lower
    if match.trigger.label in WORDED:
        figures, number = [], _worded(words, start, end)
    else:
        figures = _figures(words, start, end)
        signed = match.trigger.label != "figure in pence"
        number = _spaced(figures) if match.rule.name == SPACED else _single(figures, signed=signed)
    if number is None:
        return None
    low, high = number
    if match.rule.name == DASHED and _is_old_style(match, context.reading, part):
        low, high = Decimal(".".join(str(figure.number) for figure in figures)), None  # "£19-62"
    if match.rule.name == IN_WORDS and _pence_behind(words, end):
        low, end = low + table("numbers")[words[end]] * amounts.HUNDREDTH, end + 1
    currency = match.trigger.id if match.trigger.label != "currency slang" else "GBP"
    qualifier, first, last = qualify(context.reading, context.terms, start, end, part)
    if high is not None:
        qualifier = "between"
    elif figures and figures[-1].plus:
        qualifier = "over"
    per = figures[-1].per if figures else None
    return _made(Sum, (match.rule.name, first, last, start, end, low, high, currency, qualifier, per))


def _is_old_style(match: Match, reading: Reading, part: Part) -> bool:
    """Tell whether "£19-62" is pounds and pence: two digits close a line, and a line beside it closes with pence."""
    pence = reading.words[match.end - 1]
    if match.end != part.end or len(pence) != PENCE_DIGITS or not pence.isdigit():
        return False
    place = reading.parts.index(part)
    beside = [*reading.parts[max(0, place - 1) : place], *reading.parts[place + 1 : place + 2]]
    return any("." in reading.words[line.end - 1][-3:-2] for line in beside)


def _pence_behind(words: Sequence[str], end: int) -> bool:
    """Tell whether pence follow: "three pound sixty"."""
    following = table("numbers").get(words[end]) if end < len(words) else None
    return words[end - 1].startswith("pound") and following is not None and following >= TEN


def _number_start(match: Match, words: Sequence[str]) -> int | None:
    """Return where the number begins: of "bill of two million pounds" the longest tail that reads as one."""
    end = match.end - 1
    for start in range(match.start, end):
        if words[start] not in ("and", "of", "-") and _worded(words, start, match.end) is not None:
            before = words[start - 1] if start else ""
            return (
                None if amounts.is_vague(before) or (before == "of" and amounts.is_vague(words[start - 2])) else start
            )
    return None


def _figures(words: Sequence[str], start: int, end: int) -> list[Figure]:
    """Read the figure of an amount, or the two of a range, each with its unit; none where one is malformed."""
    figures: list[Figure] = []
    for word in words[start:end]:
        if word in JOINING:
            continue
        if word in UNITS and figures:
            figures[-1] = figures[-1]._replace(unit=UNITS[word])
            continue
        figure = amounts.figure(word)
        if figure is None:
            return []
        figures.append(figure)
    return figures


def _spaced(figures: list[Figure]) -> tuple[Decimal, Decimal | None]:
    """Join the groups of "£15 400"."""
    return Decimal("".join(f"{figure.number:03}" for figure in figures)), None


def _single(figures: list[Figure], *, signed: bool) -> tuple[Decimal, Decimal | None] | None:
    """Return the number, or the two of a range: in "£10-£15m" both are millions."""
    if not figures:
        return None
    last = amounts.pounds(figures[-1], signed=signed)
    if len(figures) == 1:
        return None if last is None else (last, None)
    first, second = figures[0], figures[1]
    if first.unit is None and second.unit and first.number < second.number:
        first = first._replace(unit=second.unit)
    low = amounts.pounds(first, signed=signed)
    if low is None or last is None:
        return None
    if _shares_thousands(low, last):  # "£174-£184,000"
        low *= THOUSAND
    return None if low >= last else (low, last)


def _shares_thousands(low: Decimal, high: Decimal) -> bool:
    """Tell whether both ends of a range are thousands though one only says so: as many digits, the second round."""
    thousands = high % THOUSAND == 0 and TEN <= low < THOUSAND and low == low.to_integral_value()
    return thousands and len(str(low)) == len(str(high // THOUSAND)) and low * THOUSAND < high


def _worded(words: Sequence[str], start: int, end: int) -> tuple[Decimal, Decimal | None] | None:
    """Read an amount whose currency is a word: "35 quid", "half a million pounds", "21 pence"."""
    last = words[end - 1].removesuffix("s") if words[end - 1].removesuffix("s") in table("slang") else words[end - 1]
    body = [word for word in words[start : end - 1] if word != "-" and word not in word_set("nations")]
    if not body:
        return None
    number = amounts.in_words(body)
    if number is None and body[0][0].isdigit():
        figures = _figures(body, 0, 2)
        number = amounts.pounds(figures[0], signed=True) if figures else None
    if number is None:
        return None
    if last in table("slang"):
        return number * table("slang")[last], None
    return (number * amounts.HUNDREDTH if last in word_set("hundredths", "words") else number), None
