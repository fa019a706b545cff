"""What an address of a ModernGov site leads to, and the one address that each thing is known by.

The same page has many addresses: parameters in any case and order, some that say nothing, sessions in the path, http
and https. A general cleaner of addresses breaks them.
"""

import re
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from pipeline import vocabulary

SESSION = re.compile(r"/\(s\([^)/]*\)\)", re.IGNORECASE)
PAGE = re.compile(r"(?P<base>.*/)(?P<page>[a-z0-9]+)\.aspx$", re.IGNORECASE)
SERVICE = re.compile(r"(?P<base>.*/)mgwebservice\.asmx(?:/(?P<call>[a-z]+))?$", re.IGNORECASE)
PAPER = re.compile(r"(?P<base>.*/)documents/[a-z]?\d+/[^/]+$", re.IGNORECASE)
LOCAL = re.compile(r"(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$")


class Place(NamedTuple):
    """What an address leads to: a kind of thing, the site's base address, and which one."""

    kind: str
    base: str
    id: str = ""

    @property
    def host(self) -> str:
        """Return the host; an empty one for a page whose address nobody knows."""
        return urlsplit(self.base).netloc

    def page(self, name: str, **parameters: str) -> str:
        """Return the address of a page of this site."""
        query = urlencode(parameters, quote_via=quote)
        return f"{self.base}{name}.aspx" + (f"?{query}" if query else "")

    def call(self, operation: str, **parameters: str) -> str:
        """Return the address of a call of this site's web service."""
        query = urlencode(parameters, quote_via=quote, safe="/")
        return f"{self.base}mgWebService.asmx/{operation}" + (f"?{query}" if query else "")

    def of(self, kind: str, id_: str) -> "Place":
        """Return another thing of this site."""
        return Place(kind, self.base, id_)

    def canonical(self) -> str:
        """Return the one address that the thing is known by."""
        by_kind = {
            "meeting": ("ieListDocuments", "MId"),
            "attendance": ("mgMeetingAttendance", "ID"),
            "committee": ("mgCommitteeDetails", "ID"),
            "item": ("mgAi", "ID"),
            "issue": ("ieIssueDetails", "IId"),
            "decision": ("ieDecisionDetails", "ID"),
        }
        if self.kind not in by_kind:
            return self.base
        name, parameter = by_kind[self.kind]
        return self.page(name, **{parameter: self.id})


def place(address: str) -> Place | None:
    """Return what an address leads to; null where it is none of a ModernGov site."""
    try:
        parts = urlsplit(address.strip())
        host = parts.netloc.lower().rpartition("@")[2]
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    path = SESSION.sub("", parts.path) or "/"
    asked = {name.lower(): value.strip() for name, value in parse_qsl(parts.query)}
    # every council has a certificate; a server on this machine, as tests have, has none
    root = f"{'http' if LOCAL.match(host) else 'https'}://{host}"
    if found := SERVICE.match(path):
        return _called((found["call"] or "").lower(), root + found["base"], asked)
    if found := PAGE.match(path):
        return _paged(found["page"].lower(), root + found["base"], asked)
    if (found := PAPER.match(path)) and "t" in asked:
        return Place("paper", root + found["base"])
    return None


def site(address: str) -> Place | None:
    """Return the site that an address is on, whatever page it is: for one whose front page has a name of its own."""
    found = place(address)
    if found:
        return found._replace(kind="site", id="")
    parts = urlsplit(address.strip())
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    root = f"{'http' if LOCAL.match(parts.netloc) else 'https'}://{parts.netloc.lower()}"
    return Place("site", root + parts.path[: parts.path.rfind("/") + 1] if parts.path else f"{root}/")


def _paged(page: str, base: str, asked: dict[str, str]) -> Place | None:
    kind = vocabulary.words("moderngov")["pages"].get(page)
    if kind == "decision" and asked.get("aiid", "").isdigit():
        return Place("item", base, asked["aiid"])
    return _known(kind, base, asked) if kind else None


def _known(kind: str, base: str, asked: dict[str, str]) -> Place | None:
    names = vocabulary.words("moderngov")["ids"].get(kind)
    if names is None:
        return Place(kind, base)
    id_ = next((asked[name] for name in names if asked.get(name, "").isdigit()), None)
    if id_ is None and kind == "meeting" and "cid" in asked:
        kind, id_ = "committee", asked["cid"]
    return Place(kind, base, id_.lstrip("0") or "0") if id_ and id_.isdigit() else None


def _called(call: str, base: str, asked: dict[str, str]) -> Place | None:
    if call == "getmeeting":
        return _known("meeting", base, asked)
    if call in ("getmeetings", "getallmeetingsbydate") and asked.get("lcommitteeid", "").isdigit():
        return _known("committee", base, asked)
    if call.startswith("getcouncillorsby"):
        return Place("councillors", base)
    return Place("site", base)
