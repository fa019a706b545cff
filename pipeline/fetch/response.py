"""What a server answered."""

import re
from dataclasses import dataclass
from datetime import datetime

CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer, its body unpacked; `address` is the one that gave it, after redirects."""

    address: str
    status: int
    reason: str
    headers: Headers
    body: bytes
    fetched: datetime
    ip: str = ""
    asked: Headers = ()
    """The headers of the request."""

    def header(self, name: str) -> str | None:
        """Return a header's value, several joined by commas; null where it is not sent."""
        values = [value for key, value in self.headers if key.lower() == name]
        return ", ".join(values) if values else None

    def charset(self) -> str | None:
        """Return the encoding that the server names."""
        found = CHARSET.search(self.header("content-type") or "")
        return found[1] if found else None
