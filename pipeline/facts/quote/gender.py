"""Tells which pronoun can stand for a person: by the title, by the kin, by the first name."""

from pipeline import vocabulary
from pipeline.read import Reading

OTHER = {"she": "he", "he": "she"}
TOLD = {word: OTHER[pronoun] for pronoun, words in vocabulary.words("quote")["gender"].items() for word in words}
FIRST_NAMES = {
    name: pronoun for pronoun, names in vocabulary.words("first_names").items() for name in str(names).split()
}
NEAR = 3  # words before a name: "his late wife, Carys"


def told_before(reading: Reading, token: int) -> str | None:
    """Return the pronoun that the words before a name tell: "Mr", "his daughter"."""
    for word in reversed(reading.lower[token - NEAR if token > NEAR else 0 : token]):
        if word in TOLD:
            return TOLD[word]
        if word in (".", "'s"):
            return None
    return None


def of_name(name: str) -> str | None:
    """Return the pronoun that a full name tells by its first name, if it tells one."""
    first = name.split(maxsplit=1)[0].lower()
    return FIRST_NAMES.get(first) or FIRST_NAMES.get(first.split("-")[0])


def is_first_name(word: str) -> bool:
    """Say whether a word is a first name: "said Doreen"."""
    return word.lower() in FIRST_NAMES and word[:1].isupper()
