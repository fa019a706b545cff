"""The forms in which an office stands beside a name."""

from collections.abc import Callable, Set
from functools import lru_cache
from typing import NamedTuple

from pipeline.facts.official import patterns
from pipeline.facts.official.ahead import COMPASS, ahead, before_a_name, over_short
from pipeline.facts.official.appositive import COMMA, DASHES, behind, behind_dash
from pipeline.facts.official.leaving import leaves
from pipeline.facts.official.lines import next_to
from pipeline.facts.official.office import Office
from pipeline.facts.official.page import ARTICLES, POSSESSIVES, Page
from pipeline.facts.official.pairs import over_a_name
from pipeline.facts.official.person import are_initials, person_from, person_up_to, step_over
from pipeline.facts.official.said import Found, introduced, named_as, said_of, who_is
from pipeline.facts.official.words import words
from pipeline.resolve.names import is_title, suffixes

BRACKETS = frozenset(("(", ")"))
IN_BRACKETS = frozenset((")", ")(", ",", ";", "/", "and", "&", "-", "–"))
"""What stands behind an office in brackets."""
ROWS = DASHES | {":", "|", "\t"}
"""What stands between an office and its holder in a row of a table, or a line of a list."""
PLACE = 3  # words of a place's name, at most
MORE = 6  # words of "and former pupil"


LINKS = words().be | words().link | {"has", "had", "have", "will", "should", "and", "who"}
"""What stands between a name and what it is said to be."""
REMEMBERED = 1 << 12  # pairs of words around an office whose forms are kept


class Form(NamedTuple):
    """A way to name an office and its holder: the rule that it is of, and what reads it.

    `before` are the words of which one stands before the office and its article, `after` behind it; none: any word.
    """

    rule: str
    read: Callable[[Page, Office], Found | None]
    before: Set[str] | None = None
    after: Set[str] | None = None


def find(page: Page, office: Office) -> Found | None:
    """Return what the first form gives that fits; "the leader's" is no office said of anybody."""
    after = page.lower[office.end]
    if after in ("'s", "'") and page.lower[office.end - 1] not in words().bodies:
        return None
    for read in _fitting(page.rules, page.lower[office.start - bool(office.article) - 1], after):
        found = read(page, office)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=REMEMBERED)
def _fitting(rules: frozenset[str], before: str, after: str) -> tuple[Callable[[Page, Office], Found | None], ...]:
    """Return the forms, of the rules in force, that can stand between two words."""
    fitting = [form for form in FORMS if form.rule in rules and (form.before is None or before in form.before)]
    return tuple([form.read for form in fitting if form.after is None or after in form.after])


def _before_is(page: Page, office: Office) -> Found | None:
    """Read "The council's leader is Jane Marr", "The new mayor will be Jane Marr"."""
    place = office.end + 1
    if page.lower[office.end] == "at" and page.words[place].isupper() and page.lower[place + 1] == "who":
        place += 2  # "the Cabinet Member for Highways at SCC who is Councillor Marr"
    if page.lower[place - 1] == "who" and page.lower[place] == "is":
        place += 1
    elif page.lower[office.end : place + 1] == ["will", "be"]:
        office, place = office._replace(status="elect" if office.status == "current" else office.status), place + 1
    elif page.lower[office.end] not in ("is", "remains"):
        return None
    return ahead(patterns.BEFORE_IS.name, office, person_from(page, place)) if page.capital(place) else None


def _letters(page: Page, office: Office) -> Found | None:
    """Read "Jane Marr MP"."""
    if office.use != "letters":
        return None
    start = office.term.start
    floor = page.reading.sentence(start)[0]
    if start == floor or page.words[start - 1] == ",":
        return None
    person = person_up_to(page, start, floor)
    if person is None or not _only_letters(page, person.name.end, start) or page.lower[person.start] in page.words:
        return None
    if COMPASS.issuperset(page.lower[person.name.start : person.name.end]):
        return None  # "North West MEP"
    bare = office._replace(start=start, ward=person.ward)
    if office.end > office.term.end:
        bare = bare._replace(ward=office.ward or person.ward)
    return Found(patterns.LETTERS.name, person.start, max(person.end, office.end), person, bare)


def _only_letters(page: Page, start: int, end: int) -> bool:
    """Say whether nothing but letters behind a name stands in the tokens start:end: "KC", "OBE"."""
    return all(lower in suffixes() for lower in page.lower[start:end])


def _before_comma(page: Page, office: Office) -> Found | None:
    """Read "the council's director of highways, Jane Marr,"."""
    if page.lower[office.end] == "in":
        office = _in_place(page, office)
    place = _over_more(page, over_short(page, office.end)) + 1
    mark = page.words[place - 1]
    if not page.capital(place) or (mark != "," and mark not in DASHES):
        return None
    party = page.parties_from.get(place)
    if mark != "," and party is None and not is_title(page.reading, place):
        return None  # "the Mayor – Councillor Marr", "Scrutiny chairman – Labour councillor Jane Marr"
    if office.article in ("a", "an") and page.lower[office.start - 2] in ("is", "was", "been", "also"):
        return None  # "who at the time was also a DfE director, Dame Jane Marr"
    if party is not None:
        # "the ward member, Labour's Jane Marr", "Scrutiny chairman, Labour councillor Jane Marr"
        first = party[0] + (page.lower[party[0]] in ("'s", "councillor"))
        person = person_from(page, first) if page.capital(first) else None
        return ahead(patterns.BEFORE_COMMA.name, office._replace(party=office.party or party[1]), person)
    return ahead(patterns.BEFORE_COMMA.name, office, person_from(page, place))


