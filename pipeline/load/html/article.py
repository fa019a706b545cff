"""The bytes of a page that may be a report -> what it is and says."""

import re

from bs4 import BeautifulSoup

from pipeline.load.extra import needed
from pipeline.load.html.address import canonical, site
from pipeline.load.html.body import Body, body, captions
from pipeline.load.html.charset import page_text
from pipeline.load.html.metadata import Metadata
from pipeline.load.html.page import Page
from pipeline.load.html.sites import site_of
from pipeline.load.html.walls import state

CAPTION = "Image caption"  # the line that pipeline/read knows a caption by
OTHER = re.compile(r"\s*(?:<!--.*?-->\s*)*<(rss|feed|urlset|sitemapindex|rdf:RDF|\?xml-stylesheet|svg)\b", re.S | re.I)
MARKUP = re.compile(r"<[a-zA-Z!/?]")


def read_article(html: bytes, address: str | None, charset: str | None = None) -> Page:
    """Return what a web page is and says; `charset` is what its server says of its bytes.

    Raise ValueError, what is wrong and behind a semicolon what to do, for bytes that are no web page.
    """
    text = page_text(html, charset)
    if not text.strip():
        raise ValueError("this page is empty; look at its address in a browser")
    if OTHER.match(text):
        raise ValueError("this is a feed, a sitemap or a picture in XML, not a web page; give its address instead")
    if not MARKUP.search(text):
        raise ValueError("there is no HTML in this; save it as .txt if it is the text of a document")
    soup = parsed(text)
    url = canonical(soup, address)
    place = address or url
    known = site_of(site(place)) if place else None
    found = body(soup, text, known)
    return _page(Metadata(soup, known, found.design), soup, found, url, address)


def parsed(text: str) -> BeautifulSoup:
    """Return a page's elements."""
    needed("lxml")
    return BeautifulSoup(text, "lxml")


def _page(metadata: Metadata, soup: BeautifulSoup, found: Body, url: str | None, address: str | None) -> Page:
    state_ = state(metadata, soup, found.lines, address)
    title = metadata.title()
    pictures = captions(soup, found.design) if state_ == "article" else ()
    return Page(
        state=state_,
        title=title,
        authors=metadata.authors(),
        publisher=metadata.publisher(),
        published=metadata.published(),
        updated=metadata.updated(),
        url=url,
        text=_text(title, found.lines, pictures) if state_ == "article" else "",
        captions=pictures,
        reader=found.reader,
    )


def _text(title: str | None, lines: list[str], pictures: tuple[str, ...]) -> str:
    """Return the text of a document: headline, report, and each caption under a line that says so."""
    first = [title] if title and title not in lines[:2] else []
    shown = [line for line in lines if line not in pictures]
    blocks = [*first, *shown, *(f"{CAPTION}\n{picture}" for picture in pictures)]
    return "\n\n".join(blocks) + "\n"
