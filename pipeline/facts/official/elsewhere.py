"""A body that is told elsewhere: behind an office of a list, "Jo Bell, Chief Executive, Wick Voluntary Action"."""

from pipeline.facts.official import patterns
from pipeline.facts.official.left import is_private
from pipeline.facts.official.page import ARTICLES, Page
from pipeline.facts.official.person import person_from
from pipeline.facts.official.said import Found
from pipeline.facts.official.words import words
from pipeline.resolve.organisations import Organisation

BEHIND = frozenset((patterns.BEHIND.name, patterns.BEHIND_DASH.name, patterns.NEXT_TO.name, patterns.IN_BRACKETS.name))
JOINS = frozenset(("of", "for", "and", "&", "the", "'s", "'", "upon", "on", "in"))
CLOSING = frozenset((")", "(", ";"))


def of_the_same(page: Page, before: Found, found: Found) -> Found:
    """Carry a body over to the next office: "Wick Council leader Jane Marr and | deputy leader Tom Lee"."""
    office = found.office
    joined = page.lower[before.end : found.start] in (["and"], ["&"], [",", "and"])
    if not joined or before.office.owned != "named" or found.rule != patterns.BEFORE.name:
        return found
    if office.group != before.office.group:
        return found
    return found._replace(office=office._replace(owner=before.office.owner, owned="named"))


def with_body(page: Page, found: Found) -> Found:
    """Add the body that closes an entry of a list; it is written as the document has it where nobody knows it."""
    office = found.office
    if found.rule not in BEHIND or page.lower[office.end] not in (",", "–", "-"):
        return found
    start = office.end + 1
    end = _end(page, start)
    if end is None or page.lower[end - 1] in words().addresses or _is_field(page, start, end):
        return found
    named = page.named_from.get(start + (page.lower[start] in ARTICLES))
    body = named[1] if named is not None and named[0] == end else None
    if body is None and _is_person(page, start, end):
        return found
    if is_private(page, start, end, body):
        return found._replace(office=office._replace(owned="private"))
    if body is None:
        place = page.council_of(start, end)
        body = place or (Organisation(page.reading.text(start, end), "agency") if end - start > 1 else None)
    owned = "named" if body is not None else "unknown"
    held = office._replace(end=end, owner=body, owned=owned)
    return found._replace(end=max(end, found.end), office=held)


def _end(page: Page, start: int) -> int | None:
    """Return where the capitals that begin at a token end, if they close an entry: a line, or brackets."""
    limit = page.reading.part(start - 1).end
    end = start
    while end < limit and not (end > start and page.opens_line(end)):
        if not page.capital(end) and not (page.lower[end] in JOINS and end > start):
            break
        end += 1
    closed = end >= limit or page.words[end] in CLOSING or page.opens_line(end)
    return end if end > start and closed else None


def _is_field(page: Page, start: int, end: int) -> bool:
    """Say whether what stands behind an office is what it is for: "Service Manager, Older People"."""
    return words().fields.issuperset(lower for lower in page.lower[start:end] if lower not in JOINS)


def _is_person(page: Page, start: int, end: int) -> bool:
    """Say whether what stands behind an office is the list's next name."""
    person = person_from(page, start)
    return person is not None and person.end == end and words().fields.isdisjoint(page.lower[start:end])
