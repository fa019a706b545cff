"""Where a document speaks of what is inspected: bodies by themselves, and services with their owners."""

from collections.abc import Iterator
from operator import itemgetter

from pipeline.read import Reading
from pipeline.resolve.organisations import Organisation, Organisations
from pipeline.resolve.organisations.words import HOME_SIGN
from pipeline.resolve.subjects.another import indefinite, is_told_of
from pipeline.resolve.subjects.bare import find_bare
from pipeline.resolve.subjects.mention import Mention
from pipeline.resolve.subjects.others import belongs_to
from pipeline.resolve.subjects.owners import Owner, owner_after, owner_before
from pipeline.resolve.subjects.short import find_short
from pipeline.resolve.subjects.vocabulary import AREA, GENERIC, SERVICE, level_of, table, things_of, words
from pipeline.terms import Term, Terms

POST = 6  # tokens: "director for education and children's services"
_place = itemgetter(0, 1)

BODIES = frozenset({"hospital", "trust", "health-board", "hospice"})
"""Kinds that have services of the level "hospital"."""


def find_mentions(reading: Reading, terms: Terms, organisations: Organisations) -> list[Mention]:
    """Return the mentions in order of place; a service takes in its owner."""
    services = _Services(reading, terms, organisations).all()
    inside = {token for mention in services for token in range(mention.start, mention.end)}
    homes = _home_kind(terms)
    firms = not organisations.named("home", "hospital", "surgery")  # else a firm is whose home it is
    bodies = [
        Mention(naming.start, naming.end, body.name, _kind_of(body, homes, firms=firms))
        for naming in organisations.namings
        if (body := naming.organisation) is not None
        and things_of(body.kind)
        and naming.start not in inside
        and not is_told_of(reading, naming.start, naming.end)
    ]
    taken = inside.union(*[range(mention.start, mention.end) for mention in bodies])
    bare = [
        Mention(start, end, belongs_to(name, (mention.subject for mention in [*services, *bodies])) or name, "named")
        for start, end, name in find_bare(reading, terms, organisations)
        if taken.isdisjoint(range(start, end))
    ]
    short = [
        Mention(start, end, body.subject, body.kind)
        for body, start, end in find_short(reading, organisations, bodies)
        if start not in taken
    ]
    found = sorted([*services, *bodies, *bare, *short], key=_place)
    others = list(indefinite(reading, organisations, found))
    return sorted([*found, *others], key=_place) if others else found


def _kind_of(body: Organisation, homes: str, *, firms: bool) -> str:
    """Return what kind of thing a body is to inspectors; a firm of carers by its name: "Kind Hands Home Care Ltd"."""
    if body.kind == "home":
        return homes
    cares = firms and body.kind == "company" and not words("care_names").isdisjoint(body.name.lower().split())
    return "care firm" if cares else body.kind


def _is_a_post(reading: Reading, service: int) -> bool:
    """Tell the service from who is in charge of it: "cabinet member for children's services"."""
    at = service - 1
    while at > 1 and reading.lower[at] not in ("of", "for") and service - at < POST:
        at -= 1
    return reading.lower[at] in ("of", "for") and reading.lower[at - 1] in words("posts")


def _home_kind(terms: Terms) -> str:
    """Return what "the home" is in a document: a care home, or a children's home where it speaks of no other."""
    return "children's home" if {term.id for term in terms.of(HOME_SIGN)} == {"children"} else "home"


