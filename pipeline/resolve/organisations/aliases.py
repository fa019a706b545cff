"""Short forms of the names in a document: abbreviations in brackets, "Queen's Park" for the hospital."""

from collections.abc import Iterable, Iterator

from pipeline.read import Reading
from pipeline.resolve.organisations.types import Found, Naming, Organisation
from pipeline.resolve.organisations.walk import capital
from pipeline.resolve.organisations.words import words

SHORTENED = frozenset({"hospital", "school", "home", "company", "prison", "nursery"})
"""Kinds that are also called by their name without its head noun."""
HALVED = frozenset({"hospital", "school"})
"""Kinds that are called without their very noun: "Wick General", "Wick High"."""
Forms = dict[tuple[str, ...], Organisation]


def short_forms(reading: Reading, names: Iterable[tuple[Found, Organisation]]) -> Forms:
    """Return every short form, as its words."""
    forms: Forms = {}
    for found, organisation in names:
        abbreviation = bracketed(reading, found.end) if reading.words[found.end : found.end + 1] == ["("] else None
        if abbreviation is not None:
            forms.setdefault((abbreviation,), organisation)
            forms.setdefault((*_proper(reading, found), abbreviation), organisation)
        if organisation.kind in SHORTENED:
            proper = _proper(reading, found)
            company = organisation.kind == "company"
            if company and proper and proper[-1].lower() in words("buildings"):
                continue
            if organisation.kind == "hospital" and reading.lower[found.end - 1].endswith("s"):
                continue  # "Wick and Ayle Hospitals" are not called "Wick and Ayle"
            if len(proper) > 1 or (proper and (company or found.head == found.start)):
                forms.setdefault(proper, organisation)
            if organisation.kind in HALVED and found.end - found.head == 2 and found.head > found.start:
                forms.setdefault((*proper, reading.words[found.head]), organisation)
    return forms


def bracketed(reading: Reading, at: int) -> str | None:
    """Return the abbreviation that stands in brackets behind a name: "(DfE)"."""
    piece = reading.words[at : at + 3]
    if len(piece) < 3 or piece[0] != "(" or piece[2] != ")":
        return None
    capitals = sum(character.isupper() for character in piece[1])
    return piece[1] if capitals >= 2 and len(piece[1]) <= 8 and piece[1].isalnum() else None


def _proper(reading: Reading, found: Found) -> tuple[str, ...]:
    """Return the words of a name before its head noun, with "and" for "&"."""
    end = found.head if found.head > found.start else found.end
    return tuple("and" if word == "&" else word for word in reading.words[found.start : end])


def find_short(reading: Reading, forms: Forms, taken: set[int]) -> Iterator[Naming]:
    """Find the short forms in a text, word by word; the longest at each place."""
    if not forms:
        return
    sizes: dict[str, list[int]] = {}
    for form in forms:
        sizes.setdefault(form[0], []).append(len(form))
    for word, lengths in sizes.items():
        lengths.sort(reverse=True)
        for at in _places(reading.words, word):
            for size in lengths if at not in taken else ():
                piece = tuple("and" if w == "&" else w for w in reading.words[at : at + size])
                if piece in forms and _stands_alone(reading, at, at + size, forms[piece], taken):
                    yield Naming(at, at + size, forms[piece])
                    break


def _places(words: list[str], word: str) -> Iterator[int]:
    """Find a word; `index` looks at a whole text in the time of a few lines of Python."""
    at = -1
    try:
        while True:
            at = words.index(word, at + 1)
            yield at
    except ValueError:
        return


def _stands_alone(reading: Reading, start: int, end: int, organisation: Organisation, taken: set[int]) -> bool:
    """Tell "Queen's Park" from "Queen's Park Road" and from a village: "in Thornby Green"."""
    if end - start == 1 and reading.words[start].isupper():
        return True
    before = reading.lower[start - 1] if start else ""
    if organisation.kind != "company" and before in words("village_before"):
        return False
    following = reading.words[end : end + 1]
    joined = bool(following) and capital(following[0]) and following[0].lower() not in words("openers")
    before_joined = bool(before) and reading.words[start - 1][0].isupper() and start > reading.sentence(start)[0]
    return not joined and not (before_joined and capital(reading.words[start - 1]) and before not in words("openers"))
