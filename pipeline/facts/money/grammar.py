"""The small words around an amount, as sets."""

from functools import cache

from pipeline import vocabulary


@cache
def words(group: str) -> frozenset[str]:
    """Return a list of words/money_grammar.toml as a set."""
    return frozenset(vocabulary.words("money_grammar")[group])


@cache
def parties(group: str) -> frozenset[str]:
    """Return a list of words/money_parties.toml as a set."""
    return frozenset(vocabulary.words("money_parties")[group])


FINITE_AUXILIARIES = words("auxiliaries") - {"to"}
LINKS = words("linking") - words("prepositions")
"""What links a subject to its amount by a verb, and not as a preposition: "reached", but not "at"."""
DASHES = frozenset(("-", "–", "—"))
