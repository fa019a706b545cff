"""Finds what a body did that leads to a list: "Cabinet: (1) noted the report; (2) agreed the plan"."""

from collections.abc import Iterator

from pipeline.facts.decision.clauses import is_adverb
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.items import MARKS, items
from pipeline.facts.decision.leads import LEAD
from pipeline.facts.decision.outcomes import agreed_to, decided
from pipeline.facts.decision.patterns import BODY, LISTED, WORDS
from pipeline.read import Part, Reading, Role
from pipeline.resolve import Context
from pipeline.terms import Term


def listed(context: Context, agreed: str = "resolved") -> Iterator[Found]:
    """Cabinet: (1) noted...; (2) agreed...; `agreed` is the outcome of what is only agreed."""
    reading = context.reading
    for term in context.terms.of(BODY):
        part = reading.part_of[term.start]
        if (term.end == part.end or reading.lower[part.end - 1] in MARKS) and _leads_on(reading, part, term):
            yield from _done_below(reading, part, term, agreed)


def _done_below(reading: Reading, part: Part, term: Term, agreed: str) -> Iterator[Found]:
    """Yield what a body did, each thing in a line below the block that names it."""
    if not WORDS["claiming"].isdisjoint(reading.lower[part.start : term.start]):
        return  # "He says the Council:"
    below = list(items(reading, part))
    verbs = [reading.lower[_past_hearing(reading, start)] for start, _ in below]
    if not any(verb in decided() for verb in verbs[: None if reading.lower[part.end - 1] in MARKS else 1]):
        return
    for start, end in below:
        verb = _past_hearing(reading, start)
        told = decided().get(reading.lower[verb], "resolved")
        if reading.lower[verb] == "agreed":
            told = agreed_to(reading, verb + 1, end, agreed)
        yield Found(LISTED, start, end, told, (part.start, term.end), (start, end))


def _leads_on(reading: Reading, part: Part, body: Term) -> bool:
    """Say whether a body leads to what it did: "Cabinet unanimously:", or a line that is only its name."""
    lower = reading.lower
    if body.end == part.end:
        place = reading.parts.index(part) + 1
        numbered = place < len(reading.parts) and reading.parts[place].role is Role.ITEM
        return body.start - part.start < LEAD and part.role is not Role.TEXT and numbered
    return all(lower[token] in MARKS or is_adverb(reading, token) for token in range(body.end, part.end))


def _past_hearing(reading: Reading, start: int) -> int:
    """Return where the verb of an item stands: behind "unanimously", "otherwise", "considered and"."""
    word = reading.lower[start]
    if word in WORDS["heard"] and word not in decided() and reading.lower[start + 1 : start + 2] == ["and"]:
        return start + 2
    return start + (is_adverb(reading, start) or reading.lower[start] == "otherwise")
