"""The page of a meeting -> its record: the table of items, each with its title, texts and papers."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from pipeline import vocabulary
from pipeline.load.html.lines import lines
from pipeline.load.moderngov.address import Place, place
from pipeline.load.moderngov.dates import british, time
from pipeline.load.moderngov.markup import words
from pipeline.load.moderngov.pages import content, heading, is_moderngov, links, meta, papers, standing, subject
from pipeline.load.moderngov.people import attendee
from pipeline.load.moderngov.record import Item, Record
from pipeline.meeting import Attendee, Paper

ITEM = re.compile(r"AI(\d+)$", re.IGNORECASE)
PRINTED = re.compile(r"[?&]t=1\b", re.IGNORECASE)


def meeting(soup: BeautifulSoup, here: Place, address: str) -> Record | None:
    """Return the meeting that a page shows; null where it is no page of a meeting."""
    if here.kind != "meeting" or not is_moderngov(soup):
        return None
    committee, _, when = _committee_and_time(subject(soup))
    said = [target for _, target in links(soup, address)]
    rows = content(soup).select("table.mgItemTable tr, #mgItemTable tr")
    return Record(
        id=here.id,
        committee=committee or _committee(soup, address) or None,
        date=british(meta(soup, "DC.date")) or british(when),
        time=time(when),
        place=_place(soup),
        standing=standing(heading(soup)),
        items=tuple(item for item in (_item(row, address) for row in rows) if item),
        attendance=next((target for target in said if _leads_to(target, "attendance")), None),
        printed=next((target for target in said if "/documents/" in target.lower() and PRINTED.search(target)), None),
    )


def attendees(soup: BeautifulSoup) -> tuple[Attendee, ...]:
    """Return who came, as the page of a meeting's attendance lists it: name, role, how."""
    found = []
    for row in soup.select("table[summary*=attendance] tr"):
        cells = [words(cell) for cell in row.find_all("td", recursive=False)]
        if len(cells) >= 3:
            person = attendee(cells[0], cells[1], None, None, cells[2])
            if person:
                found.append(person)
    return tuple(found)


def parts(elements: list[Tag], address: str) -> tuple[dict[str, list[str]], tuple[Paper, ...]]:
    """Return the lines of an item under each of its headings, those above the first as its agenda, and its papers."""
    found: dict[str, list[str]] = {"agenda": [], "decision": [], "minutes": [], "papers": []}
    linked: list[Paper] = []
    now = "agenda"
    for element in elements:
        named = part(words(element))
        if named:
            now = named
        elif element.name == "ul" and papers(element, address):
            linked.extend(papers(element, address))
        elif "mgActionList" not in (element.get("class") or ()):
            found[now].extend(line for line in lines(element) if line)
    return found, tuple(dict.fromkeys(linked))


def part(said: str) -> str | None:
    """Return which part of an item a heading opens; null for what is none."""
    headings = vocabulary.words("moderngov")["parts"]
    lower = said.rstrip(": ").lower()
    return next((name for name, forms in headings.items() if lower in forms), None)


def _committee_and_time(said: str) -> tuple[str, str, str]:
    """Return both halves of "Budget Council, Council - Thursday 22 February 2024", or of "... on Thursday"."""
    return said.rpartition(" - ") if " - " in said else said.rpartition(" on ")


def _leads_to(address: str, kind: str) -> bool:
    found = place(address)
    return found is not None and found.kind == kind


def _committee(soup: BeautifulSoup, address: str) -> str | None:
    """Return the committee by its link, where a page has no subject."""
    for link, target in links(content(soup), address):
        found: Place | None = place(target)
        if found and found.kind == "committee" and len(words(link).split()) > 1:
            return words(link).rpartition(" - ")[0] or words(link)
    return None


def _place(soup: BeautifulSoup) -> str | None:
    labels = tuple(vocabulary.words("moderngov")["labels"]["place"])
    for label in content(soup).select(".mgLabel"):
        if words(label).lower().startswith(labels) and label.parent is not None:
            said = words(label.parent)[len(words(label)) :].strip(" :")
            return said or None
    return None


def _item(row: Tag, address: str) -> Item | None:
    cells = row.find_all("td", recursive=False)
    if len(cells) < 2:
        return None
    anchor = next((found for found in map(_anchor, row.find_all("a")) if found), None)
    title = cells[1].select_one(".mgAiTitleTxt")
    if anchor is None or title is None:
        return None
    found, linked = parts([child for child in _children(cells[1]) if child is not title], address)
    own = papers(title, address)
    return Item(
        id=anchor,
        number=words(cells[0]).rstrip(". ") or None,
        title=words(title),
        agenda=tuple(found["agenda"]),
        decision=tuple(found["decision"]),
        minutes=tuple(found["minutes"]),
        papers=own + tuple(paper for paper in linked if paper not in own),
    )


def _children(cell: Tag) -> Iterator[Tag]:
    """Yield the elements of an item's cell; where one box holds them all, those of the box."""
    children = [child for child in cell.children if isinstance(child, Tag)]
    if len(children) == 1 and children[0].name == "div" and children[0].select_one(".mgAiTitleTxt"):
        yield from _children(children[0])
    else:
        yield from children


def _anchor(link: Tag) -> str | None:
    for name in ("name", "id"):
        found = ITEM.match(str(link.get(name) or ""))
        if found:
            return found[1]
    return None
