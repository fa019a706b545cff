"""Finds a decision told on the way: "defied officers by refusing the plans", "argued long before voting to sell"."""

from pipeline.facts.decision.clauses import clause_end, is_adverb, opening
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.outcomes import command
from pipeline.facts.decision.patterns import DECIDES, WORDS
from pipeline.resolve import Context
from pipeline.terms import Term

PUT = 10  # words behind the verb in which stands what was put
UNREAL = WORDS["unreal"] - {"to", "until", "before", "whether"}
TOLD = WORDS["heard"] | WORDS["sat"]


def gerund(context: Context, term: Term) -> Found | None:
    """The panel used its powers by rejecting the rise; members heard from residents before deferring the scheme."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    joined = term.start - 1
    while joined > start and is_adverb(reading, joined):
        joined -= 1
    if lower[joined] not in ("by", "before", "after", "despite"):
        return None
    body = opening(context, start, joined - (lower[joined - 1] == ","))
    if body is None or not UNREAL.isdisjoint(lower[body[1] : joined]):
        return None
    told = any(word in TOLD or word.endswith("ed") for word in lower[body[1] : joined])
    behind = lower[term.end : min(end, term.end + PUT)]
    if not told or not (lower[term.end - 1] == "to" or not WORDS["proposals"].isdisjoint(behind)):
        return None  # what it always does: "the council consults before approving plans"
    outcome = command(reading, term.end, end, term.id) if lower[term.end - 1] == "to" else term.id
    return Found(DECIDES, term.start, clause_end(reading, term.end, end), outcome, body, (start, end))
