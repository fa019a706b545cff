"""The pages of a ModernGov site: what they share, and the lists of meetings and committees."""

from collections.abc import Iterator
from functools import cache
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from pipeline import vocabulary
from pipeline.load.moderngov.address import Place, place
from pipeline.load.moderngov.dates import british
from pipeline.load.moderngov.markup import words
from pipeline.load.moderngov.service import Listed
from pipeline.meeting import Paper, Standing

MARKS = "#modgov, .mgMainTitleTxt, .mgItemTable, .mgNonBulletTableList, .mgContent, link[href*='mgRss.aspx']"


def is_moderngov(soup: BeautifulSoup) -> bool:
    """Tell whether a page is one of ModernGov's."""
    return soup.select_one(MARKS) is not None


def content(soup: BeautifulSoup) -> Tag:
    """Return the part of a page that is ModernGov's; around it is the council's own."""
    return soup.select_one("#modgov") or soup.body or soup


def heading(soup: BeautifulSoup) -> str:
    """Return what kind of page it says it is; some councils print that outside the part that is ModernGov's."""
    found = soup.select_one(".mgMainTitleTxt") or soup.find("h1")
    return words(found) if found else ""


def subject(soup: BeautifulSoup) -> str:
    """Return what the page is about; where no part of it says so, its head does, or its one heading."""
    found = soup.select_one(".mgSubTitleTxt") or soup.select_one("#modgov h2:not(.mgSectionTitle)")
    if found and words(found):
        return words(found)
    named = meta(soup, "DC.title") or heading(soup)
    starts = tuple(vocabulary.words("moderngov")["headings"]["before_subject"])
    start = next((start for start in starts if named.lower().startswith(start)), "")
    said = named[len(start) :].strip(" -–:")
    return said if said.lower() not in _heads() else ""


@cache
def _heads() -> frozenset[str]:
    """Return the headings that name a page's kind and not what it is about."""
    return frozenset(head for heads in vocabulary.words("moderngov")["page_heads"].values() for head in heads)


def meta(soup: BeautifulSoup, name: str) -> str:
    """Return what the page's head says under a name."""
    found = soup.find("meta", attrs={"name": name})
    said = found.get("content") if found else None
    return said.strip() if isinstance(said, str) else ""


def standing(said: str) -> Standing | None:
    """Return whether a page's minutes are a draft, by its heading; null where it has none."""
    heads = vocabulary.words("moderngov")["headings"]
    lower = said.lower()
    if any(words_ in lower for words_ in heads["draft"]):
        return "draft"
    return "confirmed" if any(words_ in lower for words_ in heads["minutes"]) else None


def links(scope: BeautifulSoup | Tag, address: str) -> Iterator[tuple[Tag, str]]:
    """Yield the links in a part of a page, with the addresses that they lead to."""
    for link in scope.find_all("a"):
        said = link.get("href")
        if isinstance(said, str) and said.strip():
            yield link, urljoin(address, said.strip())


def places(scope: BeautifulSoup | Tag, address: str) -> Iterator[Place]:
    """Yield what the links in a part of a page lead to, of the same site."""
    here = place(address)
    for _, target in links(scope, address):
        found = place(target)
        if found and (here is None or found.base == here.base):
            yield found


def papers(scope: Tag, address: str) -> tuple[Paper, ...]:
    """Return the documents that a list links to."""
    found = (Paper(words(link), target) for link, target in links(scope, address) if "/documents/" in target.lower())
    return tuple(paper for paper in found if paper.title)


def listed(soup: BeautifulSoup, address: str) -> list[Listed]:
    """Return the meetings that a page lists."""
    found: dict[str, Listed] = {}
    for link, target in links(content(soup), address):
        leads = place(target)
        if leads and leads.kind == "meeting" and "cancel" not in words(link).lower():
            found.setdefault(leads.id, Listed(leads.id, british(words(link))))
    return list(found.values())


def earlier(soup: BeautifulSoup, address: str) -> str | None:
    """Return the address of the page with the meetings before these."""
    marked = (target for _, target in links(content(soup), address) if "act=earlier" in target.lower())
    return next(marked, None)


def committees(soup: BeautifulSoup, address: str) -> list[str]:
    """Return the ids of the committees that a page lists."""
    found = (leads.id for leads in places(content(soup), address) if leads.kind == "committee")
    return list(dict.fromkeys(found))


def decisions(soup: BeautifulSoup, address: str) -> list[str]:
    """Return the ids of the decisions that a page lists."""
    found = (leads.id for leads in places(content(soup), address) if leads.kind == "decision")
    return list(dict.fromkeys(found))
