"""The names of a list, up to its end: by commas or semicolons, in initials, over brackets and lines."""

from collections.abc import Iterator

from pipeline.facts.official.page import Page
from pipeline.facts.official.person import Person, person_from
from pipeline.facts.official.words import words
from pipeline.resolve.names.form import fits_alone, is_initials, is_whole

MARKS = (",", ";", "and", "&", "\t")
WRAPPED = (*MARKS, ".")
DASHES = frozenset(("-", "–", "—"))
NOTE = 12  # words of a note behind a name
OFFICE = 3  # tokens behind a name in which its office stands: "Jane Marr (Clerk)"
LONGEST_LIST = 120  # names behind one title, at most


def whole_list(page: Page, place: int, limit: int) -> Iterator[tuple[Person, int]]:
    """Give the people of a list, and of the lines below it that are nothing but names."""
    end = place
    for person, end in names(page, place, limit, known=True):
        yield person, end
    broken_off = page.words[limit - 1] == ","  # "Councillors Marr, Carr," and in the next line "Barr and Orr"
    headed = broken_off or page.words[place - 1] in (":", "\t") or (page.minutes and place == limit)
    while headed and _over_bracket(page, end, limit) >= limit - broken_off and limit + 1 < len(page.reading.words):
        part = page.reading.part(limit + 1)
        below = list(names(page, part.start, part.end, known=True))
        last = _over_bracket(page, below[-1][1], part.end) if below else 0
        last += page.words[last] == "."
        last = part.end if below and _is_note(page, last, part.end) else last
        if last != part.end or page.terms.between("office", part.start, below[0][0].name.end):
            return
        for person, close in below:
            ward = page.ward(close + 1, part.end) if page.lower[part.end - 1] in words().ward_words else None
            yield person._replace(ward=person.ward or ward), close
        end, limit = last, part.end


def names(page: Page, place: int, limit: int, *, known: bool) -> Iterator[tuple[Person, int]]:
    """Give the people of a list from a token on: by commas or semicolons; "and" comes before the last."""
    last, first_mark = False, ""
    for _ in range(LONGEST_LIST):
        if place >= limit:
            return
        person = person_from(page, place, known=known)
        if person is None or person.end > limit or page.lower[person.end] == "'s":
            return  # "two councillors, East Harle's Tony Marr and"
        if first_mark and page.capital(person.end):
            person = _over_line(page, person, limit)
        end = _over_bracket(page, person.end, limit)
        yield person, person.end if person.end > person.name.end else person.name.end
        mark = page.words[end] if end < limit else ""
        if mark not in MARKS and not last and end < limit and _goes_on(page, person, end):
            place = end  # "Councillors: Jane Marr (Chair)" and behind it or in the next line "Tom Lee, Pat Orr"
            continue
        first_mark = first_mark or mark
        if (last and mark != ";") or mark not in MARKS or (mark == ";" and first_mark != ";"):
            return
        place = end + 1
        if mark in (",", ";", "\t") and place < limit and page.lower[place] in ("and", "&"):
            place, mark = place + 1, "and"
        last = mark in ("and", "&")


def _over_line(page: Page, person: Person, limit: int) -> Person:
    """Join a surname that a list's line breaks in two: "A Orr, B Penn" and, in the next line, "Marr, C Lee"."""
    end = person.end
    behind = page.words[end + 1] if end + 1 < limit else ""
    initials = end == person.name.end and is_initials(page.words[person.name.start])
    surname = initials and behind in WRAPPED and _is_surname(page.words[end])
    if not surname or not page.opens_line(end):
        return person
    name = f"{person.name.name} {page.words[end]}"
    return person._replace(name=person.name._replace(end=end + 1, name=name), end=end + 1)


def _is_surname(word: str) -> bool:
    return is_whole(word) and fits_alone(word) is True


def _is_note(page: Page, start: int, end: int) -> bool:
    """Say whether a line ends in a note: "N Marr - substitute for B Lee", "Mrs A Orr - Castle Ward", but no office."""
    noted = start < end <= start + NOTE and page.words[start] in DASHES
    return noted and not page.terms.between("office", start, end)


def _goes_on(page: Page, person: Person, end: int) -> bool:
    """Say whether a list goes on with no mark: behind brackets, in initials ("A Frome T Kettley"), in the next line."""
    initials = is_initials(page.words[end]) and is_initials(page.words[person.name.start])
    return end > person.end or initials or _next_line(page, end)


def _next_line(page: Page, end: int) -> bool:
    """Say whether a list of names goes on in the line that begins at a token: a name, and no office beside it."""
    if not page.opens_line(end):
        return False
    person = person_from(page, end)
    return person is not None and not page.terms.between("office", end, person.end + OFFICE)


def _over_bracket(page: Page, end: int, limit: int) -> int:
    """Step over brackets that are no party or ward: "(Chair)", "(left at 8pm)"."""
    while end < limit and page.words[end] == "(":
        close = next((place for place in range(end, min(limit, end + 16)) if page.words[place] == ")"), None)
        if close is None:
            return end
        end = close + 1
    return end
