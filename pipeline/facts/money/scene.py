"""A sentence that states sums: its words, verbs, nouns, organisations and times, for the rooms that read roles."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE, Frame, frames
from pipeline.facts.money.parties.government import governments
from pipeline.facts.money.sums.rate import Rate, rate_after
from pipeline.facts.money.sums.stated import Sum
from pipeline.read import Part, Role
from pipeline.resolve import Context
from pipeline.resolve.dates import DateMention
from pipeline.resolve.durations import DurationMention
from pipeline.resolve.organisations import Naming, Organisation
from pipeline.terms import Term

BE = grammar("be")
LEAD = grammar("lead")
LEAD_NOUNS = grammar("lead_nouns")
SHORT_THINGS = grammar("short_things")
MODALS = grammar("modals")
BEFORE_VERBS = BE | MODALS | {"to"}

QUOTES = frozenset(("“", "‘", '"'))
HEADLINES = frozenset((Role.TITLE, Role.HEADING, Role.LINK))
PARTS = frozenset(("vat", "value", "tax", "short", "claim", "claims", "account"))
ACCOUNTING = frozenset(("no", "take", "takes", "taking", "took", "taken", "into", "on"))
STOPS = frozenset((";", ":", "–", "—", "(", ")", '"', "“", "”", "…", "?", "!"))


_made = tuple.__new__  # in a third of the time of a call of the class


class Verb(NamedTuple):
    """A verb of money at the tokens start:end; form is base, past, part, pastpart or ing."""

    start: int
    end: int
    frame: Frame
    form: str


@dataclass(slots=True, eq=False)  # frozen it would cost three times as much to make
class Scene:
    """The sentence at the tokens start:end, the sums it states, and what stands in it, worked out once."""

    context: Context
    words: list[str]
    start: int
    end: int
    sums: Sequence[Sum]
    starting: dict[int, Naming]
    """The organisations by the token they start at; the longest wins."""
    ending: dict[int, Naming]
    """The organisations by the token they end at."""
    verbs: list[Verb]
    """The verbs of money, in order; one phrase may stand for two frames, one inside a noun for none."""
    nouns: list[Term]
    """The nouns of money, in order; what a modal or "to" makes a verb is none: "reserves will fall"."""
    dates: list[DateMention]
    durations: list[DurationMention]
    times: dict[int, int]
    """Where expressions of time start and end; a phrase of purpose stops there."""
    rates: list[Rate]
    """The rate right behind each sum, and where its words end."""
    floors: list[int]
    """Where the words before each sum begin: behind the sum before it."""
    ceilings: list[int]
    """Where the words behind each sum end: at the next sum."""
    leads: list[int]
    """Where the noun phrase of each sum begins: at "a further" or "a total of"."""
    verb_starts: set[int]
    verb_ends: set[int]
    last_verb: int
    """Where the last verb begins, -1 where there is none."""
    noun_ends: dict[int, Term]
    """The nouns by the token they end at."""
    part: Part
    """The block that it stands in."""
    headline: bool
    """Whether the sentence is a title or a heading, where verbs lose their "is" and "was"."""
    subjects: dict[tuple[int, str], Organisation | None]
    """The subjects read so far, by where their verbs begin and their form; `parties.subject` keeps them."""
    subject_ends: dict[int, int]
    """Where the subjects read so far end, by where their verbs begin; `parties.subject_end` keeps them."""

    def noun_starts_at(self, token: int) -> bool:
        """Tell whether a noun of money begins at a token."""
        return any(noun.start == token for noun in self.nouns)

    def original(self, start: int, end: int) -> str:
        """Return the tokens start:end as the document writes them, without the sentence's stop on "Ltd."."""
        words = " ".join(self.context.reading.text(start, end).split())
        return words.removesuffix(".") if end == self.end else words


def scene_of(context: Context, words: list[str], start: int, end: int, sums: Sequence[Sum]) -> Scene:
    """Return the sentence at the tokens start:end with all that the rooms that read roles look up in it."""
    starting = _starting(context, words, start, end)
    part = context.reading.part_of[start]
    headline = part.role in HEADLINES and words[part.end - 1] != "."  # a first paragraph is no headline
    verbs, nouns, verb_starts = _verbs_and_nouns(context, words, start, end, starting, headline=headline)
    dates, durations = context.dates.between(start, end), context.durations.between(start, end)
    times: dict[int, int] = {}
    for date in dates:
        times[date.start] = date.end
    for duration in durations:
        times[duration.start] = duration.end
    ending: dict[int, Naming] = {}
    for naming in starting.values():
        ending[naming.end] = naming
    noun_ends: dict[int, Term] = {}
    for noun in reversed(nouns):  # the longest: "petty cash", not "cash"
        noun_ends[noun.end] = noun
    rates: list[Rate] = []
    floors: list[int] = []
    leads: list[int] = []
    ceilings: list[int] = [end]
    floor = start
    for item in sums:
        if floors:
            ceilings.insert(-1, item.start)
        floors.append(floor)
        leads.append(_lead(words, item.start, floor, ending, noun_ends))
        rates.append(rate_after(words, item.end, end))
        floor = rates[-1].end
    return Scene(
        context=context,
        words=words,
        start=start,
        end=end,
        sums=sums,
        starting=starting,
        ending=ending,
        verbs=verbs,
        nouns=nouns,
        dates=dates,
        durations=durations,
        times=times,
        rates=rates,
        floors=floors,
        ceilings=ceilings,
        leads=leads,
        verb_starts=verb_starts,
        verb_ends={verb.end for verb in verbs},
        last_verb=verbs[-1].start if verbs else -1,
        noun_ends=noun_ends,
        part=part,
        headline=headline,
        subjects={},
        subject_ends={},
    )


