"""Visits to the watched sources: each when it is due, each told in a line."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import NewsfactsError
from pipeline.ingest import Summary, ingest
from pipeline.load import Source
from pipeline.online import Online, reading
from pipeline.store import Store, open_store
from pipeline.store.gains import gained
from pipeline.watch.sources import Watched

Sleep = Callable[[float], None]


class Report(NamedTuple):
    """What a visit to a source gave; `silent` is the day of its last news, where that is too long ago."""

    source: Watched
    summary: Summary
    silent: str | None

    def lines(self) -> Iterator[str]:
        """Yield what to tell: what was gained, what went wrong, and silence."""
        documents = self.summary.documents
        facts = self.summary.facts.total()
        yield f"{self.source.name}: {documents['added']} added, {documents['changed']} changed, {facts} facts"
        for error in self.summary.errors:
            yield f"{self.source.name}: error: {error}"
        if self.silent:
            yield f"{self.source.name}: silent: nothing new since {self.silent}; look whether its address has moved"

    def is_well(self) -> bool:
        """Tell whether there is nothing to look into."""
        return not self.summary.errors and self.silent is None


def watch(sources: list[Watched], db: Path, online: Online, *, once: bool, sleep: Sleep) -> Iterator[Report]:
    """Yield a report of each visit: of every source once, or for ever, each when it is due."""
    due = {source.name: online.clock() for source in sources}
    while True:
        source = min(sources, key=lambda source: due[source.name])
        wait = (due[source.name] - online.clock()).total_seconds()
        if wait > 0:
            sleep(wait)
        yield visit(source, db, online)
        due[source.name] = online.clock() + source.every
        if once:
            sources = [other for other in sources if other is not source]
        if not sources:
            return


def visit(source: Watched, db: Path, online: Online) -> Report:
    """Take in what a source has that is new or changed."""
    since = online.clock().date() - source.since if isinstance(source.since, timedelta) else source.since
    own = online._replace(limit=source.limit or online.limit, since=since.isoformat() if since else online.since)
    try:
        with open_store(db) as store, reading(store, own) as read:
            summary = ingest(
                [Source(address) for address in source.addresses],
                store,
                defaults=source.defaults,
                clock=online.clock,
                progress=lambda name: None,
                read=read,
            )
            return Report(source, summary, _silent(store, source, summary, online.clock()))
    except NewsfactsError as error:  # of the database or the archive: the next visit may go well
        return Report(source, Summary(errors=[error]), None)


def _silent(store: Store, source: Watched, summary: Summary, now: datetime) -> str | None:
    """Return the day of a source's last news, where it has been silent too long."""
    news = summary.documents["added"] + summary.documents["changed"] > 0
    since = gained(store, source.name, now, news=news)
    return since.date().isoformat() if now - since > source.silent_after else None
