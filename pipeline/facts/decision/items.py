"""The resolutions behind their head: sentences with "That", numbered items in a block or in the blocks below."""

from collections.abc import Iterator

from pipeline.facts.decision.found import Found
from pipeline.facts.decision.outcomes import decided, outcome
from pipeline.facts.decision.patterns import LISTED, WORDS
from pipeline.match import Term
from pipeline.read import Part, Reading, Role
from pipeline.resolve import Context

THAT = frozenset(("that", "to"))
LEAD = 4  # words of "that Cabinet:"
ADVERBS = WORDS["adverbs"]
ITEMS = frozenset((Role.ITEM, Role.BULLET, Role.ROW, Role.LINK))


def resolutions(reading: Reading, part: Part, start: int) -> Iterator[tuple[int, int]]:
    """Yield the resolutions behind a head: in its block, its sentences with "That", or the items below it."""
    inline = _inline(reading, start, part.end)
    if start < part.end:
        leads = not inline and reading.words[part.end - 1] in (":", "–", "-", "—")
        below = list(items(reading, part)) if leads else []
        if below and (_leads(start, part.end) or _states(reading, below[0][0])):
            yield from below
            return
        if inline:
            yield from inline
            yield from items(reading, part, onward=True)
            return
        yield from _sentences(reading, start, part.end)
        return
    yield from items(reading, part)


def _leads(start: int, end: int) -> bool:
    """Say whether a head's own words are only a lead-in: "that:", "to:"."""
    return end - start <= LEAD


def _states(reading: Reading, token: int) -> bool:
    """Say whether an item is a resolution and no row of a table: "that ...", "approve ...", "the report be noted"."""
    lower = reading.lower
    return lower[token] in THAT or lower[token] in decided() or reading.words[token].islower()


def _sentences(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the first sentence of a resolution, and each behind it that begins with "That"."""
    last = min(end, reading.sentence(start)[1])
    yield start, stop(reading, last)
    while last < end and reading.lower[last] == "that":
        start, last = last, min(end, reading.sentence(last)[1])
        yield start, stop(reading, last)


def _inline(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """Return the numbered items inside a block: "(1) that...; (2) that..."; none where there are not two."""
    places = [token for token in range(start, end - 2) if _enumerator(reading, token)]
    if not places or (places[0] - start > 1 and len(places) < 2):
        return []
    ends = [*places[1:], end]
    return [(place + 3, stop(reading, last)) for place, last in zip(places, ends, strict=True)]


def _enumerator(reading: Reading, token: int) -> bool:
    words = reading.words
    inner = words[token + 1]
    return words[token] == "(" and words[token + 2] == ")" and (inner.isdigit() or inner in "abcdefghiivx")


def items(reading: Reading, part: Part, *, onward: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the items below a block, or the one paragraph that states the resolution."""
    place = reading.parts.index(part) + 1
    first = True
    while place < len(reading.parts):
        below = reading.parts[place]
        if below.role in ITEMS:
            start = _past_enumerator(reading, below.start, below.end)
            if not first and _restarts(reading, below):
                return
        elif below.role in (Role.TEXT, Role.HEADING) and reading.lower[below.start] in THAT:
            start = below.start
        elif first and not onward and below.role is Role.TEXT and reading.words[below.end - 1] != ":":
            yield below.start, stop(reading, reading.sentence(below.start)[1])
            return
        else:
            return
        inline = _inline(reading, start, below.end)
        yield from inline or [(start, stop(reading, below.end))]
        first = False
        place += 1


def _restarts(reading: Reading, part: Part) -> bool:
    """Say whether an item is a heading of the agenda: "83. Members' allowances"."""
    start = _past_enumerator(reading, part.start, part.end)
    return (
        reading.words[part.end - 1] not in (".", ";", ",", "and")
        and reading.lower[start] not in THAT
        and (reading.lower[start] not in decided() and reading.words[start][0].isupper())
    )


def _past_enumerator(reading: Reading, start: int, end: int) -> int:
    """Return where an item's words begin, behind "(a)", "1.", "•"."""
    token = start
    words = reading.words
    while token < end and (not words[token][0].isalpha() or (token + 1 < end and words[token + 1] == ")")):
        token += 1
    if token + 1 < end and len(reading.words[token]) <= 3 and reading.words[token + 1] == ".":
        token += 2
    return min(token, end - 1)


def stop(reading: Reading, end: int) -> int:
    """Return an end without the stop, and without the "and" that leads to the next item."""
    while reading.words[end - 1] in (".", ";", ",", ":", "and", "–", "-"):
        end -= 1
    return end


def listed(context: Context, term: Term, agreed: str = "resolved") -> Iterator[Found]:
    """Cabinet: (1) noted...; (2) agreed...; `agreed` is the outcome of what is only agreed."""
    reading = context.reading
    part = reading.part(term.start)
    behind = reading.lower[term.end : part.end]
    if not behind or behind[-1] not in (":", "-", "–") or any(word not in ADVERBS for word in behind[:-1]):
        return
    below = list(items(reading, part))
    verbs = [reading.lower[start] for start, _ in below]
    if not any(verb in decided() for verb in verbs):
        return
    for start, end in below:
        told = decided().get(reading.lower[start], "resolved")
        if reading.lower[start] == "agreed":
            told = outcome(reading, start + 1, end, agreed)
        yield Found(LISTED, start, end, told, (part.start, term.end), (start, end))
