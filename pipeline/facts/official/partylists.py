"""Lists of councillors below a line that is only a party: "Labour", and under it "Cllr Marr"."""

from bisect import bisect_left

from pipeline.read import Part, Reading
from pipeline.terms import Terms

TITLES = ("councillor's title", "councillors' title")
GROUPS = frozenset((":", "group", "party", "members", "councillors"))


def party_lists(reading: Reading, terms: Terms) -> list[tuple[int, int, str]]:
    """Return the blocks below each such line, as long as they name councillors, and the party."""
    found: list[tuple[int, int, str]] = []
    parts = reading.parts
    for term in terms.of("party"):
        part = reading.part(term.start)
        rest = reading.lower[term.end : part.end]
        if part.start != term.start or len(rest) > 2 or not all(word in GROUPS for word in rest):
            continue
        first = place = bisect_left(parts, (part.start,)) + 1
        close = place < len(parts) and not _blank_between(reading, *parts[place - 1 : place + 1])
        while place < len(parts) and _lists_councillors(reading, terms, *parts[place - 1 : place + 1], close=close):
            place += 1
        if place > first:
            found.append((parts[first].start, parts[place - 1].end, term.id))
    return found


def _lists_councillors(reading: Reading, terms: Terms, above: Part, part: Part, *, close: bool) -> bool:
    """Say whether a block goes on with a party's list: it names councillors, and is set like a list's line."""
    if not any(terms.between(label, part.start, part.end) for label in TITLES):
        return False
    return not _blank_between(reading, above, part) if close else reading.words[part.end - 1] != "."


def _blank_between(reading: Reading, above: Part, part: Part) -> bool:
    first, last = reading.chars(above.end - 1, part.start + 1)
    return "\n\n" in reading.document.text[first:last].replace(" ", "")
