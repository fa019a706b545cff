"""A document: the text as read, and what is known about it."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from pipeline.meeting import Business

DocumentKind = Literal["article", "minutes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A news report or the minutes of a meeting.

    `text` is what every offset counts in; `published` and `updated` are EDTF; `source` is the path or address as given;
    `record` is the archived answer of a server that it was read from.
    """

    text: str
    source: str = "-"
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    kind: DocumentKind | None = None
    licence: str | None = None
    record: str | None = None
    business: Business | None = None
    id: str = field(default="")

    def __post_init__(self) -> None:
        """Give the document its id: 12 hex digits of SHA-256 of its address, else of its text."""
        if not self.id:
            digest = sha256((self.url or self.text).encode("utf-8", "surrogatepass")).hexdigest()
            object.__setattr__(self, "id", digest[:12])
