"""The resolutions behind their head: sentences with "That", numbered items in a block or in the blocks below."""

from collections.abc import Iterator

from pipeline.facts.decision.found import Found
from pipeline.facts.decision.outcomes import commands, decided, deciding, outcome
from pipeline.facts.decision.patterns import LISTED, WORDS
from pipeline.match import Term
from pipeline.read import Part, Reading, Role
from pipeline.resolve import Context

THAT = frozenset(("that", "to"))
LEAD = 4  # words of "that Cabinet:"
RESOLVING = 8  # words of "This Council resolves to:"
ADVERBS = WORDS["adverbs"]
MARKS = frozenset((":", "-", "–", ":-", "-:"))
LETTERS = frozenset("abcdefghijklmn")
ROMANS = frozenset(("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"))
BREAKS = frozenset((".", ":", ";", ",", "and", "–", "-", "that"))  # before an enumerator inside a block
TEXTS = frozenset((Role.TEXT, Role.HEADING, Role.TITLE))
ITEMS = frozenset((Role.ITEM, Role.BULLET, Role.ROW, Role.LINK))


def resolutions(reading: Reading, part: Part, start: int) -> Iterator[tuple[int, int]]:
    """Yield the resolutions behind a head: in its block, its sentences with "That", or the items below it."""
    inline = _inline(reading, start, part.end)
    if start < part.end and not inline and _reasons(reading, part.end):
        yield start, stop(reading, part.end)
        return
    if start < part.end:
        only = part.end - start == 1 and reading.lower[start] in THAT  # "RESOLVED: That"
        leads = not inline and (
            only or reading.words[part.end - 1] in (":", "–", "-", "—") or _names(reading, start, part.end)
        )
        below = list(items(reading, part)) if leads else []
        if below and (_leads(reading, start, part.end) or states(reading, below[0][0])):
            yield from below
            return
        if inline:
            yield from inline
            yield from items(reading, part, onward=True)
            return
        yield from _sentences(reading, start, part.end)
        return
    yield from items(reading, part)


def _reasons(reading: Reading, end: int) -> bool:
    """Say whether a line leads to conditions or reasons, and to no resolutions: "for the following reasons:"."""
    return reading.words[end - 1] in (":", "-", "–", ":-") and reading.lower[end - 2] in WORDS["details"]


def _leads(reading: Reading, start: int, end: int) -> bool:
    """Say whether a head's own words are only a lead-in: "that:", "to:", "This Council resolves to:"."""
    return end - start <= LEAD or (end - start <= RESOLVING and reading.lower[end - 2] in THAT)


def _names(reading: Reading, start: int, end: int) -> bool:
    """Say whether a head's own words only name the body: "RESOLVED: that Cabinet"."""
    return end - start <= LEAD and reading.lower[start] in ("that", "the") and reading.lower[end - 1] in WORDS["bodies"]


def states(reading: Reading, token: int) -> bool:
    """Say whether an item is a resolution and no row of a table: "that ...", "approve ...", "the report be noted"."""
    return reading.words[token].islower() or _begins(reading, token)


def _begins(reading: Reading, token: int) -> bool:
    """Say whether the words of a resolution begin at a token: "That", "Approves", "turn down"."""
    lower = reading.lower
    word = lower[token]
    singular = word.removesuffix("s")
    return (
        word in THAT
        or word in decided()
        or word in deciding()
        or singular in deciding()
        or singular in WORDS["orders"]
        or " ".join(lower[token : token + 2]) in commands()
    )


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
    firsts = [place + 2 + (reading.words[place] == "(") for place in places]
    return [(first, stop(reading, last)) for first, last in zip(firsts, ends, strict=True)]


def _enumerator(reading: Reading, token: int) -> bool:
    """Say whether "(a)", "(1)" begins at a token, or "a)" behind a stop."""
    words = reading.words
    if words[token] == "(":
        before = words[token - 1]
        of_law = before == ")" or before[0].isdigit() or before.lower() in WORDS["laws"]  # "Section 41(1) (b)"
        return words[token + 2] == ")" and _numbers(words[token + 1]) and not of_law
    return words[token + 1] == ")" and words[token - 1] in BREAKS and _numbers(words[token])


