"""The options that every command which fetches has, and what they say together."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import click

from pipeline.errors import LoadError

LIMIT = 500
FILE = click.Path(dir_okay=False, path_type=Path)
Command = Callable[..., None]

ARCHIVE = (
    click.option("--archive", type=FILE, metavar="FILE.warc.gz", help="Archive of what is fetched."),
    click.option("--no-archive", is_flag=True, help="Keep nothing of what is fetched but its text and facts."),
)
OPTIONS = (
    click.option(
        "--since",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="DATE",
        help="The day from which on a council's meetings, or stories of the LDRS, are read: 2024-01-31.",
    ),
    click.option(
        "--limit",
        type=click.IntRange(min=1),
        default=LIMIT,
        show_default=True,
        metavar="N",
        help="Addresses of one feed or sitemap that are fetched in one run.",
    ),
    click.option("--config", type=FILE, help="Settings of fetching, with your contact address."),
    click.option("--allow-loopback", is_flag=True, hidden=True, help="Fetch from this computer too: for tests."),
)


class Fetching(NamedTuple):
    """What the user says of fetching."""

    config: Path
    archive: Path | None
    keep: bool
    limit: int
    since: date | None
    loopback: bool

    def online(self, db: Path | None = None) -> Any:
        """Return how to fetch for a database, which has its archive beside it, or for none, which has none."""
        beside = db.with_suffix(".warc.gz") if db else None
        return module().Online(
            config=self.config,
            archive=(self.archive or beside) if self.keep else None,
            limit=self.limit,
            since=self.since.isoformat() if self.since else None,
            loopback=self.loopback,
            say=_say,
            clock=now,
        )


def fetching(command: Command) -> Command:
    """Give a command the options of fetching; it is called with what they say as `fetching`."""

    @wraps(command)
    def called(*arguments: Any, **given: Any) -> None:
        since = given.pop("since")
        said = Fetching(
            config=given.pop("config") or Path(click.get_app_dir("newsfacts")) / "config.toml",
            archive=given.pop("archive", None),
            keep=not given.pop("no_archive", False),
            limit=given.pop("limit"),
            since=since.date() if since else None,
            loopback=given.pop("allow_loopback"),
        )
        command(*arguments, fetching=said, **given)

    return _with(called, OPTIONS)


def archiving(command: Command) -> Command:
    """Give a command that fetches the options of the archive."""
    return _with(command, ARCHIVE)


def _with(command: Command, options: tuple[Callable[[Command], Command], ...]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def module() -> ModuleType:
    """Return the module that fetches; raise LoadError where its libraries are not installed."""
    try:
        from pipeline import online
    except ModuleNotFoundError as error:
        raise LoadError(
            f"to fetch, and to read archives, newsfacts needs {error.name}", "run: pip install 'newsfacts[fetch]'"
        ) from error
    return online


def now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


def _say(line: str) -> None:
    """Tell people, and not the programs that read the output."""
    click.echo(line, err=True)
