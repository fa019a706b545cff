"""Offices of one person in one phrase: "leader and cabinet member for housing", "Clerk/Finance Officer"."""

from collections.abc import Sequence

from pipeline.facts.official import patterns
from pipeline.facts.official.office import Office
from pipeline.facts.official.page import Page
from pipeline.facts.official.said import Found

BEHIND = frozenset((patterns.BEHIND.name, patterns.BEHIND_DASH.name, patterns.NEXT_TO.name, patterns.CHAINED.name))


def same_holder(page: Page, before: Found, found: Found) -> bool:
    """Say whether an office that a name follows is still the last person's: no more than "/" or "and" parts the two."""
    if found.rule != patterns.BEFORE_COMMA.name or before.rule not in BEHIND or patterns.CHAINED.name not in page.rules:
        return False
    return page.lower[before.office.end : found.office.start] in (["/"], ["and"], ["&"])


def chained(page: Page, first: Office, second: Office) -> bool:
    """Say whether a second office follows with no more than "and" between: "leader and cabinet member for housing"."""
    start = second.role[0][0] if second.owned == "unknown" else second.start
    between = page.lower[first.end : start]
    if not between:
        return first.end == start and not page.opens_line(start)
    if between == ["("] and page.words[second.end] == ")":
        return True
    return (
        0 < len(between) <= 3
        and between[0] in (",", "and", "&", "/")
        and all(word in (",", "and", "&", "/", "the", "its", "also") for word in between)
    )


def joined_before(page: Page, waiting: Sequence[Office], office: Office) -> list[Office]:
    """Return the offices that stand just before one with its name: "MP, Green co-leader Jane Marr"."""
    joined: list[Office] = []
    if patterns.CHAINED.name not in page.rules:
        return joined
    for other in reversed(waiting):
        possessed = "'s" in page.lower[other.end : office.role[0][0]]
        if not chained(page, other, office) or possessed:
            break  # "as Portfolio Holder for Transport and the council's deputy leader, Jane Marr"
        joined.append(other)
        office = other
    return joined[::-1]
