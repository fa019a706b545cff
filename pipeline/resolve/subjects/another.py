"""Whether words speak of a body that the document does not name: "a special school in Stafford"."""

from collections.abc import Iterator

from pipeline.read import Reading, Role
from pipeline.resolve.organisations import Organisations
from pipeline.resolve.organisations.descriptions import kinds_of
from pipeline.resolve.subjects.mention import Mention
from pipeline.resolve.subjects.vocabulary import words

PLACED = 6  # tokens: "in Barrowby Green,"


def indefinite(reading: Reading, organisations: Organisations, found: list[Mention]) -> Iterator[Mention]:
    """Find "a special school in Stafford", where a school has been spoken of before: it is another one."""
    first = {mention.kind: mention.start for mention in reversed(found)}
    ends = {mention.end for mention in found}
    for naming in organisations.namings:
        if naming.organisation is not None or reading.lower[naming.start] not in words("indefinite"):
            continue
        for kind in kinds_of().get(reading.lower[naming.end - 1], ()):
            if _is_apposition(reading, naming.start, ends) or _is_predicate(reading, naming.start):
                continue
            if first.get(kind, naming.start) < naming.start and not _is_lead(reading, naming.start):
                yield Mention(naming.start, naming.end, None, kind, foreign=True)


def _is_lead(reading: Reading, start: int) -> bool:
    """Say whether the words open the text below its title, which names the one meant."""
    title = reading.parts[0]
    return len(reading.parts) > 1 and title.role in (Role.TITLE, Role.HEADING) and start == reading.parts[1].start


def _is_apposition(reading: Reading, start: int, ends: set[int]) -> bool:
    """Say whether a name stands just before: "Tideway Court, a care home", "Tideway Court in Leam, a care home"."""
    if start == 0 or reading.lower[start - 1] != ",":
        return False
    placed = (end for end in range(max(0, start - PLACED), start - 1) if reading.lower[end] in words("placed"))
    return start - 1 in ends or any(end in ends for end in placed)


def is_told_of(reading: Reading, start: int, end: int) -> bool:
    """Tell "a Manchester GP surgery", which is no name, from "Manchester GP Surgery"."""
    return start > 0 and reading.lower[start - 1] in ("a", "an") and reading.words[end - 1].islower()


def _is_predicate(reading: Reading, start: int) -> bool:
    """Say whether it is what is told of the one spoken of: "This is a good school"."""
    return start > 0 and reading.lower[start - 1] in words("telling")
