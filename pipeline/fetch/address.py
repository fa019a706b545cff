"""An address as given -> as asked for: http(s), encoded, without a name or password in it."""

from urllib.parse import quote, urlsplit, urlunsplit

from pipeline.errors import FetchError

PLAIN = "!$%&'()*+,-./:;=?@_~"
"""What a path or query may hold as it is; `%` too, for what is encoded already."""
PORTS = {"http": 80, "https": 443}


def checked(address: str) -> str:
    """Return the address to ask for; raise FetchError for what is none, or none of the web."""
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError(f"{address}: this is no address", "write it as https://host/page") from error
    if parts.scheme.lower() not in PORTS:
        raise FetchError(
            f"{address}: {parts.scheme or 'this'}: is not fetched",
            "give an address that begins with https:// or http://",
        )
    if not host:
        raise FetchError(f"{address}: no host is named", "write it as https://host/page")
    if parts.username is not None or parts.password is not None:
        raise FetchError(f"{parts.scheme}://…@{host}: a name or password stands in it", "give the address without them")
    where = _host(address, host)
    if port is not None and port != PORTS[parts.scheme.lower()]:
        where = f"{where}:{port}"
    return urlunsplit((parts.scheme.lower(), where, quote(parts.path or "/", PLAIN), quote(parts.query, PLAIN), ""))


def _host(address: str, host: str) -> str:
    if ":" in host:
        return f"[{host}]"
    try:
        return host.lower() if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise FetchError(f"{address}: {host} cannot be a host", "check the address") from error


def site(address: str) -> str:
    """Return scheme, host and port: what has a robots.txt of its own."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def host(address: str) -> str:
    """Return the host's name."""
    return urlsplit(address).hostname or ""
