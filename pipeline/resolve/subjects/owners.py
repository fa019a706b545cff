"""Whose a service is: "the Labour-run authority's services", "maternity services at Queen's Park Hospital"."""

from typing import NamedTuple

from pipeline.read import Reading
from pipeline.resolve.organisations import Organisation, Organisations
from pipeline.resolve.organisations.descriptions import kinds_of
from pipeline.resolve.organisations.words import words as organisation_words
from pipeline.resolve.subjects.vocabulary import words

REACH = 5  # tokens of adjectives and marks between an owner and its service: "Nottingham's 'inadequate' ..."


class Owner(NamedTuple):
    """The body or the place that a service belongs to; `start` is its first token.

    `organisation` is null where the words name a place, or where it cannot be told which body is meant.
    """

    start: int
    end: int
    organisation: Organisation | None
    place: str | None = None


def owner_before(reading: Reading, organisations: Organisations, service: int) -> Owner | None:
    """Return the owner that stands before a service, else None."""
    floor = reading.sentence(service)[0]
    at = service
    while at > floor and service - at <= REACH:
        naming = organisations.at(at - 1)
        if naming is not None and naming.end == at:
            return Owner(naming.start, service, naming.organisation)
        low = reading.lower[at - 1]
        if low in words("own"):
            return Owner(at - 1, service, organisations.meant(at - 1, "council"))
        if low in ("'s", "'") or at == service:
            owner = _possessor(reading, organisations, at, low in ("'s", "'"))
            if owner is not None:
                return owner
        if low in words("barriers"):
            return None
        at -= 1
    return None


def _possessor(reading: Reading, organisations: Organisations, at: int, possessive: bool) -> Owner | None:
    end = at - 1 if possessive else at
    naming = organisations.at(end - 1)
    if naming is not None and naming.end == end:
        return Owner(naming.start, at, naming.organisation)
    low = reading.lower[end - 1]
    if possessive and low in words("area_owners"):
        council = organisations.meant(at, "council")
        return Owner(end - 2, at, council, organisations.place(council)) if council else None
    if low in words("area_owners") and end >= 2:
        end -= 1
    return place_owner(reading, organisations, end)


def place_owner(reading: Reading, organisations: Organisations, end: int) -> Owner | None:
    """Return the place whose name ends before a token: "Nottingham", "Nottingham city"."""
    floor, start = reading.sentence(end - 1)[0], end
    while start > floor and _proper(reading.words[start - 1]):
        start -= 1
    if (
        start == end
        or reading.lower[end - 1] in kinds_of()
        or organisations.no_place(start, end)
        or reading.lower[start] in organisation_words("openers")
    ):
        return None
    return Owner(start, end, organisations.standing_for(start, end), reading.clean(start, end))


def owner_after(reading: Reading, organisations: Organisations, end: int) -> Owner | None:
    """Return the owner that stands behind a service: "at the hospital", "run by Marwood Council", "in Mereshire"."""
    limit = reading.sentence(end - 1)[1]
    at = end
    if at < limit and reading.lower[at] in words("runners"):
        at += 1
    if at >= limit - 1 or reading.lower[at] not in words("behind"):
        return None
    for naming in organisations.between(at + 1, min(limit, at + 12))[:1]:
        if naming.start <= at + 2:
            return Owner(end, naming.end, naming.organisation)
    if reading.lower[at + 1] == "the":  # "of the Lydbury area"
        at += 1
    last = at + 1
    while last < limit and (_proper(reading.words[last]) or _joins(reading, at + 1, last, limit)):
        last += 1
    if last == at + 1 or organisations.no_place(at + 1, last):
        return None
    if reading.lower[at] == "the" and words("area_owners").isdisjoint(reading.lower[last : last + 1]):
        return None
    return Owner(end, last, organisations.standing_for(at + 1, last), reading.clean(at + 1, last))


def _joins(reading: Reading, first: int, at: int, limit: int) -> bool:
    """Tell whether a small word joins two names: "in Carrick and Dunmore"."""
    return first < at < limit - 1 and reading.lower[at] in ("and", "&") and _proper(reading.words[at + 1])


def _proper(word: str) -> bool:
    return word[0].isupper() and len(word) > 1 and word[1:].islower()
