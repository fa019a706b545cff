"""A record: where in which archive an answer stands, and what tells whether it has changed since."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from pipeline.fetch import Response


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An answer that was got; `archive` is null where it was not kept."""

    id: str
    address: str
    fetched: str
    """ISO 8601, UTC, to the second."""
    status: int
    type: str | None
    """The media type that the server names."""
    digest: str
    """SHA-256 of the body."""
    etag: str | None = None
    modified: str | None = None
    archive: Path | None = None
    offset: int | None = None


def record(response: Response, archive: Path | None = None, offset: int | None = None, id_: str = "") -> Record:
    """Return the record of an answer; its id is made from what it says, when and where, unless it has one."""
    digest = sha256(response.body).hexdigest()
    fetched = response.fetched.strftime("%Y-%m-%dT%H:%M:%SZ")
    return Record(
        id=id_ or f"urn:uuid:{uuid5(NAMESPACE_URL, f'{response.address} {fetched} {digest}')}",
        address=response.address,
        fetched=fetched,
        status=response.status,
        type=(response.header("content-type") or "").partition(";")[0].strip().lower() or None,
        digest=digest,
        etag=response.header("etag"),
        modified=response.header("last-modified"),
        archive=archive,
        offset=offset,
    )
