"""What was inspected or rated: "the authority's services" -> "Nottingham City Council children's services"."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from pipeline.read import Reading
from pipeline.resolve.agencies import Agencies
from pipeline.resolve.agencies.vocabulary import inspectorates
from pipeline.resolve.organisations import Organisations
from pipeline.resolve.organisations.descriptions import kinds_of
from pipeline.resolve.subjects.councils import council_named, councils_together, implied, inspects, service_meant
from pipeline.resolve.subjects.food import FoodBusinesses
from pipeline.resolve.subjects.headed import heading_name
from pipeline.resolve.subjects.listed import joined_to_first
from pipeline.resolve.subjects.mention import Mention
from pipeline.resolve.subjects.mentions import find_mentions
from pipeline.resolve.subjects.nearest import attached_to, distance, is_apart, joined, outside_asides
from pipeline.resolve.subjects.others import bare_name, belongs_to, speaks_for_itself, speaks_of_others
from pipeline.resolve.subjects.vocabulary import TRIGGERS, things_of, words
from pipeline.terms import Terms

__all__ = ["TRIGGERS", "Subjects"]

LONGEST = 200  # tokens of a mention, and more


class _Scene(NamedTuple):
    """A statement over the tokens start:end of a sentence from `first`."""

    start: int
    end: int
    first: int
    fitting: Sequence[Mention]
    """All that the document speaks of, of what can be meant."""
    here: Sequence[Mention]
    """And its own sentence."""


class Subjects:
    """The inspected bodies and services of one document."""

    def __init__(self, reading: Reading, terms: Terms, organisations: Organisations, agencies: Agencies) -> None:
        """Find them all."""
        self._reading, self._terms = reading, terms
        self._organisations, self._agencies = organisations, agencies
        self._mentions = find_mentions(reading, terms, organisations)
        self._fitting_to: dict[tuple[str | None, bool], tuple[list[Mention], list[int]]] = {}
        self._services: dict[str | None, str | None] = {}

    def of(self, start: int, end: int, agency: str | None) -> str | None:
        """Return the subject that a statement over the tokens start:end speaks of, null where it cannot be told.

        `agency` narrows it to what that inspectorate inspects. In it; else the nearest in its sentence; else the last
        before; else the only one of the document; else the council, for what the inspectorate inspects councils for.
        """
        if self._is_food(start, end, agency):
            return self._food.of(start, end)
        headed = heading_name(self._reading, start)
        return headed if headed is not None else self._one(self._scene(start, end, agency), agency)

    def all_of(self, start: int, end: int, agency: str | None) -> Sequence[str | None]:
        """Return the bodies that share a statement, "Elm School and Oak School were both rated good"; else the one."""
        scene = self._scene(start, end, agency)
        together = self._together(scene, agency)
        if together:
            return together
        if self._is_food(start, end, agency):
            return [self._food.of(start, end)]
        headed = heading_name(self._reading, start)
        return [headed if headed is not None else self._one(scene, agency)]

    def _scene(self, start: int, end: int, agency: str | None) -> _Scene:
        """Return what a statement's own sentence speaks of."""
        first, last = self._reading.sentence(start)
        if end > last:
            last = self._reading.sentence(end - 1)[1]
        fitting, starts = self._fitting(start, end, agency)
        near = fitting[bisect_left(starts, first - LONGEST) : bisect_left(starts, last)]
        here = [mention for mention in near if mention.end > first]
        return _Scene(start, end, first, fitting, outside_asides(self._reading, here, start))

    def _one(self, scene: _Scene, agency: str | None) -> str | None:
        """Return the one that a statement speaks of."""
        start, end, first, fitting, here = scene
        if here:
            return self._nearest(here, start, end)
        service = self._service_meant(agency)
        council = council_named(self._organisations, service, (first, start)) if service else None
        if council is not None:
            return council
        short = self._shortened(fitting, start, end)
        if short is not None or speaks_of_others(self._reading, first, start):
            return short
        bare = bare_name(self._reading, self._organisations, first, start)
        if bare is not None:
            return self._called(bare, fitting, start)
        return self._elsewhere(fitting, first, agency, start)

    def _service_meant(self, agency: str | None) -> str | None:
        """Return the service that an inspectorate sees councils for, where the document speaks of it."""
        if agency not in self._services:
            self._services[agency] = service_meant(self._terms, agency)
        return self._services[agency]

    def _is_food(self, start: int, end: int, agency: str | None) -> bool:
        """Say whether only a hygiene rating is spoken of: the visit for it is a council's."""
        candidates = self._agencies.candidates(start, end) if agency is None else (agency,)
        return bool(candidates) and _food_graders().issuperset(candidates)

    @cached_property
    def _food(self) -> FoodBusinesses:
        return FoodBusinesses(self._reading, self._terms, self._organisations)

    def between(self, start: int, end: int, agency: str | None) -> list[tuple[int, int, str | None]]:
        """Return what the tokens start:end speak of, in order, of what an inspectorate inspects."""
        fitting, starts = self._fitting(start, end, agency)
        inside = fitting[bisect_left(starts, start) : bisect_left(starts, end)]
        return [(mention.start, mention.end, mention.subject) for mention in inside if mention.end <= end]

    def _fitting(self, start: int, end: int, agency: str | None) -> tuple[list[Mention], list[int]]:
        """Return the mentions of what an inspectorate inspects, or is inspected jointly; and where each starts."""
        joint = not inspects(agency) and len(self._agencies.candidates(start, end)) > 1
        known = self._fitting_to.get((agency, joint))
        if known is None:
            fitting = [mention for mention in self._mentions if _fits(mention, agency, joint=joint)]
            known = self._fitting_to[agency, joint] = fitting, [mention.start for mention in fitting]
        return known

    def _nearest(self, mentions: Sequence[Mention], start: int, end: int) -> str | None:
        over = [mention for mention in mentions if mention.start < end and mention.end > start]
        if over:
            return over[0].subject if len(_distinct(over)) == 1 else None
        nearest = mentions[0]
        if len(mentions) > 1:
            nearest = min(mentions, key=lambda mention: distance(self._reading, mention, start, end))
            nearest = attached_to(self._reading, nearest, mentions, start) or nearest
            if joined(self._reading, nearest, mentions):
                return None
        first = nearest.end
        if nearest.start >= end and is_apart(self._reading, end, nearest.start):
            first = self._reading.sentence(start)[0]
        bare = bare_name(self._reading, self._organisations, first, start) if first <= start else None
        return nearest.subject if bare is None else self._called(bare, self._mentions, start)

    def _together(self, scene: _Scene, agency: str | None) -> list[str]:
        """Return the bodies that share a statement: "Elm School, Oak School and Ash School were all rated good"."""
        start, end, first, _, here = scene
        here = [mention for mention in here if mention.start >= first]
        if len(here) < 2:
            service = self._service_meant(agency)
            return councils_together(self._reading, self._organisations, service, (first, start)) if service else []
        before = [mention for mention in here if mention.end <= start]
        if not before and is_apart(self._reading, end, here[0].start):
            return []
        chain = joined_to_first(self._reading, before[::-1] or here)
        names = _distinct(chain)
        alike = agency is not None or len({mention.kind for mention in chain}) == 1
        return [name for name in names if name is not None] if len(names) > 1 and alike and None not in names else []

    def _called(self, bare: tuple[int, int], mentions: Iterable[Mention], start: int) -> str | None:
        """Return the body that a bare name begins the name of; else the name, where the statement is of it alone."""
        name = self._reading.clean(*bare)
        known = belongs_to(name, (mention.subject for mention in mentions))
        own = known is None and speaks_for_itself(self._reading, self._organisations, bare, start)
        return name if own else known

    def _shortened(self, fitting: Sequence[Mention], start: int, end: int) -> str | None:
        """Return what the words call by the first word of its name: "Inspectors visited Smithills in March"."""
        subjects = {mention.subject: None for mention in fitting}
        names = (word for word in self._reading.words[start:end] if word[0].isupper())
        found = [subject for word in names if (subject := belongs_to(word, subjects)) is not None]
        return found[0] if len(set(found)) == 1 else None

    def _elsewhere(self, fitting: Sequence[Mention], first: int, agency: str | None, token: int) -> str | None:
        fitting = [mention for mention in fitting if not mention.foreign]
        before = [mention for mention in fitting if mention.start < first]
        if before:
            return self._last(before)
        if self._is_described(first, token, agency):
            return None
        known = [mention for mention in fitting if mention.subject is not None]
        distinct = _distinct(known)
        if distinct:
            return _standing_out(known)
        return implied(self._organisations, self._terms, agency, token) if not fitting else None

    def _is_described(self, first: int, token: int, agency: str | None) -> bool:
        """Say whether the words speak of a body that the document does not name: "the Council had been graded C2"."""
        unknown = (
            naming
            for naming in self._organisations.between(first, token)
            if naming.organisation is None and self._reading.lower[naming.start] not in words("indefinite")
        )
        kinds = (kind for naming in unknown for kind in kinds_of().get(self._reading.lower[naming.end - 1], ()))
        return any(not things_of(kind).isdisjoint(inspects(agency)) for kind in kinds)

    def _last(self, before: Sequence[Mention]) -> str | None:
        """Return what the last sentence that speaks of any speaks of; null where it speaks of two alike."""
        sentence = self._reading.sentence(before[-1].start)[0]
        inside = [mention for mention in before if mention.start >= sentence]
        alike = [mention for mention in inside if mention.kind == inside[-1].kind]
        return inside[-1].subject if len(_distinct(alike)) == 1 else None


def _standing_out(mentions: Sequence[Mention]) -> str | None:
    """Return the only subject, or the one spoken of three times as often as any other."""
    (first, most), *others = Counter(mention.subject for mention in mentions).most_common(2)
    return first if not others or most >= 3 * others[0][1] else None


def _fits(mention: Mention, agency: str | None, *, joint: bool) -> bool:
    allowed = inspects(agency)
    if allowed:
        return not mention.things.isdisjoint(allowed)
    return mention.kind in words("joint") if joint else mention.kind != "council"


def _distinct(mentions: Iterable[Mention]) -> list[str | None]:
    return list(dict.fromkeys(mention.subject for mention in mentions))


@cache
def _food_graders() -> frozenset[str]:
    return frozenset(agency for agency, known in inspectorates().items() if known.kind == "food")
