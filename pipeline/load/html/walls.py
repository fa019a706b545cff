"""Whether a page shows its report, or something in its place."""

from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from pipeline import vocabulary
from pipeline.load.html import linked_data
from pipeline.load.html.lines import plain
from pipeline.load.html.metadata import Metadata
from pipeline.load.html.page import State

SHORT = 150  # words; with as many the report is there, whatever else the page says
LEAST = 25  # words of the shortest report
ORDER: tuple[State, ...] = ("blocked", "consent", "paywalled")


def state(metadata: Metadata, soup: BeautifulSoup, found: list[str], address: str | None) -> State:
    """Return what a page is, given the lines found on it."""
    words = sum(len(line.split()) for line in found)
    if _is_closed(metadata, soup):
        return "paywalled"
    if words < SHORT:
        said = plain(f"{soup.title.get_text() if soup.title else ''} {soup.get_text(' ')}").lower().replace("’", "'")
        wall = _wall(said, " ".join(found).lower(), words)
        if wall:
            return wall
    if _is_listing(metadata, address):
        return "listing"
    return "article" if words >= LEAST else "empty"


def _wall(page: str, report: str, words: int) -> State | None:
    """Return the wall whose words stand on the page: in what looks like its report, or where there is next to none."""
    text = page if words < LEAST else report
    walls = vocabulary.words("pages")["walls"]
    return next((name for name in ORDER if any(phrase in text for phrase in walls[name])), None)


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
