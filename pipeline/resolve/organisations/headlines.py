"""Names in headlines that capitalise every word: only as the rest of the document has them."""

from collections.abc import Iterator, Sequence

from pipeline.read import Part, Reading, Role
from pipeline.resolve.organisations.spelling import display
from pipeline.resolve.organisations.types import Found
from pipeline.resolve.organisations.walk import capital
from pipeline.resolve.organisations.words import words

HEADLINES = (Role.TITLE, Role.HEADING, Role.LINK, Role.CAPTION)
LONG = 4  # letters: shorter words are small in headlines too
SHARE = 0.8


def plain_names(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Cut back what a headline of capitals runs together: "Inspectors Praise Wexbourne School"."""
    part_of = reading.part_of
    headed = [name for name in found if part_of[name.start].role in HEADLINES]
    if not headed:
        return list(found)
    behind = {name.start: _behind_its_verb(reading, name) for name in headed}
    found = [behind.get(name.start, name) for name in found]
    headed = [name for name in headed if behind[name.start] is name]
    taken = {token for name in found for token in range(name.start, name.end)}
    run_together = {name.start for name in headed if _in_headline(reading, name, taken)}
    known = {name.name.lower() for name in found if name.start not in run_together}
    return [
        plain
        for name in found
        for plain in (_cut(reading, name, known) if name.start in run_together and not name.known else (name,))
    ]


def _behind_its_verb(reading: Reading, name: Found) -> Found:
    """Return a name without the verb that a headline gives a capital: "Plans to Close | Wick Primary School"."""
    start = name.start + 1
    if start >= name.head or reading.lower[name.start] not in words("headline_verbs"):
        return name
    return name._replace(start=start, name=display(reading, start, name.end))


def _in_headline(reading: Reading, name: Found, taken: set[int]) -> bool:
    part = reading.part_of[name.start]
    if _is_all(reading, part, name, taken) or _set_off(reading, part, name):
        return False
    if _meets(reading, part, name):
        return False
    if not any(word[-1].islower() for word in reading.words[name.start : name.end]):
        return False
    long = [word for word in reading.words[part.start : part.end] if len(word) >= LONG and word[0].isalpha()]
    return sum(capital(word) for word in long) >= SHARE * len(long) and len(long) > 2


def _set_off(reading: Reading, part: Part, name: Found) -> bool:
    """A name between brackets or commas runs into nothing: "Jo Shaw (Wessen Police)", "Jo Bell, Clerk, Wick Ltd"."""
    before = part.start < name.start and reading.words[name.start - 1] in ("(", ",")
    return before and (name.end >= part.end or reading.words[name.end] in (")", "(", ","))


def _meets(reading: Reading, part: Part, name: Found) -> bool:
    """Whose meeting it is runs into nothing: "Minutes of the Meeting of Wick Town Council held at the Town Hall"."""
    of = name.start - 1 - (reading.lower[name.start - 1] == "the")
    return of > part.start and reading.lower[of] == "of" and reading.lower[of - 1] in words("meetings")


def _is_all(reading: Reading, part: Part, name: Found, taken: set[int]) -> bool:
    """A line that is nothing but the name, and what meeting it is of, capitalises nothing else.

    "Saltmere and Thornholm Town Council", "Minutes of Wick Parish Council - Monday, 3rd July".
    """
    if name.start == part.start and name.end >= part.end - 1:
        return True
    rest = [token for token in range(part.start, part.end) if token not in taken]
    return all(reading.lower[at] in words("of_a_meeting") or not reading.words[at][0].isalpha() for at in rest)


def _cut(reading: Reading, name: Found, known: set[str]) -> Iterator[Found]:
    for start in range(name.start, name.head):
        text = display(reading, start, name.end)
        if text.lower() in known:
            yield name._replace(start=start, name=text)
            return
    start = name.head
    while start > name.start and _said_elsewhere(reading, start - 1):
        start -= 1
    if start < name.head and not (start > name.start and reading.lower[start] in words("compass")):
        yield name._replace(start=start, name=display(reading, start, name.end))


def _said_elsewhere(reading: Reading, token: int) -> bool:
    """Say whether a capitalised word stands in the text below too, and never without its capital."""
    word, end = reading.words[token], reading.part(token).end
    return word in reading.words[end:] and word.lower() not in reading.words
