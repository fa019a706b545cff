"""The words around a grade that speak against it, or of its time, by what they say."""

from functools import cache

from pipeline import vocabulary


@cache
def refusing(name: str) -> frozenset[str]:
    """Return a list of the words that speak against a grade, as a set."""
    return frozenset(vocabulary.words("rating")["refuse"][name])


def is_number(word: str) -> bool:
    """Tell "12" and "twelve" from the year "2019" and from "every"."""
    digits = word.isdigit() and len(word) < len("2019")
    return digits or word in refusing("counting") - refusing("each")


@cache
def of_time(name: str) -> frozenset[str]:
    """Return a list of the words that tell when a grade stands, as a set."""
    return frozenset(vocabulary.words("rating")["time"][name])
