"""Finds a decision called so: "the decision was taken to close the baths", "the board took the decision to wait"."""

from collections.abc import Iterator

from pipeline.facts.decision.bodies import phrase_start
from pipeline.facts.decision.clauses import SPEAKING, clause_end, in_reach, is_opinion, subject
from pipeline.facts.decision.enumerators import stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.outcomes import THAT, outcome
from pipeline.facts.decision.patterns import BODY, DECIDES, IT_WAS, WORDS
from pipeline.facts.decision.when import is_long_ago
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.terms import Term

REACH = 10  # words of "decision was taken by the council's planning committee on Tuesday to"
UNREAL = WORDS["unreal"] | {"no", "any", "when", "after"}
NEAR = 3  # words before a decision that tell that it was not, or not yet, taken


def taken(context: Context, term: Term) -> Found | None:
    """The decision was taken by the cabinet to...; the panel made the decision that..."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    token = _leads_on(reading, term, end)
    if (
        token is None
        or term.id == "agreement"
        or not UNREAL.isdisjoint(lower[max(start, term.start - NEAR) : term.start])
    ):
        return None
    if not SPEAKING.isdisjoint(lower[start : term.start]) or _is_old(context, start, token + NEAR):
        return None
    last = clause_end(reading, token, end)
    told = outcome(reading, token - (lower[token - 1] == "not"), last, "resolved")
    if term.id == "active":
        body = subject(context, start, term.start)
        return None if body is None else Found(DECIDES, term.start, last, told, body, (start, end))
    agent = _agent(context, term.end, token)
    return Found(DECIDES, term.start, last, told, agent, (start, end)) if agent or in_reach(context, start) else None


def minuted(context: Context, term: Term) -> Iterator[Found]:
    """The decision was taken to defer the item; the Committee was in agreement that the gates be locked."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    token = _leads_on(reading, term, end)
    told = SPEAKING.isdisjoint(lower[start : term.start]) and not _is_old(context, start, end)
    by_body = lower[term.start - 1] in WORDS["bodies"] or lower[term.start - 1] == "meeting"
    said = by_body if term.id == "agreement" else lower[term.start - 1] in ("the", "a")
    if token is not None and told and said and not is_opinion(lower[token + 1 : end]):
        first = token + (lower[token] == "that")
        yield Found(IT_WAS, first, stop(reading, end), outcome(reading, token, end, "resolved"), None, (start, end))


def _leads_on(reading: Reading, term: Term, end: int) -> int | None:
    """Return where what was decided begins: at "to close", "that"; null where it is not told."""
    for token in range(term.end, min(end - 1, term.end + REACH)):
        if reading.words[token] in ",;:":
            return None
        if reading.lower[token] in THAT and reading.words[token + 1].islower():
            return token
    return None


def _agent(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """Return the phrase of the body behind "by"; null where none is named."""
    if context.reading.lower[start] != "by":
        return None
    noun = next(iter(context.terms.between(BODY, start + 1, end)), None)
    return None if noun is None else (phrase_start(context.reading, noun.start, start + 1), noun.end)


def _is_old(context: Context, start: int, end: int) -> bool:
    """Say whether the sentence tells of a time gone by: "In 2019 the decision was taken to"."""
    return any(is_long_ago(context, mention.edtf) for mention in context.dates.between(start, end))
