"""Which inspectorate the words speak of: by name, alias, or "the watchdog", "inspectors"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from pipeline.read import Reading
from pipeline.resolve.agencies.mentions import Mention, find_mentions, grouped
from pipeline.resolve.agencies.vocabulary import (
    DESCRIBED,
    GENERIC,
    OTHER,
    SPOKEN,
    THING,
    TRIGGERS,
    inspectorates,
    words,
)
from pipeline.resolve.organisations import Organisations
from pipeline.terms import Terms

__all__ = ["TRIGGERS", "Agencies", "AgencyNaming"]

SELDOM = frozenset({"ombudsman", "auditor", "peer review", "food"})
"""Kinds that are meant only where they are named: no "inspectors" pages later are theirs."""
NEAR = 200  # tokens within which "the agency" looks back


class AgencyNaming(NamedTuple):
    """The tokens start:end that name or describe an inspectorate; `agency` is its short canonical name or null."""

    start: int
    end: int
    agency: str | None


class Agencies:
    """The inspectorates of one document."""

    def __init__(self, reading: Reading, terms: Terms, organisations: Organisations) -> None:
        """Find them all."""
        self._reading, self._terms = reading, terms
        self._mentions = find_mentions(reading, terms, organisations)
        self._named = _distinct(self._mentions)
        self._starts = [mention.start for mention in self._mentions]
        taken = {token for mention in self._mentions for token in range(mention.start, mention.end)}
        found = [AgencyNaming(m.start, m.end, _only(m.agencies)) for m in self._mentions]
        found += self._generic(taken)
        self.namings: list[AgencyNaming] = sorted(found, key=itemgetter(0, 1))

    def between(self, start: int, end: int) -> list[AgencyNaming]:
        """Return the namings that lie in the tokens start:end."""
        first, last = (bisect_left(self.namings, (place,)) for place in (start, end))
        return [naming for naming in self.namings[first:last] if naming.end <= end]

    def speaking_of(self, start: int, end: int) -> str | None:
        """Return the inspectorate that a passage (tokens start:end) is about, from it or from what stands before.

        Named in it; else the nearest in its sentence; else the last named before; else the only one of the document.
        Null for a joint inspection, unless what the passage speaks of is inspected by one of them only.
        """
        return _only(self.candidates(start, end))

    def of_kind(self, kind: str, token: int) -> str | None:
        """Return the inspectorate of a kind that was named last before a token, else the only one of that kind."""
        named = [(m.start, m.agencies[0]) for m in self._mentions if inspectorates()[m.agencies[0]].kind == kind]
        before = [agency for start, agency in named if start < token]
        return before[-1] if before else _only(tuple(dict.fromkeys(agency for _, agency in named)))

    def candidates(self, start: int, end: int) -> tuple[str, ...]:
        """Return the inspectorates that a passage may be about: one, none, or those of a joint inspection."""
        if len(self._named) < 2:
            return self._named
        inside = _distinct(self._between(start, end))
        if not inside:
            inside = self._in_sentence(start, end)
        if len(inside) == 1:
            return inside
        return self._narrowed(inside or self._before(start), start, end)

    def _in_sentence(self, start: int, end: int) -> tuple[str, ...]:
        first, last = self._reading.sentence(start)[0], self._reading.sentence(max(start, end - 1))[1]
        before, after = self._between(first, start), self._between(end, last)
        if before:
            return before[-1].agencies
        return after[0].agencies if after else ()

    def _before(self, token: int) -> tuple[str, ...]:
        """Return what was named last before a token, else the only one of the document."""
        part = self._reading.part(token)
        for mention in reversed(self._mentions[: bisect_left(self._starts, token)]):
            if mention.start >= part.start or not _seldom().issuperset(mention.agencies):
                return mention.agencies
        everywhere = _distinct(
            [mention for mention in self._mentions if not _seldom().issuperset(mention.agencies)] or self._mentions
        )
        return everywhere if len(everywhere) == 1 else ()

    def _narrowed(self, agencies: tuple[str, ...], start: int, end: int) -> tuple[str, ...]:
        """Keep those that inspect what the passage speaks of: nurseries are Ofsted's, care homes the CQC's."""
        first, last = self._reading.sentence(start)[0], self._reading.sentence(max(start, end - 1))[1]
        things = {term.id for term in self._terms.between(THING, first, last)}
        if not things or not agencies:
            return agencies
        fitting = tuple(agency for agency in agencies if things & inspectorates()[agency].inspects)
        if fitting:
            return fitting
        others = [name for name in self._named if things & inspectorates()[name].inspects]
        return tuple(others) if len(others) == 1 else agencies

    def _generic(self, taken: set[int]) -> Iterator[AgencyNaming]:
        for start, end, _ in grouped(self._terms, DESCRIBED):
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                yield AgencyNaming(start, end, None)
        for start, end, candidates in grouped(self._terms, SPOKEN):
            agency = self._spoken(start, candidates)
            if agency is not None and taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                yield AgencyNaming(start, end, agency)
        for term in self._terms.of(GENERIC):
            before = self._reading.lower[term.start - 1] if term.start else ""
            if term.start in taken or before in words("not_generic_after"):
                continue
            start = term.start - 1 if before == "the" else term.start
            yield AgencyNaming(start, term.end, self.speaking_of(start, term.end))

    def _spoken(self, token: int, candidates: Sequence[str]) -> str | None:
        """Return the inspectorate named last that "the agency" or "the firm" can be; null where another agency is."""
        before = self._mentions[: bisect_left(self._starts, token)]
        first = self._reading.sentence(token)[0]  # in its own sentence it would be "it": "the CQC assessed the agency"
        near = bool(before) and token - before[-1].end <= NEAR and before[-1].end <= first
        agency = _only(before[-1].agencies) if near else None
        return agency if agency in candidates and not self._terms.of(OTHER) else None

    def _between(self, start: int, end: int) -> Sequence[Mention]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


@cache
def _seldom() -> frozenset[str]:
    return frozenset(name for name, inspectorate in inspectorates().items() if inspectorate.kind in SELDOM)


def _distinct(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(agency for mention in mentions for agency in mention.agencies))


def _only(agencies: Sequence[str]) -> str | None:
    return agencies[0] if len(agencies) == 1 else None
