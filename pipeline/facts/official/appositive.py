"""An office behind its holder's name: "Jane Marr, head of housing", "Jane Marr – Acting Director of Housing"."""

from pipeline.facts.official import patterns
from pipeline.facts.official.office import Office
from pipeline.facts.official.page import Page
from pipeline.facts.official.partied import surname_up_to
from pipeline.facts.official.person import Person, bracket, person_from, person_up_to
from pipeline.facts.official.said import Found
from pipeline.facts.official.words import words

DASHES = frozenset(("–", "—", "-"))
COMMA = frozenset((",",))
UNTIL = ["until", "recently"]  # "Jane Marr, until recently the leader"
NEAR = 6  # words of an office before a name


def behind(page: Page, office: Office) -> Found | None:
    """Read "Jane Marr, head of housing at the council"."""
    return _appositive(page, office, COMMA, patterns.BEHIND.name)


def behind_dash(page: Page, office: Office) -> Found | None:
    """Read "Jane Marr – Acting Director of Housing"."""
    return _appositive(page, office, DASHES, patterns.BEHIND_DASH.name)


def _appositive(page: Page, office: Office, marks: frozenset[str], rule: str) -> Found | None:
    place = office.start - bool(office.article)
    floor = office.floor
    when = words().status.get(page.lower[place - 1])
    if office.article and page.lower[place - 2 : place] == UNTIL:
        place, office = place - 2, office._replace(status="former")
    elif when is not None and office.article and office.status == "current":
        place, office = place - 1, office._replace(status=when)  # "Jane Marr, then the leader"
    if place - 2 < floor or page.words[place - 1] not in marks:
        return None
    person = person_up_to(page, place - 1, floor) or surname_up_to(page, place - 1, floor)
    if person is None or _next_subject(page, office, person, floor):
        return None
    if page.words[office.end] == "(" and person.party is None:
        behind_it = bracket(page, office.end)  # "Cllr Marr, leader of the opposition (Lab, Castle)"
        if behind_it is not None and behind_it.party is not None and not _names_a_body(page, office.end, behind_it.end):
            told = person._replace(party=behind_it.party, ward=person.ward or behind_it.ward)
            return Found(rule, person.start, behind_it.end, told, office)
    return Found(rule, person.start, office.end, person, office)


def _names_a_body(page: Page, start: int, end: int) -> bool:
    """Say whether brackets name a body, and no party: "Jane Marr, Solicitor (All Wick Council)"."""
    return any(at in page.named_from for at in range(start, end))


def _next_subject(page: Page, office: Office, person: Person, floor: int) -> bool:
    """Say whether the office is somebody else: "In reply to Cllr Marr, the Treasurer confirmed"."""
    if office.article in ("a", "an") and person.start > floor:
        return page.lower[office.end].endswith("ed") or _goes_on(page.lower[office.end])
    if office.article != "the" or person.start == floor:
        return False
    if page.words[person.start - 1] == "," and any(
        term.end == person.start - 1 for term in page.terms.between("office", person.start - NEAR, person.start)
    ):
        return True  # "The Town Clerk, Mrs Marr, the Clerk's Assistant, Mr Lee"
    if _goes_on(page.lower[office.end]):
        return True
    behind = person_from(page, office.end + 1) if page.words[office.end] == "," else None
    if behind is None:
        return False
    end = behind.end + (page.words[behind.end] == ",")
    return _goes_on(page.lower[end])


def _goes_on(word: str) -> bool:
    """Say whether a word is a verb that a clause goes on with behind its subject."""
    return word in words().speech or word in words().auxiliaries
