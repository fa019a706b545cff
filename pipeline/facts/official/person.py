"""The person beside an office or behind a title: the name, with the party and the ward that follow it."""

from typing import NamedTuple

from pipeline.facts.official.page import ARTICLES, Page
from pipeline.facts.official.words import words
from pipeline.resolve.names import PersonName, name_from, name_up_to, suffixes

INITIALS = 2  # letters of "(GP)"
BRACKET = 16  # tokens in brackets behind a name, at most
OPENS_DETAILS = frozenset(("(", ","))
SEPARATORS = frozenset((",", "/", ";", "-", "–", "—", "|", ":"))
CLOSED = {")": "(", "]": "["}  # "Mr C Marr [CM] Chair"
WHERE = frozenset(("from", "in", "at", "near"))
PARTED = frozenset((",", ".", ";", ")", "|", "\t"))
JOINS = frozenset(("and", "&", "of", "the", "upon", "in", "on", "le", "with", "'s", "-", "–", "'", "."))


class Details(NamedTuple):
    """What stands behind a name, up to the token `end`."""

    end: int
    party: str | None = None
    ward: str | None = None
    council: str | None = None


class Person(NamedTuple):
    """A person named at the tokens start:end, with titles, party and ward."""

    name: PersonName
    start: int
    end: int
    party: str | None = None
    ward: str | None = None
    council: str | None = None
    """The council that the brackets behind the name hold."""


def person_from(page: Page, token: int, *, known: bool = False) -> Person | None:
    """Return the person whose titles or name begin at a token; read once, and remembered."""
    if token >= len(page.reading.words) or not page.words[token][:1].isalpha():
        return None
    key = token if not known else -token - 1
    if key not in page.people:
        page.people[key] = _read(page, token, known)
    found: Person | None = page.people[key]
    return found


def _read(page: Page, token: int, known: bool) -> Person | None:
    name = name_from(page.reading, token, known=known)
    if name is None:
        return None
    behind = page.words[name.end]
    if behind not in OPENS_DETAILS and not behind.isupper():
        return Person(name, token, name.end)
    details = details_from(page, name.end, listed=known)
    if details.party is not None and are_initials(page, name):
        details = details._replace(party=None)
    return Person(name, token, *details)


def are_initials(page: Page, name: PersonName) -> bool:
    """Say whether the letters in brackets behind a name are its own, and no party's: "Grace Penrose (GP)"."""
    letters = page.words[name.end + 1]
    if page.words[name.end] != "(" or page.words[name.end + 2] != ")" or len(letters) != INITIALS:
        return False
    return letters.isupper() and letters == "".join([word[0] for word in name.name.split(" ")])


def person_up_to(page: Page, token: int, floor: int) -> Person | None:
    """Return the person named just before a token, over brackets, age and letters behind the name."""
    end = token
    while end > floor:
        before = step_over(page, end, floor)
        if before == end:
            break
        end = before
    if end <= floor or (not page.words[end - 1][-1:].isalpha() and page.words[end - 1] not in (".",)):
        return None
    name = name_up_to(page.reading, end)
    if name is None or name.first < floor:
        return None
    if name.first == name.start and page.lower[name.start - 1] in WHERE:  # "Jane Marr from Upper Wick, elected"
        from_there = person_up_to(page, name.start - 1, floor) if name.start - 1 > floor else None
        if from_there is not None:
            return from_there
    return person_from(page, name.first) or person_from(page, name.first, known=True)  # "A Bell" of a list


def step_over(page: Page, end: int, floor: int) -> int:
    """Step back over one thing that can stand between a name and its office."""
    last = page.words[end - 1]
    opening = CLOSED.get(last)
    if opening is not None:
        for place in range(end - 2, max(floor, end - BRACKET) - 1, -1):
            if page.words[place] == opening:
                return place
        return end
    if last == "," or last in ("–", "—"):
        return end - 1
    if last.isdigit() and page.words[end - 2] == ",":  # "Jane Marr, 54, leader of"
        return end - 2
    if last.lower() in words().letters and last.isupper():
        return end - 1
    party = page.parties_to.get(end)
    if party is not None:  # "Ravi Karr, of the Liberal Democrats, who leads"
        place = party.start
        while place > floor and page.lower[place - 1] in ("of", "from", "the", "a", "an"):
            place -= 1
        if page.words[place - 1] == ",":
            return place - 1
    return end


