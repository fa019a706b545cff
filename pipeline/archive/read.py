"""A WARC file -> the answers in it; of one that is cut or damaged, those that are whole."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from pipeline.archive.frame import BrokenArchive, Frame, frames
from pipeline.archive.record import Record, record
from pipeline.errors import LoadError, StoreError
from pipeline.fetch import Response

SIZE = 30_000_000  # bytes of one body
# what warcio says of bytes that are no record; a header without its value makes it stumble
NO_RECORD = (ArchiveLoadFailed, AttributeError, EOFError, ValueError)


class Archived(NamedTuple):
    """An answer, and where it stands."""

    response: Response
    record: Record


def captures(path: Path) -> Iterator[Archived | LoadError]:
    """Yield every answer with status 200; for what is damaged, or too large, an error."""
    try:
        with path.open("rb") as file:
            for frame in frames(file, 0):
                yield from _captures(path, frame)
    except BrokenArchive as broken:
        what = "is cut or damaged" if broken.place else "is no WARC archive, or damaged"
        yield LoadError(
            f"{path}: this {what} at byte {broken.place}", "what stands before is read; fetch the rest anew"
        )
    except OSError as error:
        yield LoadError(f"{path}: {error.strerror}", "check the path and your right to read it")


def read_at(found: Record) -> Archived | None:
    """Return the answer that a record stands for; null where it is in no archive any more."""
    if found.archive is None or found.offset is None:
        return None
    try:
        with found.archive.open("rb") as file:
            frame = next(frames(file, found.offset), None)
    except (OSError, BrokenArchive):
        return None
    held = _captures(found.archive, frame) if frame else iter(())
    return next((item for item in held if isinstance(item, Archived) and item.record.id == found.id), None)


def end_of(path: Path, file: BinaryIO, whole: int) -> int:
    """Return where the last whole record ends, of those from a place on, with nothing but the start of one behind it.

    Raise StoreError for a file that is no archive, or is damaged elsewhere: nothing of it is to be cut away.
    """
    end = whole
    try:
        for frame in frames(file, whole):
            end = frame.place + frame.length
    except BrokenArchive as broken:
        if broken.place == whole > 0:  # another file by the name of the one that is remembered
            return end_of(path, file, 0)
        if broken.place == 0 or not broken.cut:
            what = "is damaged" if broken.place else "is no WARC archive, or damaged"
            raise StoreError(f"{path}: this {what} at byte {broken.place}", "name another file to add to") from broken
    return end


def _captures(path: Path, frame: Frame) -> Iterator[Archived | LoadError]:
    if frame.data is None:
        yield LoadError(f"{path}: the record at byte {frame.place} is too large", "it is passed over; all else is read")
        return
    try:
        for found in ArchiveIterator(BytesIO(frame.data), check_digests=True):
            if found.rec_type == "response" and found.http_headers:
                yield _archived(path, frame.place, found)
    except NO_RECORD as error:
        raise BrokenArchive(frame.place) from error


def _archived(path: Path, place: int, found: Any) -> Archived | LoadError:
    address = found.rec_headers.get_header("WARC-Target-URI") or ""
    body = found.content_stream().read(SIZE + 1)
    if len(body) > SIZE:
        return LoadError(f"{path}: {address} at byte {place} is too large", "it is passed over; all else is read")
    if found.digest_checker.passed is False:
        return LoadError(f"{path}: {address} at byte {place} is damaged", "it is passed over; fetch it anew")
    status, _, reason = found.http_headers.statusline.partition(" ")
    response = Response(
        address=address.strip("<>"),
        status=int(status) if status.isdigit() else 0,
        reason=reason,
        headers=tuple(found.http_headers.headers),
        body=body,
        fetched=_time(found.rec_headers.get_header("WARC-Date") or ""),
    )
    id_ = (found.rec_headers.get_header("WARC-Record-ID") or "").strip("<>")
    return Archived(response, record(response, path, place, id_))


def _time(date: str) -> datetime:
    try:
        return datetime.fromisoformat(date).astimezone(UTC)
    except ValueError as error:
        raise ArchiveLoadFailed(date) from error
