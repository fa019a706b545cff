"""What an office is for, and whose it is, in the words behind it: "of midwifery", "for children at the council"."""

from pipeline.facts.official.extent import known, words_end
from pipeline.facts.official.left import COMPASS
from pipeline.facts.official.owners import PLACE, owner_at, owner_behind
from pipeline.facts.official.page import ARTICLES, Page
from pipeline.facts.official.places import PLACED, Field, constituency, of_place, on_council, represents
from pipeline.facts.official.words import words
from pipeline.terms import Term

REACH = 24  # tokens to the right that belong to an office, at most
NEAR = 6  # tokens from a place to the committee that is its council's
OPENERS = frozenset(("of", "for", "to", "on", "with"))
JOINS = frozenset(("and", "&", "/", "'s", "'", "-", "–"))
LIST_JOINS = JOINS | {","}
AND = frozenset(("and", "&"))
DIRECTOR = "director"  # no other office has what it is for just behind it


def field_from(page: Page, term: Term, group: str, end: int) -> Field:
    """Read what follows an office's term, up to the `end` of its sentence."""
    start = term.end
    limit = min(end, start + REACH)
    word = page.lower[start] if start < limit else ""
    if word == "responsible" and page.lower[start + 1] == "for":  # "councillor responsible for parks"
        found = _opened(page, term, start + 1, limit)
        return found._replace(spans=((start, found.spans[0][1]), *found.spans[1:])) if found.spans else found
    if group == "parliament" or (group == "commissioner" and not (word == "for" and known(page, start + 1))):
        return constituency(page, start, limit) or Field(start)
    if represents(page, term):
        return constituency(page, start, limit) or on_council(page, start)
    if word in OPENERS and (word != "with" or page.lower[start + 1] in words().charged):
        return _opened(page, term, start, limit)
    if word in ("and", "&") and known(page, start + 1) and "of" in page.lower[term.start : start]:
        return _more(page, term, limit)
    if word in (",", "–", "-", "—", ":") and page.capital(term.start) and start + 1 < limit:
        return _field_apart(page, start, start + 1, limit)
    if word == "(" and start + 1 < limit:
        return _field_in_brackets(page, start, limit)
    if page.lower[start - 1] == DIRECTOR and page.capital(term.start) and page.capital(start) and known(page, start):
        return _field_apart(page, start, start, limit)
    return owner_behind(page, Field(start), limit)


def _more(page: Page, term: Term, limit: int) -> Field:
    """Read what a "Director of Finance" is for besides: "Director of Finance and Resources"."""
    first = term.start + page.lower[term.start : term.end].index("of") + 1
    end = words_end(page, first, limit)
    if end <= term.end:
        return owner_behind(page, Field(term.end), limit)
    fields = _count(page, term.end, end)
    return owner_behind(page, Field(end, ((term.end, end),), fields=fields), limit)


def _opened(page: Page, term: Term, start: int, limit: int) -> Field:
    """Read "of ..." behind an office: a party's group, a body, or what the office is for."""
    first = start + 1
    article = first < limit and page.lower[first] in ARTICLES
    inner = first + article
    if page.lower[start] == "to" and not article and not page.capital(first):
        return Field(start)  # "Clerk to write to the owner" is what the clerk is to do
    group = _group(page, inner, limit)
    if group is not None:
        return group
    if page.lower[inner] in words().private and page.lower[inner + 1] not in words().bodies:  # "of the Parish Council"
        return Field(start, owned="private")
    if page.lower[start] == "of" and page.lower[start - 1].endswith(PLACED) and page.capital(inner):
        return of_place(page, start, inner, limit)
    if page.lower[start] != "to" or page.lower[start - 1] in words().serves:
        owner = owner_at(page, start, limit)
        if owner is not None and owner.owner is not None and owner.owner.kind == "committee":
            return owner_behind(page, Field(owner.end, ((start, owner.end),), committee=True), limit)
        owner = owner or _place_at(page, inner)
        if owner is not None:
            return _part_of_owner(page, owner, limit)
    if page.lower[inner] == "opposition":
        return Field(inner + 1, ((start, inner + 1),))
    if page.capital(inner) and " ".join(page.lower[term.start : term.end]) in words().heads:
        return owner_behind(page, Field(start), limit)  # "chief executive of Wick Voluntary Action"
    return owner_behind(page, _run(page, start, inner, limit), limit)


