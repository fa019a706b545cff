"""An office as a phrase: its words from the first modifier to what it is for, whose it is, since when."""

from typing import NamedTuple

from pipeline.facts.official.field import Field, field_from
from pipeline.facts.official.page import ARTICLES, POSSESSIVES, Page
from pipeline.facts.official.words import words
from pipeline.match import Term
from pipeline.resolve.names import not_names
from pipeline.resolve.organisations import Organisation

REACH = 14  # tokens to the left that belong to an office, at most
PLACED = frozenset(("mayor", "councillor", "leader"))


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


class _Left(NamedTuple):
    start: int
    role: int
    owner: Organisation | None = None
    owned: str = ""
    party: str | None = None
    ward: str | None = None
    status: str = "current"


def office_at(page: Page, term: Term) -> Office | None:
    """Read the office around its term; none where the words before it say that it is none."""
    group, use = term.id.split(" ")
    if use == "letters" and not page.words[term.start].isupper():
        return None
    left = _left(page, term, group, use)
    right = field_from(page, term, group)
    spans = ((left.role, term.end), *right.spans)
    owned = left.owned or right.owned
    if page.lower[left.start - 1 : left.start] and page.lower[left.start - 1] in words().never and not left.owned:
        return None
    article = page.lower[left.start - 1] if left.start else ""
    status = left.status
    first = page.lower[term.start]
    if first.startswith("ex-"):
        status = "former"
    elif first.endswith(("-elect", "-designate")) or page.lower[right.end] == "elect":
        status = "elect"
    return Office(
        start=left.start,
        end=right.end + (page.lower[right.end] in ("elect", "designate")),
        article=article if article in ARTICLES or article in POSSESSIVES else "",
        role=_joined(spans),
        term=term,
        group=group,
        use=use,
        owner=left.owner or right.owner,
        owned=owned,
        party=left.party or right.party,
        ward=left.ward or right.ward,
        status=status,
        fields=_public_fields(page, left.role, term.start) + right.fields,
        committee=right.committee or any(lower in words().committees for lower in page.lower[left.role : term.start]),
    )


def role_text(page: Page, office: Office) -> str:
    """Return the office's own words as the document writes them; a capital that only opens a sentence is small."""
    pieces = [" ".join(page.reading.text(start, end).split()) for start, end in office.role]
    text = pieces[0]
    for (_, end), (start, _), piece in zip(office.role, office.role[1:], pieces[1:], strict=False):
        between = page.lower[end:start]
        text += ("" if piece.startswith(",") else " ") + ("the " if between[-1:] == ["'s"] or between[:1] == ["the"] else "") + piece
    if text.startswith(("ex-", "Ex-")):
        text = text[3:]
    for suffix in ("-elect", "-designate"):
        text = text.removesuffix(suffix)
    first = office.role[0][0]
    if page.reading.sentence(first)[0] in (first, first - 1) and _only_first_is_capital(text):
        return text[0].lower() + text[1:]
    return text


def _only_first_is_capital(text: str) -> bool:
    head, *rest = text.split()
    return not head.isupper() and not head[1:2].isupper() and not any(word[0].isupper() for word in rest)


