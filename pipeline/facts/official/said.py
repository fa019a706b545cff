"""An office said of a person in a sentence: "who is the council's leader", "was elected mayor"."""

from typing import NamedTuple

from pipeline.facts.official import patterns
from pipeline.facts.official.office import Office
from pipeline.facts.official.page import POSSESSIVES, Page
from pipeline.facts.official.partied import surname_up_to
from pipeline.facts.official.person import Person, person_up_to
from pipeline.facts.official.words import words

LEAST = 3  # words of "introduced herself as"
SELF = frozenset(("himself", "herself", "themselves"))


class Found(NamedTuple):
    """An office and its person, in words that cover the tokens start:end."""

    rule: str
    start: int
    end: int
    person: Person
    office: Office


def who_is(page: Page, office: Office) -> Found | None:
    """Read "Jane Marr, who was MP for Fenmere until"."""
    place = office.start - bool(office.article)
    floor = office.floor
    start = _over_links(page, place, floor)
    if start - 1 <= floor or page.lower[start - 1] not in ("who",):
        return None
    person = person_up_to(page, start - 1, floor) or surname_up_to(page, start - 1, floor)
    if person is None or _doubtful(page, start, place):
        return None
    past = any(word in ("was", "served") for word in page.lower[start:place]) and not any(
        word in ("elected", "appointed", "re-elected", "named") for word in page.lower[start:place]
    )
    held = office._replace(status="former") if past and office.status == "current" else office
    return Found(patterns.WHO_IS.name, person.start, office.end, person, held)


def said_of(page: Page, office: Office) -> Found | None:
    """Read "Jane Marr is the council's leader", "Mr Marr was elected Chairman"."""
    post = office.start - bool(office.article)
    place = _over_post(page, post)
    accepted = place < post and page.lower[place - 1] in words().accepts
    place -= place < office.start - 1 and page.lower[place - 1] == "to"  # "was appointed to the post of Clerk"
    floor = office.floor
    start = place - 1 if accepted else _over_links(page, place, floor)
    start -= page.lower[start - 1 : start + 1] == ["on", "being"]  # "congratulated Cllr Marr on being selected as"
    if (
        start == place
        or start <= floor
        or (not page.words[start - 1][-1:].isalpha() and page.words[start - 1] not in (")", ","))
    ):
        return None
    verbs = page.lower[start:place]
    if not accepted and words().be.isdisjoint(verbs):
        return None
    person = person_up_to(page, start, floor)
    if person is None or _doubtful(page, person.start, start) or _conditional(page, floor, person.start, verbs):
        return None
    if _is_past(page, office, place, verbs):
        office = office._replace(status="former")
    elif office.status == "current" and {"will", "to"} & set(verbs):
        office = office._replace(status="elect")
    return Found(patterns.SAID_OF.name, person.start, office.end, person, office)


def named_as(page: Page, office: Office) -> Found | None:
    """Read "resolved to appoint Councillor Marr as Chair", "the appointment of Jane Marr as managing director"."""
    place = office.start - bool(office.article)
    place = _over_post(page, place)
    while page.lower[place - 1] in words().link and page.lower[place - 1] not in ("as", "to"):
        place -= 1
    if page.lower[place - 1] not in ("as", "to") or place - 2 <= office.floor:
        return None
    end = _over_election(page, place - 1)
    person = person_up_to(page, end, office.floor) if end > office.floor else None
    if person is None or (person.start <= office.floor and end == place - 1):
        return None
    if _doubtful(page, office.floor, person.start):
        return None
    if end < place - 1:
        return Found(patterns.AS.name, person.start, office.end, person, office)
    before = page.lower[person.start - 1]
    noun = before == "of" and page.lower[person.start - 2] in words().appointment
    said = page.lower[office.floor : person.start]
    as_first = "as" in said and not words().appoint.isdisjoint(said)
    joined = before in ("and", ",") and (as_first or not words().voted_in.isdisjoint(said))
    if not (noun or joined or before in words().appoint):
        return None
    held = office._replace(status="elect") if noun and office.status == "current" else office
    return Found(patterns.AS.name, person.start, office.end, person, held)


def _over_election(page: Page, end: int) -> int:
    """Step back over what somebody is congratulated on: "Councillor Marr on her election | as Leader"."""
    if page.lower[end - 1] not in words().appointment:
        return end
    if page.lower[end - 2] in ("'s", "'"):  # "following Jane Marr's election | as mayor"
        return end - 2
    on = page.lower[end - 2] in POSSESSIVES and page.lower[end - 3] in ("on", "following", "upon", "after", "since")
    return end - 3 if on else end


def introduced(page: Page, office: Office) -> Found | None:
    """Read "Jane Marr introduced herself as the Licensing Officer"."""
    place = office.start - bool(office.article)
    verb = place - LEAST
    if page.lower[place - 1] != "as" or verb <= office.floor or page.lower[place - 2] not in SELF:
        return None
    person = person_up_to(page, verb, office.floor) if page.lower[verb] == "introduced" else None
    return Found(patterns.AS.name, person.start, office.end, person, office) if person is not None else None


def _over_post(page: Page, place: int) -> int:
    """Step back over "the position of" before an office: "to the position of Leader", "to the office of Clerk"."""
    led = place >= 3 and page.lower[place - 3] == "the" and page.lower[place - 2] in words().posts
    return place - 3 if led else place


def _over_links(page: Page, place: int, floor: int) -> int:
    known = words()
    while place > floor and (
        page.lower[place - 1] in known.be
        or page.lower[place - 1] in known.link
        or page.lower[place - 1] in ("has", "had", "have", "will")
        or (page.minutes and page.lower[place - 1] == "should")  # "agreed that Jane Marr should be appointed Mayor"
        or (page.lower[place - 1] == "and" and page.lower[place - 2] == "be")  # "be and is hereby elected"
    ):
        place -= 1
    return place


def _is_past(page: Page, office: Office, place: int, verbs: list[str]) -> bool:
    """Say whether "was mayor until" tells an office that has ended; "was elected mayor" does not."""
    at = office.end
    year = page.lower[at + 1 + (page.lower[at + 1] == "the")] if page.lower[at] == "in" else ""
    if verbs == ["was"] and page.lower[office.floor] in words().earlier:
        return True  # "Before joining the council, Mr Marr was head of roads in Harle"
    ended = page.lower[at] in ("until", "from", "between", "for", "when") or year[:1].isdigit()
    return ended and verbs in (["was"], ["was", "the"]) and page.lower[place] not in words().be


def _conditional(page: Page, floor: int, start: int, verbs: list[str]) -> bool:
    """Say whether "if" stands before, or "be elected" is only proposed."""
    before = page.lower[floor:start]
    if not words().conditions.isdisjoint(before):
        return True
    if "be" not in verbs or {"will", "to"} & set(verbs):
        return False
    return not any(word in words().decided for word in before) and not _is_resolved(page, floor)


def _is_resolved(page: Page, start: int) -> bool:
    """Say whether a sentence of minutes is what the line above resolves: "Decision", and below it "That ... be"."""
    if not page.minutes or page.lower[start] != "that" or start == 0:
        return False
    above = page.reading.part(start - 1)
    return above.end <= start and not words().headings.isdisjoint(page.lower[above.start : above.end])


def _doubtful(page: Page, start: int, end: int) -> bool:
    """Say whether a word of doubt stands in the tokens start:end; "11th May" is none."""
    found = words().doubt.intersection(page.lower[start:end])
    return bool(found) and (found != {"may"} or "may" in page.words[start:end])
