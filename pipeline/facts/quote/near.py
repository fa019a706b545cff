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
    """Where the sentence begins that leads to it with a colon, which may stand in the block before; else `head`."""
    colon: int
    """Where that colon would be."""


def around(reading: Reading, quotation: Quotation, after: int, said: int) -> Around:
    """Return a quotation with its sentence; `after` is where the quotation before it ends, `said` the last speech."""
    first = reading.sentence(quotation.open)[0]
    head, clause = max(first, after), max(first, said)
    colon = _colon(reading, quotation.open)
    lead = head if colon + 1 == quotation.open else max(reading.sentence(colon)[0], after)
    part = reading.part(quotation.close - 1)
    tail = quotation.close + 1
    if not quotation.closed or tail >= part.end:
        return Around(quotation, head, clause, part.end, part.end, lead, colon)
    return Around(quotation, head, clause, tail, reading.sentence(tail)[1], lead, colon)


def _colon(reading: Reading, opening: int) -> int:
    """Return where a colon would lead to a quotation: before it, or at the end of the block before: "She writes:"."""
    if opening == 0 or reading.part(opening).start != opening:
        return opening - 1
    last = reading.part(opening - 1).end - 1
    return last if reading.words[last] == ":" else opening - 1
