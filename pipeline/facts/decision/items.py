"""The resolutions behind their head: sentences with "That", numbered items in a block or in the blocks below."""

from collections.abc import Iterator

from pipeline.facts.decision.enumerators import begins, inline, past_enumerator, stop
from pipeline.facts.decision.leads import bare_verb, leads_in, leads_to_items, names_body, reasons
from pipeline.facts.decision.outcomes import THAT, decided
from pipeline.read import Part, Reading, Role

HEADINGS = 2  # headings over items: "PART A", "In relation to the General Fund"
MARKS = frozenset((":", "-", "–", ":-", "-:"))
TEXTS = frozenset((Role.TEXT, Role.HEADING, Role.TITLE))
ITEMS = frozenset((Role.ITEM, Role.BULLET, Role.ROW, Role.LINK))


def resolutions(reading: Reading, part: Part, start: int) -> Iterator[tuple[int, int]]:
    """Yield the resolutions behind a head: in its block, its sentences with "That", or the items below it."""
    within = inline(reading, start, part.end)
    if start < part.end and not within and reasons(reading, part.end):
        yield start, stop(reading, part.end)
        return
    if start < part.end:
        only = part.end - start == 1 and reading.lower[start] in THAT  # "RESOLVED: That"
        leads = not within and (
            only
            or reading.words[part.end - 1] in (":", "–", "-", "—")
            or names_body(reading, start, part.end)
            or bare_verb(reading, start, part.end) is not None
        )
        below = list(items(reading, part)) if leads else []
        if below and (leads_in(reading, start, part.end) or states(reading, below[0][0])):
            yield from below
            return
        if within:
            yield from within
            yield from items(reading, part, onward=True)
            return
        yield from _sentences(reading, start, part.end)
        return
    yield from items(reading, part)


def states(reading: Reading, token: int) -> bool:
    """Say whether an item is a resolution and no row of a table: "that ...", "approve ...", "the report be noted"."""
    return reading.words[token].islower() or begins(reading, token)


