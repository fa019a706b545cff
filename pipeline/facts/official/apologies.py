"""Who sent apologies: the passages of minutes that tell who was not there."""

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.facts.official import patterns
from pipeline.facts.official.page import Page
from pipeline.facts.official.people import Mention
from pipeline.read import Role
from pipeline.terms import Term

SHORT = 6  # tokens of a heading such as "61/18 Apologies for absence"
LISTED = (Role.BULLET, Role.ROW)


def told_apart(page: Page, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Give who sent apologies by a rule of their own."""
    passages = _apologies(page)
    if not passages:
        return mentions
    away = frozenset([token for start, end in passages for token in range(start, end)])
    told = patterns.APOLOGISED.name in page.rules
    return [
        mention if mention.start not in away else mention._replace(rule=patterns.APOLOGISED.name)
        for mention in mentions
        if told or mention.start not in away
    ]


def _apologies(page: Page) -> list[tuple[int, int]]:
    """Return the tokens of each passage, in minutes; a sentence of apologies, or the list below its heading."""
    if not page.minutes:
        return []
    return [_passage(page, term) for term in page.terms.of("apologies")]


def _passage(page: Page, term: Term) -> tuple[int, int]:
    part = page.reading.part(term.start)
    if part.end - part.start > SHORT or page.reading.sentence(term.start)[1] < part.end:
        first, end = page.reading.sentence(term.start)
        if end - term.end <= 1 and end < part.end:  # "Apologies. Cllr Marr, Cllr Carr."
            end = page.reading.sentence(end)[1]
        return first, end
    return part.start, _list_end(page, part.end)


def _list_end(page: Page, end: int) -> int:
    """Return where the list below a heading that ends there ends: one line, and the bullets that follow it."""
    first = True
    for part in page.reading.parts[bisect_left(page.reading.parts, (end,)) :]:
        if part.role not in LISTED and not (first and part.role == Role.TEXT):
            break
        if page.terms.between("attendance", part.start, part.start + 1):
            break
        first, end = first and page.words[part.end - 1] == ":", part.end
    return end
