"""Words whose stop is their own: "Cllr.", "J.", "e.g."; it is no token and ends no sentence."""

import re
from functools import cache

from pipeline import vocabulary

INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")


def is_abbreviation(word: str) -> bool:
    """Tell whether the stop behind a word belongs to it."""
    return word in _abbreviations() or INITIALS.fullmatch(word) is not None


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(word.removesuffix(".") for word in vocabulary.words("writing")["abbreviations"])
