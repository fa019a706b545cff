"""Answers -> the end of a WARC file, one whole record after the other."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.archive.read import end_of
from pipeline.archive.record import Record, record
from pipeline.errors import StoreError
from pipeline.fetch import Response
from pipeline.fetch.response import Headers
from pipeline.load import is_archive

try:
    from fcntl import LOCK_EX, LOCK_NB, flock
except ImportError:  # Windows, where two runs at once are the user's own care
    flock = None  # type: ignore[assignment]

# what a body as unpacked and whole no longer has
GONE = ("content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive")


# what is written of a request: never a key
SAID = ("user-agent", "accept", "accept-encoding", "if-none-match", "if-modified-since")


class Archive:
    """A WARC file open for writing; each answer is on the disk before the next is asked for."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        """Write behind what the file holds."""
        self.path = path
        self._file = file
        self._writer = WARCWriter(file, gzip=path.name.endswith(".gz"), warc_version="1.1")
        if file.tell() == 0:
            self._begin()

    def add(self, response: Response, before: Record | None = None) -> Record:
        """Write an answer and its request; one that is but for its time `before`, in this
        very archive, is noted as a visit only.
        """
        found = record(response, self.path, self._file.tell())
        status = f"{response.status} {response.reason}".strip().encode("ascii", "replace").decode("ascii")
        http = StatusAndHeaders(status, _kept(response), protocol="HTTP/1.1")
        headers = {
            "WARC-Record-ID": f"<{found.id}>",
            "WARC-Date": found.fetched,
            "WARC-Payload-Digest": f"sha256:{found.digest}",
        }
        if response.ip:
            headers["WARC-IP-Address"] = response.ip
        try:
            if before and before.archive == self.path and before.digest == found.digest:
                self._writer.write_record(self._revisit(found, before, http, headers))
                kept = before
            else:
                self._writer.write_record(
                    self._writer.create_warc_record(
                        found.address,
                        "response",
                        payload=BytesIO(response.body),
                        length=len(response.body),
                        http_headers=http,
                        warc_headers_dict=headers,
                    )
                )
                kept = found
            self._writer.write_record(self._request(found, response.asked))
            self._file.flush()
        except OSError as error:
            raise StoreError(
                f"{self.path}: {error.strerror}", "free some space, or archive elsewhere: --archive FILE"
            ) from error
        return kept

    def _revisit(self, found: Record, before: Record, http: StatusAndHeaders, headers: dict[str, str]) -> object:
        digest = headers.pop("WARC-Payload-Digest")
        return self._writer.create_revisit_record(
            found.address, digest, before.address, before.fetched, http_headers=http, warc_headers_dict=headers
        )

    def _request(self, found: Record, asked: Headers) -> object:
        place = found.address.partition("://")[2]
        host, _, path = place.partition("/")
        said = [(name, value) for name, value in asked if name.lower() in SAID]
        http = StatusAndHeaders(f"GET /{path} HTTP/1.1", [("Host", host), *said], is_http_request=True)
        headers = {"WARC-Date": found.fetched, "WARC-Concurrent-To": f"<{found.id}>"}
        return self._writer.create_warc_record(found.address, "request", http_headers=http, warc_headers_dict=headers)

    def _begin(self) -> None:
        self._writer.write_record(
            self._writer.create_warcinfo_record(
                self.path.name, {"software": "newsfacts", "format": "WARC File Format 1.1", "robots": "obey"}
            )
        )


def _kept(response: Response) -> list[tuple[str, str]]:
    headers = [(name, value) for name, value in response.headers if name.lower() not in GONE]
    return [*headers, ("Content-Length", str(len(response.body)))]


@contextmanager
def open_archive(path: Path, whole: int = 0) -> Iterator[Archive]:
    """Open an archive to write to, made if there is none; what a killed run left half-written at its end goes.

    `whole` is an offset before which everything is known to be whole. Raise StoreError for what cannot be written.
    """
    if not is_archive(path.name):
        raise StoreError(f"{path}: this is no name of an archive", "name it as in archive.warc.gz")
    try:
        file = path.open("r+b" if path.exists() else "w+b")
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}", "name another file, as in --archive FILE.warc.gz") from error
    with file:
        _lock(path, file)
        size = file.seek(0, os.SEEK_END)
        end = end_of(path, file, whole if whole <= size else 0)
        file.seek(end)
        file.truncate()
        yield Archive(path, file)


def _lock(path: Path, file: BinaryIO) -> None:
    if flock is None:
        return
    try:
        flock(file, LOCK_EX | LOCK_NB)
    except OSError as error:
        raise StoreError(
            f"{path}: another run of newsfacts is writing it",
            "wait for it to end, or archive elsewhere: --archive FILE",
        ) from error
