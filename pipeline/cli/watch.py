"""`newsfacts watch`: visit named sources on a schedule."""

from pathlib import Path
from time import sleep

import click

from pipeline.cli import _fetching


@click.command("watch")
@click.argument("sources", type=_fetching.FILE)
@click.option("--once", is_flag=True, help="Visit every source once, now, and end: for cron and CI.")
@click.option("--db", type=_fetching.FILE, default=Path("facts.db"), show_default=True, help="Database.")
@_fetching.archiving
@_fetching.fetching
@click.pass_context
def command(
    ctx: click.Context,
    /,
    sources: Path,
    once: bool,
    db: Path,
    fetching: _fetching.Fetching,
) -> None:
    """Visit the sources named in SOURCES.toml, each as often as it says there, and take in what is new or changed.

    Each visit is told in a line; a source that gives nothing new for longer than its `silent_after` is told too.
    With --once the exit code is 1 where something went wrong or a source is silent.
    """
    online = fetching.online(db)
    from pipeline import watch  # needs the libraries of fetching too

    well = True
    try:
        for report in watch.watch(watch.watched(sources), db, online, once=once, sleep=sleep):
            for line in report.lines():
                click.echo(line)
            well = well and report.is_well()
    except KeyboardInterrupt:
        click.echo("stopped; what is stored is whole")
    ctx.exit(0 if well else 1)
