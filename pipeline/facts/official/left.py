"""What stands before an office: status, modifiers, what it is for, party, whose it is, where."""

from pipeline.facts.official.before import REPRESENTS, Left, goes_on, placed
from pipeline.facts.official.page import ARTICLES, Page
from pipeline.facts.official.places import in_short
from pipeline.facts.official.words import words
from pipeline.resolve.organisations import Organisation
from pipeline.terms import Term

RANKS = frozenset(("deputy", "depute", "vice", "assistant"))
COMPASS = frozenset(("north", "south", "east", "west", "midlands", "central", "city", "county", "borough", "town"))
ANY = 5  # words between a possessive and an office: "the council's seafront and car park manager"
NAME = 6  # words of a name that opens a line
REACH = 14  # tokens to the left that belong to an office, at most


def left_of(page: Page, term: Term, use: str, past: int) -> Left:
    """Read to the left of an office's term, as far as `past`, where its sentence begins or another office ends."""
    floor = max(term.start - REACH, min(past, term.start))
    found = Left(term.start, term.start)
    if page.lower[term.start] == "in":  # "Mrs Marr in the Chair"
        return found
    while found.start > floor:
        if page.lower[found.start - 1] in ("'s", "'"):
            return _possessed(page, found, floor, use)
        if found.start in page.named_to and not _is_described(page, found.start, use):
            return _owner(page, found, found.start)
        further = _further(page, term, use, found, floor)
        if further is None:
            break
        found = further
    inner = _any_words(page, found, floor) if page.words[found.start - 1].islower() else None
    inner = inner or (_all_bracketed(page, term, found, floor) if page.minutes else None)
    if inner is not None:
        return inner
    if found.role < term.start and page.lower[found.role] in ("and", "&"):
        found = found._replace(start=found.start + 1, role=found.role + 1)
    if use == "fielded" and found.start > floor and page.lower[found.start - 1] in words().private:
        return found._replace(start=found.start - 1, owned="private")  # "Museum director of funding Jane Marr"
    return placed(page, term, found, floor, use)


def _is_described(page: Page, end: int, use: str) -> bool:
    """Say whether what ends at a token names nobody: the committee that somebody chairs, "the previous council"."""
    return page.named_to[end][1] is None and (use == "chair" or page.lower[end - 1] in words().bodies)


def is_private(page: Page, start: int, end: int, body: Organisation | None) -> bool:
    """Say whether an organisation is a company, a charity, a club: by its kind, or as "the firm" by its word."""
    if body is not None and body.kind in words().private_kinds:
        return True
    return page.lower[end] in words().private or (body is None and page.lower[end - 1] in words().private)


def public_fields(page: Page, start: int, end: int) -> int:
    """Count the words that say what public service an office is for."""
    if start == end:
        return 0
    known = words()
    return sum([lower in known.fields and lower not in known.weak for lower in page.lower[start:end]])


def _further(page: Page, term: Term, use: str, found: Left, floor: int) -> Left | None:
    """Take in one more word to the left, if it goes with the office."""
    known, place = words(), found.start - 1
    word = page.lower[place]
    party = page.parties_to.get(found.start)
    if party is not None and party.start >= floor and (page.capital(place) or word in ("party", "group")):
        return found._replace(start=party.start, party=party.id)
    if word == "independent" and page.lower[term.start].endswith(REPRESENTS):
        return found._replace(start=place, party="Independent")  # small, it is no party's name
    local = word == "local" and page.lower[found.start] in known.local
    sequel = page.lower[term.end - 1].endswith(REPRESENTS) and goes_on(page, place)
    if word in known.status and not local and not sequel:
        return found._replace(start=place, status=_status(found.status, known.status[word]))
    if word in known.bodies and not (use == "chair" and word == "authority"):
        return found._replace(start=_over_tiers(page, place, floor), owned="described")
    if _goes_with(page, place, term, use) or _joins(page, found, term, floor):
        if found.role == found.start:
            return found._replace(start=place, role=place)
        return found._replace(start=place, rank=place) if word in RANKS else found._replace(start=place)
    return None


def _joins(page: Page, found: Left, term: Term, floor: int) -> bool:
    """Say whether "and" before an office is inside it: "housing and planning chief", not "and deputy leader"."""
    place = found.start - 1
    return (
        page.lower[place] in ("and", "&")
        and place - 1 >= floor
        and page.lower[place - 1] in words().fields
        and found.role < term.start
        and page.lower[found.role] not in words().modifiers
    )


def _any_words(page: Page, found: Left, floor: int) -> Left | None:
    """Read any words between a possessive and an office: "the council's seafront manager"."""
    place = start = found.start
    if "'s" not in page.lower[max(floor, start - ANY - 1) : start]:
        return None
    while place > max(floor, start - ANY) and page.words[place - 1].islower() and page.words[place - 1][0].isalpha():
        place -= 1
    if place == start or place <= floor or page.lower[place - 1] != "'s" or place - 1 not in page.named_to:
        return None
    if page.terms.between("office", place, start):
        return None  # "the council's current deputy chief executive and | director"
    return _owner(page, found._replace(role=place), place - 1)