def _sentences(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the first sentence of a resolution, and each behind it that begins with "That"."""
    last = min(end, reading.sentence(start)[1])
    cell = next((token for token in range(start, last) if reading.words[token] == "|"), last)  # of a table
    yield start, stop(reading, cell)
    while last < end and reading.lower[last] == "that":
        start, last = last, min(end, reading.sentence(last)[1])
        yield start, stop(reading, last)


def items(reading: Reading, part: Part, *, onward: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the items below a block, or the one paragraph that states the resolution."""
    place = reading.parts.index(part) + 1
    first, last = True, part.start
    while place < len(reading.parts):
        below = reading.parts[place]
        if not first or onward:
            place = _past_reason(reading, place)
            below = reading.parts[place]
        if first and below.role is Role.ROW and reading.clean(below.start, below.end).isupper():
            place += 1  # "RESOLVED:", and below it the heading "BUDGET 2017"
            continue
        start = _item_start(reading, below, onward=onward)
        if start is None and first and not onward and (_led(reading, place) or _headed(reading, place)):
            place += 1  # "Having complied with the rules:", "In relation to the Capital Programme"
            continue
        if start is None:
            if first and not onward and below.role is Role.TEXT and reading.words[below.end - 1] != ":":
                yield below.start, stop(reading, reading.sentence(below.start)[1])
            return
        if (onward or not first) and below.role in ITEMS and _breaks_off(reading, place, start, last):
            place = _past_list(reading, place, last)
            continue
        if leads_in(reading, start, below.end) and _leads_on_below(reading, place, start):
            place += 1  # "That Cabinet:"
            continue
        within = inline(reading, start, below.end)
        yield from within or [(start, stop(reading, _sentence_end(reading, start, below)))]
        first, last = False, start
        place += 1
        if reasons(reading, below.end):
            return


def _leads_on_below(reading: Reading, place: int, start: int) -> bool:
    """Say whether a short line leads to the items below it: "That Cabinet:", "That Members approved"."""
    below = reading.parts[place]
    if reading.words[below.end - 1] in MARKS or names_body(reading, start, below.end):
        return True
    return leads_to_items(reading.parts[place : place + 2]) and bare_verb(reading, start, below.end) is not None


def _item_start(reading: Reading, part: Part, *, onward: bool) -> int | None:
    """Return where the words of an item begin; null where a block is none."""
    if part.role in ITEMS:
        return past_enumerator(reading, part.start, part.end)
    return _unmarked(reading, part, onward=onward) if part.role in TEXTS else None


def _breaks_off(reading: Reading, place: int, start: int, last: int) -> bool:
    """Say whether what looks like an item is none: a heading of the agenda, a figure or a name under an item."""
    above = reading.parts[place - 1]
    led = reading.words[above.end - 1] == ":" or reading.words[above.end - 2 : above.end] == [":", "-"]
    under = led and last > above.start and (not begins(reading, start) or _is_detail(reading, place))
    return under or _restarts(reading, reading.parts[place], last)


def _is_detail(reading: Reading, place: int) -> bool:
    """Say whether a lettered line is of what a numbered item lists: "3. That the following changes be made:"."""
    above, below = reading.parts[place - 1], reading.parts[place]
    following = "following" in reading.lower[above.start : above.end]
    return following and _is_counted(reading, above) and not _is_counted(reading, below)


def _past_list(reading: Reading, place: int, last: int) -> int:
    """Return the resolution behind a list under an item: "with three priorities:"; the end where there is none."""
    under, counted = place, _is_counted(reading, reading.part(last))
    while place < len(reading.parts) and _is_under(reading, reading.parts[place], counted=counted):
        place += 1
    if under < place < len(reading.parts) and reading.parts[place].role is Role.ITEM:
        part = reading.parts[place]
        if reading.lower[past_enumerator(reading, part.start, part.end)] in THAT:
            return place
    return len(reading.parts)


def _is_under(reading: Reading, part: Part, *, counted: bool) -> bool:
    """Say whether a line is of a list under an item: a bullet, "(a)" under "(1)"."""
    return part.role in (Role.BULLET, Role.LINK) or (
        counted and part.role is Role.ITEM and not _is_counted(reading, part)
    )


def _is_counted(reading: Reading, part: Part) -> bool:
    """Say whether a number and no letter stands before an item: "(1)", "2."."""
    return any(word.isdigit() for word in reading.words[part.start : part.start + 2])


def _led(reading: Reading, place: int) -> bool:
    """Say whether a paragraph leads to numbered resolutions below it."""
    if place + 1 >= len(reading.parts) or reading.parts[place].role is not Role.TEXT:
        return False
    below = reading.parts[place + 1]
    return below.role in ITEMS and begins(reading, past_enumerator(reading, below.start, below.end))


def _headed(reading: Reading, place: int) -> bool:
    """Say whether a heading stands over the items: "PART A", and below it "a. to set a budget of £9m"."""
    below = reading.parts[place + 1 : place + 1 + HEADINGS]
    if reading.parts[place].role not in (Role.HEADING, Role.TITLE):
        return False
    part = next((part for part in below if part.role not in (Role.HEADING, Role.TITLE)), None)
    if part is None or part.role is not Role.ITEM:
        return False
    start = past_enumerator(reading, part.start, part.end)
    if reading.lower[start] in THAT:
        return reading.words[start].islower()  # no "1. To receive apologies" of the agenda
    return begins(reading, start)


def _sentence_end(reading: Reading, start: int, part: Part) -> int:
    """Return where an item ends: at its block's end, but before a new sentence that is told: "In addition, ..."."""
    end = reading.sentence(start)[1]
    return part.end if end >= part.end or reading.lower[end] in THAT else end


def _past_reason(reading: Reading, place: int) -> int:
    """Return the block behind a reason that stands between two items: "Reason: To keep Members up to date."."""
    part = reading.parts[place]
    reason = reading.lower[part.start : part.start + 2] in (["reason", ":"], ["reasons", ":"])
    if not reason or place + 1 >= len(reading.parts) or reading.parts[place + 1].role not in ITEMS:
        return place
    return place + 1


def _unmarked(reading: Reading, part: Part, *, onward: bool) -> int | None:
    """Return where an item begins that is a line of its own: "8.4.2 that no fee...", "A: Welcomes...", "and to..."."""
    start = past_enumerator(reading, part.start, part.end)
    if start < part.end - 1 and reading.lower[start] == "and":
        start += 1
    if reading.lower[start] in THAT:
        return start
    lettered = onward and reading.words[part.start] == "(" and reading.words[part.start + 2] == ")"
    return start if start > part.start and (lettered or begins(reading, start)) else None


def _restarts(reading: Reading, part: Part, last: int) -> bool:
    """Say whether an item is a heading of the agenda: "83. Allowances", or tells on behind items with "that"."""
    start = past_enumerator(reading, part.start, part.end)
    if reading.lower[last] == "that" and reading.words[start][0].isupper() and not begins(reading, start):
        return True
    return (
        reading.words[part.end - 1] not in (".", ";", ",", "and")
        and reading.lower[start] not in THAT
        and (reading.lower[start] not in decided() and reading.words[start][0].isupper())
    )