def details_from(page: Page, token: int, *, listed: bool = False) -> Details:
    """Read letters, brackets and "of the Liberal Democrats" behind a name that ends at a token.

    `listed`: in a list of names "Field, Green, Brook" are three people.
    """
    end = _over_letters(page, token)
    found = bracket(page, end) if page.words[end] == "(" else None
    close = found.end if found is not None else end
    if not listed and page.words[close] == "," and (found is None or found.party is None):
        behind = _party_behind(page, close)
        if behind is not None:
            return Details(*behind) if found is None else found._replace(end=behind[0], party=behind[1])
    return found or Details(token if page.words[token] == "(" else end)


def _over_letters(page: Page, token: int) -> int:
    end = token
    while (page.lower[end] in words().letters or page.lower[end] in suffixes()) and page.words[end].isupper():
        end += 1
    return end


def bracket(page: Page, start: int) -> Details | None:
    """Read the brackets that open at a token: party and ward in any order; none where they hold neither."""
    end = next((place for place in range(start + 1, start + BRACKET) if page.words[place : place + 1] == [")"]), None)
    if end is None:
        return None
    council = _council(page, start + 1, end)
    if council is not None:
        return Details(end + 1, council=council)
    party = ward = None
    offices = bool(page.terms.between("office", start, end))
    first = start + 1
    for place in range(start + 1, end + 1):
        if place < end and page.words[place] not in SEPARATORS:
            continue
        if place < end and page.words[place] in ("/", "-") and not _splits(page, first, place, end):
            continue
        piece = (page.short_party(first, place), None) if offices else _piece(page, first, place)
        party, ward = party or piece[0], ward or piece[1]
        first = place + 1
    if party is None:
        party = page.short_party(start + 1, end)
    return Details(end + 1, party, ward) if party or ward else None


def _council(page: Page, start: int, end: int) -> str | None:
    """Return the council that all of a bracket names: "(Ashmere County Council)"; on a joint body a place is enough."""
    named = page.named_from.get(start + (page.lower[start] in ARTICLES))
    if named is not None and named[0] == end and named[1] is not None and named[1].kind == "council":
        return named[1].name
    body = page.council_of(start, end) if page.meeting is not None else None
    return body.name if body is not None else None


def _splits(page: Page, first: int, place: int, end: int) -> bool:
    """Say whether "/" or "-" parts a party from the rest: "Lab/Eastgate", not "Lab/Co-op"."""
    return page.short_party(first, place) is not None or page.short_party(first, end) is not None


def _piece(page: Page, start: int, end: int) -> tuple[str | None, str | None]:
    """Return the party and the ward of one piece between commas."""
    if start >= end:
        return None, None
    party = page.short_party(start, end)
    if party is not None:
        return party, None
    for middle in range(min(end - 1, start + 4), start, -1):  # "Lab Castle", "Conservative member for Hope Vale"
        party = page.short_party(start, middle)
        if party is not None:
            rest = middle
            while rest < end and page.lower[rest] in ("member", "for", "of", "-", "–", ":"):
                rest += 1
            return party, _ward(page, rest, end)
    return None, _ward(page, start, end)


def _ward(page: Page, start: int, end: int) -> str | None:
    """Return the ward that a piece in brackets is: capitals all through, no office, no note of the clerk."""
    while start < end and page.lower[start] in ARTICLES:
        start += 1
    lower = page.lower[start:end]
    named = bool(lower) and lower[-1] in words().ward_words
    if not lower or any(word in words().not_wards for word in lower) or page.terms.between("office", start, end):
        return None
    for place in range(start, end):
        word = page.words[place]
        if not (
            word[:1].isupper() or word in JOINS or word.lower() in words().ward_words or (named and word.isdigit())
        ):
            return None
    if not named and any(page.words[place].isupper() and len(page.words[place]) > 1 for place in range(start, end)):
        return None
    body = page.named_from[start][1] if start in page.named_from else None
    if start in page.named_from and not named and (body is None or body.kind != "home"):  # "(Labour, Priory Green)"
        return None
    return page.ward(start, end)


def _party_behind(page: Page, token: int) -> tuple[int, str] | None:
    """Read ", of the Liberal Democrats", ", a Conservative", ", for the Greens" behind a name."""
    place = token + 1
    kind = page.lower[place]
    while page.lower[place] in ("of", "from", "the", "a", "an", "opposition", "ruling"):
        place += 1
    found = page.parties_from.get(place)
    if found is None:
        return None
    after = page.words[found[0]]
    last = found[0] >= page.reading.part(token).end
    if kind not in ("of", "from") and not last and after not in PARTED:
        return None
    return found[0], found[1]
