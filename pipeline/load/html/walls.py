"""Whether a page shows its report, or something in its place."""

from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from pipeline import vocabulary
from pipeline.load.html import linked_data
from pipeline.load.html.lines import plain
from pipeline.load.html.metadata import Metadata
from pipeline.load.html.page import State

SHORT = 150  # words; with as many the report is there, whatever else the page says
HEAD = 100  # characters in which a page that is no report says so
LEAST = 25  # words of the shortest report
ORDER: tuple[State, ...] = ("blocked", "consent", "paywalled")


def state(metadata: Metadata, soup: BeautifulSoup, found: list[str], address: str | None) -> State:
    """Return what a page is, given the lines found on it."""
    words = sum(len(line.split()) for line in found)
    if _is_closed(metadata, soup):
        return "paywalled"
    if words < SHORT:
        title = plain(soup.title.get_text() if soup.title else "")
        wall = _wall_of_words(title, soup.get_text(" ")) if words < LEAST else _wall(title, " ".join(found))
        if wall:
            return wall
    if _is_listing(metadata, address):
        return "listing"
    return "article" if words >= LEAST else "empty"


def _wall_of_words(title: str, page: str) -> State | None:
    """Return the wall whose words stand anywhere on a page that shows next to no report."""
    return next((name for name in ORDER if _says(name, f"{title} {page}")), None)


def _wall(title: str, report: str) -> State | None:
    """Return the wall that a short text is, or ends at; a report may tell of somebody who was denied access."""
    head = f"{title} {report[:HEAD]}"
    return next((name for name in ORDER if _says(name, report if name == "paywalled" else head)), None)


def _says(wall: State, text: str) -> bool:
    said = plain(text).lower().replace("’", "'")
    return any(phrase in said for phrase in vocabulary.words("pages")["walls"][wall])


def _is_closed(metadata: Metadata, soup: BeautifulSoup) -> bool:
    """Tell whether the page says that its report is not for all to read."""
    if metadata.design and metadata.design.wall and soup.select_one(metadata.design.wall):
        return True
    return str(metadata.report.get("isAccessibleForFree", "")).lower() == "false"


def _is_listing(metadata: Metadata, address: str | None) -> bool:
    if metadata.report:
        return False
    if address and urlsplit(address).path in ("", "/") and not urlsplit(address).query:
        return True
    listings = frozenset(vocabulary.words("pages")["listing_types"])
    return any(linked_data.types(thing) & listings for thing in metadata.things)