def _numbers(word: str) -> bool:
    lower = word.lower()
    return word.isdigit() or lower in LETTERS or lower in ROMANS


def items(reading: Reading, part: Part, *, onward: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the items below a block, or the one paragraph that states the resolution."""
    place = reading.parts.index(part) + 1
    first, last = True, part.start
    while place < len(reading.parts):
        below = reading.parts[place]
        if not first or onward:
            place = _past_reason(reading, place)
            below = reading.parts[place]
        if below.role in ITEMS:
            start = past_enumerator(reading, below.start, below.end)
            if (onward or not first) and _restarts(reading, below, last):
                return
            if not first and reading.words[reading.parts[place - 1].end - 1] == ":" and not _begins(reading, start):
                return  # figures or names under an item
        elif below.role in TEXTS and (token := _unmarked(reading, below, onward=onward)) is not None:
            start = token
        elif first and not onward and below.role is Role.TEXT and reading.words[below.end - 1] != ":":
            yield below.start, stop(reading, reading.sentence(below.start)[1])
            return
        else:
            return
        if _leads(reading, start, below.end) and (
            reading.words[below.end - 1] in MARKS or _names(reading, start, below.end)
        ):
            place += 1  # "That Cabinet:"
            continue
        inline = _inline(reading, start, below.end)
        yield from inline or [(start, stop(reading, _sentence_end(reading, start, below)))]
        first, last = False, start
        place += 1
        if _reasons(reading, below.end):
            return


def _sentence_end(reading: Reading, start: int, part: Part) -> int:
    """Return where an item ends: at its block's end, but before a new sentence that is told: "In addition, ..."."""
    end = reading.sentence(start)[1]
    return part.end if end >= part.end or reading.lower[end] in THAT else end


def _past_reason(reading: Reading, place: int) -> int:
    """Return the block behind a reason that stands between two items: "Reason: To keep Members up to date."."""
    part = reading.parts[place]
    reason = reading.lower[part.start] in ("reason", "reasons") and reading.words[part.start + 1] == ":"
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
    return start if start > part.start and (lettered or _begins(reading, start)) else None


def _restarts(reading: Reading, part: Part, last: int) -> bool:
    """Say whether an item is a heading of the agenda: "83. Allowances", or tells on behind items with "that"."""
    start = past_enumerator(reading, part.start, part.end)
    if reading.lower[last] == "that" and reading.words[start][0].isupper() and not _begins(reading, start):
        return True
    return (
        reading.words[part.end - 1] not in (".", ";", ",", "and")
        and reading.lower[start] not in THAT
        and (reading.lower[start] not in decided() and reading.words[start][0].isupper())
    )


def past_enumerator(reading: Reading, start: int, end: int) -> int:
    """Return where an item's words begin, behind "(a)", "1.", "•", "A:", "ii."."""
    token = start
    words = reading.words
    while token < end and (not words[token][0].isalpha() or (token + 1 < end and words[token + 1] == ")")):
        token += 1
    if token + 1 < end and len(words[token]) <= 4 and words[token + 1] in (".", ":") and _numbers(words[token]):
        token += 2
    elif token < end and len(words[token]) > 1 and words[token][-1] == "." and _numbers(words[token][:-1]):
        token += 1
    while token < end and words[token].isspace():
        token += 1
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
    if not behind or behind[-1] not in MARKS or any(word not in ADVERBS and word not in MARKS for word in behind):
        return
    below = list(items(reading, part))
    verbs = [reading.lower[_past_hearing(reading, start)] for start, _ in below]
    if not any(verb in decided() for verb in verbs):
        return
    for start, end in below:
        verb = _past_hearing(reading, start)
        told = decided().get(reading.lower[verb], "resolved")
        if reading.lower[verb] == "agreed":
            told = outcome(reading, verb + 1, end, agreed)
        yield Found(LISTED, start, end, told, (part.start, term.end), (start, end))


def _past_hearing(reading: Reading, start: int) -> int:
    """Return where the verb of an item stands: behind "unanimously", "otherwise", "considered and"."""
    if reading.lower[start] in WORDS["heard"] and reading.lower[start + 1] == "and":
        return start + 2
    return start + (reading.lower[start] in ADVERBS or reading.lower[start] == "otherwise")