class _Services:
    """The services of one document."""

    def __init__(self, reading: Reading, terms: Terms, organisations: Organisations) -> None:
        self._reading, self._terms, self._organisations = reading, terms, organisations
        self._council = organisations.council

    def all(self) -> list[Mention]:
        named = [mention for term in self._terms.of(SERVICE) for mention in self._service(term)]
        named = [self._owned_before(mention, named[:place]) for place, mention in enumerate(named)]
        named += [mention for term in self._terms.of(AREA) for mention in self._area(term)]
        if not named:
            return []
        taken = {token for mention in named for token in range(mention.start, mention.end)}
        found = sorted(named, key=_place)
        generic = [m for t in self._terms.of(GENERIC) if t.start not in taken for m in self._generic(t, found)]
        return sorted([*found, *generic], key=_place)

    def _owned_before(self, mention: Mention, before: list[Mention]) -> Mention:
        """Give "their youth offending team" the subject of the team that was named before."""
        if mention.subject is not None or self._reading.lower[mention.start] not in words("own"):
            return mention
        named = [other.subject for other in before if other.kind == mention.kind]
        return mention._replace(subject=named[-1]) if named and len(set(named)) == 1 else mention

    def _service(self, term: Term) -> Iterator[Mention]:
        if self._organisations.inside_name(term.start) or _is_a_post(self._reading, term.start):
            return
        if self._reading.lower[term.end : term.end + 1] and self._reading.lower[term.end] in words("affairs"):
            return  # "a maternity care scandal"
        level = level_of()[term.id]
        owner = self._owner(term)
        start = min(term.start, owner.start) if owner else term.start
        end = max(term.end, owner.end) if owner else term.end
        subject = (
            _of_council(self._organisations, owner, term) if level == "council" else self._of_hospital(owner, term)
        )
        foreign = owner is not None and owner.place is not None and owner.organisation is None and bool(self._council)
        yield Mention(start, end, subject, term.id, foreign)

    def _owner(self, term: Term) -> Owner | None:
        before = owner_before(self._reading, self._organisations, term.start)
        return before or owner_after(self._reading, self._organisations, term.end)

    def _of_hospital(self, owner: Owner | None, term: Term) -> str | None:
        body = owner.organisation if owner else None
        if body is not None and body.kind in BODIES:
            return f"{body.name} {term.id}"
        if owner is not None and owner.place is not None and body is None:
            return None
        hospitals = self._organisations.named("hospital")
        meant = hospitals[0] if len(hospitals) == 1 else self._organisations.latest(term.start, "hospital")
        meant = meant or self._organisations.meant(term.start, "trust")
        return f"{meant.name} {term.id}" if meant else None

    def _area(self, term: Term) -> Iterator[Mention]:
        owner = owner_before(self._reading, self._organisations, term.start)
        if owner is None or ("'s" not in self._reading.lower[owner.start : term.start] and not self._owned(owner)):
            return
        place = owner.place or (self._organisations.place(owner.organisation) if owner.organisation else None)
        yield Mention(owner.start, term.end, f"{place} {term.id}" if place else None, term.id)

    def _owned(self, owner: Owner) -> bool:
        """Tell "its nurseries" from the name in "21st Century Schools"."""
        return self._reading.lower[owner.start] in words("own")

    def _generic(self, term: Term, named: list[Mention]) -> Iterator[Mention]:
        """Find "the authority's services", "the department", "the unit", where a service has been named."""
        noun = self._reading.lower[term.end - 1]
        levels = [level for level, nouns in table("generic").items() if noun in nouns]
        fitting = [
            mention
            for mention in named
            if level_of().get(mention.kind) in levels or mention.kind.endswith(f" {noun}")  # "the team"
        ]
        if not fitting:
            return
        owner = self._owner(term)
        if owner is not None and owner.place is not None and owner.organisation is None and owner.start >= term.end:
            kind = fitting[-1].kind
            yield Mention(term.start, owner.end, f"{owner.place} {kind}", kind, foreign=True)
            return
        if owner is not None and owner.organisation is not None:
            kinds = list(dict.fromkeys(m.kind for m in fitting if _has(owner.organisation, level_of()[m.kind])))
            if len(kinds) == 1:
                subject = f"{owner.organisation.name} {kinds[0]}"
                yield Mention(min(owner.start, term.start), max(owner.end, term.end), subject, kinds[0])
            return
        before = [mention for mention in fitting if mention.start < term.start]
        if before and term.start and self._reading.lower[term.start - 1] in ("the", "this", "that", "these"):
            yield Mention(term.start - 1, term.end, before[-1].subject, before[-1].kind)


def _of_council(organisations: Organisations, owner: Owner | None, term: Term) -> str | None:
    body = owner.organisation if owner else None
    if body is not None and body.kind == "council":
        by_place = owner is not None and owner.place is not None and term.id in words("by_place")
        return f"{organisations.place(body) if by_place else body.name} {term.id}"
    if owner is not None:
        return f"{owner.place} {term.id}" if owner.place and body is None else None
    council = organisations.meant(term.start, "council")
    if council is None:
        return None
    return f"{organisations.place(council) if term.id in words('by_place') else council.name} {term.id}"


def _has(body: Organisation, level: str) -> bool:
    return body.kind == "council" if level == "council" else body.kind in BODIES
