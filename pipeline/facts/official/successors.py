"""Who held an office before or holds it after somebody: "His successor, Cllr Jane Marr", "her predecessor Tom Lee"."""

from collections.abc import Iterator, Sequence

from pipeline.facts.official import patterns
from pipeline.facts.official.page import Page
from pipeline.facts.official.people import Mention
from pipeline.facts.official.person import Person, person_from
from pipeline.terms import Term

POSSESSIVES = frozenset(("his", "her", "their"))
FORMER = "predecessor"


def successors(page: Page, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give who is named as the successor or the predecessor of the last person in office."""
    held = [mention for mention in mentions if mention.rank == patterns.HELD]
    for term in page.terms.of("successor"):
        if page.lower[term.start - 1] not in POSSESSIVES:
            continue
        before = _holder(page, held, term.start - 1)
        found = _named(page, term) if before is not None else None
        if before is None or found is None:
            continue
        person, status = found
        yield before._replace(
            rule=patterns.SUCCESSOR.name,
            start=term.start - 1,
            end=person.end,
            name=person.name.name,
            title=person.name.title,
            party=person.party,
            ward=person.ward,
            status=status,
        )


def _holder(page: Page, held: Sequence[Mention], owner: int) -> Mention | None:
    """Return who "his" stands for: the last in office in its sentence or the one before, nobody else named since."""
    first = page.reading.sentence(owner)[0]
    first = page.reading.sentence(max(0, first - 1))[0]
    before = [mention for mention in held if first <= mention.start and mention.end <= owner]
    last = max(before, key=lambda mention: mention.end, default=None)
    if last is None:
        return None
    others = (person_from(page, at) for at in range(last.end, owner) if page.capital(at))
    return last if all(other is None for other in others) else None


def _named(page: Page, term: Term) -> tuple[Person, str] | None:
    """Return who is named behind the word, and whether the office is held, was, or will be."""
    status = "former" if term.id == FORMER else "current"
    place = term.end
    if page.lower[place : place + 2] == ["will", "be"]:
        place, status = place + 2, "elect"
    else:
        place += page.words[place] == "," or page.lower[place] in ("is", "was")
    person = person_from(page, place) if page.capital(place) else None
    return (person, status) if person is not None else None
