"""What a listing gives: addresses, each once, with what tells whether they have changed."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin


class Link(NamedTuple):
    """An address in a listing; `stamp` is what the listing says of its last change: see `when`."""

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
            kept.setdefault(address, Link(address, when(stamp)))
    return tuple(kept.values())


def when(said: str) -> str:
    """Return a time as a feed or a sitemap writes it in UTC, "2024-05-01T12:00:00Z", a day as it is: both sort as text.

    What is neither stays as it is said.
    """
    said = said.strip()
    try:
        if len(said) == len("2024-05-01"):
            return date.fromisoformat(said).isoformat()
        found = datetime.fromisoformat(said) if said[:4].isdigit() else parsedate_to_datetime(said)
    except ValueError:
        return said
    zoned = found if found.tzinfo else found.replace(tzinfo=UTC)
    return zoned.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _whole(written: str | None, base: str) -> str | None:
    if not written or not written.strip():
        return None
    try:
        address = urldefrag(urljoin(base, written.strip())).url
    except ValueError:
        return None
    return address if address.startswith(("http://", "https://")) and address.isprintable() else None
