"""A quotation with the words around it that may attribute it."""

from typing import NamedTuple

from pipeline.facts.quote.marks import Quotation
from pipeline.read import Reading


class Attribution(NamedTuple):
    """What attributes a quotation: by which rule, the tokens of the verb, and those of the speaker's phrase."""

    rule: str
    cue: tuple[int, int] | None
    speaker: tuple[int, int] | None
    """Null: the speaker in force."""
    aside: bool = False
    """Whether somebody else tells it, and goes on speaking: "She rejected Labour's claim that it was “dear”"."""


class Around(NamedTuple):
    """A quotation with the words before and behind it in its sentence."""

    quotation: Quotation
    head: int
    """Where its sentence begins, or the quotation before it ends; its own mark where nothing stands before."""
    clause: int
    """Where its sentence begins, or the last words that somebody said end: a grade or a name in marks is none."""
    tail: int
    end: int
    """Where the sentence of the closing mark ends."""
    lead: int
    """Where the sentence begins that leads to it with a colon, which may stand in the block before; else `clause`."""
    colon: int
    """Where that colon would be."""


def around(reading: Reading, quotation: Quotation, after: int, said: int) -> Around:
    """Return a quotation with its sentence; `after` is where the quotation before it ends, `said` the last speech."""
    opening, sentence_of = quotation.open, reading.sentence_of
    first = sentence_of[opening][0]
    head, clause = after if after > first else first, said if said > first else first
    colon, lead = opening - 1, clause
    above = reading.part_of[colon].end - 1 if first == opening and opening else colon
    if above < colon and reading.words[above] == ":":  # at the end of the block before: "She writes:"
        colon, lead = above, max(sentence_of[above][0], after)
    tail = quotation.close + 1
    end = reading.part_of[quotation.close - 1].end
    if not quotation.closed or tail >= end:
        return Around(quotation, head, clause, end, end, lead, colon)
    return Around(quotation, head, clause, tail, sentence_of[tail][1], lead, colon)
