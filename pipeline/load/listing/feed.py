"""The bytes of an RSS or Atom feed -> its addresses."""

import codecs
from io import BytesIO
from typing import Any

import feedparser

from pipeline.load.decode import decode
from pipeline.load.listing import xml
from pipeline.load.listing.link import Listing, links

KINDS = {"rss": "RSS feed", "atom": "Atom feed"}


def feed(data: bytes, address: str, charset: str | None = None) -> Listing:
    """Return what a feed lists; raise ValueError, what is wrong and behind a semicolon what to do, for what is none.

    Feeds are often broken XML: what can be told of them is read all the same.
    """
    known = charset if charset and _is_known(charset) else None
    xml.refuse_entities(data.decode(known, "replace") if known else decode(data))
    headers = {"content-type": f"application/xml; charset={known}" if known else "application/xml"}
    # as a stream: bytes themselves feedparser would also try as the name of a file
    found = feedparser.parse(
        BytesIO(data), response_headers=headers | {"content-location": address}, sanitize_html=False
    )
    version = str(found.get("version") or "")
    if not version:
        raise ValueError("this is no feed that can be read; give the address of an RSS or Atom feed")
    entries = [(_place(entry), _stamp(entry)) for entry in found.entries]
    return Listing(
        next((name for start, name in KINDS.items() if version.startswith(start)), "feed"), links(entries, address)
    )


def _is_known(charset: str) -> bool:
    """Tell whether there is an encoding of this name: servers send what they like."""
    try:
        return codecs.lookup(charset)._is_text_encoding
    except LookupError:
        return False


def _place(entry: Any) -> str | None:
    """Return where an entry leads: its link, else its id where that is an address."""
    place = entry.get("link") or entry.get("id")
    return str(place) if place else None


def _stamp(entry: Any) -> str:
    """Return when an entry was changed, or published; a plain dict's `get`, as its own mixes up the two."""
    return str(dict.get(entry, "updated") or dict.get(entry, "published") or "")