def sentence_before(scene: Scene) -> tuple[int, int] | None:
    """Return the tokens of the sentence before, null where there is none."""
    at = scene.start - 1
    while at > 0 and scene.words[at].isspace():
        at -= 1
    return scene.context.reading.sentence(at) if at >= 0 else None


def _starting(context: Context, words: list[str], start: int, end: int) -> dict[int, Naming]:
    found: dict[int, Naming] = {}
    for naming in context.organisations.between(start, end):
        if naming.start not in found or naming.end > found[naming.start].end:
            found[naming.start] = naming
    if "government" in words[start:end]:
        for naming in governments(context, words, start, end):
            if not any(other.start <= naming.start < other.end for other in found.values()):
                found[naming.start] = naming
    return found


def _verbs_and_nouns(
    context: Context, words: list[str], start: int, end: int, starting: dict[int, Naming], *, headline: bool
) -> tuple[list[Verb], list[Term], set[int]]:
    """Find the verbs and nouns of money outside names: the Home Office is no home, a Heritage Fund no fund.

    Where the verbs begin is the third.
    """
    taken: set[int] = set()
    for naming in starting.values():
        taken.update(range(naming.start, naming.end))
    found = context.terms.between("money noun", start, end)
    found = [term for term in found if term.end <= end and term.start not in taken]
    for noun in found:
        if noun.end - noun.start > 1:
            taken.update(range(noun.start, noun.end))
    raw = context.reading.words
    verbs = [
        _made(Verb, (term.start, term.end, *_frame(term.id)))
        for term in context.terms.between("money verb", start, end)
        if term.end <= end and term.start not in taken
        if headline or raw[term.start] == words[term.start] or not _in_name(raw, term.start, start)
    ]
    starts = {verb.start for verb in verbs}
    nouns = [
        noun
        for noun in found
        if not (words[noun.start - 1] in BEFORE_VERBS and noun.start > start and _verbal(noun, words, starts))
        if not (words[noun.end - 1] in PARTS and _is_part(noun, words))
    ]
    return verbs, nouns, starts


def _in_name(raw: list[str], at: int, start: int) -> bool:
    """Tell whether a capitalised word is part of a name that nobody knows: "the £10m Growth | Fund"."""
    return at > start and raw[at].istitle() and raw[at - 1].istitle()


def _is_part(term: Term, words: list[str]) -> bool:
    """Tell whether a noun is but part of a phrase: the VAT of "£90 + VAT", the tax of "council tax payers"."""
    if words[term.start] == "short" and words[term.end] in SHORT_THINGS:  # "the ultra short stay"
        return True
    if words[term.end - 1] == "account":
        return words[term.start - 1] in ACCOUNTING  # "take account of £2m"
    if words[term.start].startswith("claim") and words[term.end] == "that":  # "the claim that it can afford £2m"
        return True
    added = words[term.start] == "vat" and words[term.start - 1] in ("+", "plus")
    prized = words[term.end - 1] == "value" and words[term.end : term.end + 2] == ["for", "money"]
    return added or prized or (words[term.end - 1] == "tax" and words[term.end] in ("payer", "payers"))


def _verbal(term: Term, words: list[str], verbs: set[int]) -> bool:
    """Tell whether a modal or "to" makes a noun a verb, or "been" a gerund: "has been building up"."""
    before = words[term.start - 1]
    if before in BE:
        return term.start in verbs and words[term.start].endswith("ing")
    return (before in MODALS or before == "to") and (term.id == RISE or term.start in verbs)


@cache
def _frame(id_: str) -> tuple[Frame, str]:
    """Return the frame and the form that a term's id names."""
    frame, _, form = id_.partition(" ")
    return frames()[frame], form


def _is_compound(noun: Term) -> bool:
    """Tell whether a noun is more than its last word: "petty cash", but not the "total of" that leads to a sum."""
    return noun.end - noun.start > 1 and noun.id != NEUTRAL


def _lead(words: list[str], start: int, floor: int, ending: dict[int, Naming], nouns: dict[int, Term]) -> int:
    """Return where the noun phrase of a sum begins: at "a further" or "a total of"."""
    at = start
    while at > floor and at not in ending and not (at in nouns and _is_compound(nouns[at])):
        before = words[at - 1]
        if before in LEAD or (at == start and before in QUOTES):
            at -= 1
        elif before == "of" and at - 2 >= floor and words[at - 2] in LEAD_NOUNS:
            at -= 2
        else:
            break
    if start - at == 1 and at > floor and words[at].endswith("ed"):  # "The ombudsman recommended £500"
        return start
    return at
