"""The pages of an item, an issue and a decision -> their items, for sites whose web service and meetings are closed."""

import re
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from pipeline.load.moderngov.address import Place
from pipeline.load.moderngov.dates import british
from pipeline.load.moderngov.markup import words
from pipeline.load.moderngov.meeting_page import part, parts
from pipeline.load.moderngov.pages import content, places, subject
from pipeline.load.moderngov.record import Item

BLOCK = re.compile(
    r"(?i)^Meeting: (?P<date>\d{1,2}/\d{1,2}/\d{4}) - (?P<committee>.+?)(?: \(Item (?P<number>[^)]+)\))?$"
)
SIZE = re.compile(r" (?:PDF|DOCX?|XLSX?)\s+[\d.,]+ [KM]B$")


class Found(NamedTuple):
    """An item with what its page says of the meeting it was before."""

    item: Item
    committee: str | None
    date: str | None
    meeting: str | None
    """The id of the meeting."""


def item(soup: BeautifulSoup, here: Place, address: str) -> Found | None:
    """Return the item that the page of one shows; null where it is no such page."""
    title = subject(soup)
    if not title:
        return None
    found, linked = parts(_body(soup), address)
    item_ = Item(
        id=here.id,
        number=None,
        title=title,
        agenda=tuple(found["agenda"]),
        decision=tuple(found["decision"]),
        minutes=tuple(found["minutes"]),
        papers=linked,
    )
    return Found(
        item_, None, None, next((leads.id for leads in places(soup, address) if leads.kind == "meeting"), None)
    )


def decision(soup: BeautifulSoup, here: Place, address: str) -> Found | None:
    """Return the decision that a page shows as an item, its maker as the committee; null where there is none."""
    title = subject(soup)
    if not title:
        return None
    found, linked = parts(_body(soup), address)
    said = _labelled(content(soup))
    item_ = Item(
        id=here.id,
        number=None,
        title=title,
        agenda=_unlabelled(found["agenda"], said),
        decision=_unlabelled(found["decision"], said),
        papers=linked,
    )
    when = next((british(said[label]) for label in ("date of decision", "decision date") if label in said), None)
    meeting = next((leads.id for leads in places(content(soup), address) if leads.kind == "meeting"), None)
    return Found(item_, said.get("decision maker"), when, meeting)


def issue(soup: BeautifulSoup, address: str) -> list[Found]:
    """Return the items in which meetings dealt with an issue, as its page tells them one after the other."""
    found: list[Found] = []
    title = subject(soup)
    block: re.Match[str] | None = None
    elements: list[Tag] = []
    for element in _body(soup):
        opens = BLOCK.match(words(element))
        if opens:
            found += _block(title, block, elements, address)
            block, elements = opens, []
            leads = next((leads.id for leads in places(element, address) if leads.kind == "meeting"), None)
            elements = [element] if leads else []
        else:
            elements.append(element)
    return found + _block(title, block, elements, address)


def _block(title: str, opens: re.Match[str] | None, elements: list[Tag], address: str) -> list[Found]:
    if opens is None:
        return []
    leads = [found for element in elements for found in places(element, address)]
    ids = [found.id for found in leads if found.kind == "item"]
    meeting = next((found.id for found in leads if found.kind == "meeting"), None)
    inside = [element for element in elements if not BLOCK.match(words(element))]
    texts, linked = parts(inside, address)
    number = (opens["number"] or "").strip() or None
    agenda = [
        line for line in texts["agenda"] if SIZE.sub("", line) not in (title, f"{number} {title}", f"{number}. {title}")
    ]
    item_ = Item(
        id=ids[0] if ids else "",
        number=number,
        title=title,
        agenda=tuple(agenda),
        decision=tuple(texts["decision"]),
        minutes=tuple(texts["minutes"]),
        papers=linked,
    )
    return [Found(item_, opens["committee"], british(opens["date"]), meeting)]


def _body(soup: BeautifulSoup) -> list[Tag]:
    """Return the elements that hold a page's texts, in order: each heading, each text, each list by itself."""
    scope = content(soup).select_one(".mgContent") or content(soup)
    return _opened(scope)


def _opened(scope: Tag) -> list[Tag]:
    """Return the elements of a box; a box that holds several headed parts is opened too."""
    found: list[Tag] = []
    for child in scope.children:
        if not isinstance(child, Tag) or _is_frame(child):
            continue
        opened = child.name in ("div", "section", "td", "tr", "table", "tbody") and _is_headed(child)
        found += _opened(child) if opened else [child]
    return found


def _is_headed(box: Tag) -> bool:
    """Tell whether a box holds headed parts; a text from Word is one part, whatever stands in it."""
    if "mgWordPara" in (box.get("class") or ()):
        return False
    return any(part(words(inner)) or BLOCK.match(words(inner)) for inner in box.find_all(True))


def _is_frame(element: Tag) -> bool:
    classes = set(element.get("class") or ())
    return bool(classes & {"mgHeader", "mgSubTitle", "mgLinks", "mgFooter"}) or element.name in ("h1", "nav", "script")


def _labelled(scope: Tag) -> dict[str, str]:
    """Return what stands behind each label of a page: "Date of decision: 05/11/2023"."""
    found: dict[str, str] = {}
    for label in scope.select(".mgLabel"):
        named = words(label)
        if label.parent is not None and named:
            found.setdefault(named.rstrip(": ?").lower(), words(label.parent)[len(named) :].strip(" :"))
    return found


def _unlabelled(said: list[str], labelled: dict[str, str]) -> tuple[str, ...]:
    """Return the lines that are no label with its value."""
    return tuple(line for line in said if line.partition(":")[0].rstrip(" ?").lower() not in labelled)
