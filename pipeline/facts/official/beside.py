"""What stands beside a councillor's title: council, party, tier, ward, and "former"."""

from pipeline.facts.official.before import goes_on
from pipeline.facts.official.page import ARTICLES, Page
from pipeline.facts.official.words import words
from pipeline.resolve.names.form import fits_alone

PARTS = frozenset(("'s", ":", "group", "–", "-"))  # a party from a title: "Labour's Cllr Marr"
PLACE = 3  # words of a ward's name before a title


def owner_before(page: Page, start: int) -> tuple[int, str] | None:
    """Read "Wick Town Council's" and "Wick Town Council" before a title: where it begins, and which council it is."""
    end = start - 1 if page.lower[start - 1] in ("'s", "'") else start
    found = page.named_to.get(end)
    if found is None or found[1] is None or found[1].kind != "council":
        return None
    return found[0], found[1].name


def place_before(page: Page, start: int, tier: str) -> tuple[int, str] | None:
    """Read the place of "Cumbria County Councillor" before its tier: where it begins, and its council."""
    first = _capitals_before(page, start)
    body = page.tiered_council(first, start, tier) if first < start else None
    return (first, body.name) if body is not None else None


def owner_behind(page: Page, end: int) -> tuple[int, str] | None:
    """Read ", of Wick Town Council" and "from Wick Town Council" behind a name."""
    place = end + (page.words[end] == ",")
    if page.lower[place] not in ("of", "from", "representing") or page.lower[place + 1] in ARTICLES:
        return None
    found = page.named_from.get(place + 1)
    if found is None or found[1] is None or found[1].kind != "council":
        return None
    return found[0], found[1].name


def before(page: Page, token: int) -> tuple[int, str, str | None, str, str | None]:
    """Read to the left of a title: "Labour's", "the former", "District", "Castle ward"."""
    start, tier, party, status, ward = token, "", None, "current", None
    floor = page.reading.sentence_of[token][0]
    while start > floor:
        word = page.lower[start - 1]
        found = page.parties_to.get(start)
        if found is None and word in PARTS:
            found = page.parties_to.get(start - 1)
        if found is not None:
            start, party = found.start, found.id
        elif word in words().tiers and page.capital(start - 1) and word != "local" and not _joined(page, start - 1):
            start, tier = start - 1, word
        elif words().status.get(word) == "former" and not goes_on(page, start - 1):
            start, status = start - 1, "former"
        else:
            place = _place_before(page, start - 1, floor) if word in words().ward_words else start - 1
            if ward is not None or place == start - 1:
                break
            start, ward = place, page.ward(place, start)
    if ward is None and not page.minutes and (start == token or _is_party_alone(page, start, token)):
        start, ward = _of_ward(page, start)
    return start, tier, party, status, ward


def _is_party_alone(page: Page, start: int, token: int) -> bool:
    """Say whether nothing but a party stands before a title, in its line: "Upper Harle | Labour Councillor"."""
    party = page.parties_to.get(token)
    return party is not None and party.start == start and not page.opens_line(start)


def _joined(page: Page, token: int) -> bool:
    """Say whether a word is the end of a ward's name: "Ellon and | District" before "SNP Councillor"."""
    return page.lower[token - 1] in ("and", "&") and page.words[token - 2][:1].isupper()


def _of_ward(page: Page, token: int) -> tuple[int, str | None]:
    """Read a ward that stands before a title without the word: "Upper Harle Cllr Jane Marr"."""
    start = _capitals_before(page, token)
    place = start < token and page.known_place(start) and token - start <= PLACE
    if not place or page.terms.between("office", start, token) or page.of_council(start, token):
        return token, None
    if any(at in page.named_from or page.parties_from.get(at) for at in range(start, token)):
        return token, None
    return (token, None) if page.council_of(start, token) is not None else (start, page.ward(start, token))


def _capitals_before(page: Page, token: int) -> int:
    """Return where the words of a place begin that stands before a token, in its sentence."""
    start, floor = token, max(page.reading.sentence_of[token][0], token - PLACE - 1)
    while start > floor and page.capital(start - 1) and fits_alone(page.words[start - 1]) is not False:
        start -= 1
    return start


def _place_before(page: Page, token: int, floor: int) -> int:
    """Return where the place begins that "ward" follows at a token: "Upper Wick and Castle ward"."""
    start = token
    while start > floor and (page.capital(start - 1) or page.lower[start - 1] in ("and", "&")):
        start -= 1
    known = words()
    while start < token and not (page.capital(start) and page.lower[start] not in known.stops | known.status.keys()):
        start += 1
    return start
