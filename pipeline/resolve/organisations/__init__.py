"""Which organisation a name or a description ("the authority") stands for."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from pipeline.read import Reading
from pipeline.resolve.organisations import register
from pipeline.resolve.organisations.addresses import council_to_write_to, site_of
from pipeline.resolve.organisations.aliases import find_short, short_forms
from pipeline.resolve.organisations.antecedents import Named, fits_tier, nearest
from pipeline.resolve.organisations.bodies import forces
from pipeline.resolve.organisations.companies import find_companies
from pipeline.resolve.organisations.councils import council_name, council_title, place_of, unify
from pipeline.resolve.organisations.described_council import described_council
from pipeline.resolve.organisations.descriptions import Description, find_descriptions, kinds_of, own_name
from pipeline.resolve.organisations.headlines import plain_names
from pipeline.resolve.organisations.homes import find_homes
from pipeline.resolve.organisations.loose import without_loose
from pipeline.resolve.organisations.main_council import find_guests, is_aside, main_council
from pipeline.resolve.organisations.names import find_names, longest
from pipeline.resolve.organisations.pronouns import find_pronouns
from pipeline.resolve.organisations.schools import unify_schools
from pipeline.resolve.organisations.types import Found, Naming, Organisation
from pipeline.resolve.organisations.unnamed import find_unnamed
from pipeline.resolve.organisations.words import TRIGGERS, table, tier_of, words
from pipeline.terms import Terms

__all__ = ["TRIGGERS", "Naming", "Organisation", "Organisations"]


class Organisations:
    """The organisations of one document, in order of mention."""

    def __init__(self, reading: Reading, terms: Terms) -> None:
        """Find the names first, then what the descriptions stand for."""
        self._reading, self._terms = reading, terms
        found = find_names(reading, terms)
        found = _with(found, [*find_homes(reading, terms), *find_companies(reading, terms)])
        found = _with(found, list(find_unnamed(reading, terms, found)))
        found = without_loose(reading, plain_names(reading, found))
        named = self._resolved(found)
        taken = {token for name in found for token in range(name.start, name.end)}
        short = list(find_short(reading, short_forms(reading, zip(found, named, strict=True)), taken))
        names = [Naming(name.start, name.end, organisation) for name, organisation in zip(found, named, strict=True)]
        self._names = sorted([*names, *short])
        taken.update(token for name in short for token in range(name.start, name.end))
        self._named_tokens = taken
        self._by_kind: dict[str, list[Named]] = {}
        guests = find_guests(reading, self._names) if reading.document.kind == "minutes" else {}
        self._guest_councils = any(body is not None and body.kind == "council" for body in guests.values())
        for start, _, organisation in self._names:
            if organisation is not None and start not in guests:
                self._by_kind.setdefault(organisation.kind, []).append((start, organisation))
        self._described: dict[str | None, Organisation | None] = {}
        self.council: Organisation | None = None
        self.council = self._main() or self._unnamed_council(None)
        """The council that the document is about, where exactly one stands out."""
        self.namings: list[Naming] = sorted([*self._names, *self._descriptions(taken)])
        if pronouns := list(find_pronouns(reading, self.namings)):
            self.namings = sorted([*self.namings, *pronouns])
        self._starts = [naming.start for naming in self.namings]

    def _descriptions(self, taken: set[int]) -> Iterator[Naming]:
        """Find the descriptions, but for one before the very name: "the council, Wick Town Council"."""
        by_start = {name.start: name.organisation for name in self._names}
        for found in find_descriptions(self._reading, self._terms, taken):
            meant = self._meant(found) or own_name(self._reading, found)
            for at in (found.end, found.end + 1):
                if at in by_start and by_start[at] == meant:
                    break
            else:
                yield Naming(found.start, found.end, meant)

    def between(self, start: int, end: int) -> list[Naming]:
        """Return the namings that lie in the tokens start:end."""
        inside = self.namings[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [naming for naming in inside if naming.end <= end]

    def at(self, token: int) -> Naming | None:
        """Return the naming that a token stands in, else None."""
        place = bisect_left(self._starts, token + 1) - 1
        return self.namings[place] if place >= 0 and self.namings[place].end > token else None

    def latest(self, token: int, *kinds: str) -> Organisation | None:
        """Return the organisation of one of these kinds (of any, if none is given) named last before a token."""
        for naming in reversed(self.namings[: bisect_left(self._starts, token)]):
            if naming.organisation is not None and (not kinds or naming.organisation.kind in kinds):
                return naming.organisation
        return None

    def named(self, *kinds: str) -> list[Organisation]:
        """Return the organisations of these kinds that the document names, each once, in order of mention."""
        found = (n.organisation for n in self._names if n.organisation is not None and n.organisation.kind in kinds)
        return list(dict.fromkeys(found))

    def meant(self, token: int, noun: str) -> Organisation | None:
        """Return what "the NOUN" (council, school, force, ...) would stand for at a token, else None."""
        return self._meant(Description(token, token, kinds_of()[noun], tier_of().get(noun), definite=True))

    def standing_for(self, start: int, end: int) -> Organisation | None:
        """Return the council that a bare place stands for, where the document has it: "promised Westmere £19.6m"."""
        fitting = self._councils_of.get(register.key(self._reading.clean(start, end)), ())
        return fitting[0] if len(fitting) == 1 else None

    @cached_property
    def _councils_of(self) -> dict[str, list[Organisation]]:
        """The councils that the document has, by their place."""
        found: dict[str, list[Organisation]] = {}
        for council in dict.fromkeys([*self.named("council"), *([self.council] if self.council else [])]):
            found.setdefault(place_of(council.name), []).append(council)
        return found

    def place(self, council: Organisation) -> str | None:
        """Return the place that a council has its name from: "Mereshire County Council" -> "Mereshire"."""
        place = place_of(council.name)
        size = len(place.split())
        return next(
            (text for text in _runs(council.name, size) if register.key(text) == place),
            place.title(),
        )

    def no_place(self, start: int, end: int) -> bool:
        """Say whether capitalised words are no place: an organisation, a month, a title, a party."""
        if not words("never").isdisjoint(self._reading.lower[start:end]):
            return True
        naming = self.at(start)
        return naming is not None and naming.end > start

    def inside_name(self, token: int) -> bool:
        """Say whether a token is part of a name: "children's services" in "Children's Services Scrutiny Committee"."""
        return token in self._named_tokens

    def _resolved(self, found: Sequence[Found]) -> list[Organisation]:
        councils = unify(found, self._reading.document.published)
        schools = unify_schools(found)
        first: dict[str, str] = {}
        known: dict[tuple[str, str], Organisation] = {}
        for _, _, name, kind, *_ in found:
            if (name, kind) not in known:
                text = councils[name] if kind == "council" else schools.get(name, name)
                known[name, kind] = _organisation(first.setdefault(register.key(text), text), kind)
        return [known[name.name, name.kind] for name in found]

    def _main(self) -> Organisation | None:
        document, named = self._reading.document, self._by_kind.get("council", [])
        publisher = council_name(document.publisher) or council_title(document.title) or site_of(document)
        council = publisher or council_to_write_to(self._reading, named[0][0] if named else None)
        if council is None:
            return None if self._guest_councils and is_aside(named) else main_council(self._reading, named)
        same = (known for _, known in named if place_of(known.name) == place_of(council))
        return next(same, Organisation(council, "council"))

    def _unnamed_council(self, wanted: str | None) -> Organisation | None:
        """Return the council that the document describes and does not name."""
        if wanted not in self._described:
            name = None if self.named("council") else described_council(self._reading, self._terms, wanted)
            self._described[wanted] = Organisation(name, "council") if name else None
        return self._described[wanted]

    def _meant(self, found: Description) -> Organisation | None:
        if not found.definite:
            return None
        if found.owner is not None:
            return self._owned(found)
        named = [
            item
            for kind in found.kinds
            for item in self._by_kind.get(kind, ())
            if (kind != "council" or fits_tier(item[1].name, found.tier))
            and (found.own is None or item[1].name.lower().endswith(found.own))
        ]
        if "department" in found.kinds:
            named = [item for item in named if item[0] < found.start]
        named = _called(named, found.noun) if found.noun else named
        if named:
            main = self.council if "council" in found.kinds else None
            if len(found.kinds) > 1:
                named = sorted(named)
            body = nearest(self._reading, named, found.start, main)
            return _paired(body, found.noun) if found.noun else body
        if "council" in found.kinds:
            if self.council is not None and fits_tier(self.council.name, found.tier):
                return self.council
            return None if self.council or found.kinds[0] != "council" else self._unnamed_council(found.tier)
        return self._force() if "police" in found.kinds else None

    def _owned(self, found: Description) -> Organisation | None:
        """Return the council of a place: "Nottingham's city council"."""
        owner = found.owner if found.owner is not None else found.start
        here = self.standing_for(owner, owner + 1)
        if here is not None:
            return here if fits_tier(here.name, found.tier) else None
        council = register.only(
            council
            for council in register.of_place(self._reading.words[owner], self._reading.document.published)
            if found.tier in (None, register.tier(council))
        )
        return Organisation(council.name, "council") if council else None

    def _force(self) -> Organisation | None:
        """Return the force of the area whose panel or commissioner is named: "Fenmarch Police and Crime Panel"."""
        areas = {
            organisation.name.split(" Police", 1)[0]: None
            for kind in ("panel", "commissioner")
            for organisation in self.named(kind)
            if " Police" in organisation.name
        }
        if len(areas) != 1:
            return None
        area = next(iter(areas))
        return Organisation(forces().get(area.lower(), f"{area} Police"), "police")


def _with(found: list[Found], more: list[Found]) -> list[Found]:
    """Add names to those found, which do not overlap."""
    return longest([*found, *more]) if more else found


@cache
def _services() -> dict[str, list[tuple[str, str]]]:
    """Return the pairs of authority and service by the noun that the service ends in."""
    found: dict[str, list[tuple[str, str]]] = {}
    for authority, service in table("pairs").items():
        found.setdefault(service.lower().split()[-1], []).append((authority, service))
    return found


def _paired(body: Organisation | None, noun: str) -> Organisation | None:
    """Return the service of an authority: "the Service" in papers of a "Fire and Rescue Authority"."""
    for authority, service in _services().get(noun, ()):
        if body is not None and body.name.endswith(authority):
            return body._replace(name=body.name.removesuffix(authority) + service)
    return body


def _called(named: list[Named], noun: str) -> list[Named]:
    """Keep those that end in the very noun, if any does: "the Infirmary" is no hospital of another name."""
    same = [item for item in named if item[1].name.lower().endswith(noun)]
    return same or named


def _runs(name: str, size: int) -> list[str]:
    pieces = name.replace("&", "and").split(" ")
    return [" ".join(pieces[at : at + size]) for at in range(len(pieces) - size + 1)]


@cache
def _organisation(name: str, kind: str) -> Organisation:
    return Organisation(name, kind)
