"""Whose decisions the passives of a report are that name nobody: of the body told beside them, or of nobody known."""

from collections.abc import Iterable

from pipeline.facts.decision.agents import AGENT
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.patterns import BODY, PASSIVE, WORDS
from pipeline.facts.decision.votes import votes
from pipeline.facts.decision.when import told_day
from pipeline.resolve import Context

PUT = WORDS["put"] | WORDS["asking"]
SUBJECT = 4  # words of "A last-ditch call"
BEFORE = 4  # blocks in which a decision stands that a passive goes on from
BEHIND = 2  # blocks in which stands what a lead sums up: "Plans have been thrown out."
LEAD = 3  # blocks of a headline, a byline and a lead
NEAR = 3  # blocks below a lead in which it is told that somebody else decided
BELOW = 6  # blocks below a lead in which the body is named


def owned(context: Context, found: list[Found]) -> Iterable[Found]:
    """Give the passives of a report that name nobody the body told right before or behind; leave out the others."""
    reading = context.reading
    for place, decision in enumerate(found):
        if decision.rule != PASSIVE or decision.body is not None:
            yield decision
            continue
        block = reading.parts.index(reading.part(decision.start))
        before = BEFORE * 2 if "also" in reading.lower[decision.start : decision.end] else BEFORE
        told = any(other.start >= reading.parts[max(0, block - before)].start for other in found[:place])
        it_was = reading.lower[decision.start] in WORDS["open"]
        if told or it_was or _in_session(context, decision, block):
            yield decision
            continue
        behind = found[place + 1] if place + 1 < len(found) else None
        if behind is not None and behind.start < reading.parts[min(block + BEHIND, len(reading.parts) - 1)].end:
            yield decision._replace(body=behind.body if behind.outcome == decision.outcome else None)
        elif _is_news(context, decision, block):
            yield decision


def _is_news(context: Context, found: Found, block: int) -> bool:
    """Say whether a lead tells what a body named below it has just done: "Plans have been given the go-ahead."."""
    reading = context.reading
    words = reading.lower[found.start : found.end]
    new = "been" in words or (block <= 1 and not PUT.isdisjoint(words[:SUBJECT]))
    if block > LEAD or not (new or told_day(context, found)):
        return False
    first, near, last = (reading.parts[min(block + below, len(reading.parts) - 1)] for below in (0, NEAR, BELOW))
    bodies = context.terms.between(BODY, first.start, last.end)
    return bool(bodies) and WORDS["elsewhere"].isdisjoint(reading.lower[first.start : near.end])


def _in_session(context: Context, found: Found, block: int) -> bool:
    """Say whether a vote or a meeting is told beside a passive: "the council met on Monday. A request was refused."."""
    reading = context.reading
    beside = reading.lower[reading.parts[max(0, block - 1)].start : reading.parts[block].end]
    if "before" in reading.lower[found.start : found.end] and _came_before(context, found):
        return True
    return votes(reading, *found.around).against is not None or not WORDS["session"].isdisjoint(beside)


def _came_before(context: Context, found: Found) -> bool:
    """Say whether what was decided came before a body: "the plans went before councillors in June but were put off"."""
    lower = context.reading.lower
    nouns = context.terms.between(BODY, found.start, found.end)
    return any("before" in lower[max(found.start, noun.start - AGENT) : noun.start] for noun in nouns)