def _all_bracketed(page: Page, term: Term, found: Left, floor: int) -> Left | None:
    """Read any capitals between a bracket and an office: "Pat Orr (DM Team Leader)"; in a list also behind a comma."""
    place = start = found.start
    while place > max(floor, start - 5) and (page.capital(place - 1) or page.lower[place - 1] in ("and", "&")):
        place -= 1
    opening = page.words[place - 1]
    if place == start or page.named_to.get(start) is not None:
        return None
    if opening in (",", "–", "-") and _is_line(page, place - 1, term):
        return found._replace(start=place, role=place)
    if opening != "(" and not (place == start - 1 and opening in (",", "–", "-") and page.attending(start)):
        return None  # but "Jane Marr, Investigating Officer"
    return found._replace(start=place, role=place)


def _is_line(page: Page, comma: int, term: Term) -> bool:
    """Say whether a line of a list is a name, a comma and an office: "G Marr, Neighbourhood Plan Officer"."""
    first = next((at for at in range(comma - 1, comma - NAME, -1) if page.opens_line(at)), None)
    if (
        first is None
        or comma - first < 2
        or not all(page.capital(at) or page.words[at] == "." for at in range(first, comma))
    ):
        return False
    return term.end >= page.reading.part(comma).end or page.opens_line(term.end)


def _owner(page: Page, found: Left, end: int) -> Left:
    """Take in the organisation whose naming ends before a token."""
    start, body = page.named_to[end]
    if body is not None and body.kind == "committee" and found.party is not None:
        return found  # "At the committee | Labour councillor Jane Marr spoke"
    if body is not None and body.kind == "committee":  # a council's own: "Licensing Committee Chair"
        return found._replace(start=start, role=start, owned="described")
    kind = "private" if is_private(page, start, end, body) else "named"
    return found._replace(start=start, owner=body, owned=kind)


def _status(known: str, word: str) -> str:
    return known if word == "current" or known == "former" else word


def _goes_with(page: Page, place: int, term: Term, use: str) -> bool:
    """Say whether a word before an office is part of it: "deputy", "transport", "planning committee"."""
    known, lower = words(), page.lower[place]
    modifies, of_chair = lower in known.modifiers, use == "chair" and lower in known.committees
    if not (modifies or of_chair or lower in known.fields):
        return False
    if page.lower[term.start].endswith("councillor") or term.id == "parliament letters":
        return False
    if lower in COMPASS and page.capital(place) and page.capital(place - 1):
        return False  # "Cheshire East mayor"
    return not modifies or lower not in ("under", "co", "joint") or page.words[place].islower()


def _over_tiers(page: Page, place: int, floor: int) -> int:
    while place > floor and page.lower[place - 1] in words().tiers:
        place -= 1
    return place


def _possessed(page: Page, found: Left, floor: int, use: str) -> Left:
    """Read "the council's", "CQC's", "Labour's", "children's", "the area's" before an office."""
    end = found.start - 1
    for place in (end, found.start):
        if place in page.named_to:
            return _owner(page, found, place)
    party = page.parties_to.get(end)
    if party is not None:
        return found._replace(start=party.start, party=party.id)
    if page.lower[end - 1] in words().possessive and found.role > end:
        return _more(page, found._replace(start=end - 1, role=end - 1), floor)
    return _possessing(page, found, floor, use)


def _possessing(page: Page, found: Left, floor: int, use: str) -> Left:
    """Read who is no known organisation before "'s": "the area's MP", "the firm's", "Wick's"."""
    end = found.start - 1
    body = page.lower[end - 1] in words().bodies
    start = _over_tiers(page, end - 1, floor) if body else end - 1
    if body:
        start -= start > floor and page.capital(start - 1) and page.lower[start - 1] not in ARTICLES
    private = page.lower[start] in words().private
    while start > floor and page.capital(start) and page.capital(start - 1) and page.lower[start - 1] not in ARTICLES:
        start -= 1
    whole = found._replace(start=start)
    if private:
        return whole._replace(owned="private")
    if use == "letters" and page.capital(start):
        return whole._replace(ward=page.ward(start, end))
    if body or page.lower[end - 1] in words().tiers or page.of_council(start, end) or _is_office(page, start, end):
        return whole._replace(owned="described")
    council = page.council_of(start, end) if use not in ("letters", "ranks") else None
    council = council or (in_short(page, start) if end == start + 1 else None)  # "WNC's Cabinet Member"
    if council is not None:
        return whole._replace(owner=council, owned="named")
    if page.capital(start) and page.lower[found.role].endswith(REPRESENTS):  # "Castleby South's Labour councillor"
        return whole._replace(ward=page.ward(start, end))
    return whole._replace(owned="place" if page.words[start].islower() else "unknown")


def _is_office(page: Page, start: int, end: int) -> bool:
    """Say whether who has the office is in office too: "the Commissioner's Chief Finance Officer"."""
    return any(term.start == start and term.end == end for term in page.terms.between("office", start, end))


def _more(page: Page, found: Left, floor: int) -> Left:
    """Go on to the left of "children's services director"."""
    while found.start > floor and (
        page.lower[found.start - 1] in words().modifiers or page.lower[found.start - 1] in words().fields
    ):
        found = found._replace(start=found.start - 1, role=found.start - 1)
    if found.start > floor and page.lower[found.start - 1] in words().status:
        status = words().status[page.lower[found.start - 1]]
        found = found._replace(start=found.start - 1, status=_status(found.status, status))
    for place in (found.start, found.start - 1):
        if place in page.named_to and (place == found.start or page.lower[place] in ("'s", "'")):
            return _owner(page, found, place)
    return found