def _group(page: Page, place: int, limit: int) -> Field | None:
    """Read "of the Labour group", "for the Conservatives", "of the Wick Conservative group"."""
    found = page.parties_from.get(place) if place < limit else None
    for further in range(place + 1, min(limit, place + 3)):
        if found is not None or not page.capital(further - 1) or further - 1 in page.named_from:
            break
        found = page.parties_from.get(further)
        if found is not None and page.lower[found[0]] != "group":
            return None
    if found is None:
        return None
    grouped = page.lower[found[0]] in ("group", "groups", "opposition", "party")
    if not grouped and page.capital(found[0]) and known(page, found[0]):  # "of the Independent Remuneration Panel"
        return None
    end = found[0] + grouped
    return owner_behind(page, Field(end, party=found[1]), limit)


def _place_at(page: Page, place: int) -> Field | None:
    """Read "of Wick's planning committee": the place stands for its council, where it has only one."""
    end = place
    while page.capital(end) and end < place + PLACE:
        end += 1
    committees = words().committees.intersection(page.lower[end + 1 : end + NEAR])
    if end == place or page.lower[end] not in ("'s", "'") or not committees:
        return None
    council = page.council_of(place, end)
    firms_too = committees == {"board"}  # "chair of Brightroad's board"
    return None if council is None and firms_too else Field(end, owner=council, owned="named")


def _part_of_owner(page: Page, owner: Field, limit: int) -> Field:
    """Read "of the council's planning committee": the body is told, the committee is part of the role."""
    if page.lower[owner.end] not in ("'s", "'"):
        return owner
    group = page.parties_from.get(owner.end + 1)
    if group is not None and page.lower[group[0]] == "group":  # "leader of Wick Council's Labour group"
        return owner._replace(end=group[0] + 1, party=group[1])
    run = words_end(page, owner.end + 1, limit)
    if run == owner.end + 1:
        return owner
    return owner._replace(
        end=run,
        spans=((owner.end + 1, run),),
        fields=_count(page, owner.end + 1, run),
        committee=_has_committee(page, owner.end + 1, run),
    )


def _run(page: Page, start: int, first: int, limit: int) -> Field:
    """Read what an office is for, from the preposition at `start`."""
    end = words_end(page, first, limit)
    if page.lower[end] in words().times:
        return Field(start)
    if end == first:
        if page.lower[first] == words().health:
            return owner_behind(page, Field(start), limit)
        return Field(start, owned="unknown" if page.capital(first) and page.lower[start] in ("of", "at", "for") else "")
    if page.capital(first) and not any(known(page, place) for place in range(first, end)):
        return Field(start, owned="unknown")
    if (
        page.capital(first)
        and not known(page, first)
        and COMPASS.issuperset(filter(words().fields.__contains__, page.lower[first:end]))
    ):
        return Field(start, owned="unknown")  # "managing director of Stagecoach Midlands"
    spans = ((start, end),)
    return Field(end, spans, fields=_count(page, first, end), committee=_has_committee(page, first, end))


def _count(page: Page, start: int, end: int) -> int:
    known = words()
    return sum(lower in known.fields and lower not in known.weak for lower in page.lower[start:end])


def _has_committee(page: Page, start: int, end: int) -> bool:
    return not words().committees.isdisjoint(page.lower[start:end])


def _field_apart(page: Page, start: int, first: int, limit: int) -> Field:
    """Read "Corporate Director, Children and Young People", "Director Finance": known fields in capitals only."""
    if not page.capital(first) or not known(page, first):
        return owner_behind(page, Field(start), limit)
    end = first
    while end < limit and (known(page, end) or (page.lower[end] in LIST_JOINS and known(page, end + 1))):
        if page.words[end] == "," and AND.isdisjoint(page.lower[end : end + 5]):
            break
        end += 1
    if (end < limit and page.capital(end) and not page.opens_line(end)) or page.lower[end - 1] in words().committees:
        return owner_behind(page, Field(start), limit)
    return owner_behind(
        page,
        Field(end, ((start, end),), fields=_count(page, first, end), committee=_has_committee(page, first, end)),
        limit,
    )


def _field_in_brackets(page: Page, start: int, limit: int) -> Field:
    """Read "Cabinet Member (Housing)"."""
    end = start + 1
    while end < limit and (known(page, end) or page.lower[end] in JOINS or page.words[end] == ","):
        end += 1
    if end > start + 1 and page.words[end] == ")" and page.capital(start + 1):
        return Field(end + 1, ((start, end + 1),), fields=_count(page, start + 1, end))
    return Field(start)
