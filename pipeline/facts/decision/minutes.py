"""Finds what minutes say was resolved."""

from collections.abc import Iterator

from pipeline.facts.decision.actives import DASHES, active
from pipeline.facts.decision.ballots import voted
from pipeline.facts.decision.bare import bare
from pipeline.facts.decision.clauses import is_adverb
from pipeline.facts.decision.elections import elected
from pipeline.facts.decision.enumerators import beginning, stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.heads import NOT_TEXT, headed
from pipeline.facts.decision.listed import listed
from pipeline.facts.decision.motions import moved, put
from pipeline.facts.decision.outcomes import FORMS, THAT, outcome
from pipeline.facts.decision.passives import passive
from pipeline.facts.decision.patterns import (
    BARE,
    CALLED,
    CARRIED,
    CHAIRED,
    DECLINED,
    ELECTED,
    IT_WAS,
    LISTED,
    MINUTED,
    MOTION,
    MOVED,
    PUT,
    VERB,
    VOTED,
    VOTES,
    WORDS,
)
from pipeline.facts.decision.short import short
from pipeline.facts.decision.taken import minuted as taken
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.resolve.meeting import HEAD
from pipeline.terms import Term

BE = FORMS | {"been"}
WHAT = 8  # words of "voted 5 – 1 that"
HAVE = frozenset(("has", "have", "had", "that", "who", "which"))
SETTLED = frozenset(("approved", "refused", "deferred", "noted", "declined", "rejected", "agreed", "granted"))


def minuted(context: Context, rules: frozenset[str]) -> Iterator[Found]:
    """Yield the decisions of minutes, in no order; two may overlap."""
    for term in context.terms.of(HEAD):
        yield from headed(context, term, rules)
    if BARE in rules:
        yield from bare(context)
    for term in context.terms.of(VERB):
        yield from _told(context, term, rules)
    if LISTED in rules:
        yield from listed(context)
    for rule, label, find in (
        (PUT, MOTION, put),
        (CARRIED, MOVED, moved),
        (CHAIRED, ELECTED, elected),
        (VOTES, VOTED, _voted),
        (IT_WAS, CALLED, taken),
    ):
        for term in context.terms.of(label) if rule in rules else ():
            yield from find(context, term)


def _voted(context: Context, term: Term) -> Iterator[Found]:
    """Members voted unanimously to approve the application; a vote for somebody's motion is told with its fate."""
    reading, lower = context.reading, context.reading.lower
    be = term.start - 1 - is_adverb(reading, term.start - 1)
    if lower[be - 1 : be + 1] == ["it", "was"]:
        yield from _was_voted(context.reading, term)
        return
    found = voted(context, term)
    told = lower[found.start : found.end] if found is not None else ()
    if found is not None and "to" in told and WORDS["put"].isdisjoint(told):
        yield found


def _was_voted(reading: Reading, term: Term) -> Iterator[Found]:
    """It was voted 5 – 1 that the precept stay; it was unanimously voted to write to the County."""
    lower, (start, end) = reading.lower, reading.sentence(term.start)
    for token in range(term.end, min(end - 1, term.end + WHAT)):
        if lower[token] in THAT and not lower[token + 1][0].isdigit():
            first = token + (lower[token] == "that")
            yield Found(VOTES, first, stop(reading, end), outcome(reading, first, end, "resolved"), None, (start, end))
            return


def _told(context: Context, term: Term, rules: frozenset[str]) -> Iterator[Found]:
    """The Panel noted that...; Mr Shaw was elected Chairman; the minutes were approved."""
    reading, lower = context.reading, context.reading.lower
    if reading.part_of[term.start].role in NOT_TEXT:
        return
    start, end = reading.sentence_of[term.start]
    before = term.start - 1
    if DECLINED in rules:
        if lower[before] in DASHES and dashed(reading, term, start, end):
            first = beginning(reading, start, end)
            yield Found(DECLINED, first, stop(reading, end), term.id, None, (start, end))
            return
        found = short(reading, term, start, end)
        if found is not None:
            yield found
    while before > start and is_adverb(reading, before):
        before -= 1
    if lower[before] in ("and", ",") and lower[before - 2] in BE and lower[before - 1] in WORDS["handled"]:
        before -= 2  # "were submitted and confirmed", "were read, approved and signed"
    if lower[before] in BE:
        yield from passive(context, term, start, before, rules)
        return
    if MINUTED in rules:
        yield from active(context, term, start, before)


def dashed(reading: Reading, term: Term, start: int, end: int) -> bool:
    """Say whether a line tells what became of its item behind a dash: "b) Youth Café – deferred to March"."""
    lower, words = reading.lower, reading.words
    if lower[term.start] not in SETTLED or term.start - start < 2:
        return False
    closes = term.end >= end or words[term.end] == "."
    if not (words[term.start].islower() or (closes and words[term.start].istitle())):
        return False
    if not (BE | HAVE).isdisjoint(lower[start : term.start - 1]) or not DASHES.isdisjoint(words[term.end : end]):
        return False
    behind = words[term.end] if term.end < end else "."
    return not behind[0].isalnum() or lower[term.end] in WORDS["goes_on"] or lower[term.end] in ("by", "due")
