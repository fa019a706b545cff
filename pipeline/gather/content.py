"""What an answer is, by its bytes first and its headers second -> its documents, or the addresses it lists."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from bs4 import BeautifulSoup

from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.fetch import Response
from pipeline.gather.ldrs import is_ldrs
from pipeline.load import Defaults, ldrs, moderngov
from pipeline.load.formats import documents, page
from pipeline.load.html import State, read_article
from pipeline.load.listing import Link, Listing, feed, links, sitemap

HEAD = 4096
LIMIT = 50_000_000  # bytes of an unpacked sitemap, as its protocol says
PDF = re.compile(rb"\s*%PDF-")
TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)
GZIP = b"\x1f\x8b"
# the outermost element: behind the declaration, comments and the document type
ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*<([\w:.-]+)",
    re.DOTALL | re.IGNORECASE,
)
FEEDS = ("rss", "feed", "rdf:rdf")
SITEMAPS = ("urlset", "sitemapindex")
FEED_TYPES = ("application/rss+xml", "application/atom+xml")
PAGES: dict[State, str] = {
    "article": "article",
    "listing": "front page",
    "paywalled": "paywalled page",
    "consent": "consent wall",
    "blocked": "blocked page",
    "empty": "page without a report",
}
COUNCIL = "ModernGov site"
MODERNGOV = re.compile(rb"modgov|mg[A-Z]")  # a quick look, before the page is taken apart


class Content(NamedTuple):
    """What an answer is, by name, and what it gives; `listing` tells that its links are what it is for."""

    kind: str
    found: tuple[Document | LoadError, ...] = ()
    links: tuple[Link, ...] = ()
    listing: bool = False


def content(response: Response, defaults: Defaults, now: datetime) -> Content:
    """Return what an answer is and gives; what is wrong with it stands among what is found."""
    try:
        return _stories(response, now) if is_ldrs(response.address) else _content(response, defaults)
    except ValueError as error:
        what, _, advice = str(error).rpartition("; ")
        return Content("unreadable", (LoadError(f"{response.address}: {what}", advice),))
    except Exception as error:  # a fault of a reader, on one answer: the others are still to be done
        what = f"{response.address}: a fault in newsfacts, {type(error).__name__}: {error}"
        return Content("unreadable", (LoadError(what, "report it with this address"),))


def _content(response: Response, defaults: Defaults) -> Content:
    address, body, type_ = response.address, response.body, (response.header("content-type") or "").lower()
    charset = response.charset()
    root = _root(_unpacked(body))
    if root in FEEDS:
        return _listing(feed(body, address, charset))
    if root in SITEMAPS:
        return _listing(sitemap(_unpacked(body), address))
    if PDF.match(body[:HEAD]):
        return Content("PDF", _named(documents(body, address, defaults), address))
    if root == "html" or "html" in type_ or (not type_ and root):
        return _page(response, defaults, charset)
    if type_.startswith("text/plain"):
        return Content("text", _named(documents(body, address, defaults), address))
    named = TYPE.match(type_)
    raise ValueError(f"this is {named[0] if named else 'of no kind that is named'}, not a document; give a page")


def _stories(response: Response, now: datetime) -> Content:
    found = tuple(ldrs.stories(ldrs.page(response.body), now))
    return Content("LDRS stories", tuple(item for item in found if not isinstance(item, ldrs.Embargoed)))


def _listing(found: Listing) -> Content:
    return Content(found.kind, links=found.links, listing=True)


def _page(response: Response, defaults: Defaults, charset: str | None) -> Content:
    address = response.address
    if MODERNGOV.search(response.body) and moderngov.is_page(response.body, charset) and not moderngov.place(address):
        return Content(COUNCIL)
    found = tuple(page(response.body, address, address, defaults, charset))
    if len(found) != 1 or isinstance(found[0], Document):
        return Content("article" if len(found) == 1 else "page", found)
    state = read_article(response.body, address, charset).state
    feeds = tuple(_feeds(response.body, address))[:1] if state == "listing" else ()
    return Content(PAGES[state], () if feeds else found, feeds, listing=bool(feeds))


def _feeds(body: bytes, address: str) -> Iterator[Link]:
    """Yield the feeds that a page names: the first is the site's own, those of comments and topics follow."""
    soup = BeautifulSoup(body, "html.parser")
    named = [link for link in soup.find_all("link", rel="alternate") if link.get("type") in FEED_TYPES]
    yield from links(((str(link.get("href") or ""), "") for link in named), address)


def _named(found: Iterator[Document | LoadError], address: str) -> tuple[Document | LoadError, ...]:
    """Return documents with the address they were fetched from, where nothing in them says another."""
    return tuple(
        replace(item, url=address, id="") if isinstance(item, Document) and item.url is None else item for item in found
    )


def _root(body: bytes) -> str | None:
    """Return the name of the outermost element; UTF-16 is told by its mark."""
    head = body[:HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    found = ROOT.match(head)
    return found[1].decode("ascii", "replace").lower() if found else None


def _unpacked(body: bytes) -> bytes:
    """Return a sitemap that is kept packed (sitemap.xml.gz) as it is meant."""
    if not body.startswith(GZIP):
        return body
    machine = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        found = machine.decompress(body, LIMIT + 1)
    except zlib.error as error:
        raise ValueError("this is packed and damaged; tell the site's owner") from error
    if len(found) > LIMIT:
        raise ValueError(f"this unpacks to more than {LIMIT // 1_000_000} MB; it is not read")
    return found
