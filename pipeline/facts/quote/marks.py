"""Pairs quotation marks: where each quotation begins and ends, over as many paragraphs as it runs."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from pipeline import vocabulary
from pipeline.read import Part, Reading, Role
from pipeline.terms import Term

PASSED_OVER = frozenset((Role.BOILERPLATE, Role.LINK, Role.CAPTION))  # an advertisement amid a speech
ELISIONS = frozenset(vocabulary.words("quote")["elisions"])
STOPS = frozenset(".,?!…")
PUT_IN = 10  # words of a line that stands amid a speech
SPEECH = 400  # words of a speech's further paragraphs, at most
JOINED = frozenset("([:,–—-/")  # no blank stands between these and an opening mark: (“so”


class Quotation(NamedTuple):
    """Quoted words: the tokens of the opening mark and of the closing one, or the end of the block without one."""

    open: int
    close: int
    double: bool
    closed: bool


class Mark(NamedTuple):
    """A quotation mark, and what its neighbours let it do."""

    token: int
    double: bool
    opens: bool
    closes: bool
    said: bool
    """A colon stands before it: "he said: ‘The governors' report...’"."""
    weak: bool
    """It may close nothing: the apostrophe of "the governors' report", the inches of a 6" pipe."""


def quotations(reading: Reading, terms: Sequence[Term]) -> list[Quotation]:
    """Return the quotations of a reading, in order, none inside another; `terms` are its quotation marks."""
    found: list[Quotation] = []
    if not terms:
        return found
    pending: Mark | None = None
    last_end = place = 0
    starts = [term.start for term in terms] + [reading.parts[-1].end]
    for part in reading.parts:
        first = place
        while starts[place] < part.end:
            place += 1
        if pending is None and place == first:
            continue
        if pending is not None and (
            part.role in PASSED_OVER or (place == first and _is_put_in(reading, terms[place:], part, pending))
        ):
            continue
        marks = [_mark(reading, term, part) for term in terms[first:place]]
        if pending is not None and not (
            _resumes(part, marks, pending)
            or _torn(reading, part, marks, pending, last_end)
            or (not marks and place < len(terms) and _closes_below(reading, terms[place], part, pending))
        ):
            found += _unclosed(pending, last_end)
            pending = None
        if marks:
            pending = _pair(marks, part, pending, found)
        last_end = part.end
    return found + (_unclosed(pending, last_end) if pending is not None else [])


def _pair(marks: list[Mark], part: Part, pending: Mark | None, found: list[Quotation]) -> Mark | None:
    """Pair the marks of one block; return the one that is still open at its end."""
    inner = 0
    for place, mark in enumerate(marks):
        if pending is not None and (inner or mark.opens) and _nests(pending, marks, place, inner, part):
            inner += 1 if mark.opens else -1
        elif pending is None:
            pending = mark if mark.opens else None
        elif mark.double == pending.double:
            if mark.closes and not (mark.weak and (pending.said or _closes_later(marks, place))):
                found.append(Quotation(pending.token, mark.token, mark.double, closed=True))
                pending = None
            elif mark.opens and mark.token > part.start + 1:  # behind a bullet it opens again
                pending = mark
        elif mark.double and mark.opens and not _closes_later(marks, place, double=False):
            pending = mark
    return pending


def _nests(pending: Mark, marks: list[Mark], place: int, inner: int, part: Part) -> bool:
    """Say whether a mark belongs to words quoted in a speech in the same marks: “it says “strong”, and it is”."""
    mark = marks[place]
    if pending.double != mark.double or mark.weak or mark.token <= part.start + 1:
        return False
    if inner > 0 and mark.closes:
        return True
    if not mark.opens or mark.closes:
        return False
    return _closes_twice(marks, place) if mark.double else _closes_later(marks, place)


def _closes_twice(marks: list[Mark], place: int) -> bool:
    """Say whether the next two double marks close: that which opens here, and the speech around it."""
    behind = [mark for mark in marks[place + 1 :] if mark.double][:2]
    return len(behind) > 1 and all(mark.closes and not mark.opens for mark in behind)


