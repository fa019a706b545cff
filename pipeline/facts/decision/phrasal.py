"""Finds verbs that their object parts: "waved both through", "turned the scheme down", "sent it back"."""

from pipeline.facts.decision.clauses import clause_end, subject
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.patterns import SPLIT, VOCABULARY
from pipeline.resolve import Context
from pipeline.terms import Term

PARTICLES: dict[str, dict[str, str]] = VOCABULARY["particles"]
OBJECT = 9  # words of the object: "threw the plans for 40 homes off Mill Lane out"


def phrasal(context: Context, term: Term) -> Found | None:
    """Members nodded both through; the committee turned the plans down by 6 votes to 4."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence_of[term.start]
    particles = PARTICLES[term.id]
    if particles.keys().isdisjoint(lower[term.end + 1 : min(end, term.end + OBJECT)]):
        return None
    for token in range(term.end + 1, min(end, term.end + OBJECT)):
        told = particles.get(lower[token])
        if lower[token] == "green" and lower[token + 1 : token + 2] != ["light"]:
            continue
        if told is not None:
            body = subject(context, start, term.start)
            if body is None or lower[term.end] in ("to", "for", "by"):
                return None
            return Found(SPLIT, term.start, clause_end(reading, token, end), told, body, (start, end))
        if reading.words[token] in ",.;:":
            return None
    return None
