"""What numbers the items of a resolution: "(a)", "1.", "ii)"; where they stand inside a block."""

from pipeline.facts.decision.outcomes import THAT, decided, deciding, of_two
from pipeline.facts.decision.patterns import WORDS
from pipeline.read import Reading

LETTERS = frozenset("abcdefghijklmn")
ROMANS = frozenset(("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"))
CLOSING = frozenset((")", ".", ":"))  # behind what numbers an item
BREAKS = frozenset((".", ":", ";", ",", "and", "–", "-", "that"))  # before an enumerator inside a block


def begins(reading: Reading, token: int) -> bool:
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
        or of_two(lower, token) is not None
    )


def inline(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """Return the numbered items inside a block: "(1) that...; (2) that..."; none where there are not two."""
    words = reading.words
    own = words[start:end]
    places: list[int] = []
    if ")" in own:
        marked = [token for token in range(start, end - 2) if words[token] == "(" or words[token + 1] == ")"]
        places = [token for token in marked if _enumerator(reading, token)]
    if not places and "1" in own:
        places = _counted(reading, start, end)
    if not places or (places[0] - start > 1 and len(places) < 2):
        return []
    ends = [*places[1:], end]
    firsts = [place + 2 + (words[place] == "(") for place in places]
    return [(first, stop(reading, last)) for first, last in zip(firsts, ends, strict=True)]


def _enumerator(reading: Reading, token: int) -> bool:
    """Say whether "(a)", "(1)" begins at a token, or "a)" behind a stop."""
    words = reading.words
    if words[token] == "(":
        before = words[token - 1]
        of_law = before == ")" or before[0].isdigit() or before.lower() in WORDS["laws"]  # "Section 41(1) (b)"
        return words[token + 2] == ")" and _numbers(words[token + 1]) and not of_law
    return words[token + 1] == ")" and words[token - 1] in BREAKS and _numbers(words[token])


def _counted(reading: Reading, start: int, end: int) -> list[int]:
    """Return where the items of a block begin that are counted: "1. To endorse the plan. 2. To note the report."."""
    words, places = reading.words, list[int]()
    for token in range(start, end - 2):
        after = token + 2 + words[token + 2].isspace()
        if words[token] == str(len(places) + 1) and words[token + 1] == "." and begins(reading, after):
            places.append(token)
    return places


def _numbers(word: str) -> bool:
    lower = word.lower()
    return word.isdigit() or lower in LETTERS or lower in ROMANS


def beginning(reading: Reading, start: int, end: int) -> int:
    """Return where the words of a sentence begin: behind the enumerator, where it opens its block."""
    return past_enumerator(reading, start, end) if start == reading.part(start).start else start


def past_enumerator(reading: Reading, start: int, end: int) -> int:
    """Return where an item's words begin, behind "(a)", "1.", "•", "A:", "ii."."""
    words = reading.words
    if start + 1 < end and words[start].isalpha() and words[start + 1] not in CLOSING:
        return start
    token = start
    while token < end and (not words[token][0].isalpha() or (token + 1 < end and words[token + 1] == ")")):
        token += 1
    if token + 1 < end and len(words[token]) == 2 and words[token][0].isupper() and words[token][1].isdigit():
        token += 1  # "R1 To approve"
    if token + 1 < end and len(words[token]) <= 4 and words[token + 1] in (".", ":") and _numbers(words[token]):
        token += 2
    elif token < end and len(words[token]) > 1 and words[token][-1] == "." and _numbers(words[token][:-1]):
        token += 1
    while token < end and words[token].isspace():
        token += 1
    return min(token, end - 1)


def stop(reading: Reading, end: int) -> int:
    """Return an end without the stop, and without the "and" that leads to the next item."""
    while reading.words[end - 1] in (".", ";", ",", ":", "and", "–", "-", "|"):
        end -= 1
    return end
