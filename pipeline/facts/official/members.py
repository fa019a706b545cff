"""Councillors by title, in lists and in the plural, as mentions."""

from collections.abc import Iterator

from pipeline.facts.official import patterns
from pipeline.facts.official.before import LETTERS
from pipeline.facts.official.bodies import council, host, of_tier
from pipeline.facts.official.councillors import Member, listed, listed_singly, present, several, titled
from pipeline.facts.official.outside import outside
from pipeline.facts.official.page import Page
from pipeline.facts.official.people import Mention
from pipeline.facts.official.words import words
from pipeline.terms import Term


def councillors(page: Page) -> Iterator[Mention]:
    """Give everybody whom a councillor's title names, by itself or at the head of a list."""
    for label, rule, read in (
        ("councillors' title", patterns.LISTED.name, listed),
        ("attendance", patterns.PRESENT.name, present),
    ):
        if rule in page.rules:
            for term in page.terms.of(label):
                if not outside(page, term.start):
                    for member in read(page, term):
                        page.listed[member.person.name.end] = member.person
                        page.in_names.update(range(member.person.name.first, member.person.name.end))
                        yield _member(page, member)
    if patterns.TITLED.name in page.rules:
        for term in page.terms.of("councillor's title"):
            if not outside(page, term.start):
                yield from _titled(page, term)


def _titled(page: Page, term: Term) -> Iterator[Mention]:
    found = titled(page, term)
    if found is not None:
        page.in_names.update(range(found.person.name.first, found.person.name.end))
        yield _member(page, found)
        for member in listed_singly(page, term):
            yield _member(page, member)


def plurals(page: Page) -> Iterator[Mention]:
    """Read "Labour MPs Jane Marr and Tom Lee"."""
    for term in page.terms.of("offices"):
        if outside(page, term.start):
            continue
        for member in several(page, term):
            mention = _member(page, member)
            ward = mention.ward or ""
            yield mention._replace(
                role=f"{member.tier} {term.id}".strip(),
                title=mention.title or patterns.title_of(term.id),
                ward=None if all(word in words().fields for word in ward.casefold().split()) else ward,
                rank=0 if term.id == "councillor" else patterns.HELD,
                organisation=None if term.id.isupper() else host(page) or council(page, term.start),
            )


def _sits_on(page: Page, member: Member) -> str | None:
    """Return the council of a councillor: the one beside the name, else the document's; "WODC Cllr" is of another."""
    if member.council or member.person.council:
        return member.council or member.person.council
    if page.words[member.start - 1].isupper() and page.words[member.start - 1].endswith(LETTERS):
        return None
    above = page.listed_under(member.start)
    if above is not None:
        return above
    return of_tier(page, member.tier) if member.tier else council(page, member.start)


def _member(page: Page, member: Member) -> Mention:
    title = member.title if member.title in patterns.COUNCILLORS else None
    role = patterns.COUNCILLOR[title or patterns.CLLR]
    return Mention(
        rule=member.rule,
        start=member.start,
        end=member.end,
        name=member.person.name.name,
        title=title or member.person.name.title,
        role=f"{member.tier} {role}" if member.tier else role,
        rank=0,
        organisation=_sits_on(page, member),
        party=member.party or member.person.party or page.party_of(member.start),
        ward=member.ward or member.person.ward,
        status=member.status,
    )
