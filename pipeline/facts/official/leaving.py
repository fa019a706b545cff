"""Who leaves an office, or has left it: "Cllr Jane Marr, who stood down as leader", "will retire as head of roads"."""

from pipeline.facts.official import patterns
from pipeline.facts.official.office import Office
from pipeline.facts.official.page import POSSESSIVES, Page
from pipeline.facts.official.person import person_up_to
from pipeline.facts.official.said import Found
from pipeline.facts.official.words import words

PRONOUNS = frozenset(("he", "she"))
DOWN = "down"


def leaves(page: Page, office: Office) -> Found | None:
    """Read "Jane Marr stepped down as leader", "said she would stand down from her post as leader"."""
    place, floor = office.start - bool(office.article) - 1, office.floor
    if place - 2 <= floor or page.lower[place] != "as":
        return None
    if page.lower[place - 1] in words().posts and page.lower[place - 2] in POSSESSIVES:
        place -= 3  # "from her post as"
    verb = place - 1 - (page.lower[place - 1] == DOWN)
    if page.lower[verb] not in words().leave or (page.lower[place - 1] != DOWN and page.lower[verb] in words().go_down):
        return None
    start = _over_auxiliaries(page, verb, floor)
    person = person_up_to(page, start, floor) if start > floor else None
    if person is None:
        return None
    past = page.lower[verb] in words().left and words().ahead.isdisjoint(page.lower[start:verb])
    held = office._replace(status="former") if past and office.status == "current" else office
    return Found(patterns.SAID_OF.name, person.start, office.end, person, held)


def _over_auxiliaries(page: Page, verb: int, floor: int) -> int:
    """Step back to the end of the name: over "will", "has", "who", "announced that she was"."""
    start = verb
    while start > floor and page.lower[start - 1] in words().auxiliaries | words().ahead:
        start -= 1
    if page.lower[start - 1] in PRONOUNS:
        said = start - 2 - (page.lower[start - 2] == "that")
        start = said if page.lower[said] in words().speech else start
        while start > floor and page.lower[start - 1] in words().auxiliaries:
            start -= 1
    return start - (page.lower[start - 1] == "who")
