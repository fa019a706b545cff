"""A place or an unknown body before an office: "Marlbury MP", "Saltby town councillor", "Brightroad boss"."""

from typing import NamedTuple

from pipeline.facts.official.page import Page
from pipeline.facts.official.words import words
from pipeline.resolve.names import not_names
from pipeline.resolve.organisations import Organisation
from pipeline.terms import Term

COUNCILS = ("council", "public")  # whose offices a place can stand before: "Southwark regeneration boss"
LETTERS = ("DC", "CC", "BC", "PC", "TC")  # in which a council's initials end
PARISHES = ("town", "parish", "community")  # whose councillors are told by the council's place, not by a ward
SINCE = frozenset((",", ";", "and", "but"))  # before "then" of what came next
LISTS = ("list", "regional")  # whose members have a region: "South Scotland list MSP"
INSIDE = frozenset(("and", "of", "&", *LISTS))  # small words of a place
REPRESENTS = ("councillor", "alderman", "bailie")


class Left(NamedTuple):
    """The words before an office from `start` on; its own begin at `role`."""

    start: int
    role: int
    rank: int | None = None
    """Where a "deputy" stands that a party or a body parts from the office: "Deputy Tory group leader"."""
    owner: Organisation | None = None
    owned: str = ""
    party: str | None = None
    ward: str | None = None
    status: str = "current"


def goes_on(page: Page, token: int) -> bool:
    """Say whether "then" tells what came next, and no former office: "Mr Lee spoke, then Councillor Marr"."""
    return page.lower[token] == "then" and page.lower[token - 1] in SINCE


def placed(page: Page, term: Term, found: Left, floor: int, use: str) -> Left:
    """Read a place or an unknown body before an office: "Marlbury MP", "Brightroad boss"."""
    start = found.start
    before = page.lower[start - 1] if start > floor else ""
    capital = before and page.words[start - 1][0].isupper()
    if not capital and before not in words().ward_words and before not in INSIDE:
        return found
    if use != "letters" and page.capital(start) and page.opens_line(start):
        return found
    if before in words().ward_words:
        start -= 1
    if use == "letters" and start > floor and page.lower[start - 1] in LISTS:
        start -= 1
    first = _place_start(page, start, floor, use)
    if first == start or not page.words[start - 1][-1:].isalpha():
        return found if start == found.start else found._replace(start=start)  # "Ward Councillor for Eastmoor"
    party = page.parties_to.get(first)
    if party is not None:  # "Labour Eastgate councillor", "Plaid Cymru Gwynedd Leader"
        found = found._replace(party=found.party or party.id)
    whole = _since(page, found._replace(start=party.start if party is not None else first), floor)
    short = page.short_party(first, start) if use == "letters" else None
    if short is not None:
        return whole._replace(party=whole.party or short)  # "SF MLA"
    if use == "letters" or page.lower[found.start - 1] in words().ward_words:
        return whole._replace(ward=page.ward(first, start))
    return _of_body_at(page, term, found, whole, (first, start))


def _since(page: Page, left: Left, floor: int) -> Left:
    """Take in "former" before a party or a place: "former SDLP Wick councillor"."""
    status = words().status.get(page.lower[left.start - 1]) if left.start > floor else None
    if status is None or left.status != "current":
        return left
    return left._replace(start=left.start - 1, status=status)


def _of_body_at(page: Page, term: Term, bare: Left, whole: Left, place: tuple[int, int]) -> Left:
    """Tell what a place before an office is: its council, a ward, or nothing that is known."""
    if page.of_council(*place):
        return whole._replace(owned=whole.owned or "described")
    known = page.known_place(place[0]) or page.council_of(*place) is not None
    if term.id.startswith("council") and not known:
        return bare  # "Defeated leader Ron Spate"
    if page.lower[term.start] in PARISHES:  # "Saltby town councillor"
        body = page.council_of(*place, tier=page.lower[term.start])
        return whole._replace(owner=body, owned="named")
    if page.lower[term.end - 1].endswith(REPRESENTS):
        if page.lower[term.start] in words().tiers:  # "Cumbria County Councillor"
            return whole._replace(owner=page.tiered_council(*place, page.lower[term.start]), owned="named")
        if page.words[place[0]].isupper() and page.words[place[0]].endswith(LETTERS):
            return whole._replace(owned="unknown")  # "NDDC Councillor"
        other = page.council_of(*place)
        if other is not None:
            return whole._replace(owner=other, owned="named")  # "Brent councillor" in a report about Barnet
        return whole._replace(ward=page.ward(*place))
    body = page.council_of(*place) if term.id.split(" ")[0] in COUNCILS else None
    if body is not None:
        return whole._replace(owner=body, owned="named")
    return whole._replace(owned=whole.owned or "unknown")


def _place_start(page: Page, start: int, floor: int, use: str) -> int:
    """Return where the capitalised words begin that end before `start`; behind a party's name."""
    first = start
    while first > floor and page.parties_to.get(first) is None and _of_place(page, first - 1, floor, use):
        first -= 1
    while first < start and (first == page.reading.sentence(first)[0] and not _place_word(page, first)):
        first += 1
    while first < start and page.words[first].islower():
        first += 1
    return first


def _of_place(page: Page, place: int, floor: int, use: str) -> bool:
    """Say whether a word belongs to a place before an office: "Highlands and Islands MSP"."""
    word = page.lower[place]
    if word in ("and", "of", "&"):
        joins = use == "letters" or word == "&"
        return joins and place > floor and page.capital(place - 1) and page.lower[place - 1] not in not_names()
    if not page.capital(place) or word in words().stops or word in words().never:
        return False
    return page.terms.at("office", place) is None  # "Liberal Democrat Leader councillor Jane Marr"


def _place_word(page: Page, token: int) -> bool:
    return page.lower[token] not in not_names()
