"""Councillors by their title alone: "Cllr Jane Marr (Lab, Eastgate)", and lists that a title carries along."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.facts.official import patterns
from pipeline.facts.official.beside import before, owner_before, owner_behind, place_before
from pipeline.facts.official.lists import OFFICE, names, whole_list
from pipeline.facts.official.page import Page
from pipeline.facts.official.person import Person, person_from, person_up_to
from pipeline.facts.official.places import constituency
from pipeline.facts.official.words import words
from pipeline.resolve.names.form import is_initials
from pipeline.terms import Term

ABSENT = frozenset(("not", "present", "absent", "in", "attendance", "attending"))
HEAD = 4  # words of "not in attendance:"
OFFICES = 6  # tokens of brackets with offices: "(Chairman and Leader)"


class Member(NamedTuple):
    """A person named with a councillor's title, at the tokens start:end; `tier` is "district", "county", ..."""

    rule: str
    start: int
    end: int
    person: Person
    title: str | None
    tier: str
    party: str | None
    ward: str | None
    status: str
    council: str | None = None


def titled(page: Page, term: Term) -> Member | None:
    """Read one councillor's title with the name behind it, and the party, tier or "former" before it."""
    if not page.words[term.start][0].isupper() or page.lower[term.end] == "/":
        return None
    person = person_from(page, term.start)
    if person is None:
        return None
    start, tier, party, status, ward = before(page, term.start)
    owner = owner_before(page, start) or (place_before(page, start, tier) if tier else None)
    if owner is not None:
        start, council = owner
        return Member(patterns.TITLED.name, start, person.end, person, term.id, tier, party, ward, status, council)
    behind = owner_behind(page, person.end)
    end, council_behind = behind if behind is not None else (person.end, None)
    return Member(patterns.TITLED.name, start, end, person, term.id, tier, party, ward, status, council_behind)


def listed(page: Page, term: Term) -> Iterator[Member]:
    """Read "Councillors Marr, Carr (Lab) and Barr": the title carries along the list, then stops."""
    part = page.reading.part(term.start)
    start, tier, party, status, ward = before(page, term.start)
    place = term.end
    place = _past_absent(page, place, part.end)
    while place < part.end and page.words[place] in (":", "\t", "-", "–"):
        place += 1
    aside = page.words[place] == "," and place + 1 < part.end and person_from(page, place + 1) is not None
    place += aside  # "the ward's three Labour councillors, Jane Marr, Tom Lee and Pat Orr"
    people = list(whole_list(page, place, part.end))
    if not people or (aside and len(people) < 2):
        return  # "signed by five councillors, Mr Lee, Chief Fire Officer, attended"
    behind = owner_behind(page, people[-1][1])
    council = behind[1] if behind is not None else None
    first = place < part.end  # else the title heads a column of names
    for person, end in people:
        if not first and person.name.title in patterns.COUNCILLORS:
            return  # "Councillors Marr and Carr, Alderman Barr": it has a title of its own
        if page.words[end] == "(" and not words().serving.isdisjoint(page.lower[end : end + OFFICES]):
            continue  # "Councillors Marr, Carr and J Barr (Clerk to the Council)"
        begin = start if first else person.start
        yield Member(patterns.LISTED.name, begin, end, person, term.id, tier, party, ward, status, council)
        first = False


def listed_singly(page: Page, term: Term) -> Iterator[Member]:
    """Read "Councillor Chahal, Smith and Wright" of minutes: who stands behind the first, up to the "and"."""
    if not page.minutes:
        return
    part = page.reading.part(term.start)
    first = person_from(page, term.start)
    if first is None or first.end >= part.end or page.words[first.end] != ",":
        return
    found = list(names(page, first.end + 1, part.end, known=True))
    joined = bool(found) and page.lower[found[-1][0].start - 1] in ("and", "&")
    if not joined or any(person.name.title is not None or person.party is not None for person, _ in found):
        return
    if any(person.name.first < person.name.start for person, _ in found):
        return  # "Cllr Marr, Mrs Orr and Mr Lee": the others are none
    if " " not in first.name.name and any(_is_in_full(person) for person, _ in found):
        return  # "Councillor Marr, Pat Orr and Tom Lee"
    if page.terms.between("office", first.end, found[-1][1] + OFFICE):
        return
    for person, end in found:
        yield Member(patterns.LISTED.name, person.start, end, person, term.id, "", None, None, "current")


def _is_in_full(person: Person) -> bool:
    """Say whether a name has a first name, and no initials."""
    given = person.name.name.partition(" ")[0]
    return given != person.name.name and not is_initials(given)


def several(page: Page, term: Term) -> Iterator[Member]:
    """Read "Labour MPs Jane Marr and Tom Lee", "Co-opted Members: Ms J Marr and Mr T Lee"."""
    part = page.reading.part(term.start)
    start, _, party, status, ward = before(page, term.start + (page.lower[term.start] in words().ward_words))
    if party == "Independent" and term.id.endswith("member"):
        party = None  # "Independent co-opted members" are of no council
    field = constituency(page, term.end - (page.lower[term.end - 1] == "for"), part.end)
    close = term.end if field is None else field.end
    place = close + (page.words[close] in (":", ","))
    ward = field.ward if field is not None else ward
    start = min(start, term.start)
    people = list(names(page, place, part.end, known=False))
    for person, end in people:
        first = start if person is people[0][0] else person.start
        yield Member(patterns.PLURAL.name, first, end, person, None, "", party, ward, status)
    if not people:
        rank, people_before = _several_before(page, start)
        for person in people_before:
            yield Member(patterns.PLURAL.name, person.start, close, person, None, rank, party, ward, status)


def _several_before(page: Page, start: int) -> tuple[str, list[Person]]:
    """Return who is named before an office in the plural, and the rank: "Jane Marr and Tom Lee, assistant heads"."""
    rank, floor = "", page.reading.sentence(start)[0]
    while page.lower[start - 1] in words().modifiers or page.lower[start - 1] in words().status:
        start -= 1
        rank = f"{page.lower[start]} {rank}".strip() if page.lower[start] in words().modifiers else rank
    place = start - 1
    last = person_up_to(page, place, floor) if place > floor and page.words[place] == "," else None
    if last is None or page.lower[last.start - 1] not in ("and", "&"):
        return "", []
    joint = last.start - 1 - (page.words[last.start - 2] == ",")
    other = person_up_to(page, joint, floor) if joint > floor else None
    return rank, [other, last] if other is not None else []


def _past_absent(page: Page, place: int, limit: int) -> int:
    """Step over what follows a title that heads a list: "Councillors not present:", "Councillors in attendance:"."""
    for at in range(place, min(limit, place + HEAD)):
        if page.words[at] == ":":
            return at
        if page.lower[at] not in ABSENT:
            return place
    return place


def present(page: Page, term: Term) -> Iterator[Member]:
    """Read "Present: Mr G. Marr (in the Chair), Mrs D. Carr" of a small council that does not say "councillor"."""
    part = page.reading.part(term.start)
    if term.start != part.start or page.words[term.end] not in (":", "-", "–"):
        return
    council = page.context.organisations.council
    if council is None or page.terms.between("councillors' title", part.start, part.end):
        return
    for person, end in names(page, term.end + 1, part.end, known=False):
        close = end + OFFICES if page.words[end] == "(" else end
        if person.name.title in patterns.COUNCILLORS or any(
            page.terms.between(label, person.start, close) for label in ("office", "offices")
        ):
            continue
        yield Member(patterns.PRESENT.name, person.start, end, person, None, "", None, None, "current")
