"""A body called by the first word of its name alone: "Fallowfield followed", after Fallowfield Grange."""

from collections.abc import Iterator

from pipeline.read import Reading
from pipeline.resolve.organisations import Organisations
from pipeline.resolve.subjects.bare import places_of
from pipeline.resolve.subjects.mention import Mention
from pipeline.resolve.subjects.vocabulary import words

SHORTEST = 4  # letters of a name that is called by its first word


def find_short(
    reading: Reading, organisations: Organisations, bodies: list[Mention]
) -> Iterator[tuple[Mention, int, int]]:
    """Find the places, each with the mention of the full name."""
    first: dict[str, dict[str | None, Mention]] = {}
    for body in bodies:
        if body.subject is not None and body.kind in words("called_short"):
            name = body.subject.split(" ")[0]
            first.setdefault(name, {}).setdefault(body.subject, body)
    for name, named in first.items():
        if len(named) > 1 or len(name) < SHORTEST or name.lower() in reading.words:
            continue
        for start, end in places_of(reading, [name]):
            alone = start == 0 or not reading.words[start - 1][0].isupper()
            if alone and _does(reading, end) and organisations.standing_for(start, end) is None:
                yield next(iter(named.values())), start, end


def _does(reading: Reading, at: int) -> bool:
    """Say whether a word says what the one before it did: "followed", "was"."""
    word = reading.lower[at] if at < len(reading.lower) else ""
    return word in words("verbs") or (word.endswith("ed") and reading.words[at].islower())
