"""Lines in pairs, an office and its holder: which of the two stands first in a list."""

from bisect import bisect_left

from pipeline.facts.official import patterns
from pipeline.facts.official.office import Office
from pipeline.facts.official.page import Page
from pipeline.facts.official.person import Person, person_from
from pipeline.facts.official.said import Found
from pipeline.read import Part

LINE = 14  # tokens of a line that is an office or a name
SMALL = frozenset(("and", "of", "for", "the", "to"))
MARKS = frozenset((":", "-", "–"))


def over_a_name(page: Page, office: Office) -> Found | None:
    """Read "Cabinet Member for Housing" and, in the line below, "Councillor Jane Marr"."""
    part = page.reading.part_of[office.start]
    if office.end < part.end - (page.words[part.end - 1] in MARKS) or part.end - part.start > LINE:
        return None
    if not page.capital(office.start) or not _is_written_as_title(page, part.start, office.start):
        return None
    place = _place(page, part)
    if place + 1 >= len(page.reading.parts) or follows_a_name(page, part):
        return None
    person = _named(page, page.reading.parts[place + 1])
    titled = person is not None and person.name.title in patterns.COUNCILLORS
    if person is None or not (titled or _is_list(page, place)):
        return None
    return Found(patterns.NEXT_TO.name, office.start, person.end, person, office)


def follows_a_name(page: Page, part: Part) -> bool:
    """Say whether a line with an office belongs to the name above it: no list of pairs begins with an office."""
    place = _place(page, part)
    parts = page.reading.parts
    while place >= 2 and _named(page, parts[place - 1]) is not None and _is_office(page, parts[place - 2]):
        place -= 2
    return place >= 1 and _named(page, parts[place - 1]) is not None


def _is_list(page: Page, place: int) -> bool:
    """Say whether a pair of an office and a name goes before or comes behind."""
    parts = page.reading.parts
    before = place >= 2 and _is_office(page, parts[place - 2]) and _named(page, parts[place - 1]) is not None
    behind = place + 3 < len(parts) and _is_office(page, parts[place + 2])
    return before or (behind and _named(page, parts[place + 3]) is not None)


def _place(page: Page, part: Part) -> int:
    return bisect_left(page.reading.parts, (part.start,))


def _named(page: Page, part: Part) -> Person | None:
    """Return whom a line names that is nothing but a name, with what may follow in brackets."""
    if part.end - part.start > LINE or not page.capital(part.start):
        return None
    person = person_from(page, part.start)
    alone = person is not None and (person.end >= part.end or page.words[person.end] == "(")
    return person if alone else None


def _is_office(page: Page, part: Part) -> bool:
    """Say whether a line is an office and names nobody."""
    if part.end - part.start > LINE or not page.capital(part.start):
        return False
    terms = page.terms.between("office", part.start, part.end)
    titled = bool(terms) and _is_written_as_title(page, part.start, terms[0].start)
    return titled and person_from(page, part.start) is None


def _is_written_as_title(page: Page, start: int, end: int) -> bool:
    """Say whether words before an office are part of it: not "In attendance at the request of | the Chief Officer"."""
    return all(not page.words[at].islower() or page.lower[at] in SMALL for at in range(start, end))
