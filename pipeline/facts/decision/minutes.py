"""Finds what minutes say was resolved."""

from collections.abc import Iterator

from pipeline.facts.decision.found import Found
from pipeline.facts.decision.heads import ADVERBS, NOT_TEXT, SHOUTED, headed
from pipeline.facts.decision.items import THAT, listed, stop
from pipeline.facts.decision.outcomes import outcome
from pipeline.facts.decision.patterns import (
    BODY,
    CHAIRED,
    DECLINED,
    HEAD,
    LISTED,
    MINUTED,
    MOTION,
    PUT,
    SIGNED,
    VERB,
    WORDS,
)
from pipeline.match import Term
from pipeline.read import Reading
from pipeline.resolve import Context

BE = frozenset(("was", "were", "be", "been", "is", "are"))
UNREAL = WORDS["unreal"]
HAVE = frozenset(("has", "have", "had", "that", "who", "which"))
SAID = frozenset(("that", "whether", "why", "if", "who", "which", "said", "asked", "reported", "had", "when", "it"))
PUT_OUTCOMES = {"lost": "refused", "carried": "approved", "defeated": "refused", "fell": "refused", "failed": "refused"}
MINUTES = frozenset(("minutes", "minute"))
NEAR = 3  # blocks between a motion and its fate


def minuted(context: Context, rules: frozenset[str]) -> Iterator[Found]:
    """Yield the decisions of minutes, in no order; two may overlap."""
    for term in context.terms.of(HEAD):
        yield from headed(context, term, rules)
    if LISTED in rules:
        for term in context.terms.of(BODY):
            yield from listed(context, term)
    for term in context.terms.of(VERB):
        yield from _told(context, term, rules)
    if PUT in rules:
        for term in context.terms.of(MOTION):
            yield from _put(context, term)


def _told(context: Context, term: Term, rules: frozenset[str]) -> Iterator[Found]:
    """The Panel noted that...; Mr Shaw was elected Chairman; the minutes were approved."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    if reading.part(term.start).role in NOT_TEXT:
        return
    before = term.start - 1
    while before > start and lower[before] in ADVERBS:
        before -= 1
    if DECLINED in rules and _elliptic(reading, term, start, end):
        yield Found(DECLINED, start, term.end, term.id, None, (start, end))
    if lower[before] in BE:
        chaired = lower[term.start] == "elected" and not WORDS["chairs"].isdisjoint(lower[term.end : term.end + 3])
        if CHAIRED in rules and chaired:
            yield Found(CHAIRED, start, stop(reading, end), "resolved", None, (start, end))
        signed = term.id == "approved" and not MINUTES.isdisjoint(lower[start : min(before, start + 4)])
        if SIGNED in rules and not signed and _ends_so(reading, term, start, end, before):
            yield Found(SIGNED, start, term.end, term.id, None, (start, end))
        if SIGNED in rules and signed:
            yield Found(SIGNED, start, stop(reading, end), "approved", None, (start, end))
        return
    if MINUTED in rules:
        yield from _by_body(context, term, start, before)


def _elliptic(reading: Reading, term: Term, start: int, end: int) -> bool:
    """Say whether a short line of minutes leaves out its verb: "Request from the bowls club declined."."""
    lower = reading.lower
    ends = term.end == end or (term.end + 1 == end and reading.words[term.end] == ".")
    told = term.id in ("approved", "refused", "deferred") and lower[term.start] not in (
        "lost",
        "fell",
        "failed",
        "carried",
    )
    asked = lower[start] in WORDS["proposals"] or lower[min(start + 1, end - 1)] in WORDS["proposals"]
    finite = not BE.isdisjoint(lower[start : term.start]) or not HAVE.isdisjoint(lower[start : term.start])
    return ends and told and asked and not finite and term.start - start > 1


def _ends_so(reading: Reading, term: Term, start: int, end: int, be: int) -> bool:
    """Say whether a sentence says no more than what became of a thing: "The work programme was noted."."""
    lower = reading.lower
    last = term.end == end or (term.end + 1 == end and reading.words[term.end] == ".")
    told = term.id in ("approved", "refused", "deferred", "noted") and lower[term.start] not in PUT_OUTCOMES
    subject = lower[start] in ("the", "this", "these") and SAID.isdisjoint(lower[start:be])
    return last and told and subject and lower[be] in ("was", "were")


def _by_body(context: Context, term: Term, start: int, before: int) -> Iterator[Found]:
    """The Panel noted that...; Council resolved to recommend refusal."""
    reading, lower = context.reading, context.reading.lower
    end = reading.sentence(term.start)[1]
    start = next((token + 1 for token in range(before, start, -1) if lower[token] in (":", ";")), start)
    noun = context.terms.at(BODY, before)
    shouted = reading.words[term.start].isupper() and lower[term.start] in SHOUTED
    if end - term.end < 2 or shouted or lower[term.start] in WORDS["suffered"]:
        return
    if noun is None or noun.start < start or noun.start - start > 8:
        return
    if WORDS["prepositions"] & set(lower[max(start, noun.start - 2) : noun.start]) - {"of"}:
        return
    told = term.id
    if lower[term.start] in ("agreed", "resolved", "decided"):
        told = outcome(reading, term.end, end, "resolved")
    first = term.start if lower[term.start] != "resolved" else min(term.end + (lower[term.end] in THAT), end - 1)
    yield Found(MINUTED, first, stop(reading, end), told, (start, noun.end), (start, end))


def _put(context: Context, term: Term) -> Iterator[Found]:
    """The amendment was lost; the motion was declared carried; a proposal received two votes and fell."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    if lower[term.start] not in WORDS["put"] or lower[term.start - 1] == "that":
        return
    fate = next((token for token in range(term.end, end) if lower[token] in PUT_OUTCOMES), None)
    if fate is None or (UNREAL - {"to"}) & set(lower[term.end : fate]):
        return
    told = PUT_OUTCOMES[lower[fate]]
    if told == "approved" and _resolved_below(context, start):
        return
    motion = _motion(reading, term.start)
    first, last = motion or (start, stop(reading, end))
    yield Found(PUT, first, last, told, None, (start, end))


def _resolved_below(context: Context, token: int) -> bool:
    """Say whether a resolution follows that states what was carried."""
    parts = context.reading.parts
    place = parts.index(context.reading.part(token))
    return bool(context.terms.between(HEAD, parts[place].end, parts[min(len(parts) - 1, place + 1)].end))


def _motion(reading: Reading, token: int) -> tuple[int, int] | None:
    """Return the words of a motion in the lines above its fate: "That the price of a swim stay"."""
    place = reading.parts.index(reading.part(token))
    for above in reversed(reading.parts[max(0, place - NEAR) : place]):
        if reading.lower[above.start] == "that":
            return above.start + 1, stop(reading, above.end)
    return None
