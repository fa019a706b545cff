"""Whether a statement is about a body not spoken of before: "of the other councils, Tanfield got a C1"."""

from pipeline.read import Reading
from pipeline.resolve.organisations import Organisations
from pipeline.resolve.organisations.words import words as organisation_words
from pipeline.resolve.subjects.vocabulary import words


def speaks_of_another(reading: Reading, organisations: Organisations, first: int, start: int) -> bool:
    """Say whether the words first:start, before a statement in its sentence, bring in another body."""
    for at in range(first, start):
        low = reading.lower[at]
        if low in words("bodies") and not words("other").isdisjoint(reading.lower[max(first, at - 2) : at]):
            return True
        verb = at + 1 < len(reading.lower) and reading.lower[at + 1] in words("verbs")
        if verb and _is_bare_name(reading, organisations, at, first):
            return True
    return False


def _is_bare_name(reading: Reading, organisations: Organisations, at: int, first: int) -> bool:
    """Tell "Tanfield" from the first word of a sentence, an organisation and a person with a title."""
    word = reading.words[at]
    if not word[0].isupper() or len(word) < 3 or organisations.at(at) is not None:
        return False
    if at == first and word.lower() in organisation_words("openers"):
        return False
    return not organisations.no_place(at, at + 1)
