"""Names of people, recognised by their form alone: no list of people."""

from typing import NamedTuple

from pipeline.read import Reading
from pipeline.resolve.names.form import fits_alone, written
from pipeline.resolve.names.run import LONGEST, fits, is_surname, is_title, is_word, new_line, nickname, run_end, trim
from pipeline.resolve.names.words import given_names, not_names, particles, suffixes, titles, words
from pipeline.terms import Triggers

__all__ = [
    "PersonName",
    "given_names",
    "is_title",
    "name_from",
    "name_up_to",
    "not_names",
    "particles",
    "suffixes",
    "titles",
    "titles_from",
]

TRIGGERS: Triggers = {}


class PersonName(NamedTuple):
    """A person's name at the tokens start:end, without titles; `title` is normalised: Cllr, Sir, Dr, ..."""

    start: int
    end: int
    name: str
    title: str | None
    first: int
    """Where its titles begin; `start` where it has none."""


def name_from(reading: Reading, token: int, *, known: bool = False) -> PersonName | None:
    """Return the person's name, with its titles if any, that begins at a token, else None.

    `known`: something else says that a person is named here (a list under "Councillors"), so a surname is enough.
    Each place is read once, and remembered.
    """
    remembered = reading.names_from
    key = token if not known else -token - 1
    if key not in remembered:
        remembered[key] = _read(reading, token, known)
    found: PersonName | None = remembered[key]
    return found


def _read(reading: Reading, token: int, known: bool) -> PersonName | None:
    """Read the name that begins at a token; none where the text ends before it: "paid £5m to"."""
    if token >= len(reading.words):
        return None
    titled = reading.lower[token] in words().titles
    if not known and not titled and fits_alone(reading.words[token]) is False:
        return None
    limit = reading.part_of[token].end
    start, title = _titles(reading, token, limit) if titled else (token, None)
    titled = start > token or known
    end = run_end(reading, start, limit, titled)
    if end is None and start - (not known) > token and is_surname(reading, start - 1, limit):
        start, end = start - 1, start  # "Cllr Lord said"
    if end is None:
        return None
    if start > token:
        end = _with_place(reading, token, start, end, limit)
    return PersonName(start, end, written(reading.clean(start, end)), title, token)


def name_up_to(reading: Reading, token: int) -> PersonName | None:
    """Return the person's name that ends just before a token, else None."""
    part = reading.part_of[token - 1]
    end = _before_suffixes(reading, token, part.start)
    start = end
    while start > part.start and end - start < LONGEST:
        if fits(reading, start - 1) or (start == end and is_surname(reading, start - 1, end)):
            if end - start > 1 and new_line(reading, start):
                break
            start -= 1
        elif start < end and start - 4 >= part.start and nickname(reading, start - 3, end):
            start -= 3
        else:
            break
    while start < end and reading.words[start] in words().particles:
        start += 1
    if start == end:
        return None
    first = start
    while first > part.start and is_title(reading, first - 1):
        first -= 1
    known = False
    if first == start:
        lined = start == part.start or new_line(reading, start)
        if not lined and fits(reading, start - 1):
            return None
        known = end - start > 1 and (lined or _in_list(reading, start - 1))
    found = name_from(reading, first, known=known)
    return found if found is not None and found.end == end else None


def _in_list(reading: Reading, token: int) -> bool:
    """Say whether a token stands between the names of a list, so that "A Bell" is one."""
    return reading.words[token] in (",", ";", ":", "\t", "and", "&") or reading.lower[token] in words().plural_titles


def titles_from(reading: Reading, token: int) -> tuple[int, str | None]:
    """Return where the titles that begin at a token end, and the first that is stored."""
    return _titles(reading, token, reading.part(token).end)


def _titles(reading: Reading, token: int, limit: int) -> tuple[int, str | None]:
    title: str | None = None
    place = token
    while place < limit and is_title(reading, place):
        title = title or words().titles[reading.lower[place]]
        place += 1
        if place < limit and reading.words[place] == "." and reading.lower[place - 1] in ("rt", "hon"):
            place += 1
    return place, title


def _before_suffixes(reading: Reading, token: int, limit: int) -> int:
    end = token
    while end > limit and (reading.lower[end - 1] in words().suffixes):
        end -= 1
        if end > limit and reading.words[end - 1] == ",":
            end -= 1
    return end


def _with_place(reading: Reading, token: int, start: int, end: int, limit: int) -> int:
    """Return the end with a peer's place: "Lord Hartley of Fenmere"."""
    place = end + 1 < limit and reading.lower[end] == "of" and is_word(reading, end + 1)
    if place and not words().peers.isdisjoint(reading.lower[token:start]):
        return trim(reading, start, end + 2)
    return end
