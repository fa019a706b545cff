"""An address -> its answer, newly fetched and archived, or the one that is kept where nothing has changed."""

from pipeline.archive import Archive, Archived, Record, read_at
from pipeline.archive.record import record
from pipeline.errors import FetchError
from pipeline.fetch import Fetcher, Response, Validators
from pipeline.fetch.response import Headers
from pipeline.gather.memory import Memory

LATER = "run the same command again later"
FAILURES = 3  # in a row, before a host, or its web service, is left alone


class Getter:
    """Fetches, archives and remembers."""

    def __init__(self, fetcher: Fetcher, memory: Memory, archive: Archive | None) -> None:
        """Get nothing yet; without an archive answers are remembered and not kept."""
        self._fetcher = fetcher
        self._memory = memory
        self._archive = archive

    def get(self, address: str, headers: Headers = ()) -> Archived:
        """Return the answer of an address; of one unchanged, the one that is kept; else raise FetchError."""
        response = self._fetcher.get(address, self._kept, headers)
        return self._unchanged(response) or self._new(address, self._again(response, headers))

    def get_unread(self, address: str) -> Archived | None:
        """Return the answer of an address, as `get`; null where it is unchanged, not kept, and read already."""
        response = self._fetcher.get(address, self._kept_or_read)
        before = self._memory.last(response.address)
        kept = self._unchanged(response)
        if kept is None and response.status == 304 and before and self._memory.is_read(before):
            return None
        return kept or self._new(address, self._again(response))

    def _again(self, response: Response, headers: Headers = ()) -> Response:
        """Return the answer, asked for without conditions where what has not changed is not kept any more."""
        return self._fetcher.get(response.address, headers=headers) if response.status == 304 else response

    def _unchanged(self, response: Response) -> Archived | None:
        before = self._memory.last(response.address)
        return read_at(before) if before and response.status == 304 else None

    def _new(self, address: str, response: Response) -> Archived:
        if response.status == 304:
            raise FetchError(f"{address}: the server says that what was never asked for has not changed", LATER)
        before = self._memory.last(response.address)
        if self._archive:
            found = self._archive.add(response, before)
        else:
            found = record(response)
            found = before if before and before.digest == found.digest else found
        self._memory.keep(found)
        return Archived(response, found)

    def _kept(self, address: str) -> Validators:
        """Return what to ask with for what has changed only: where the answer is kept, to be read again."""
        before = self._memory.last(address)
        return _validators(before) if before and _is_kept(before) else Validators()

    def _kept_or_read(self, address: str) -> Validators:
        before = self._memory.last(address)
        return _validators(before) if before and (_is_kept(before) or self._memory.is_read(before)) else Validators()


def _validators(before: Record) -> Validators:
    return Validators(before.etag, before.modified)


def _is_kept(before: Record) -> bool:
    return before.archive is not None and before.archive.exists()
