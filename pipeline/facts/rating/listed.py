"""Whom a line of a list or of a table grades: "Rated five: The Buttered Crumpet, Mill Lane", "Ouse Homes | C2"."""

from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.read import Reading
from pipeline.resolve import Context

NAMED = "GRADE COLON (?P<name>[NAME DET][NAME WORD DET AND OF SERVICE]{0,6})"
BEHIND = pattern(f"START %? (RATE|NOUN|RESULT) {NAMED}(COMMA|;|STOP|OPEN)")
ENTRY = pattern(f"{NAMED}(COMMA|;|STOP|OPEN|FOR)")
BEFORE = pattern(
    "START %? (?P<name>[WORD DET SERVICE NAME][NAME SERVICE AND OF AREA]{1,8})(COMMA [NAME WORD NUMBER COMMA]{1,8})?"
    "COLON [^; . FIND BE]*$"
)


def listed(mention: Mention, context: Context) -> str | None:
    """Return the name that the line gives beside the grade, null where it is no such line."""
    codes, reading = mention.shape.codes, context.reading
    found = BEFORE.search(codes, 0, mention.place) or BEHIND.match(codes)
    if not found and opens_entry(mention, reading):
        found = ENTRY.match(codes, mention.place)
    if not found or "A" in found["name"]:
        return None
    shape = mention.shape
    first, last = shape.starts[found.start("name")], shape.ends[found.end("name") - 1]
    if not all(reading.words[token][0].isupper() for token in (first, last - 1)):
        return None
    last += reading.lower[last : last + 1] == ["'s"]  # "Rated 3: Pell's at 9 Warren Road"
    return reading.clean(first, last)


def opens_entry(mention: Mention, reading: Reading) -> bool:
    """Tell an entry of a list run on: "... rated on May 4 Rated 3: The Limpet, ..."."""
    rated = mention.before.endswith("R") and mention.after.startswith(":")
    return rated and reading.words[mention.start - 1][0].isupper()
