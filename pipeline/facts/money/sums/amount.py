"""The words of an amount -> its exact number."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pipeline.facts.money.words import by_word, table, word_set

FIGURE = re.compile(r"((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)([a-z]*)(\+?)$")
ZERO, HUNDREDTH = Decimal(0), Decimal("0.01")
UNITS = by_word("units")
GLUED: dict[str, str] = table("glued")
POWERS: dict[str, int] = table("powers")
_made = tuple.__new__  # in a third of the time of a call of the class
JOINTS = frozenset(("a", "an", "and", "of", "hundred", "-"))


class Figure(NamedTuple):
    """A figure with what is glued to it: "1.2bn" -> 1.2 and billion; "9.50ph" -> 9.50 and hour."""

    number: Decimal
    unit: str | None = None
    per: str | None = None
    pence: bool = False
    plus: bool = False
    places: int = 0


def figure(word: str) -> Figure | None:
    """Read one token in small letters; null where it is no well-formed figure ("7,5m", "1.2.3")."""
    found = FIGURE.match(word)
    if not found:
        return None
    digits, fraction, letters, plus = found.groups()
    number, places = Decimal(digits.replace(",", "")), len(fraction) if fraction else 0
    if not letters:
        return _made(Figure, (number, None, None, False, plus != "", places))
    unit, per = UNITS.get(letters), GLUED.get(letters)
    pence = letters == "p"
    if not (unit or per or pence):
        return None
    return _made(Figure, (number, unit, per, pence, plus != "", places))


def scaled(number: Decimal, unit: str) -> Decimal:
    """Multiply by a unit: 1.2, million -> 1200000."""
    return number.scaleb(POWERS[unit]).normalize() + ZERO


def pounds(figure: Figure, *, signed: bool) -> Decimal | None:
    """Return a figure in the currency's major unit, null where it cannot be told.

    "£486,691.10p" is pounds; "£50p" could be either; "£60.000" could be sixty or sixty thousand.
    """
    if figure.pence and not signed:
        return figure.number * HUNDREDTH
    if figure.pence:
        return figure.number if figure.places == 2 else None
    if figure.unit:
        return scaled(figure.number, figure.unit)
    return None if figure.places > 2 else figure.number


@cache
def _number_words() -> frozenset[str]:
    return frozenset(table("numbers")) | frozenset(table("fractions")) | frozenset(table("powers")) | JOINTS


def number_words() -> list[str]:
    """Return every word that a number in words is made of, sorted: "ninety-six" is one word."""
    numbers = table("numbers")
    tens = [word for word, number in numbers.items() if number >= 20]
    ones = [word for word, number in numbers.items() if 0 < number < 10]
    return sorted(_number_words() | {f"{ten}-{one}" for ten in tens for one in ones})


def in_words(words: Sequence[str]) -> Decimal | None:
    """Read a number in words: "two and a half million", "a quarter of a million", "one hundred and fifty"."""
    parts = [part for word in words for part in word.split("-") if part]
    if not parts or any(part not in _number_words() for part in parts):
        return None
    return _fraction_of(parts) or _sum(parts)


def _fraction_of(parts: list[str]) -> Decimal | None:
    """Read "half a million", "a quarter of a million", "three quarters of a million", "half a billion"."""
    fractions = table("fractions")
    place = next((i for i, part in enumerate(parts) if part in fractions), None)
    if place is None or place > 1 or parts[0] == "and" or parts[place] not in ("half", "quarter", "quarters"):
        return None
    times = Decimal(1) if place == 0 or parts[0] in ("a", "one") else _small(parts[:1])
    rest = [part for part in parts[place + 1 :] if part not in ("of", "a")]
    if times is None or len(rest) != 1 or rest[0] not in table("powers"):
        return None
    return scaled(times * Decimal(fractions[parts[place]]), rest[0])


def _sum(parts: list[str]) -> Decimal | None:
    """Add up groups, each a number below a thousand and its unit: "two million three hundred thousand"."""
    total = Decimal(0)
    group: list[str] = []
    powers = table("powers")
    seen = False
    for part in parts:
        if part in powers:
            number = _small(group)
            if number is None:
                return None
            total, group, seen = total + scaled(number, part), [], True
        else:
            group.append(part)
    if seen and group and group[0] == "and":
        group = group[1:]
    if not group:
        return total if seen else None
    number = _small(group)
    return None if number is None else total + number


def _small(parts: Sequence[str]) -> Decimal | None:
    """Read a number below a thousand, "two and a half", or "a" as one."""
    if list(parts) in (["a"], ["an"]):
        return Decimal(1)
    if list(parts[-3:]) == ["and", "a", "half"]:
        whole = _small(parts[:-3])
        return None if whole is None else whole + Decimal("0.5")
    if "hundred" in parts:
        place = list(parts).index("hundred")
        return _hundreds(parts[:place], parts[place + 1 :])
    numbers = [table("numbers").get(part) for part in parts]
    if len(numbers) == 1 and numbers[0] is not None:
        return Decimal(numbers[0])
    if len(numbers) == 2 and None not in numbers and numbers[0] >= 20 and 0 < numbers[1] < 10:
        return Decimal(numbers[0] + numbers[1])
    return None


def _hundreds(before: Sequence[str], after: Sequence[str]) -> Decimal | None:
    hundreds = _small(before)
    rest = Decimal(0) if not after else _small(after[1:] if after[0] == "and" else after)
    return None if hundreds is None or rest is None or hundreds > 99 else hundreds * 100 + rest


def is_vague(word: str) -> bool:
    """Tell whether a word before a unit leaves the number open: "several million pounds"."""
    return word in word_set("look_alikes", "vague")
