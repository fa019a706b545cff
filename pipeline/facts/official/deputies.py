"""A deputy told by whose: "Council leader Jane Marr and her Liberal Democrat deputy Tom Lee", "Her deputy, Tom Lee"."""

from collections.abc import Iterator

from pipeline.facts.official import patterns
from pipeline.facts.official.bodies import council
from pipeline.facts.official.page import Page
from pipeline.facts.official.people import Mention
from pipeline.facts.official.person import person_from
from pipeline.terms import Term

LEADING = ("council alone", "public alone", "police alone", "commissioner alone")


def deputies(page: Page) -> Iterator[Mention]:
    """Give everybody who is named as somebody's deputy."""
    for term in page.terms.of("deputy"):
        found = _deputy(page, term)
        if found is not None:
            yield found


def _leads(page: Page, office: Term) -> bool:
    """Say whether an office has a deputy: a leader has, no councillor."""
    return office.id in LEADING and page.lower[office.end - 1] not in patterns.COUNCILLOR.values()


def _deputy(page: Page, term: Term) -> Mention | None:
    """Read whose deputy a person is; none where a word of the office follows, or nobody in office stands before."""
    party = page.parties_to.get(term.start)
    owner = (party.start if party is not None else term.start) - 1
    if page.lower[owner] not in ("his", "her", "their") or page.terms.at("office", term.end) is not None:
        return None
    first = page.reading.sentence(owner)[0]
    first = first if first < owner else page.reading.sentence(max(0, owner - 1))[0]
    offices = [office for office in page.terms.between("office", first, owner) if _leads(page, office)]
    if not offices:
        return None
    held = " ".join(page.lower[offices[-1].start : offices[-1].end])
    place = term.end + (page.words[term.end] == ",")
    person = person_from(page, place) if page.capital(place) else None
    if person is None:
        return None
    return Mention(
        rule=patterns.DEPUTY.name,
        start=owner,
        end=person.end,
        name=person.name.name,
        title=person.name.title,
        role=f"{page.lower[term.start]} {held}",
        rank=patterns.HELD,
        organisation=council(page, term.start),
        party=(party.id if party is not None else None) or person.party,
        ward=person.ward,
        status="current",
    )
