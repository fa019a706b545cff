"""The bytes of a sitemap, a news sitemap or an index of sitemaps -> its addresses."""

from xml.etree.ElementTree import Element

from pipeline.load.listing import xml
from pipeline.load.listing.link import Listing, links

NEWS = "http://www.google.com/schemas/sitemap-news/"
KINDS = {"urlset": "sitemap", "sitemapindex": "index of sitemaps"}


def sitemap(data: bytes, address: str) -> Listing:
    """Return what a sitemap lists; raise ValueError, what is wrong and what to do, for what is none."""
    root = xml.root(data)
    kind = KINDS.get(xml.name(root))
    if kind is None:
        raise ValueError(f"this is no sitemap but <{xml.name(root)}>; give the address of a sitemap")
    entries = [_entry(item) for item in root if xml.name(item) in ("url", "sitemap")]
    if kind == "sitemap" and any(str(part.tag).startswith(f"{{{NEWS}") for item in root for part in item):
        kind = "news sitemap"
    return Listing(kind, links(entries, address))


def _entry(item: Element) -> tuple[str | None, str]:
    """Return address and stamp: when it was changed, or published."""
    place, changed, published = None, "", ""
    for part in item.iter():
        name, text = xml.name(part), (part.text or "").strip()
        if name == "loc" and place is None:
            place = text
        elif name == "lastmod":
            changed = text
        elif name == "publication_date":
            published = text
    return place, changed or published
