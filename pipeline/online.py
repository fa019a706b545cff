"""What `ingest` needs for addresses and archives: fetcher, archive and memory, opened when they are needed."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline.archive import open_archive
from pipeline.document import Document
from pipeline.errors import FetchError, LoadError
from pipeline.fetch import Fetcher, settings
from pipeline.gather import ArchiveMemory, Gatherer, Getter, Say, Wish, read_archive
from pipeline.ingest import Read
from pipeline.load import Defaults, Source, is_address, is_archive, read
from pipeline.store import Store
from pipeline.store.fetched import Fetched


class Online(NamedTuple):
    """How to fetch: what the user says of it."""

    config: Path
    archive: Path | None
    limit: int
    """How many addresses of one listing are fetched in one run."""
    loopback: bool
    say: Say
    clock: Callable[[], datetime]
    since: str | None = None

    def wish(self, defaults: Defaults) -> Wish:
        """Return what is wanted of a run that begins now."""
        return Wish(defaults, self.limit, self.since, self.say, self.clock())


@contextmanager
def reading(store: Store, online: Online) -> Iterator[Read]:
    """Yield what reads every source: files as ever, archives offline, addresses through a fetcher."""
    memory = Fetched(store)
    with ExitStack() as stack:

        @cache
        def gatherer(defaults: Defaults) -> Gatherer:
            fetcher = stack.enter_context(_fetcher(online))
            place = online.archive
            kept = stack.enter_context(open_archive(place, memory.whole(place))) if place else None
            getter = Getter(fetcher, memory, kept)
            return Gatherer(getter, memory, online.wish(defaults))

        def read_any(source: Source, defaults: Defaults) -> Iterator[Document | LoadError]:
            if is_archive(source.name):
                return read_archive(Path(source.name), online.wish(defaults), memory.keep)
            if not is_address(source.name):
                return read(source, defaults)
            try:
                return gatherer(defaults).read(source.name)
            except FetchError as error:  # nobody has said who asks: what needs no fetching is done all the same
                return iter((error,))

        yield read_any


def fetch(sources: tuple[str, ...], online: Online, archive: Path) -> tuple[int, list[LoadError]]:
    """Fetch and archive what addresses lead to; return how many documents that gives, and what went wrong."""
    with _fetcher(online) as fetcher, open_archive(archive) as kept:
        memory = ArchiveMemory(archive)
        getter = Getter(fetcher, memory, kept)
        gatherer = Gatherer(getter, memory, online.wish(Defaults()))
        found = [item if isinstance(item, LoadError) else None for name in sources for item in gatherer.read(name)]
    errors = [item for item in found if item]
    return len(found) - len(errors), errors


def _fetcher(online: Online) -> Fetcher:
    return Fetcher(settings(online.config, loopback=online.loopback), clock=online.clock)
