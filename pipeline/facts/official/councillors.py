"""Councillors by their title alone: "Cllr Jane Marr (Lab, Eastgate)", and lists that a title carries along."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.facts.official import patterns
from pipeline.facts.official.beside import before, owner_before, owner_behind, place_before
from pipeline.facts.official.page import Page
from pipeline.facts.official.person import Person, person_from, person_up_to
from pipeline.facts.official.places import constituency
from pipeline.facts.official.words import words
from pipeline.resolve.names.form import is_initials
from pipeline.terms import Term

MARKS = (",", ";", "and", "&", "\t")
DASHES = frozenset(("-", "–", "—"))
NOTE = 12  # words of a note behind a name
ABSENT = frozenset(("not", "present", "absent", "in", "attendance", "attending"))
HEAD = 4  # words of "not in attendance:"
OFFICES = 6  # tokens of brackets with offices: "(Chairman and Leader)"
OFFICE = 3  # tokens behind a name in which its office stands: "Jane Marr (Clerk)"
LONGEST_LIST = 120  # names behind one title, at most


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
    if page.words[place] == "," and place + 1 < part.end and person_from(page, place + 1) is not None:
        place += 1  # "the ward's three Labour councillors, Jane Marr, Tom Lee and Pat Orr"
    first = place < part.end  # else the title heads a column of names
    for person, end in _whole_list(page, place, part.end):
        if not first and person.name.title in patterns.COUNCILLORS:
            return  # "Councillors Marr and Carr, Alderman Barr": it has a title of its own
        yield Member(
            patterns.LISTED.name, start if first else person.start, end, person, term.id, tier, party, ward, status
        )
        first = False


def _whole_list(page: Page, place: int, limit: int) -> Iterator[tuple[Person, int]]:
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
    if page.terms.between("office", first.end, found[-1][1] + OFFICE):
        return
    for person, end in found:
        yield Member(patterns.LISTED.name, person.start, end, person, term.id, "", None, None, "current")


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


def names(page: Page, place: int, limit: int, *, known: bool) -> Iterator[tuple[Person, int]]:
    """Give the people of a list from a token on: by commas or semicolons; "and" comes before the last."""
    last, first_mark = False, ""
    for _ in range(LONGEST_LIST):
        if place >= limit:
            return
        person = person_from(page, place, known=known)
        if person is None or person.end > limit or page.lower[person.end] == "'s":
            return  # "two councillors, East Harle's Tony Marr and"
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


def _is_note(page: Page, start: int, end: int) -> bool:
    """Say whether a line ends in a note: "N Marr - substitute for B Lee", "Mrs A Orr - Castle Ward", but no office."""
    noted = start < end <= start + NOTE and page.words[start] in DASHES
    return noted and not page.terms.between("office", start, end)


def _past_absent(page: Page, place: int, limit: int) -> int:
    """Step over what follows a title that heads a list: "Councillors not present:", "Councillors in attendance:"."""
    for at in range(place, min(limit, place + HEAD)):
        if page.words[at] == ":":
            return at
        if page.lower[at] not in ABSENT:
            return place
    return place


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
