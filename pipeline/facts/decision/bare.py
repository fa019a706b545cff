"""Finds the resolutions of decision notices, which no head opens: "That the report be received."."""

from collections.abc import Iterator

from pipeline.facts.decision.enumerators import past_enumerator, stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.heads import NOT_TEXT, SHOUTED
from pipeline.facts.decision.items import items
from pipeline.facts.decision.outcomes import outcome
from pipeline.facts.decision.patterns import BARE, WORDS
from pipeline.read import Part, Reading
from pipeline.resolve import Context
from pipeline.resolve.meeting import HEAD
from pipeline.terms import Term

OPEN = frozenset((":", "-", "–", "—"))
RESOLVES = frozenset(
    ("be", "notes", "approves", "recommends", "agrees", "endorses", "supports", "note", "approve", "agree")
)
OPENING = 6  # tokens of an enumerator: "- (iii) That"
LOST = frozenset(("and", "was"))
MOVING = 24  # words of "Councillor A moved, and Councillor B seconded, the motion as follows"
LEAD = 3  # words of "That:", "That Cabinet:"


def bare(context: Context) -> Iterator[Found]:
    """Yield each line that begins with "That", in minutes that have no other resolution."""
    reading = context.reading
    heads = (term for term in _heads(context, 0, len(reading.words)) if reading.lower[term.start] in SHOUTED)
    if any(reading.words[term.start][0].isupper() for term in heads):
        return
    run = 0
    for place, part in enumerate(reading.parts):
        if part.role in NOT_TEXT or "That" not in reading.words[part.start : part.start + OPENING]:
            continue
        start = past_enumerator(reading, part.start, part.end)
        if reading.words[start] != "That" or _is_moved(context, place):
            continue
        if part.end - start <= LEAD and reading.words[part.end - 1] in OPEN:
            found = list(items(reading, part))
        else:
            stated = run > place or not RESOLVES.isdisjoint(reading.lower[start : part.end])
            found = [(start + 1, stop(reading, part.end))] if stated else []
            run = _run(reading, place) if stated and start > part.start else run
        for first, last in found:
            first += reading.words[first : first + 1] in (["That"], [","])
            yield Found(BARE, first, last, outcome(reading, first, last, "resolved"), None, (part.start, last))


def _heads(context: Context, start: int, end: int) -> list[Term]:
    """Return the heads of resolutions in the tokens start:end: none is "Decided at meeting: 17/07/2014"."""
    lower = context.reading.lower
    return [term for term in context.terms.between(HEAD, start, end) if lower[term.end : term.end + 1] != ["at"]]


def _run(reading: Reading, place: int) -> int:
    """Return where a run of numbered lines with "That" ends: if the first resolves, they all do."""
    for below in range(place + 1, len(reading.parts)):
        part = reading.parts[below]
        start = past_enumerator(reading, part.start, part.end)
        if start == part.start or reading.words[start] != "That":
            return below
    return len(reading.parts)


def _is_moved(context: Context, place: int) -> bool:
    """Say whether the line before leads to a motion or a recommendation: "moved:", "Recommendation:"."""
    reading = context.reading
    above: Part | None = reading.parts[place - 1] if place else None
    if above is None:
        return False
    words = reading.lower[above.start : above.end]
    if words[-1] in LOST:
        return False  # "It was proposed, duly seconded and", and below it, without its "RESOLVED": "That"
    if any(reading.words[head.start][0].isupper() for head in _heads(context, above.start, above.end)):
        return True
    if words[-1] != ":" and len(words) > MOVING:
        return False
    advice = WORDS["advice"] if words[-1] == ":" or len(words) <= LEAD else WORDS["advice"] - {"proposal"}
    return not (WORDS["movers"].isdisjoint(words) and advice.isdisjoint(words))
