"""An office told by a verb: "who chairs the fire authority", "who leads the Conservative group"."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.facts.official import patterns
from pipeline.facts.official.bodies import council
from pipeline.facts.official.outside import outside
from pipeline.facts.official.page import ARTICLES, Page
from pipeline.facts.official.people import Mention
from pipeline.facts.official.person import Person, person_up_to
from pipeline.facts.official.words import words
from pipeline.terms import Term

LED = frozenset(("group", "opposition", "council", "authority", "coalition", "administration"))
REACH = 7  # tokens of what is chaired or led


class Led(NamedTuple):
    """A person and the role that a verb says, at the tokens start:end."""

    start: int
    end: int
    person: Person
    role: str
    organisation: str | None
    own_body: bool
    party: str | None
    status: str


def told_by_verbs(page: Page) -> Iterator[Mention]:
    """Read "who chairs" and "who leads"."""
    for term in page.terms.of("office as a verb"):
        found = None if outside(page, term.start) else led(page, term)
        if found is not None:
            yield Mention(
                rule=patterns.VERB.name,
                start=found.start,
                end=found.end,
                name=found.person.name.name,
                title=found.person.name.title or patterns.title_of(found.role),
                role=found.role,
                rank=_verb_rank(found.role),
                organisation=found.organisation or (None if found.own_body else council(page, found.start)),
                party=found.party or found.person.party,
                ward=found.person.ward,
                status=found.status,
            )


def _verb_rank(role: str) -> int:
    if not role:
        return -1
    return 0 if role in patterns.COUNCILLOR.values() else patterns.HELD


def led(page: Page, term: Term) -> Led | None:
    """Read who chairs, leads or holds what; none where that is no public body, group or portfolio."""
    floor = page.reading.sentence(term.start)[0]
    person = _person(page, term.start, floor)
    if person is None:
        return None
    status, _, role = term.id.rpartition(" ")
    if role == "ward":
        return _ward(page, term, person)
    place = term.end + (page.lower[term.end] in ARTICLES)
    if role == "portfolio":
        return _portfolio(page, term, person, place)
    named = page.named_from.get(term.end) or page.named_from.get(place)
    if named is not None:
        end, body = named
        if body is not None and body.kind in words().private_kinds:
            return None
        if page.lower[end] not in ("'s", "'"):
            known = body is not None and body.kind != "committee"
            return Led(
                person.start, end, person, role, body.name if body and known else None, known, None, status or "current"
            )
        place = end + 1
    return _group(page, person, role, place, status or "current")


def _person(page: Page, end: int, floor: int) -> Person | None:
    """Return who is named before a verb, with the party before "'s"; "the councillor" may stand between."""
    if page.lower[end - 1] in patterns.COUNCILLOR.values() and page.lower[end - 2] in ARTICLES:
        end -= 2  # "Jane Marr, the councillor who chairs"
    person = person_up_to(page, end, floor) if end > floor else None
    if person is None or person.party is not None:
        return person
    if page.lower[person.start - 1] in ("'s", "'"):
        party = page.parties_to.get(person.start - 1)
        return person._replace(start=party.start, party=party.id) if party is not None else person
    behind = page.parties_to.get(end - (page.words[end - 1] == ","))  # "Jane Marr, a Liberal Democrat who"
    return person._replace(party=behind.id) if behind is not None and behind.start > person.name.end else person


def _group(page: Page, person: Person, role: str, place: int, status: str) -> Led | None:
    """Read a party's group, the opposition or a committee behind the verb."""
    party = page.parties_from.get(place)
    end = party[0] if party else place
    wanted = words().committees if role == "chair" else LED
    last = next((at for at in range(end, min(end + REACH, len(page.reading.words))) if page.lower[at] in wanted), None)
    if last is None or any(not word[:1].isalpha() and word not in ("&", "'s") for word in page.words[end:last]):
        return (
            Led(person.start, end, person, role, None, False, party[1], status) if party and role == "leader" else None
        )
    if page.lower[last - 1] in words().parents:
        return None  # "who chairs the school's parent council"
    while page.lower[last + 1] in wanted:
        last += 1
    if page.lower[last] == "opposition" and party is None:
        role = f"{role} of the {page.lower[last]}"
    elif role == "chair" and last > end and page.lower[end - 1] in ARTICLES:
        start = next((at + 1 for at in range(end, last) if page.lower[at] == "'s" and _is_owner(page, at - 1)), end)
        role = f"{role} of the {' '.join(page.reading.text(start, last + 1).split())}"
    found = Led(person.start, last + 1, person, role, None, False, party[1] if party else None, status)
    if page.lower[last + 1] not in ("on", "at", "of"):
        return found
    named = page.named_from.get(last + 2 + (page.lower[last + 2] in ARTICLES))
    if named is None or named[1] is None or named[1].kind == "committee":
        return found
    return found._replace(end=named[0], organisation=named[1].name, own_body=True)


def _is_owner(page: Page, token: int) -> bool:
    """Say whether a word before "'s" is a council: "the county's health scrutiny committee"."""
    return page.lower[token] in words().tiers or page.lower[token] in words().bodies


def _ward(page: Page, term: Term, person: Person) -> Led | None:
    """Read "who represents Castle ward": no role, but the ward of whoever it is."""
    end = term.end
    while page.capital(end) or _joins(page, end):
        end += 1
    ward = page.ward(term.end + (page.lower[term.end] == "the"), end)
    if ward is None:
        return None
    role = patterns.COUNCILLOR[patterns.CLLR] if person.party is not None and page.civic else ""
    return Led(person.start, end, person._replace(ward=ward), role, None, False, None, "current")


def _joins(page: Page, token: int) -> bool:
    """Say whether a small word goes on with a ward's name: "Glen Isla and the Braes"."""
    word = page.lower[token]
    return (word in ("and", "the", "&", "of") and page.capital(token + 1)) or (
        word == "and" and page.lower[token + 1] == "the" and page.capital(token + 2)
    )


def _portfolio(page: Page, term: Term, person: Person, place: int) -> Led | None:
    """Read "who holds the children's portfolio": the portfolio is the role."""
    last = next(
        (at for at in range(place, place + REACH) if page.lower[at : at + 1] in (["portfolio"], ["brief"])), None
    )
    if last is None or last == place:
        return None
    role = " ".join(page.reading.text(place, last + 1).split())
    return Led(person.start, last + 1, person, role, None, False, None, "current")
