"""The words that speak against a grade, by what they say."""

from functools import cache

from pipeline import vocabulary


@cache
def refusing(name: str) -> frozenset[str]:
    """Return a list of the words that speak against a grade, as a set."""
    return frozenset(vocabulary.words("rating")["refuse"][name])
