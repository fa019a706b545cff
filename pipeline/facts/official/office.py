"""An office as a phrase: its words from the first modifier to what it is for, whose it is, since when."""

from functools import lru_cache
from typing import NamedTuple

from pipeline.facts.official.field import field_from
from pipeline.facts.official.left import left_of, public_fields
from pipeline.facts.official.page import ARTICLES, POSSESSIVES, Page
from pipeline.facts.official.words import words
from pipeline.resolve.names import particles, titles
from pipeline.resolve.names.form import fits_alone
from pipeline.resolve.organisations import Organisation
from pipeline.terms import Term

ELECT = ("elect", "designate")
NEAR_START = 6  # words of an office before its term: "The council's cabinet member"
REACH = 40  # tokens from an office to the name of who holds it, at most
NAME = 10  # tokens of a line that is only a name, at most: "The Rt. Hon. P. D. Marr OBE JP"
LINK = 3  # words of "link officers"
SAID = 20  # tokens of "The council's cabinet member for housing said"
MARKS = frozenset(("“", '"', "‘", "'", "’", "(", "."))
"""What stands inside a name: before a nickname, behind initials."""
TITLES = frozenset(("councillor", "alderman", "bailie"))  # that are read as titles before a name
MODIFIERS = frozenset(("principal", "pcc"))  # "Principal Solicitor"
TITLE, FITS, GOES_ON = "title", "fits", "goes on"
REMEMBERED = 1 << 14  # words whose part in a name is kept; a document has few that are new


class Office(NamedTuple):
    """An office at the tokens start:end, article left out; `role` are the spans of its own words."""

    start: int
    end: int
    article: str
    role: tuple[tuple[int, int], ...]
    term: Term
    group: str
    use: str
    owner: Organisation | None
    owned: str
    """How its body is told: "named", "described" ("council leader"), "unknown" ("Brightroad boss"), "private", ""."""
    party: str | None
    ward: str | None
    status: str
    fields: int
    """How many words say what public service it is for; those that companies have too count nothing."""
    committee: bool
    floor: int
    """Where its sentence begins."""


def office_at(page: Page, term: Term, floor: int = 0) -> Office | None:
    """Read the office around its term; none where the words before it say that it is none."""
    group, use = term.id.split(" ")
    if use in ("letters", "ranks") and not page.words[term.start].isupper():
        return None
    opening, closing = page.reading.sentence_of[term.start]
    left = left_of(page, term, use, max(floor, opening))
    right = field_from(page, term, group, closing)
    spans = ((left.role, term.end), *right.spans)
    if left.rank is not None:
        spans = ((left.rank, left.rank + 1), *spans)
    owned = left.owned or right.owned
    before = page.lower[left.start - 1] if left.start else ""
    if before in words().never and not left.owned:
        return None
    if page.lower[term.end + (page.lower[term.end] == "of")] in words().after:
        return None  # "head girl", "head of year"
    if before == "for" and page.lower[left.start - 2] in words().doubt:
        return None  # "candidate for mayor"
    hoped = before == "the" and page.lower[left.start - 3 : left.start - 1] == ["to", "be"]
    if hoped and page.lower[left.start - 4] in words().doubt:
        return None  # "the preferred candidate to be the next mayor"
    status = left.status
    first = page.lower[term.start]
    if "-" in first and first.startswith("ex-"):
        status = "former"
    elif page.lower[right.end] in ELECT or ("-" in first and first.endswith(("-elect", "-designate"))):
        status = "elect"
    return Office(
        start=left.start,
        end=right.end + (page.lower[right.end] in ELECT),
        article=before if before in ARTICLES or before in POSSESSIVES else "",
        role=((term.end - 1, term.end),) if first == "in" else spans if len(spans) == 1 else _joined(spans),
        term=term,
        group=group,
        use=use,
        owner=left.owner or right.owner,
        owned=owned,
        party=left.party or right.party,
        ward=left.ward or right.ward,
        status=status,
        fields=public_fields(page, left.role, term.start) + right.fields,
        committee=right.committee or not words().committees.isdisjoint(page.lower[left.role : term.start]),
        floor=opening if left.start >= opening else page.reading.sentence(left.start)[0],
    )


