"""Finds what a report says of a vote: "members voted 8-3 to", "her amendment failed"."""

from pipeline.facts.decision.clauses import ADVERBS, HAVE, clause_end, in_reach, subject
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.outcomes import command
from pipeline.facts.decision.patterns import FATE, PUT, VOTES, WORDS
from pipeline.facts.decision.votes import NUMBERS, votes
from pipeline.match import Term
from pipeline.resolve import Context

NO_PART = frozenset((",", "and", "but", "'s"))
REACH = 12  # words between "voted" and what for: "by nine votes to four, with one abstention, to"
BE, UNREAL = WORDS["be"], WORDS["unreal"]


def voted(context: Context, term: Term) -> Found | None:
    """Members voted 8-3 to close...; the council voted unanimously in favour of..."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    body = subject(context, start, term.start)
    if body is None:
        return None
    for token in range(term.end, min(end - 1, term.end + REACH)):
        told = None
        if lower[token] == "to" and not lower[token + 1][0].isdigit():
            told = command(context.reading, token + 1, token + 3, "approved")
            if lower[token + 1] in NUMBERS:
                continue
        elif lower[token] in ("for", "through") or lower[token : token + 2] == ["in", "favour"]:
            told = "approved"
        elif lower[token] in ("against", "down"):
            told = "refused"
        if told is not None:
            last = clause_end(reading, token, end)
            return Found(VOTES, term.start, last, told, body, (start, end))
    return None


def fate(context: Context, term: Term) -> Found | None:
    """Her amendment failed; the motion was carried by 23 votes to 12."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    token = term.end
    while token < end and (lower[token] in BE or lower[token] in ADVERBS or lower[token] in HAVE):
        token += 1
    found = context.terms.at(FATE, token)
    if found is None or not UNREAL.isdisjoint(lower[term.end : token]) or not _is_fate(context, term, found, end):
        return None
    if not in_reach(context, start):
        return None
    first = term.start - (term.start > start and lower[term.start - 1] not in NO_PART)
    return Found(PUT, first, clause_end(reading, token, end), found.id, None, (start, end))


def _is_fate(context: Context, term: Term, fate: Term, end: int) -> bool:
    """Say whether the fate is a vote's: a budget that "passed" needs a count, a motion does not."""
    if context.reading.lower[term.start] in WORDS["put"]:
        return True
    return votes(context.reading, fate.end, end).against is not None
