"""Which address a page is known by: its own canonical one on the same site, else the one it was fetched from."""

from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from bs4 import BeautifulSoup

from pipeline import vocabulary

FRONTS = ("www.", "m.", "amp.", "mobile.")


def canonical(soup: BeautifulSoup, address: str | None) -> str | None:
    """Return the page's address, without what follows readers about; null where neither page nor caller knows one."""
    for said in _said(soup):
        found = clean(urljoin(address or "", said))
        if found and _is_meant(found, address):
            return found
    return clean(address) if address else None


def clean(address: str) -> str | None:
    """Return an address without fragment and trackers; null for what is no address on the web."""
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or any(sign.isspace() for sign in address.strip()):
        return None
    standard = port is None or port == {"http": 80, "https": 443}[parts.scheme.lower()]
    place = host if standard else f"{host}:{port}"
    return urlunsplit((parts.scheme.lower(), place, parts.path or "/", _query(parts.query), ""))


def site(address: str) -> str:
    """Return the host of an address as a site's name: without "www." and the like."""
    host = (urlsplit(address).hostname or "").lower()
    return next((host.removeprefix(front) for front in FRONTS if host.startswith(front)), host)


def _said(soup: BeautifulSoup) -> list[str]:
    links = [link.get("href") for link in soup.find_all("link", rel="canonical")]
    metas = [meta.get("content") for meta in soup.find_all("meta", property="og:url")]
    return [said for said in (*links, *metas) if isinstance(said, str) and said.strip()]


def _is_meant(found: str, address: str | None) -> bool:
    """Tell whether a canonical address can be this page's: on its site, and not the front page for every page."""
    if address is None:
        return True
    is_front = urlsplit(found).path in ("", "/") and not urlsplit(found).query
    return site(found) == site(address) and (not is_front or urlsplit(address).path in ("", "/"))


def _query(query: str) -> str:
    words = vocabulary.words("pages")
    trackers, starts = frozenset(words["tracking"]), tuple(words["tracking_starts"])
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [
        (name, value) for name, value in pairs if name.lower() not in trackers and not name.lower().startswith(starts)
    ]
    return query if len(kept) == len(pairs) else urlencode(kept)
