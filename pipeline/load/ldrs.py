"""The BBC's Local Democracy Reporting Service: an answer of its interface for partners -> its stories."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, NamedTuple

from bs4 import BeautifulSoup

from pipeline.byline import authors
from pipeline.document import Document
from pipeline.errors import LoadError

HOST = "api.ldrs.org.uk"
PATH = "/v1/item"
PUBLISHER = "Local Democracy Reporting Service"
LICENCE = "LDRS: for its partners"
BLOCKS = ("p", "h2", "h3", "h4", "li", "blockquote")
LANGUAGE = "en"


class Page(NamedTuple):
    """One answer: its items, how many there are in all, and where the next answer begins."""

    items: tuple[dict[str, Any], ...]
    total: int
    following: int


@dataclass(frozen=True, slots=True)
class Embargoed:
    """A story that must not be shown before a time."""

    id: str
    until: str


def page(data: bytes) -> Page:
    """Return what an answer says; raise ValueError, what is wrong and what to do, for what is none."""
    try:
        found = json.loads(data)
        items = [item for item in found["item"] if isinstance(item, dict)]
        return Page(tuple(items), int(found["total"]), int(found["offset"]) + len(found["item"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ValueError("this is no answer of the LDRS interface; check the address") from error


def is_page(data: bytes) -> bool:
    """Tell whether an answer is one of the interface."""
    try:
        page(data)
    except ValueError:
        return False
    return True


def stories(found: Page, now: datetime) -> Iterator[Document | LoadError | Embargoed]:
    """Yield the stories that may be shown: English ones, neither withdrawn nor under embargo."""
    for item in found.items:
        if item.get("type") != "story" or item.get("language") not in (None, "", LANGUAGE):
            continue
        until = item.get("embargotime")
        if until and not _is_past(str(until), now):
            yield Embargoed(str(item.get("id")), str(until))
        elif item.get("pubstatus") in (None, "", "usable"):
            yield _story(item)


def _is_past(until: str, now: datetime) -> bool:
    """Tell whether a time is over; one without a zone is taken as UTC, which in summer is an hour late, never early."""
    try:
        found = datetime.fromisoformat(until)
    except ValueError:
        return False
    return (found if found.tzinfo else found.replace(tzinfo=UTC)) <= now


def _story(item: dict[str, Any]) -> Document | LoadError:
    source = f"https://{HOST}{PATH}/{item.get('id')}"
    title = _line(item.get("headline"))
    text = _text(item)
    if not item.get("id") or not text:
        return LoadError(f"{source}: this story has no text", "ask the LDRS")
    uri = str(item.get("uri") or "")
    byline = _line(item.get("byline"))
    return Document(
        text="\n\n".join(part for part in (title, text) if part) + "\n",
        source=source,
        url=uri if uri.startswith(("http://", "https://")) else None,
        title=title or None,
        publisher=PUBLISHER,
        published=_day(item.get("firstcreated")),
        updated=_day(item.get("versioncreated")),
        authors=authors(byline) or ((byline,) if byline else ()),
        kind="article",
        licence=LICENCE,
        id="" if uri.startswith("http") else sha256(source.encode()).hexdigest()[:12],
    )


def _text(item: dict[str, Any]) -> str:
    """Return a story's paragraphs: as its HTML has them, else its plain text."""
    html = BeautifulSoup(str(item.get("body_html") or ""), "html.parser")
    blocks = [block for block in html.find_all(BLOCKS) if not block.find(BLOCKS)]
    lines = [_line(block.get_text(" ")) for block in blocks] or str(item.get("body_text") or "").splitlines()
    return "\n\n".join(line.strip() for line in lines if line.strip())


def _line(value: object) -> str:
    return " ".join(str(value or "").split())


def _day(value: object) -> str | None:
    try:
        return datetime.fromisoformat(str(value)).date().isoformat()
    except ValueError:
        return None
