"""A sentence that states sums: its words, verbs, nouns, organisations and times, for the rooms that read roles."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import RISE, Frame, frames
from pipeline.facts.money.rate import Rate, rate_after
from pipeline.facts.money.sums import Sum
from pipeline.match import Term
from pipeline.read import Role
from pipeline.resolve import Context
from pipeline.resolve.organisations import Naming

LEAD = grammar("lead")
LEAD_NOUNS = grammar("lead_nouns")
MODALS = grammar("modals")

QUOTES = frozenset(("“", "‘"))
STOPS = frozenset((";", ":", "–", "—", "(", ")", '"', "“", "”", "…", "?", "!"))


class Verb(NamedTuple):
    """A verb of money at the tokens start:end; form is base, past, part, pastpart or ing."""

    start: int
    end: int
    frame: Frame
    form: str


@dataclass(frozen=True)
class Scene:
    """The sentence at the tokens start:end and the sums it states."""

    context: Context
    words: list[str]
    start: int
    end: int
    sums: Sequence[Sum]

    @cached_property
    def verbs(self) -> list[Verb]:
        """The verbs of money, in order; one phrase may stand for two frames, one inside a noun for none."""
        terms = self.context.terms.between("money verb", self.start, self.end)
        wide = [noun for noun in self._all_nouns if noun.end - noun.start > 1]
        inside = self._in_names | {at for noun in wide for at in range(noun.start, noun.end)}
        return [_verb(term) for term in terms if term.end <= self.end and term.start not in inside]

    @cached_property
    def nouns(self) -> list[Term]:
        """The nouns of money, in order; what a modal or "to" makes a verb is none: "reserves will fall"."""
        starts = {verb.start for verb in self.verbs}
        return [term for term in self._all_nouns if not self._verbal(term, starts)]

    @cached_property
    def _all_nouns(self) -> list[Term]:
        terms = self.context.terms.between("money noun", self.start, self.end)
        return [term for term in terms if term.end <= self.end and term.start not in self._in_names]

    @cached_property
    def _in_names(self) -> set[int]:
        """The tokens of organisations' names: the Home Office is no home, a Heritage Fund no fund."""
        return {at for naming in self.starting.values() for at in range(naming.start, naming.end)}

    def _verbal(self, term: Term, verbs: set[int]) -> bool:
        before = self.words[term.start - 1] if term.start > self.start else ""
        return (before in MODALS or before == "to") and (term.id == RISE or term.start in verbs)

    @cached_property
    def starting(self) -> dict[int, Naming]:
        """The organisations by the token they start at; the longest wins."""
        found: dict[int, Naming] = {}
        for naming in self.context.organisations.between(self.start, self.end):
            if naming.start not in found or naming.end > found[naming.start].end:
                found[naming.start] = naming
        return found

    @cached_property
    def ending(self) -> dict[int, Naming]:
        """The organisations by the token they end at."""
        return {naming.end: naming for naming in self.starting.values()}

    @cached_property
    def rates(self) -> list[Rate]:
        """The rate right behind each sum, and where its words end."""
        return [rate_after(self.words, item.end, self.end) for item in self.sums]

    @cached_property
    def headline(self) -> bool:
        """Whether the sentence is a title or a heading, where verbs lose their "is" and "was"."""
        return self.context.reading.part(self.start).role in (Role.TITLE, Role.HEADING, Role.LINK)

    @cached_property
    def times(self) -> dict[int, int]:
        """Where expressions of time start and end; a phrase of purpose stops there."""
        found = {m.start: m.end for m in self.context.dates.between(self.start, self.end)}
        return found | {m.start: m.end for m in self.context.durations.between(self.start, self.end)}

    def floor(self, n: int) -> int:
        """Return where the words before sum n begin: behind the sum before it."""
        return self.rates[n - 1].end if n else self.start

    def ceiling(self, n: int) -> int:
        """Return where the words behind sum n end: at the next sum."""
        return self.sums[n + 1].start if n + 1 < len(self.sums) else self.end

    def lead(self, n: int) -> int:
        """Return where the noun phrase of sum n begins: at "a further" or "a total of"."""
        words, at, floor = self.words, self.sums[n].start, self.floor(n)
        while at > floor:
            if words[at - 1] in LEAD or (words[at - 1] in QUOTES and at == self.sums[n].start):
                at -= 1
            elif words[at - 1] == "of" and at - 2 >= floor and words[at - 2] in LEAD_NOUNS:
                at -= 2
            else:
                break
        return at

    def noun_ending(self, end: int) -> Term | None:
        """Return the noun of money that ends at a token."""
        return next((term for term in reversed(self.nouns) if term.end == end), None)

    def original(self, start: int, end: int) -> str:
        """Return the tokens start:end as the document writes them, without the sentence's stop on "Ltd."."""
        words = " ".join(self.context.reading.text(start, end).split())
        return words.removesuffix(".") if end == self.end else words


def _verb(term: Term) -> Verb:
    frame, _, form = term.id.partition(" ")
    return Verb(term.start, term.end, frames()[frame], form)
