"""Who a report names by party: "Jane Marr (Lab, Eastgate)"; and who "Cllr Marr" is, from "Labour's Jane Marr"."""

from collections.abc import Iterator

from pipeline.facts.official import patterns
from pipeline.facts.official.bodies import council
from pipeline.facts.official.page import Page
from pipeline.facts.official.people import Mention
from pipeline.facts.official.person import Person, bracket, person_from, person_up_to

ASIDE = frozenset(("'s", "'", "group", "party", "colleague"))
STANDING = frozenset(("candidate", "candidates", "standing", "stood", "contest"))


def partied(page: Page) -> Iterator[Mention]:
    """Give who is named by party and ward, in short or in full."""
    for rule in (patterns.PARTIED, patterns.PARTIED_IN_FULL):
        if rule.name in page.rules:
            yield from _partied(page, rule.trigger, rule.name)
    if patterns.PARTIED_IN_FULL.name in page.rules:
        yield from _told_by_party(page)


def _told_by_party(page: Page) -> Iterator[Mention]:
    """Tell the party of "Conservative Matthew Marr" and "Labour's Jane Orr": no role, but whose "Cllr Marr" is."""
    for term in page.parties if page.civic else ():
        start = term.end + (page.lower[term.end] == "'s")
        named = page.capital(start) and page.capital(start + 1)
        person = person_from(page, start) if named else None
        if person is not None and person.name.first == person.name.start and " " in person.name.name:
            yield Mention(
                rule=patterns.PARTIED_IN_FULL.name,
                start=term.start,
                end=person.end,
                name=person.name.name,
                title=None,
                role="",
                rank=-1,
                organisation=None,
                party=term.id,
                ward=None,
                status="current",
            )


def _partied(page: Page, label: str, rule: str) -> Iterator[Mention]:
    """Give a councillor for each untitled name with party and ward in brackets, in a report of a council."""
    for term in page.terms.of(label) if page.civic else ():
        if page.words[term.start - 1] != "(" or page.words[term.end] != ",":
            continue
        floor = page.reading.sentence(term.start)[0]
        details = bracket(page, term.start - 1)
        person = person_up_to(page, term.start - 1, floor) if term.start - 1 > floor else None
        if details is None or person is None or details.party is None or details.ward is None:
            continue
        if person.name.title is not None or not STANDING.isdisjoint(page.lower[floor : term.start]):
            continue
        yield Mention(
            rule=rule,
            start=person.start,
            end=details.end,
            name=person.name.name,
            title=patterns.CLLR,
            role=patterns.COUNCILLOR[patterns.CLLR],
            rank=0,
            organisation=council(page, person.start),
            party=details.party,
            ward=details.ward,
            status="current",
        )


def in_full(page: Page, name: str, title: str | None) -> str:
    """Return the one full name of "Cllr Marr" that stands beside a party, of "Mr Marr, MP" or "Mr J Marr"; else it.

    One with a title may be another's than who bears the surname without.
    """
    if name.partition(" ")[0][1:].isalpha() and " " in name:
        return name  # it has a first name
    *given, surname = name.replace(".", ". ").split()
    if title in patterns.KNIGHTS and not given:
        return _of_knight(page, name)
    if any(len(word.strip(".")) > 1 for word in given) or (page.minutes and not given):
        return name
    found: dict[str, None] = {}
    if page.reading.clean_text.count(surname) < 2:  # at a hundredth of the cost of counting words
        return name
    at = 0
    for _ in range(page.words.count(surname)):
        at = page.words.index(surname, at) + 1
        person = person_up_to(page, at, page.reading.part(at - 1).start)
        if person is None or " " not in person.name.name or (title and person.name.first < person.name.start):
            continue
        if given:
            first = person.name.name.split()[0]  # "Mr M Argyle", and further down "Malcolm Argyle"
            if len(first.strip(".")) > 1 and first[0] == given[0][0] and "." not in first:
                found[person.name.name] = None
            continue
        before = person.start - (page.lower[person.start - 1] in ASIDE)
        unattached = page.lower[before - 1] == "independent"  # small, it is no party's name
        if title is None or unattached or page.parties_to.get(before) is not None or person.party is not None:
            found[person.name.name] = None
    return next(iter(found)) if len(found) == 1 else name


def surname_up_to(page: Page, token: int, floor: int) -> Person | None:
    """Return who is named by a surname alone that opens a sentence and ends before a token, if one has it in full."""
    end = token - (page.words[token - 1] == ",")
    person = person_from(page, floor, known=True) if end == floor + 1 else None
    if person is None or person.name.end != end or person.name.title is not None:
        return None
    full = in_full(page, person.name.name, None)
    return person._replace(name=person.name._replace(name=full)) if full != person.name.name else None


def _of_knight(page: Page, name: str) -> str:
    """Return the one full name of "Sir David", who is "Sir David Marr" elsewhere; else the name."""
    people = (person_from(page, at - 1) for at, word in enumerate(page.words) if at and word == name)
    found = {person.name.name: None for person in people if person and person.name.title in patterns.KNIGHTS}
    full = [other for other in found if other != name]
    return full[0] if len(full) == 1 else name
