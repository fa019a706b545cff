"""Who chairs, told by letters in brackets behind a councillor's name: "Cllrs Marr (Ch), Lee (V-Ch) and Orr"."""

from collections.abc import Iterator

from pipeline.facts.official import patterns
from pipeline.facts.official.bodies import council, host
from pipeline.facts.official.page import Page
from pipeline.facts.official.people import Mention
from pipeline.facts.official.person import Person, person_up_to


def lettered(page: Page) -> Iterator[Mention]:
    """Give each chair and vice-chair of a list of councillors."""
    for term in page.terms.of("chair in short"):
        opening = term.start - 1
        if page.words[opening] != "(" or page.words[term.end] != ")":
            continue
        person = _councillor(page, opening)
        if person is not None:
            yield Mention(
                rule=patterns.IN_BRACKETS.name,
                start=person.start,
                end=term.end + 1,
                name=person.name.name,
                title=person.name.title,
                role=term.id,
                rank=patterns.HELD,
                organisation=host(page) or council(page, person.start),
                party=person.party,
                ward=person.ward,
                status="current",
            )


def _councillor(page: Page, end: int) -> Person | None:
    """Return the councillor whose name ends before a token: by a title, or in a list of them."""
    listed: Person | None = page.listed.get(end)
    if listed is not None:
        return listed
    floor = page.reading.sentence(end)[0]
    person = person_up_to(page, end, floor) if end > floor else None
    return person if person is not None and person.name.title in patterns.COUNCILLORS else None
