"""Names of people, recognised by their form alone: no list of people."""

from typing import NamedTuple

from pipeline.match import Triggers
from pipeline.read import Reading
from pipeline.resolve.names.form import MONTHS, fits_alone, is_glued, is_initials, is_whole, shaped, written
from pipeline.resolve.names.words import not_names, particles, suffixes, words

__all__ = ["PersonName", "is_title", "name_from", "name_up_to", "not_names", "particles", "suffixes", "titles_from"]

TRIGGERS: Triggers = {}

MARKS = frozenset(('"', "“", "”", "‘", "’", "'", "(", ")"))
NO_FIRST_NAMES = frozenset(("a", "st", "st."))
LONGEST = 5  # words of a name: "Abdul Rahman Mohammed Ali Khan"
SHORT = 3  # letters of a word in capitals that may be an acronym


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
    if not known and fits_alone(reading.words[token]) is False and reading.lower[token] not in words().titles:
        return None
    limit = reading.part(token).end
    start, title = _titles(reading, token, limit)
    titled = start > token or known
    end = _run(reading, start, limit, titled)
    if end is None and start - (not known) > token and _is_surname(reading, start - 1, limit):
        start, end = start - 1, start  # "Cllr Lord said"
    if end is None:
        return None
    if start > token:
        end = _with_place(reading, token, start, end, limit)
    return PersonName(start, end, written(reading.clean(start, end)), title, token)


def name_up_to(reading: Reading, token: int) -> PersonName | None:
    """Return the person's name that ends just before a token, else None."""
    part = reading.part(token - 1)
    end = _before_suffixes(reading, token, part.start)
    start = end
    while start > part.start and end - start < LONGEST:
        if _fits(reading, start - 1) or (start == end and _is_surname(reading, start - 1, end)):
            start -= 1
        elif start < end and start - 4 >= part.start and _nickname(reading, start - 3, end):
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
    if first == start and start > part.start and _fits(reading, start - 1):
        return None
    lined = start == part.start or _new_line(reading, start)
    known = first == start and (lined or _in_list(reading, start - 1))
    found = name_from(reading, first, known=known and end - start > 1)
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


def is_title(reading: Reading, token: int) -> bool:
    """Say whether a word is a title before a name; what stands behind the last word is none."""
    return token < len(reading.words) and reading.lower[token] in words().titles and reading.words[token][0].isupper()


def _run(reading: Reading, start: int, limit: int, titled: bool) -> int | None:
    """Return where the words of a name end that begin at a token, if they make a name."""
    end = start
    while end < limit and end - start <= LONGEST:
        step = 1 if _fits(reading, end) else _nickname(reading, end, limit) if end > start else 0
        step = step or (titled and _is_surname(reading, end, limit))
        if not step or (end - start > 1 and _new_line(reading, end)):
            break
        end += step
    if end == start or end - start > LONGEST:
        return None
    if end < limit and reading.lower[end] in words().not_people and not _new_line(reading, end):
        return None
    end = _trim(reading, start, end)
    if titled and end == start + 1 and _is_signature(reading, start):
        return None  # "Cllr HD" of minutes that write initials
    if end == start or reading.lower[start] == "y" or (not titled and not _is_full(reading, start, end)):
        return None
    return None if reading.lower[end - 1] in words().companies else end


def _is_signature(reading: Reading, token: int) -> bool:
    """Say whether a word is no surname but initials: two letters, or three that are explained: "(JMS)"."""
    word = reading.words[token]
    if not word.isupper() or len(word) > SHORT:
        return False
    return len(word) < SHORT or f"({word})" in reading.clean_text


def _is_surname(reading: Reading, token: int, limit: int) -> bool:
    """Say whether a word such as "Ward" ends a name behind a title or in a list of names: no capital follows."""
    if reading.lower[token] not in words().surnames or not reading.words[token].istitle():
        return False
    return token + 1 >= limit or not reading.words[token + 1][0].isupper() or _new_line(reading, token + 1)


def _is_full(reading: Reading, start: int, end: int) -> bool:
    """Say whether words without a title make a name: more than one, and no acronyms."""
    found = reading.words[start:end]
    given = len(found) - found.count(".") > 1 or is_glued(found[0])  # "C.Cook" has its initial in it
    if not given or reading.lower[start] in NO_FIRST_NAMES:
        return False
    return not any(map(str.isupper, found)) or not _all_short_capitals(reading, start, end)


