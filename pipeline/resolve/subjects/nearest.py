"""Which of the bodies that a sentence names a statement is about."""

from collections.abc import Sequence

from pipeline.read import Reading
from pipeline.resolve.subjects.mention import Mention
from pipeline.resolve.subjects.vocabulary import words

BEHIND = 4  # tokens that a subject behind the statement counts as farther away than one before it
APART = 25  # and one in the next clause: "... to good, and The Willows was judged good"
ATTACHED = 6  # tokens of "and was also rated as"


def outside_asides(reading: Reading, mentions: Sequence[Mention], start: int) -> Sequence[Mention]:
    """Leave out what an aside speaks of: "Elm Trust, which runs Oak School and Ash School, was rated good"."""
    if len(mentions) < 2 or mentions[0].end >= start:
        return mentions
    lower, owner = reading.lower, mentions[0].end
    opens = next((at for at in range(owner, start - 1) if lower[at] == "," and lower[at + 1] in words("relative")), 0)
    closes = next((at for at in range(start - 1, opens, -1) if lower[at] == ","), 0) if opens else 0
    if lower[closes + 1] in words("relative"):  # "..., and to Oak School, which had slipped to poor"
        return mentions
    return [mention for mention in mentions if not opens < mention.start < closes]


def attached_to(reading: Reading, nearest: Mention, mentions: Sequence[Mention], start: int) -> Mention | None:
    """Return the subject of "Oak School is attached to Elm School and was rated good": Oak School."""
    lower = reading.lower
    if nearest.end >= start or lower[nearest.end] != "and" or lower[nearest.start - 1] not in words("oblique"):
        return None
    before = [mention for mention in mentions if mention.end < nearest.start and mention.subject is not None]
    return before[-1] if before and start - nearest.end <= ATTACHED else None


def joined(reading: Reading, nearest: Mention, mentions: Sequence[Mention]) -> bool:
    """Say whether two subjects share a statement: "Elm School and Oak School were both rated good"."""
    before = nearest.start
    while before and reading.lower[before - 1] in ("and", "&", "the"):
        before -= 1
    return before < nearest.start and any(
        mention.end == before and mention.subject != nearest.subject for mention in mentions
    )


def distance(reading: Reading, mention: Mention, start: int, end: int) -> int:
    """Return how far a body stands from a statement; one behind it counts as farther away."""
    if mention.end <= start:
        return start - mention.end
    return mention.start - end + (APART if is_apart(reading, end, mention.start) else BEHIND)


def is_apart(reading: Reading, start: int, end: int) -> bool:
    """Say whether another clause begins between two places."""
    return not words("apart").isdisjoint(reading.lower[start:end])
