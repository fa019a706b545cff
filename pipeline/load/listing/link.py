"""What a listing gives: addresses, each once, with what tells whether they have changed."""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin


class Link(NamedTuple):
    """An address in a listing; `stamp` is what the listing says of its last change, as it says it."""

    address: str
    stamp: str = ""


class Listing(NamedTuple):
    """A listing, by its kind's name: "RSS feed", "news sitemap", ..."""

    kind: str
    links: tuple[Link, ...]


def links(found: Iterable[tuple[str | None, str]], base: str) -> tuple[Link, ...]:
    """Return web addresses with their stamps, relative ones made whole, each once, in order."""
    kept: dict[str, Link] = {}
    for written, stamp in found:
        address = _whole(written, base)
        if address:
            kept.setdefault(address, Link(address, stamp))
    return tuple(kept.values())


def _whole(written: str | None, base: str) -> str | None:
    if not written or not written.strip():
        return None
    try:
        address = urldefrag(urljoin(base, written.strip())).url
    except ValueError:
        return None
    return address if address.startswith(("http://", "https://")) else None
