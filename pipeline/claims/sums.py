"""Amounts of money beside one another: how telling one is, and whether one rounds another."""

from decimal import Decimal
from functools import lru_cache
from math import log2


@lru_cache(maxsize=1 << 17)
def digits(amount: str) -> int:
    """Return how many digits an amount is given to: 2 for 6500000, 6 for 421611."""
    number = Decimal(amount).normalize()
    return len(number.as_tuple().digits) if number else 0


@lru_cache(maxsize=1 << 17)
def rounded(amount: str, places: int = 2) -> str:
    """Return an amount rounded to so many digits."""
    number = Decimal(amount)
    if not number:
        return "0"
    unit = number.adjusted() - places + 1
    return f"{(number / (Decimal(10) ** unit)).quantize(Decimal(1)) * Decimal(10) ** unit:f}"


@lru_cache(maxsize=1 << 17)
def rounds(one: str, other: str) -> bool:
    """Tell whether one amount is the other rounded, to two digits at least: 6.5m and 6,512,340."""
    rough, exact = sorted((one, other), key=digits)
    places = digits(rough)
    return 2 <= places < digits(exact) and Decimal(rounded(exact, places)) == Decimal(rough)


def ratio(one: str, other: str) -> float:
    """Return how many times the larger amount is the smaller one."""
    small, large = sorted((float(one), float(other)))
    return large / small if small > 0 else float("inf")


def octaves(amount: str) -> tuple[int, int]:
    """Return two numbers, one of which any amount shares that is at most twice or half as large."""
    number = abs(float(amount))
    octave = int(log2(number)) if number >= 1 else 0
    return octave, octave + 1


@lru_cache(maxsize=1 << 17)
def normal(amount: str) -> str:
    """Return an amount written in one way: 2400000.0 and 2400000 are one."""
    number = Decimal(amount)
    return f"{number.to_integral_value():f}" if number == number.to_integral_value() else f"{number.normalize():f}"
