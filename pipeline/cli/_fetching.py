"""The options that every command which fetches has."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

import click

from pipeline.errors import LoadError

LIMIT = 500
FILE = click.Path(dir_okay=False, path_type=Path)
Command = TypeVar("Command", bound=Callable[..., Any])

OPTIONS = (
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


ARCHIVE = (
    click.option("--archive", type=FILE, metavar="FILE.warc.gz", help="Archive of what is fetched."),
    click.option("--no-archive", is_flag=True, help="Keep nothing of what is fetched but its text and facts."),
)


def archiving(command: Command) -> Command:
    """Give a command the options of the archive."""
    for option in reversed(ARCHIVE):
        command = option(command)
    return command


def fetching(command: Command) -> Command:
    """Give a command the options of fetching."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def online() -> ModuleType:
    """Return the module that fetches; raise LoadError where its libraries are not installed."""
    try:
        from pipeline import online as module
    except ModuleNotFoundError as error:
        raise LoadError(
            f"to fetch, and to read archives, newsfacts needs {error.name}", "run: pip install 'newsfacts[fetch]'"
        ) from error
    return module


def config(given: Path | None) -> Path:
    """Return the file of settings: the one given, else the user's own."""
    return given or Path(click.get_app_dir("newsfacts")) / "config.toml"


def now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


def say(line: str) -> None:
    """Tell people, and not the programs that read the output."""
    click.echo(line, err=True)