def _joined(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Join spans that touch."""
    result = [spans[0]]
    for start, end in spans[1:]:
        if start == result[-1][1]:
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return tuple(result)


def _public_fields(page: Page, start: int, end: int) -> int:
    known = words()
    return sum(lower in known.fields and lower not in known.weak for lower in page.lower[start:end])


def _left(page: Page, term: Term, group: str, use: str) -> _Left:
    """Read to the left: status, modifiers, what it is for, party, whose it is."""
    known, lower = words(), page.lower
    floor = max(page.reading.sentence(term.start)[0], term.start - REACH)
    found = _Left(term.start, term.start)
    while found.start > floor:
        place = found.start
        word = lower[place - 1]
        party = page.party_to(place) if page.words[place - 1][:1].isupper() else None
        if party is not None and party.start >= floor:
            found = found._replace(start=party.start, party=party.id)
        elif word in known.status:
            found = found._replace(start=place - 1, status=_status(found.status, known.status[word]))
        elif word == "'s" or word == "'":
            return _possessed(page, found, floor, group)
        elif place in page.named_to and not _is_committee(page, use, place):
            start, body = page.named_to[place]
            return found._replace(start=start, owner=body, owned="named")
        elif word in known.bodies and not (use == "chair" and word == "authority"):
            found = found._replace(start=_over_tiers(page, place - 1, floor), owned="described")
        elif _goes_with(page, place - 1, term, use):
            found = found._replace(start=place - 1, role=place - 1)
        elif word in ("and", "&") and lower[place - 2] in known.fields and found.role < term.start and place - 2 > floor:
            found = found._replace(start=place - 1, role=place - 1)
        else:
            break
    if found.role < term.start and lower[found.role] in ("and", "&"):
        found = found._replace(start=found.start + 1, role=found.role + 1)
    return _placed(page, found, floor, group, use)


def _status(known: str, word: str) -> str:
    return known if word == "current" or known == "former" else word


def _is_committee(page: Page, use: str, place: int) -> bool:
    body = page.named_to[place][1]
    return use == "chair" and body is None


def _goes_with(page: Page, place: int, term: Term, use: str) -> bool:
    """Say whether a word before an office is part of it: "deputy", "transport", "planning committee"."""
    known, lower = words(), page.lower[place]
    if lower in known.modifiers:
        return lower not in ("under", "co", "joint") or page.words[place].islower()
    if use == "chair" and lower in known.committees:
        return True
    return lower in known.fields and term.id != "parliament letters"


def _over_tiers(page: Page, place: int, floor: int) -> int:
    while place > floor and page.lower[place - 1] in words().tiers:
        place -= 1
    return place


def _possessed(page: Page, found: _Left, floor: int, group: str) -> _Left:
    """Read "the council's", "CQC's", "Labour's", "children's", "the area's" before an office."""
    end = found.start - 1
    if end in page.named_to:
        start, body = page.named_to[end]
        kind = "private" if body is not None and body.kind in words().private_kinds else "named"
        return found._replace(start=start, owner=body, owned=kind)
    if found.start in page.named_to:
        start, body = page.named_to[found.start]
        return found._replace(start=start, owner=body, owned="named")
    party = page.party_to(end)
    if party is not None:
        return found._replace(start=party.start, party=party.id)
    if page.lower[end - 1] in words().fields and found.role > end and page.lower[end - 1] not in words().tiers:
        inner = found._replace(start=end - 1, role=end - 1)
        return _more(page, inner, floor)
    start = _over_tiers(page, end - 1, floor) if page.lower[end - 1] in words().bodies else end - 1
    if start < end - 1 or page.lower[start] in words().bodies:
        start -= start > floor and page.capital(start - 1) and page.lower[start - 1] not in ARTICLES
    private = page.lower[start] in words().private
    while start > floor and page.capital(start) and page.capital(start - 1) and page.lower[start - 1] not in ARTICLES:
        start -= 1
    described = page.lower[end - 1] in words().bodies or page.lower[end - 1] in words().tiers
    owned = "private" if private else "described" if described else "place" if page.words[start].islower() else "unknown"
    return found._replace(start=start, owned=owned)


def _more(page: Page, found: _Left, floor: int) -> _Left:
    """Go on to the left of "children's services director"."""
    while found.start > floor and (
        page.lower[found.start - 1] in words().modifiers or page.lower[found.start - 1] in words().fields
    ):
        found = found._replace(start=found.start - 1, role=found.start - 1)
    if found.start > floor and page.lower[found.start - 1] in words().status:
        status = words().status[page.lower[found.start - 1]]
        found = found._replace(start=found.start - 1, status=_status(found.status, status))
    if found.start in page.named_to:
        start, body = page.named_to[found.start]
        return found._replace(start=start, owner=body, owned="named")
    if found.start - 1 in page.named_to and page.lower[found.start - 1] in ("'s", "'"):
        start, body = page.named_to[found.start - 1]
        return found._replace(start=start, owner=body, owned="named")
    return found


def _placed(page: Page, found: _Left, floor: int, group: str, use: str) -> _Left:
    """Read a place or an unknown body before an office: "Marlbury MP", "Brightroad boss"."""
    start = found.start
    if start > floor and page.lower[start - 1] in words().ward_words:
        start -= 1
    first = start
    while first > floor and page.capital(first - 1) and page.lower[first - 1] not in words().stops:
        first -= 1
    while first < start and (first == page.reading.sentence(first)[0] and not _place_word(page, first)):
        first += 1
    if first == start or not page.words[start - 1][-1:].isalpha() or not all(
        page.words[place][:1].isupper() for place in range(first, start)
    ):
        return found
    if use == "letters" or page.lower[found.start - 1] in words().ward_words:
        return found._replace(start=first, ward=page.ward(first, found.start))
    return found._replace(start=first, owned=found.owned or "unknown")


def _place_word(page: Page, token: int) -> bool:
    return page.lower[token] not in not_names()
