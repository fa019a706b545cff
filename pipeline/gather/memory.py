"""What is remembered of earlier runs, so that nothing is fetched twice that has not changed."""

from pathlib import Path
from typing import NamedTuple, Protocol

from pipeline.archive import Archived, Record, captures


class Visit(NamedTuple):
    """How a visit to an address ended: what it was, as listed when, what was wrong with it, and the answer's id."""

    kind: str
    stamp: str
    problem: str | None = None
    record_id: str | None = None
    listing: bool = False


class Memory(Protocol):
    """Where it is remembered."""

    def last(self, address: str) -> Record | None:
        """Return the newest answer of an address."""

    def is_read(self, record: Record) -> bool:
        """Tell whether this very program has read the documents of an answer."""

    def keep(self, record: Record) -> None:
        """Keep an answer's record."""

    def visit(self, address: str) -> Visit | None:
        """Return how the last visit to an address ended, null where there was none that did."""

    def settle(self, address: str, visit: Visit) -> None:
        """Note that everything behind an address is done."""


class ArchiveMemory:
    """What an archive tells by itself: its answers, and not what became of them."""

    def __init__(self, path: Path) -> None:
        """Read the archive once, where there is one."""
        found = captures(path) if path.exists() else iter(())
        self._last = {item.record.address: item.record for item in found if isinstance(item, Archived)}

    def last(self, address: str) -> Record | None:
        """Return the newest answer of an address."""
        return self._last.get(address)

    def is_read(self, record: Record) -> bool:
        """Tell that it may be read again."""
        return False

    def keep(self, record: Record) -> None:
        """Keep an answer's record."""
        self._last[record.address] = record

    def visit(self, address: str) -> Visit | None:
        """Return null: what became of an address is not written in an archive."""
        return None

    def settle(self, address: str, visit: Visit) -> None:
        """Forget it."""