def _mark(reading: Reading, term: Term, part: Part) -> Mark:
    words, token, index = reading.words, term.start, reading.index
    first, last = token == part.start, token + 1 == part.end
    before, after = "" if first else words[token - 1], "" if last else words[token + 1]
    blank_before = first or reading.clean_text[index[token] - 1] == " "
    blank_after = last or index[token + 1] > index[token] + 1
    joined = blank_before or before in JOINED or before in "“‘"
    double = term.id == "double"
    if words[token] in "“‘":
        closes = not blank_before and blank_after and before not in JOINED  # "these homes.“"
        closes = closes or (last and not first)  # "these homes. “" at the end of its block
        return Mark(token, double, not closes, closes, said=not double and _is_led_to(reading, token, part), weak=False)
    alone = blank_before and blank_after and not first and not last
    if double:
        opens = alone or (joined and not blank_after) or first
        weak = words[token] == '"' and before.isdigit()
        return Mark(token, True, opens, alone or not blank_before, said=False, weak=weak)
    word_follows = bool(after) and after[0].isalnum()
    opens = joined and not blank_after and after.lower() not in ELISIONS and not after[:1].isdigit()
    closes = not blank_before and (blank_after or not word_follows)
    weak = before[-1:] in "sz" and word_follows
    return Mark(token, False, opens, closes, said=opens and _is_led_to(reading, token, part), weak=weak)


def _is_led_to(reading: Reading, token: int, part: Part) -> bool:
    """Say whether a colon stands before a mark, in its block or at the end of the block before."""
    if token > part.start:
        return reading.words[token - 1] == ":"
    return token > 0 and reading.words[reading.part(token - 1).end - 1] == ":"


def _closes_later(marks: list[Mark], place: int, *, double: bool | None = None) -> bool:
    """Say whether a later mark of the block closes what is open, before another of its kind opens."""
    wanted = marks[place].double if double is None else double
    for mark in marks[place + 1 :]:
        if mark.double == wanted:
            if mark.closes and not mark.weak:
                return True
            if mark.opens:
                return False
    return False


def _resumes(part: Part, marks: list[Mark], pending: Mark) -> bool:
    """Say whether a quotation goes on in the next block: opened again, or closed without having been."""
    same = [mark for mark in marks if mark.double == pending.double]
    if not same:
        return False
    if same[0].token == part.start or (part.role is Role.BULLET and same[0].token == part.start + 1):
        return same[0].opens
    ends = same[0].closes and not same[0].opens
    return ends and (pending.double or (pending.said and same[0].token + 1 == part.end))


def _is_put_in(reading: Reading, terms: Sequence[Term], part: Part, pending: Mark) -> bool:
    """Say whether a line stands amid a speech that the next block goes on with: a cross-head, "Cllr Ada Orrin"."""
    if not terms or part.end - part.start > PUT_IN or reading.words[part.end - 1] in STOPS or not pending.double:
        return False
    below = reading.part_of[terms[0].start]
    mark = _mark(reading, terms[0], below)
    return mark.token == below.start == part.end + 1 and mark.opens and mark.double


def _closes_below(reading: Reading, term: Term, part: Part, pending: Mark) -> bool:
    """Say whether a block without marks is inside a speech: the next mark, not far below, closes it behind a stop."""
    mark = _mark(reading, term, reading.part(term.start))
    stopped = reading.words[mark.token - 1] in STOPS
    return (
        mark.double == pending.double
        and mark.closes
        and not mark.opens
        and stopped
        and (pending.double or pending.said)
        and mark.token - part.start < SPEECH
    )


def _torn(reading: Reading, part: Part, marks: list[Mark], pending: Mark, end: int) -> bool:
    """Say whether a block goes on with a sentence that the block before breaks off: "he has" / "been told"."""
    goes_on = reading.words[part.start][0].islower() and reading.words[end - 1][-1].isalnum()
    return goes_on and pending.double and not any(mark.double and mark.opens for mark in marks[:1])


def _unclosed(pending: Mark, end: int) -> list[Quotation]:
    """Return what a double mark opened and nothing closed; a single one is an apostrophe."""
    return [Quotation(pending.token, end, True, closed=False)] if pending.double else []


def block_before(reading: Reading, token: int) -> int:
    """Return where the block before a token's begins, advertisements passed over; its own where it is the first."""
    before = reversed(reading.parts[: bisect_left(reading.parts, (token + 1,))])
    *_, found = islice((part.start for part in before if part.role not in PASSED_OVER), 2)
    return found
