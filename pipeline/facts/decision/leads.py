"""What only leads to numbered resolutions: "that Cabinet:", "To note", "That Members approved"."""

from pipeline.facts.decision.outcomes import THAT, decided, deciding
from pipeline.facts.decision.patterns import WORDS
from pipeline.read import Part, Reading, Role

ENDS = frozenset((":", "-", "–", "—", ":-", "-:", "."))
LEAD = 4  # words of "that Cabinet:", "That the Committee approved"
RESOLVING = 8  # words of "This Council resolves to:"


def bare_verb(reading: Reading, start: int, end: int) -> str | None:
    """Return the outcome of a line that is a verb without its object, and perhaps whose it is; else null."""
    while end > start and reading.words[end - 1] in ENDS:
        end -= 1
    if not 1 < end - start <= LEAD:
        return None
    lower = reading.lower
    verb = lower[end - 1]
    to = lower[start] == "to" and end - start == 2
    if not to and lower[end - 2] not in WORDS["bodies"]:
        return None
    known = deciding().get(verb) or decided().get(verb)
    return known or ("resolved" if verb.removesuffix("s") in WORDS["orders"] else None)


def led_by(reading: Reading, part: Part, start: int) -> str | None:
    """Return what the verb tells that leads to the resolutions of a head, in its own block or in the one below."""
    if start < part.end:
        return bare_verb(reading, start, part.end)
    place = reading.parts.index(part) + 1
    below = reading.parts[place : place + 2]
    return bare_verb(reading, below[0].start, below[0].end) if leads_to_items(below) else None


def leads_to_items(below: tuple[Part, ...]) -> bool:
    """Say whether the second of two blocks is a numbered item."""
    return len(below) == 2 and below[1].role is Role.ITEM


def reasons(reading: Reading, end: int) -> bool:
    """Say whether a line leads to conditions or reasons, and to no resolutions: "for the following reasons:"."""
    return reading.words[end - 1] in (":", "-", "–", ":-") and reading.lower[end - 2] in WORDS["details"]


def leads_in(reading: Reading, start: int, end: int) -> bool:
    """Say whether a head's own words are only a lead-in: "that:", "to:", "This Council resolves to:"."""
    return end - start <= LEAD or (end - start <= RESOLVING and reading.lower[end - 2] in THAT)


def names_body(reading: Reading, start: int, end: int) -> bool:
    """Say whether a head's own words only name the body: "RESOLVED: that Cabinet"."""
    return end - start <= LEAD and reading.lower[start] in ("that", "the") and reading.lower[end - 1] in WORDS["bodies"]
