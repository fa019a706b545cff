"""Which inspectorate is meant where several share a short form, a description or a title."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from pipeline.read import Reading
from pipeline.resolve.agencies.vocabulary import THING, elsewhere, inspecting_alone, inspectorates, titled
from pipeline.resolve.organisations import Organisations
from pipeline.resolve.organisations.register import named
from pipeline.terms import Term, Terms


class Mention(NamedTuple):
    """The tokens start:end name these inspectorates: more than one, where they inspected together."""

    start: int
    end: int
    agencies: tuple[str, ...]


class Meant:
    """What one document says of the inspectorates that it does not name in full."""

    def __init__(
        self, reading: Reading, terms: Terms, organisations: Organisations, namings: Sequence[Mention]
    ) -> None:
        """Keep the names in order of place."""
        self._reading, self._terms, self._organisations = reading, terms, organisations
        self._named = namings

    def short(self, token: int, candidates: Sequence[str]) -> str | None:
        """Return what "HMIP" means: by its sentence's prison or youth offending team, by the names, by the document."""
        here = self._inspecting(candidates, self._things(*self._reading.sentence(token)))
        if len(here) == 1:
            return here[0]
        return self._by_name(token, candidates) or _only(
            self._inspecting(candidates, self._nearest_thing(token, candidates))
        )

    def description(self, token: int, candidates: Sequence[str]) -> str | None:
        """Return what "the education watchdog" means: the one that is named, or that of the council's nation."""
        if any(agency in self._names for agency in candidates):
            return self._by_name(token, candidates)
        known = _only(candidates) or _only(self._of_nation(candidates))
        return known or self._of_elsewhere([agency for agency in candidates if agency in inspecting_alone("prison")])

    def title(self, token: int, candidates: Sequence[str]) -> str | None:
        """Return whose "HMI" is, where no inspectorate is named: by what is inspected, then by nation, else the first.

        The first is that of the schools in England: elsewhere a report says whose inspectors they are.
        """
        ordered = [agency for agency in titled() if agency in candidates]
        fitting = self._inspecting(ordered, self._nearest_thing(token, ordered)) or ordered
        return _only(self._of_nation(fitting)) or fitting[0]

    def alone(self) -> str | None:
        """Return whose inspectors come where no inspectorate is named: by the only kind of thing that is spoken of."""
        things = {thing.id for thing in self._things(0, len(self._reading.lower))}
        return self._of_elsewhere(inspecting_alone(things.pop())) if len(things) == 1 else None

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(agency for mention in self._named for agency in mention.agencies)

    def _by_name(self, token: int, candidates: Sequence[str]) -> str | None:
        fitting = [agency for agency in candidates if agency in self._names]
        if len(fitting) == 1:
            return fitting[0]
        before = [m.agencies[0] for m in self._named if m.start < token and m.agencies[0] in fitting]
        return before[-1] if before else None

    def _nearest_thing(self, token: int, candidates: Sequence[str]) -> list[Term]:
        every = self._things(0, len(self._reading.lower))
        things = [thing for thing in every if self._inspecting(candidates, [thing])]
        return [min(things, key=lambda thing: abs(thing.start - token))] if things else []

    def _things(self, start: int, end: int) -> Sequence[Term]:
        return self._terms.between(THING, start, end)

    def _inspecting(self, candidates: Sequence[str], things: Sequence[Term]) -> list[str]:
        kinds = {thing.id for thing in things}
        return [agency for agency in candidates if kinds & inspectorates()[agency].inspects]

    def _of_nation(self, candidates: Sequence[str]) -> list[str]:
        council = self._organisations.council
        known = named(council.name) if council else None
        return [agency for agency in candidates if known and known.nation in inspectorates()[agency].nations]

    def _of_elsewhere(self, candidates: Sequence[str]) -> str | None:
        """Return the inspectorate of the nation that the words speak of, else that of England and Wales."""
        said = [nation for nation, signs in elsewhere().items() if not signs.isdisjoint(self._reading.lower)]
        nations = said or ["England"]
        return _only([agency for agency in candidates if not inspectorates()[agency].nations.isdisjoint(nations)])


def _only(candidates: Sequence[str]) -> str | None:
    return candidates[0] if len(candidates) == 1 else None
