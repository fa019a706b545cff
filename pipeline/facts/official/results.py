"""Lists of votes: "HARBOUR" and below it "Darren Skate (C) 612 ELECTED"; who won, and for which party and ward."""

from collections.abc import Iterator

from pipeline.facts.official import patterns
from pipeline.facts.official.page import Page
from pipeline.facts.official.people import Mention
from pipeline.facts.official.person import Person, person_up_to
from pipeline.read import Part
from pipeline.resolve.names.form import written
from pipeline.terms import Term

HEADING = 6  # tokens of a ward's name above its votes, at most
BRACKET = 4  # tokens of a party in brackets, at most


def results(page: Page) -> Iterator[Mention]:
    """Give a councillor for each winner, and for the others what their line tells of a person named elsewhere."""
    won = {term.start for term in page.terms.of("elected")}
    for label in ("party", "party in short"):
        for term in [term for term in page.terms.of(label) if page.words[term.start - 1] == "("]:
            line = _line(page, term)
            if line is None:
                continue
            person, end = line
            part = page.reading.part(term.start)
            winner = next((at for at in range(end, part.end) if at in won), None)
            yield Mention(
                rule=patterns.VOTES.name,
                start=person.start,
                end=end if winner is None else winner + 1,
                name=person.name.name,
                title=person.name.title or (patterns.CLLR if winner is not None else None),
                role=patterns.COUNCILLOR[patterns.CLLR] if winner is not None else "",
                rank=0 if winner is not None else -1,
                organisation=_council(page) if winner is not None else None,
                party=person.party or page.short_party(term.start, term.end),
                ward=_ward_above(page, part),
                status="current",
            )


def _line(page: Page, term: Term) -> tuple[Person, int] | None:
    """Return who a line of votes is of and where its votes end, if a party in brackets and a number stand in it."""
    part = page.reading.part(term.start)
    if term.start <= part.start:
        return None
    close = next((at for at in range(term.end, term.end + BRACKET) if page.words[at : at + 1] == [")"]), None)
    if close is None or close + 1 >= part.end or not page.words[close + 1][0].isdigit():
        return None
    person = person_up_to(page, term.start - 1, part.start)
    return (person, close + 2) if person is not None and person.start == part.start else None


def _ward_above(page: Page, part: Part) -> str | None:
    """Return the ward that heads a list of votes: the line above its first that holds no number."""
    start = part.start
    while start > 0:
        above = page.reading.part(start - 1)
        numbers = any(word[0].isdigit() for word in page.words[above.start : above.end])
        if not numbers:
            short = above.end - above.start <= HEADING and not page.terms.between("party", above.start, above.end)
            ward = page.ward(above.start, above.end) if short else None
            return written(ward) if ward is not None else None
        start = above.start
    return None


def _council(page: Page) -> str | None:
    found = page.context.organisations.council
    return found.name if found is not None else None