def _in_place(page: Page, office: Office) -> Office:
    """Read "the Labour leader in Wick, Jane Marr": the place stands for its council."""
    start = end = office.end + 1
    while page.capital(end) and end < start + PLACE:
        end += 1
    if end == start or page.words[end] != "," or office.group != "council" or office.owner is not None:
        return office
    body = page.council_of(start, end)
    if body is None:
        return office if office.party is None else office._replace(end=end)
    return office._replace(end=end, owner=body, owned="named")


def _over_more(page: Page, end: int) -> int:
    """Step over what else the holder is: "leader and former pupil, Jane Marr"."""
    if page.lower[end] != "and" or page.lower[end + 1] in POSSESSIVES or page.lower[end + 1] in ARTICLES:
        return end  # "the leader and his dog, Rover"
    more = next((at for at in range(end + 1, end + MORE) if not page.words[at].islower()), end)
    return end if more == end + 1 or page.words[more] != "," or page.terms.between("office", end, more) else more


def _before_bracket(page: Page, office: Office) -> Found | None:
    """Read "the Deputy Mayor (Councillor Marr)"."""
    person = person_from(page, office.end + 1) if page.capital(office.end + 1) else None
    if person is None or page.words[person.end] not in (")", ",", ";"):
        return None
    end = person.end + (page.words[person.end] == ")")
    return Found(patterns.BEFORE_BRACKET.name, office.start, end, person, office)


def _row(page: Page, office: Office) -> Found | None:
    """Read "Chair: Cllr Jane Marr", "Clerk – Mrs J Marr"."""
    first, part = office.start - bool(office.article), page.reading.part(office.start)
    bullet = first == part.start + 1 and not page.words[first - 1][0].isalnum()
    if office.end + 1 >= part.end or not (bullet or page.opens_line(first)):
        return None
    gap = page.words[office.end + 1] == "\t"  # "Clerk:    Mrs J Marr"
    return ahead(patterns.ROW.name, office, person_from(page, office.end + 1 + gap))


def _in_brackets(page: Page, office: Office) -> Found | None:
    """Read "Cllr Jane Marr (Chair)", "Jane Marr (Lab, leader)"."""
    floor = office.floor
    place = office.start - bool(office.article)
    opening = place - 1
    nearest = max(floor, place - 8)
    while opening >= nearest and page.words[opening] not in BRACKETS:
        opening -= 1
    if opening < nearest or page.words[opening] != "(" or opening == floor:
        return None
    if opening != place - 1 and page.words[place - 1] not in (",", "and", "&", "/", "-", "–"):
        return None
    person = page.listed.get(_behind_name(page, opening, floor)) or person_up_to(page, opening, floor)
    if person is None or (office.use == "letters" and are_initials(page, person.name)):
        return None  # "Cllr M Starr (MS)"
    close = next(
        (at for at in range(office.end, min(office.end + 12, len(page.reading.words))) if page.words[at] == ")"), None
    )
    end = office.end if close is None else close + 1
    return Found(patterns.IN_BRACKETS.name, person.start, end, person, office)


def _behind_name(page: Page, opening: int, floor: int) -> int:
    """Return where a name ends that letters and brackets part from other brackets: "Marr MBE (Leader) (Chair)"."""
    end = opening
    while end > floor and end not in page.listed:
        before = step_over(page, end, floor)
        before -= before == end and page.lower[end - 1] in suffixes()
        if before == end:
            return opening
        end = before
    return end


FORMS = (
    Form(patterns.AS.name, introduced, before=frozenset(("as",))),
    Form(patterns.BEFORE.name, before_a_name),
    Form(patterns.LETTERS.name, _letters),
    Form(patterns.IN_BRACKETS.name, _in_brackets, after=IN_BRACKETS),
    Form(patterns.BEFORE_BRACKET.name, _before_bracket, after=frozenset(("(",))),
    Form(patterns.BEHIND.name, behind, before=COMMA | words().status.keys()),
    Form(patterns.BEHIND_DASH.name, behind_dash, before=DASHES | words().status.keys()),
    Form(patterns.NEXT_TO.name, over_a_name),
    Form(patterns.NEXT_TO.name, next_to),
    Form(patterns.AS.name, named_as, before=LINKS | {"of"}),
    Form(patterns.WHO_IS.name, who_is, before=LINKS),
    Form(patterns.SAID_OF.name, said_of, before=LINKS | {"of"}),
    Form(patterns.SAID_OF.name, leaves, before=frozenset(("as",))),
    Form(patterns.BEFORE_COMMA.name, _before_comma, after=COMMA | DASHES | {"(", "and", "in"}),
    Form(patterns.BEFORE_IS.name, _before_is, after=frozenset(("is", "remains", "will", "who", "at"))),
    Form(patterns.ROW.name, _row, after=ROWS),
)