def may_name(page: Page, term: Term) -> bool:
    """Say whether an office's sentence can name anybody: else the office costs more to read than it is worth.

    One that opens a block may stand below a name, one that opens a sentence may say who spoke in the one before.
    """
    start, end = page.reading.sentence_of[term.start]
    begun = False
    for word in page.words[max(start, term.start - REACH) : min(end, term.end + REACH)]:
        sign = _sign(word)
        if sign == TITLE or (sign and begun):
            return True
        begun = sign == FITS
    if page.lower[start + 1] == "," and page.words[start][0].isupper():
        return True  # "Marr, who is now head of roads"
    if page.lower[term.end - 1] == "councillor" and page.capital(term.end):
        return True  # "Labour councillor Marr"
    return term.start - start < NEAR_START and (_below_a_name(page, start) or _speaks(page, start, end))


@lru_cache(maxsize=REMEMBERED)
def _sign(word: str) -> str:
    """Return what a word may be of a name: its title, a part of it, or what its second word can be; else nothing."""
    if not word[0].isupper():
        return GOES_ON if word in MARKS or word in particles() else ""
    if word.lower() in titles():
        return TITLE
    return FITS if fits_alone(word) is not False else ""


def _below_a_name(page: Page, start: int) -> bool:
    """Say whether a sentence opens its block, below a block that is short enough to be a name."""
    if start == 0 or page.reading.part_of[start].start != start:
        return False
    above = page.reading.part_of[start - 1]
    return above.end - above.start <= NAME and page.capital(above.start)


def _speaks(page: Page, start: int, end: int) -> bool:
    """Say whether a sentence can begin with "The cabinet member said"."""
    return page.lower[start] == "the" and not words().speech.isdisjoint(page.lower[start : min(end, start + SAID)])


def is_only_part(page: Page, term: Term) -> bool:
    """Say whether a word is the title of the name behind it, or goes with the office behind it: "PCC Link Officer"."""
    word = page.lower[term.start]
    if word in TITLES:
        return page.capital(term.start) and page.capital(term.end)
    if word not in MODIFIERS or term.end > term.start + 1:
        return False
    if page.words[term.end].islower():
        return _links(page, term.end)
    if not page.capital(term.end) or page.opens_line(term.end):
        return False
    behind = page.terms.between("office", term.end, term.end + 4)
    return bool(behind) and all(page.capital(at) for at in range(term.end, behind[0].end))


def _links(page: Page, token: int) -> bool:
    """Say whether small words lead to the office: "PCC link officers", "a principal environmental health officer"."""
    for at in range(token, token + LINK):
        if page.lower[at].removesuffix("s") in words().civic:
            return True
        if not page.words[at].isalpha() or page.lower[at] in words().stops or page.lower[at] == "and":
            return False
    return False


def role_text(page: Page, office: Office) -> str:
    """Return the office's own words as the document writes them; a capital that only opens a sentence is small."""
    (first, end), *further = office.role
    text = _written(page, first, end)
    for start, following in further:
        between, piece = page.lower[end:start], _written(page, start, following)
        link = f" {between[0]} the " if between[:1] in (["of"], ["for"]) else "" if piece.startswith(",") else " "
        text, end = text + link + piece, following
    if "-" in text:
        text = text.removeprefix("ex-").removeprefix("Ex-").removesuffix("-elect").removesuffix("-designate")
    if text[:1].isupper() and page.reading.sentence(first)[0] == first and _only_first_is_capital(text):
        return text[0].lower() + text[1:]
    return text


def _written(page: Page, start: int, end: int) -> str:
    return " ".join(page.reading.text(start, end).split())


def _only_first_is_capital(text: str) -> bool:
    head, *rest = text.split()
    return head[1:] == head[1:].lower() and not head.isupper() and not any(word[0].isupper() for word in rest)


def _joined(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Join spans that touch."""
    result = [spans[0]]
    for start, end in spans[1:]:
        if start == result[-1][1]:
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return tuple(result)
