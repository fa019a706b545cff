"""What the user says of documents that do not say it themselves, and which values metadata may have."""

from dataclasses import dataclass
from typing import get_args

from pipeline import edtf
from pipeline.document import DocumentKind

KINDS: tuple[DocumentKind, ...] = get_args(DocumentKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """Metadata for the documents whose front matter leaves it out."""

    published: str | None = None
    publisher: str | None = None
    kind: DocumentKind | None = None


def published(value: str) -> str:
    """Return an EDTF date of publication; raise ValueError, saying what is wrong, where it is none."""
    if not edtf.is_valid(value):
        raise ValueError(f"published {value!r} is no date; write it as 2023-07-25, 2023-07 or 2023")
    return value


def kind(value: str) -> DocumentKind:
    """Return a kind of document; raise ValueError where it is none."""
    for known in KINDS:
        if value == known:
            return known
    raise ValueError(f"kind {value!r} is unknown; known: {', '.join(KINDS)}")


def url(value: str) -> str:
    """Return a web address; raise ValueError where it is none, so that no page ever links to `javascript:`."""
    if not value.startswith(("http://", "https://")) or any(character.isspace() for character in value):
        raise ValueError(f"url {value!r} is no web address; write it from https:// on, without blanks")
    return value
