"""Name and office with nothing between them: in a line of a list, in an entry of one, under a letter."""

from pipeline.facts.official import patterns
from pipeline.facts.official.office import Office
from pipeline.facts.official.page import Page
from pipeline.facts.official.pairs import follows_a_name
from pipeline.facts.official.person import Person, person_from, person_up_to
from pipeline.facts.official.said import Found
from pipeline.facts.official.words import words

CONTACT = 6  # words of "Contact: Mrs Jane Marr:"
ROW = 40  # tokens of a table's row, at most
ENTRY = frozenset((",", ";", ":", "and", "&", "\t"))
"""What stands before and behind an entry of a list."""
CLOSING = frozenset(("”", '"', "’", ".", "(", "-"))


def next_to(page: Page, office: Office) -> Found | None:
    """Read "Mrs Jane Marr   Director of Finance", a line of a list or its entry, and the lines below a letter."""
    place = office.role[0][0]
    if page.lower[office.term.start] == "in":
        return _in_the_chair(page, office)
    if not page.capital(place) and not page.capital(office.start):
        return None
    part = page.reading.part_of[office.start]
    first = place
    while first > part.start and page.lower[first - 1] in words().status:  # "Acting Head of Roads"
        first -= 1
    beside = first > part.start
    contact = "contact" in page.lower[max(part.start, first - CONTACT) : first]
    parted = page.words[first - 1] == "\t" or (contact and page.words[first - 1] == ":")
    person = person_up_to(page, first - parted, part.start) if beside else None
    if person is None and page.words[first - 1] == "|":
        person = _of_row(page, part.start, first)
        return _found(page, office, person, first) if person is not None else None
    if person is not None and contact:
        return _found(page, office, person, first)
    if person is not None and _is_entry(page, person, part.start, office.end, part.end):
        return _found(page, office, person, first)
    return _below(page, office, part.start, part.end) if office.start <= part.start else None


def _is_entry(page: Page, person: Person, floor: int, end: int, limit: int) -> bool:
    """Say whether a name and the office behind it are all that a line, or an entry between commas, holds."""
    opens = person.start == floor or page.opens_line(person.start)
    if end >= limit or page.opens_line(end) or (page.words[end] in CLOSING and end + 1 >= limit):
        return opens or page.words[person.start - 1] in ENTRY
    if page.words[end] == "(" or page.words[end] in ENTRY:
        titled = person.name.first < person.name.start
        return (opens or page.words[person.start - 1] in ENTRY) and (titled or page.minutes)
    return False


def _of_row(page: Page, start: int, limit: int) -> Person | None:
    """Return the person whom the first cell of a table's row names: "| Ms J Marr | JM | Director of People |"."""
    first = next((at for at in range(limit - 1, max(start, limit - ROW), -1) if page.opens_line(at)), start)
    first += page.words[first] == "|"
    person = person_from(page, first)
    return person if person is not None and person.end < limit and page.words[person.end] == "|" else None


def _below(page: Page, office: Office, start: int, end: int) -> Found | None:
    """Read an office in a line of its own, below a line that is nothing but a name."""
    if office.end < end and not (page.words[office.end] in CLOSING and office.end + 1 >= end):
        return None
    if start < 2 or start not in (office.start, office.role[0][0]):
        return None
    above = page.reading.part(start - 1)
    person = person_up_to(page, above.end, above.start)
    if person is None or person.start != above.start or not follows_a_name(page, page.reading.part(start)):
        return None
    return _found(page, office, person, start)


def _in_the_chair(page: Page, office: Office) -> Found | None:
    """Read "Councillor Marr in the Chair"."""
    place = office.term.start
    if page.words[place - 1] == "(":
        return None
    person = person_up_to(page, place, office.floor)
    if person is None or person.end < place - 1:
        return None
    return Found(patterns.NEXT_TO.name, person.start, office.end, person, office)


def _found(page: Page, office: Office, person: Person, start: int) -> Found:
    line = office._replace(start=start, owned="" if office.owned == "unknown" else office.owned, ward=None)
    return Found(patterns.NEXT_TO.name, person.start, office.end, person, line)
