"""`newsfacts roster`: load a council's councillors."""

from pathlib import Path

import click

from pipeline.errors import LoadError
from pipeline.hosts import council_of
from pipeline.load.moderngov.address import site
from pipeline.load.moderngov.councillors import CALL, seats
from pipeline.load.sources import is_address
from pipeline.store import open_store
from pipeline.store.rosters import put_roster

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("roster")
@click.argument("source")
@click.option("--council", metavar="NAME", help="The council's full name, where its address does not tell.")
@click.option("--db", type=FILE, default=Path("facts.db"), show_default=True, help="Database.")
@click.option("--config", type=FILE, help="Settings of fetching, with your contact address.")
@click.option("--allow-loopback", is_flag=True, hidden=True, help="Fetch from this computer too: for tests.")
def command(source: str, council: str | None, db: Path, config: Path | None, allow_loopback: bool) -> None:
    """Load a council's councillors from SOURCE: its ModernGov site, or a file with the answer of GetCouncillorsByWard.

    The officials in the database are then confirmed against who held a seat on the document's date.
    """
    here = site(source) if is_address(source) else None
    name = council or (council_of(here.host) if here else None)
    if name is None:
        advice = "say it: --council 'Larkwater Borough Council'"
        raise LoadError(f"{source}: it does not say which council this is", advice)
    data = _fetched(here.call(CALL), config, allow_loopback) if here else _bytes(source)
    try:
        found = seats(data)
    except ValueError as error:
        what, _, advice = str(error).rpartition("; ")
        raise LoadError(f"{source}: {what}", advice) from error
    with open_store(db) as store:
        held, new = put_roster(store, name, found, source)
        confirmed = store.db.execute(
            "select count(*) from confirmed_officials join seats on seats.id = seat_id where council = ?", (name,)
        ).fetchone()[0]
    click.echo(f"{name}: {held} seats, {new} of them new; {confirmed} officials in the database held one")


def _bytes(source: str) -> bytes:
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise LoadError(f"{source}: {error.strerror}", "check the path and your right to read it") from error


def _fetched(address: str, config: Path | None, loopback: bool) -> bytes:
    try:
        from pipeline.fetch import Fetcher, settings
    except ModuleNotFoundError as error:
        raise LoadError(f"to fetch, newsfacts needs {error.name}", "run: pip install 'newsfacts[fetch]'") from error
    file = config or Path(click.get_app_dir("newsfacts")) / "config.toml"
    with Fetcher(settings(file, loopback=loopback)) as fetcher:
        return fetcher.get(address).body
