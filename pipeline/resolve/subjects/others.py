"""Whether a statement is about a body not spoken of before: "of the other councils, Tanfield got a C1"."""

from collections.abc import Iterable

from pipeline.read import Reading
from pipeline.resolve.organisations import Organisations
from pipeline.resolve.organisations.words import words as organisation_words
from pipeline.resolve.subjects.bare import run_before
from pipeline.resolve.subjects.vocabulary import describing_nouns, words

OWNED = 6  # tokens from a name to its rating: "Larkrise's latest overall rating"
PREDICATE = 9  # tokens from a name to what is said of it: "Stour Valley was last year rated"


def speaks_of_others(reading: Reading, first: int, last: int) -> bool:
    """Say whether the words first:last speak of several bodies: "the other councils", "of the 34 homes"."""
    if not words("neighbours").isdisjoint(reading.lower[first:last]):
        return True
    for at in range(first, last):
        if reading.lower[at] in words("bodies"):
            before = reading.lower[max(first, at - 3) : at]
            if not words("other").isdisjoint(before) or any(word.isdigit() for word in before[-2:]):
                return True
    return False


def bare_name(reading: Reading, organisations: Organisations, first: int, start: int) -> tuple[int, int] | None:
    """Return the tokens of a name that is the subject of the words first:start and no organisation's, else None."""
    for at in range(first, start):
        if reading.words[at] == reading.lower[at] or not reading.words[at][0].isupper():
            continue
        following = reading.lower[at + 1] if at + 1 < len(reading.lower) else ""
        known = following == "," and organisations.standing_for(at, at + 1) is not None
        owns = following == "'s" and not words("rating_nouns").isdisjoint(reading.lower[at + 2 : at + OWNED])
        if (known or owns or following in words("verbs")) and _is_bare_name(
            reading, organisations, at, reading.sentence(at)[0]
        ):
            run = run_before(reading, organisations, at + 1)
            if run is not None and run[1] == at + 1:
                return run
            if not _is_place(reading, at, first):
                return at, at + 1
    return None


def speaks_for_itself(reading: Reading, organisations: Organisations, run: tuple[int, int], start: int) -> bool:
    """Say whether a statement is of the very name before it: no other clause, no other body stands between."""
    between = reading.lower[run[1] : start]
    if (
        len(between) > PREDICATE
        or not words("clauses").isdisjoint(between)
        or run_before(reading, organisations, run[1]) is None
    ):
        return False
    bodies = (naming.organisation for naming in organisations.between(run[1], start))
    return not any(body is not None and body.kind != "inspectorate" for body in bodies)


def belongs_to(name: str, subjects: Iterable[str | None]) -> str | None:
    """Return the one subject that a bare name begins: "Kilrobin" -> "Kilrobin High School"."""
    bare = name.removeprefix("The ")
    fitting = list(
        dict.fromkeys(subject for subject in subjects if subject and subject.startswith((f"{name} ", f"{bare} ")))
    )
    return fitting[0] if len(fitting) == 1 else None


def _is_place(reading: Reading, at: int, first: int) -> bool:
    """Tell "Larkrise in Coniston Hall has closed": the capitalised words that end at a token say where."""
    while at > first and reading.words[at - 1][0].isupper():
        at -= 1
    return at > first and reading.lower[at - 1] in words("placed")


def _is_bare_name(reading: Reading, organisations: Organisations, at: int, first: int) -> bool:
    """Tell "Tanfield" from the first word of a sentence, an organisation, a person with a title, a place."""
    word, low = reading.words[at], reading.lower[at]
    if len(word) < 3 or organisations.at(at) is not None or low in organisation_words("openers"):
        return False
    if at == first:
        common = low in describing_nouns() or low in reading.words
        proper = reading.words.count(word) > 1
        return proper and not common and not organisations.no_place(at, at + 1)
    return reading.lower[at - 1] not in words("behind") | words("placed") and not organisations.no_place(at, at + 1)
