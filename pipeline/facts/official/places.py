"""The place an office is for: a constituency, a ward, a mayor's city."""

from typing import NamedTuple

from pipeline.facts.official.page import ARTICLES, Page
from pipeline.facts.official.words import words
from pipeline.resolve.names import given_names, is_title
from pipeline.resolve.organisations import Organisation
from pipeline.terms import Term

SHORT = 3  # letters of a name in short, at least
AFTER_NAME = frozenset((",", "(", "has", "is", "was", "and", "who", "will"))
PLACE_JOINS = frozenset(("and", "of", "the", "upon", "&", "in", "on", "an", "nan", "na", "y", "le"))
PLACED = ("mayor", "mayoress", "provost")


class Field(NamedTuple):
    """What stands behind an office up to `end`; `spans` are the words that belong to the role."""

    end: int
    spans: tuple[tuple[int, int], ...] = ()
    owner: Organisation | None = None
    owned: str = ""
    party: str | None = None
    ward: str | None = None
    fields: int = 0
    committee: bool = False


def represents(page: Page, term: Term) -> bool:
    """Say whether an office is for a ward: councillor, ward member."""
    if page.lower[term.start] == "member":
        return page.lower[term.end] == "for"
    if page.lower[term.start] == "executive":
        return False  # "executive councillor for growth"
    return page.lower[term.end - 1].endswith("councillor") or page.lower[term.start] == "ward"


def constituency(page: Page, start: int, limit: int) -> Field | None:
    """Read a constituency or a ward: "MP for Fenland West"."""
    if page.lower[start] not in ("for", "of") or start + 1 >= limit:
        return None
    first = start + 1
    while page.lower[first] in ARTICLES:
        first += 1
    end = first
    while (
        end < limit
        and not _on_a_council(page, end)
        and (
            (page.capital(end) and not is_title(page.reading, end))
            or page.lower[end] in words().ward_words
            or page.words[end][:2] == "h-"
            or (page.lower[end] in PLACE_JOINS and end > first and page.capital(end + 1))
            or (page.lower[end] in ("of",) and page.lower[end + 1] in ARTICLES)
        )
    ):
        end += 1
    ward = page.ward(first, end)
    if ward is None:
        return None
    if _on_a_council(page, end):
        last, body = page.named_from[end + 1]
        return Field(last, ward=ward, owner=body, owned="named")
    return Field(end, ward=ward)


def on_council(page: Page, start: int) -> Field:
    """Read the council behind a councillor: "Plaid Cymru Councillor at Wick Council", "councillor for the ward"."""
    if page.lower[start] == "for" and page.lower[start + 1] == "the" and page.lower[start + 2] in words().ward_words:
        return Field(start + 3)
    named = page.named_from.get(start + 1) if page.lower[start] in ("on", "at", "of", "with") else None
    if named is None or named[1] is None or named[1].kind != "council":
        return Field(start)
    return Field(named[0], owner=named[1], owned="named")


def _on_a_council(page: Page, token: int) -> bool:
    """Say whether "on" leads to a council: "for Leam on | Marwood County Council"."""
    return page.lower[token] in ("on", "at") and token + 1 in page.named_from


def of_place(page: Page, start: int, first: int, limit: int) -> Field:
    """Read "Mayor of Greater Fenmouth": the place belongs to the role; that of another place is of its council."""
    end = first
    while end < limit and page.capital(end) and not is_title(page.reading, end):
        end += 1
    if end - first > 2 and page.words[start - 2 : start - 1] != [","] and _ends_in_a_name(page, end):
        end -= 2  # "Mayor of Fenmouth Jane Marr said"
    short = in_short(page, first) if end == first + 1 else None
    if short is not None:
        return Field(end, owner=short, owned="named")  # "the mayor of the LCRCA"
    owner, owned = _of_another(page, first, end)
    return Field(end, ((start, end),), owner=owner, owned=owned)


def in_short(page: Page, token: int) -> Organisation | None:
    """Return the body of the document whose name a word of capitals is short for."""
    word = page.words[token]
    if not word.isupper() or len(word) < SHORT:
        return None
    bodies = page.context.organisations.named("authority", "council")
    return next((body for body in bodies if "".join(filter(str.isupper, body.name)) == word), None)


def _ends_in_a_name(page: Page, end: int) -> bool:
    """Say whether the capitals before a token end in a name: a verb follows, or a first name is among them."""
    goes_on = page.lower[end] in words().speech or page.lower[end] in AFTER_NAME
    return goes_on or page.lower[end - 2] in given_names()


def _of_another(page: Page, first: int, end: int) -> tuple[Organisation | None, str]:
    """Return whose mayor a place has, where the document's own council is another place's."""
    own = page.context.organisations.council
    if own is None or page.lower[first] in own.name.casefold().replace("'s", " 's").split():
        return None, ""
    place = page.reading.clean(first, end).casefold()
    fitting = [
        body for body in page.context.organisations.named("authority", "council") if place in body.name.casefold()
    ]
    if len(fitting) == 1:
        return fitting[0], "named"
    return page.council_of(first, end), "named"
