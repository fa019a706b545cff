"""Whose office it is, in the words behind it: "at the council", "of King's Lynn's hospital", "of NHS Wick"."""

from collections.abc import Iterator

from pipeline.facts.official.left import is_private
from pipeline.facts.official.page import ARTICLES, Page
from pipeline.facts.official.places import Field
from pipeline.facts.official.words import words
from pipeline.resolve.names import is_title
from pipeline.resolve.names.form import fits_alone
from pipeline.resolve.organisations import Organisation
from pipeline.resolve.organisations.walk import name_end

ADJECTIVES = 2  # words of "the cash-strapped neighbouring Wick Council"
PLACE = 4  # words of a place's name, at most


def owner_behind(page: Page, field: Field, limit: int) -> Field:
    """Read whose office it is behind the field: "at the council", "of the trust"."""
    if field.end >= limit:
        return field
    if page.words[field.end] == ",":
        behind = owner_at(page, field.end, limit)
        return field._replace(end=behind.end, owner=behind.owner, owned=behind.owned) if behind else field
    if page.lower[field.end] not in ("at", "of", "for", "with", "in"):
        return field
    found = owner_at(page, field.end, limit)
    if found is not None:
        return field._replace(end=found.end, owner=found.owner, owned=found.owned)
    place = field.end + 1
    place += page.lower[place] in ARTICLES
    if page.lower[place] in words().private or any(
        lower in words().private for lower in page.lower[place : place + 3] if lower.isalpha()
    ):
        return field._replace(owned="private")
    named = page.capital(place) and page.lower[place] not in words().stops  # not "for the Municipal Year"
    if page.lower[field.end] in ("at", "of", "with", "for") and named:
        short = page.short_for(place) or _of_the_service(page, place, limit)
        return field._replace(end=short[0], owner=short[1], owned="named") if short else field._replace(owned="unknown")
    return field


def _of_the_service(page: Page, start: int, limit: int) -> tuple[int, Organisation] | None:
    """Return where a body of the health service ends that nobody knows, and the body: "NHS North of England"."""
    if page.lower[start] != words().health:
        return None
    end = name_end(page.reading, start + 1, limit)
    return (end, Organisation(page.reading.clean(start, end), "trust")) if end > start + 1 else None


def _is_longer(page: Page, start: int, end: int, body: Organisation | None) -> bool:
    """Say whether a description is only the first word of a name: "the Prison" of "the Prison Reform Trust"."""
    if body is None or page.lower[start] not in ARTICLES or end - start > 2 or not page.capital(end - 1):
        return False
    return (
        page.capital(end)
        and page.capital(end + 1)
        and fits_alone(page.words[end]) is False
        and not is_title(page.reading, end)
    )


def _behind_possessor(page: Page, start: int) -> int:
    """Return what stands behind a place that has it: "of King's Lynn's Queen Elizabeth Hospital NHS Trust"."""
    if "'s" not in page.lower[start + 1 : start + PLACE + 1]:
        return -1
    for at in range(start, start + PLACE + 1):
        if page.lower[at] == "'s" and at > start and at + 1 in page.named_from:
            return at + 1
        if not page.capital(at) and page.lower[at] != "'s":
            break
    return -1


def _behind_adjectives(page: Page, start: int) -> Iterator[int]:
    """Give where a name can begin behind an article: "the | Wick Council", "the neighbouring | Wick Council"."""
    for at in range(start, start + ADJECTIVES + 1):
        yield at
        if not (page.words[at].islower() and page.words[at].isalpha()) or page.lower[at] in words().stops:
            return


def owner_at(page: Page, start: int, limit: int) -> Field | None:
    """Read the organisation behind the preposition at `start`."""
    place = start + 1
    found = page.named_from.get(place)
    if found is None and place < limit and page.lower[place] in ARTICLES:
        found = next((page.named_from[at] for at in _behind_adjectives(page, place + 1) if at in page.named_from), None)
    found = found or page.named_from.get(_behind_possessor(page, place))
    if found is None:
        return None
    end, body = found
    if _is_longer(page, place, end, body):
        return Field(start, owned="unknown")  # "of the Prison Reform Trust"
    if page.capital(end) and page.words[end + 1] == ",":  # "Harland Academy Croyde,"
        end += 1
    if page.words[end] == "(" and page.words[end + 1].isupper() and page.words[end + 2] == ")":
        end += 3  # "Mereshire Fire Authority (MFA)"
    partner = page.lower[end] in ("'s", "'") and page.lower[end + 1] in words().private
    if partner or is_private(page, place, end, body):  # "at the council's partner Placid Leisure"
        return Field(end, owner=body, owned="private")
    return Field(end, owner=body, owned="named")
