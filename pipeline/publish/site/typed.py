"""What people type into a form -> what SQL can compare: sums of money, words to search for, parts of names."""

import re
from decimal import Decimal, InvalidOperation
from functools import cache

from pipeline.publish.site.config import settings

SUM = re.compile(
    r"(?:about|over|around)?\s*[£$€]?\s*(\d[\d,\s]*(?:\.\d+)?|\.\d+)\s*(thousand|million|billion|mn|bn|k|m|b)?\b\.?\s*(?:pounds?)?",
    re.IGNORECASE,
)
TIMES = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "b": 9, "bn": 9, "billion": 9}


def gbp(typed: str | None) -> float | None:
    """Return the pounds that somebody typed, as "£1.2m", "1,200,000" or "half a million"; null where it is no sum."""
    text = str(typed if typed is not None else "").strip()
    half = re.fullmatch(r"(?:a )?half a (million|billion)(?: pounds)?", text, re.IGNORECASE)
    if half:
        return float(5 * Decimal(10) ** (TIMES[half[1].lower()] - 1))
    found = SUM.fullmatch(text)
    if found is None:
        return None
    try:
        number = Decimal(re.sub(r"[,\s]", "", found[1]))
    except InvalidOperation:
        return None
    return float(number * Decimal(10) ** TIMES.get((found[2] or "").lower(), 0))


def search_words(typed: str | None) -> str:
    """Return an FTS5 expression that finds every word typed, whatever marks stand in it; for a blank, nothing."""
    quoted = ['"' + word.replace('"', '""') + '"' for word in str(typed or "").split()]
    return " ".join(quoted) or '""'


def pattern(typed: str | None) -> str:
    """Return a LIKE pattern (escape "\\") that holds what was typed anywhere; for a blank every text.

    What people write short is written out: "Notts" finds Nottinghamshire.
    """
    text = " ".join(_whole().get(word.lower(), word) for word in str(typed or "").split())
    return "%" + re.sub(r"([\\%_])", r"\\\1", text) + "%"


def pattern_start(name: str | None) -> str:
    """Return a LIKE pattern (escape "\\") of texts that begin with a name, as a council's services do."""
    return re.sub(r"([\\%_])", r"\\\1", name or "") + " %"


@cache
def _whole() -> dict[str, str]:
    return {short.lower(): whole for short, whole in settings()["short"].items()}
