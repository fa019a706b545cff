"""The file of watched sources: which addresses, how often, and when their silence is news."""

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pipeline.errors import LoadError
from pipeline.load import Defaults
from pipeline.load import defaults as checks

UNITS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}
TIME = re.compile(rf"(\d+) ({'|'.join(UNITS)})s?")
KEYS = ("address", "every", "silent_after", "since", "limit", "publisher", "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A source by its name."""

    name: str
    addresses: tuple[str, ...]
    every: timedelta = timedelta(hours=1)
    silent_after: timedelta = timedelta(days=14)
    since: date | timedelta | None = None
    """A day, or how long ago, from which on a council's meetings, or stories of the LDRS, are wanted."""
    limit: int | None = None
    defaults: Defaults = field(default=Defaults())


def watched(file: Path) -> list[Watched]:
    """Return the sources of a file, in its order; raise LoadError, naming the place, where it says what it cannot."""
    found = _read(file).get("sources", {})
    if not isinstance(found, dict) or not found:
        raise LoadError(f"{file}: no source is named", 'write [sources.gazette], and below it address = "https://..."')
    try:
        return [_source(name, given) for name, given in found.items()]
    except ValueError as error:
        what, _, advice = str(error).rpartition("; ")
        raise LoadError(f"{file}: {what}", advice) from error


def _read(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as opened:
            return tomllib.load(opened)
    except OSError as error:
        raise LoadError(f"{file}: {error.strerror}", "check the path and your right to read it") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LoadError(f"{file}: {error}", "mend the TOML there") from error


def _source(name: str, given: Any) -> Watched:
    if not isinstance(given, dict):
        raise ValueError(f"{name} is no table; write [sources.{name}] in a line of its own")
    for key in given:
        if key not in KEYS:
            raise ValueError(f"[sources.{name}]: unknown key {key!r}; known: {', '.join(KEYS)}")
    addresses = given.get("address", ())
    addresses = (addresses,) if isinstance(addresses, str) else tuple(addresses)
    if not addresses or not all(isinstance(item, str) and "://" in item for item in addresses):
        raise ValueError(f'[sources.{name}]: no address; write address = "https://..."')
    times = {key: _time(name, key, given[key]) for key in ("every", "silent_after") if key in given}
    return Watched(
        name=name,
        addresses=addresses,
        since=_since(name, given.get("since")),
        limit=_limit(name, given.get("limit")),
        defaults=_defaults(name, given),
        **times,
    )


def _time(name: str, key: str, value: Any) -> timedelta:
    found = TIME.fullmatch(value) if isinstance(value, str) else None
    if found is None or int(found[1]) == 0:
        raise ValueError(
            f'[sources.{name}]: {key} = {value!r} is no time; write it as "30 minutes", "6 hours", "2 days"'
        )
    return int(found[1]) * UNITS[found[2]]


def _since(name: str, value: Any) -> date | timedelta | None:
    if value is None or type(value) is date:
        return value
    if isinstance(value, str) and TIME.fullmatch(value):
        return _time(name, "since", value)
    raise ValueError(f'[sources.{name}]: since = {value!r} is no day; write it as 2024-01-31, or "90 days"')


def _limit(name: str, value: Any) -> int | None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
        raise ValueError(f"[sources.{name}]: limit = {value!r} is no number; write it as limit = 100")
    return value


def _defaults(name: str, given: dict[str, Any]) -> Defaults:
    try:
        kind = checks.kind(given["kind"]) if "kind" in given else None
    except ValueError as error:
        raise ValueError(f"[sources.{name}]: {error}") from error
    return Defaults(publisher=given.get("publisher"), kind=kind)