def _nickname(reading: Reading, token: int, limit: int) -> int:
    """Return how many tokens a nickname takes inside a name: 3 for "Nan" in marks."""
    inside = token + 3 < limit and reading.words[token] in MARKS and reading.words[token + 2] in MARKS
    return 3 if inside and shaped(reading.words[token + 1]) and _fits(reading, token + 3) else 0


def _new_line(reading: Reading, token: int) -> bool:
    """Say whether a token begins a line of the document: a list's next entry, where a name is complete."""
    return reading.document.text.find("\n", *reading.chars(token - 1, token + 1)) >= 0


def _trim(reading: Reading, start: int, end: int) -> int:
    """Leave out letters behind the name, and initials or particles that lead to no surname."""
    known = words()
    while end > start and (
        reading.lower[end - 1] in known.suffixes
        or reading.words[end - 1] in known.particles
        or not _is_word(reading, end - 1)
    ):
        end -= 1
    return end


def _before_suffixes(reading: Reading, token: int, limit: int) -> int:
    end = token
    while end > limit and (reading.lower[end - 1] in words().suffixes):
        end -= 1
        if end > limit and reading.words[end - 1] == ",":
            end -= 1
    return end


def _fits(reading: Reading, token: int) -> bool:
    """Say whether a word can be part of a name."""
    fits = fits_alone(reading.words[token])
    return _fits_here(reading, token) if fits is None else fits


def _fits_here(reading: Reading, token: int) -> bool:
    """Say whether a word that can be part of a name is part of one here: a month, "Nurse", "van", a full stop."""
    word, lower = reading.words[token], reading.lower[token]
    if word == "I":  # "Cllr I Dunmow"; else it is who speaks
        behind = reading.words[token + 1 : token + 2]
        titled = token > 0 and (is_title(reading, token - 1) or reading.lower[token - 1] in words().plural_titles)
        return titled and bool(behind) and (is_whole(behind[0]) or is_initials(behind[0]))
    if word[0].isupper():
        return not _dated(reading, token) and (lower not in words().soft or _ends_a_name(reading, token))
    if word == "." and token and reading.lower[token - 1] in words().digraphs:  # "Ll. Pryce" is "Ll", "."
        return True
    if word == ".":  # "P.D. Marrable" is "P.D", "."
        return token > 0 and "." in reading.words[token - 1] and is_initials(reading.words[token - 1])
    following = reading.words[token + 1] if token + 1 < len(reading.words) else "."
    return following[0].isupper() or following in words().particles


def _ends_a_name(reading: Reading, token: int) -> bool:
    """Say whether a word such as "Ireland" or "Nurse" is a surname here: a name goes before, none goes on behind."""
    following = reading.words[token + 1] if token + 1 < reading.part(token).end else "."
    goes_on = following[0].isupper() and following.lower() not in words().acronyms
    if goes_on or reading.lower[token + 1 : token + 2] in (["of"], ["for"], ["teacher"]):
        return False
    before = reading.lower[token - 1] if token else ""
    return before in words().titles or (token > 0 and before not in words().soft and _fits(reading, token - 1))


def _dated(reading: Reading, token: int) -> bool:
    """Say whether "May" or "April" is a month here: a number stands beside it."""
    if reading.lower[token] not in MONTHS:
        return False
    beside = reading.words[max(0, token - 1) : token] + reading.words[token + 1 : token + 2]
    return any(word[0].isdigit() for word in beside)


def _is_word(reading: Reading, token: int) -> bool:
    """Say whether a word is a whole name and no initial."""
    if not is_whole(reading.words[token]):
        return False
    return reading.words[token + 1 : token + 2] != ["."] or reading.lower[token] not in words().digraphs


def _all_short_capitals(reading: Reading, start: int, end: int) -> bool:
    """Say whether the words look like acronyms more than like a name: "HMI NHS"."""
    found = [reading.words[token] for token in range(start, end) if _is_word(reading, token)]
    return any(word.isupper() for word in found) and (len(found) < 2 or any(len(word) <= SHORT for word in found))


def _with_place(reading: Reading, token: int, start: int, end: int, limit: int) -> int:
    """Return the end with a peer's place: "Lord Hartley of Fenmere"."""
    peer = any(lower in words().peers for lower in reading.lower[token:start])
    if peer and end + 1 < limit and reading.lower[end] == "of" and _is_word(reading, end + 1):
        return _trim(reading, start, end + 2)
    return end
