"""Finds in minutes who was put into a post: "Mr Shaw was elected Chairman", "Mrs Hyde was co-opted to the Council"."""

from collections.abc import Iterator

from pipeline.facts.decision.bodies import DONE
from pipeline.facts.decision.clauses import is_adverb
from pipeline.facts.decision.enumerators import beginning, stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.patterns import CHAIRED, WORDS
from pipeline.resolve import Context
from pipeline.terms import Term

POST = 4  # words of "as its Vice-Chairman", "the new Mayor"
SEAT = frozenset(("to", "as", "onto", "unopposed", "for"))


def elected(context: Context, term: Term) -> Iterator[Found]:
    """Cllr Shaw was appointed Vice-Chair for the year; Mrs Hyde was duly co-opted to fill the vacancy."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    first = beginning(reading, start, end)
    be = term.start - 1
    while be > first and is_adverb(reading, be):
        be -= 1
    if lower[be] not in DONE or be <= first or not _is_meetings(lower[first:be]):
        return
    chaired = not WORDS["chairs"].isdisjoint(lower[term.end : min(end, term.end + POST)])
    seated = term.id == "seat" and (term.end >= end - 1 or lower[term.end] in SEAT)
    if chaired or seated:
        yield Found(CHAIRED, first, stop(reading, end), "resolved", None, (start, end))


def _is_meetings(subject: list[str]) -> bool:
    """Say whether the meeting did so now: not "he said that Mr Shaw was elected", "since Mr Shaw was appointed"."""
    return WORDS["said"].isdisjoint(subject) and WORDS["absent"].isdisjoint(subject[:1])
