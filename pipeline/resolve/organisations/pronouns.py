"""Where "it" is an organisation: the subject of the sentence before, and a verb that only a body can do."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.read import Reading
from pipeline.resolve.organisations.types import Naming, Organisation
from pipeline.resolve.organisations.words import words


def find_pronouns(reading: Reading, namings: Sequence[Naming]) -> Iterator[Naming]:
    """Find them: "The trust has spent £3m. It also paid out £11m"."""
    lower = reading.lower
    opened = [(start, following) for start, following in pairwise(reading.sentence_starts) if lower[following] == "it"]
    by_start = {naming.start: naming for naming in namings} if opened else {}
    for start, following in opened:
        if following + 2 >= len(lower):
            continue
        verb, after = lower[following + 1], lower[following + 2]
        if verb not in words("pronoun_verbs") or after in words("pronoun_expletive"):
            continue
        subject = _subject(reading, by_start, start, following)
        if subject is not None:
            yield Naming(following, following + 1, subject)


def _subject(reading: Reading, by_start: dict[int, Naming], start: int, end: int) -> Organisation | None:
    """Return the organisation that opens a sentence and is its subject, in the same paragraph."""
    if reading.part(start) != reading.part(end) or start >= end:
        return None
    naming = by_start.get(start) or (by_start.get(start + 1) if reading.lower[start] == "the" else None)
    if naming is None or naming.end >= end:
        return None
    following = reading.lower[naming.end]
    others = [by_start[at] for at in range(naming.end, end) if at in by_start]
    alone = all(other.organisation == naming.organisation for other in others) and "it" not in reading.lower[start:end]
    return naming.organisation if alone and following not in ("'s", "'", "and", "&", ",", "(") else None
