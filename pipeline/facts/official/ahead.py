"""An office that stands before its holder's name: "Council leader Jane Marr (Lab)", "MP for Calder Vale Jane Marr"."""

from pipeline.facts.official import patterns
from pipeline.facts.official.appositive import behind, behind_dash
from pipeline.facts.official.office import Office
from pipeline.facts.official.page import Page
from pipeline.facts.official.person import Person, person_from
from pipeline.facts.official.said import Found
from pipeline.resolve.names import given_names, is_title
from pipeline.resolve.organisations import Organisation

PLACE = 4  # words of a place and the first of a name
NEAR = 6  # words of an office
PLACED = ("police", "fire")  # whose offices have a place behind them
COMPASS = frozenset(
    ("north", "south", "east", "west", "central", "mid", "upper", "lower", "great", "little", "st", "saint")
)


def before_a_name(page: Page, office: Office) -> Found | None:
    """Read "Council leader Jane Marr (Lab)"."""
    if page.lower[office.end] == "the" or not page.capital(office.end):
        return _over_small(page, office)
    if page.opens_line(office.end) and (behind(page, office) or behind_dash(page, office)):
        return None  # "Jane Marr, Head of Housing" and on the next line "Tom Lee, Clerk"
    party = page.parties_from.get(office.end)
    if party is not None and is_title(page.reading, party[0]):  # "Education portfolio holder Conservative Cllr Marr"
        office = office._replace(party=office.party or party[1])
        return ahead(patterns.BEFORE.name, office, person_from(page, party[0]))
    person = person_from(page, office.end) or _by_surname(page, office)
    if person is None or _heads_the_next(page, office, person):
        return None
    end, body = _body_in_brackets(page, person.name.end)
    if body is not None and not office.owned:
        office = office._replace(owner=body, owned="named")
        return Found(patterns.BEFORE.name, office.start, end, person._replace(ward=None), office)
    return ahead(patterns.BEFORE.name, office, person)


def _over_small(page: Page, office: Office) -> Found | None:
    """Read a name that something small parts from the office: an article, brackets, "councillor", a place."""
    word, place = page.lower[office.end], office.end + 1
    if word == "the" and is_title(page.reading, place):  # "chair of governors the Rev Pugh"
        return ahead(patterns.BEFORE.name, office, person_from(page, place))
    if word == ")":
        return _in_brackets(page, office)
    if word == "councillor" and page.capital(place) and not is_title(page.reading, place):
        person = person_from(page, place)
        if person is not None:  # "Labour leader councillor Jane Marr"
            person = person._replace(name=person.name._replace(title=patterns.CLLR))
            return ahead(patterns.BEFORE.name, office, person)
    short = over_short(page, office.end)
    if short > office.end and page.capital(short):  # "Police and Crime Commissioner (PCC) Jane Marr"
        return ahead(patterns.BEFORE.name, office, person_from(page, short))
    return _behind_place(page, office) or _of_a_place(page, office)


def _in_brackets(page: Page, office: Office) -> Found | None:
    """Read "the (Labour leader) Councillor Marr"; brackets behind a name are that name's."""
    opening = office.start - 1
    bracketed = page.words[opening] == "(" and page.words[opening - 1].islower()
    if not bracketed or not page.capital(office.end + 1):
        return None
    return ahead(patterns.BEFORE.name, office, person_from(page, office.end + 1))


def _by_surname(page: Page, office: Office) -> Person | None:
    """Read the surname behind a small "councillor": "Labour councillor Marr said", but not "a councillor Marr knew"."""
    if page.words[office.end - 1] not in patterns.COUNCILLOR.values() or office.article in ("a", "an"):
        return None
    person = person_from(page, office.end, known=True)
    return person if person is not None and person.name.end == office.end + 1 else None


def _body_in_brackets(page: Page, start: int) -> tuple[int, Organisation | None]:
    """Return where brackets behind a name end that hold nothing but a body, and the body: "(Wessen Police)"."""
    if page.lower[start] != "(":
        return start, None
    end, body = page.named_from.get(start + 1, (start, None))
    return (end + 1, body) if page.lower[end] == ")" else (start, None)


def _heads_the_next(page: Page, office: Office, person: Person) -> bool:
    """Say whether a name begins a list's next entry: "Mary Orr, Chief Executive Iain Petrie, Director of Finance"."""
    if page.words[office.start - 1] != "," or page.words[person.end] != "," or not page.capital(person.end + 1):
        return False
    if not page.terms.between("office", person.end, person.end + NEAR):
        return False
    before = behind(page, office)
    if before is None:
        return False
    first = before.person.start  # "the Mayor Jane Marr, Deputy Mayor Tom Lee, Elin Orr AM" goes on as it began
    return all(term.end != first for term in page.terms.between("office", first - NEAR, first))


def _behind_place(page: Page, office: Office) -> Found | None:
    """Read "MP for Calder Vale Jane Marr": the run of capitals ends with a name."""
    start = office.end - 2
    if office.ward is None or start < office.term.end + 2 or page.words[start - 1].islower():
        return None
    before = office.start - bool(office.article) - 1
    if before >= office.floor and page.words[before] in (",", "("):
        return None
    person = person_from(page, start)
    if person is None or not {page.lower[person.end - 1], page.lower[start]}.isdisjoint(COMPASS):
        return None
    if page.lower[start - 1] in COMPASS and start - 1 == office.term.end + 1:
        return None  # "MP for North East Fife"
    if office.article == "the" and person.party is None and page.lower[person.end] not in ("(", ","):
        return None  # "the MP for Milton Bassett North said" names nobody
    return ahead(patterns.BEFORE.name, office._replace(ward=page.ward(office.term.end + 1, start)), person)


def over_short(page: Page, end: int) -> int:
    """Step over an office's letters in brackets: "(PCC)"."""
    short = page.words[end] == "(" and page.words[end + 1].isupper() and page.words[end + 2] == ")"
    return end + 3 if short else end


def _of_a_place(page: Page, office: Office) -> Found | None:
    """Read "former Chief Constable for Dorset James Marr": a first name tells where the place ends."""
    first = office.end + 1
    if office.group not in PLACED or page.lower[office.end] not in ("for", "of") or not page.capital(first):
        return None
    last = min(first + PLACE, len(page.lower))
    start = next((at for at in range(first + 1, last) if page.lower[at] in given_names()), None)
    if start is None or not all(page.capital(at) for at in range(first, start)):
        return None
    return ahead(patterns.BEFORE.name, office._replace(owned="named"), person_from(page, start))


def ahead(rule: str, office: Office, person: Person | None) -> Found | None:
    """Return an office and whom the words behind it name, if they name anybody."""
    return None if person is None else Found(rule, office.start, person.end, person, office)
