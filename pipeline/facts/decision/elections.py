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
    be = term.start - 1
    while be > start and is_adverb(reading, be):
        be -= 1
    first = _behind_reason(lower, beginning(reading, start, end), be)
    if lower[be] not in DONE or be <= first or not _is_meetings(lower[first:be]):
        return
    behind = lower[term.end : min(end, term.end + POST)]
    told = (
        behind if term.end < end - 1 else lower[reading.part_of[start].start : first]
    )  # "1. Chairman. X was elected."
    chaired = not WORDS["chairs"].isdisjoint(told)
    seated = term.id == "seat" and (term.end >= end - 1 or lower[term.end] in SEAT)
    if chaired or seated:
        yield Found(CHAIRED, first, stop(reading, end), "resolved", None, (start, end))


def _behind_reason(lower: list[str], first: int, be: int) -> int:
    """Return where a clause begins behind its reason: "As there was no other nomination, Mrs Hyde was elected"."""
    if lower[first] not in ("as", "since"):
        return first
    return next((token + 1 for token in range(be, first, -1) if lower[token] == ","), first)


def _is_meetings(subject: list[str]) -> bool:
    """Say whether the meeting did so now: not "he said that Mr Shaw was elected", "since Mr Shaw was appointed"."""
    return WORDS["said"].isdisjoint(subject) and WORDS["absent"].isdisjoint(subject[:1])
