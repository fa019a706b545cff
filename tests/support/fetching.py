"""Fetchers for tests: allowed on this computer, with a clock that only waiting moves."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pipeline.fetch import Fetcher, Settings
from pipeline.fetch.pace import Pace

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
SETTINGS = Settings(contact="tester@paper.example", delay=1.0, timeout=10, exchange=10, size=100_000, loopback=True)


class Waits:
    """The time, moved by waiting alone; what was waited."""

    def __init__(self) -> None:
        self.time = 0.0
        self.waited: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waited.append(round(seconds, 6))
        self.time += seconds

    def now(self) -> float:
        return self.time


@contextmanager
def fetching(waits: Waits | None = None, **given: Any) -> Iterator[Fetcher]:
    """Yield a fetcher; `given` are settings, and `resolve`."""
    waits = waits or Waits()
    resolve = {"resolve": given.pop("resolve")} if "resolve" in given else {}
    pace = Pace(sleep=waits.sleep, clock=waits.now)
    with Fetcher(replace(SETTINGS, **given), pace=pace, clock=lambda: NOW, **resolve) as fetcher:
        yield fetcher
