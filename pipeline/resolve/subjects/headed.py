"""The name above the lines that tell of a body: "Larkrise Nursery, Wick" over "Ratings: Leadership – 2"."""

from bisect import bisect_left

from pipeline.read import Reading
from pipeline.resolve.subjects.vocabulary import words

LABEL = 4  # tokens of "Date of last inspection:"
LONGEST = 9  # tokens of a name
LINES = 4  # lines that tell of one body


def heading_name(reading: Reading, token: int) -> str | None:
    """Return the name above the line that a token stands in, where that line begins with a label of its own."""
    part = reading.part(token)
    if not _is_labelled(reading, part.start, part.end):
        return None
    place = bisect_left(reading.parts, part)
    for above in reversed(reading.parts[max(0, place - LINES) : place]):
        if not _is_labelled(reading, above.start, above.end):
            return _name(reading, above.start, above.end)
    return None


def _is_labelled(reading: Reading, start: int, end: int) -> bool:
    """Tell "Inspection date: 5 May" and "New ratings: Setting – 3" from a sentence."""
    label = reading.lower[start : min(end, start + LABEL + 1)]
    if ":" not in label or label[0] not in words("label_starts"):
        return False
    return not words("labels").isdisjoint(label[: label.index(":")])


def _name(reading: Reading, start: int, end: int) -> str | None:
    """Return the name that a line is, without its place; null where it is a sentence or any other heading."""
    lower = reading.lower[start:end]
    last = next((at for at, word in enumerate(lower) if word in words("name_ends")), len(lower))
    if not 1 < last <= LONGEST or lower[-1] in words("line_ends") or not words("labels").isdisjoint(lower[:last]):
        return None
    named = all(
        word[0].isupper() or word.lower() in words("inside_name") for word in reading.words[start : start + last]
    )
    return reading.clean(start, start + last) if named else None
