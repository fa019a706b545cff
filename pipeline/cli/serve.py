"""`newsfacts serve`: look at a database in the browser."""

from pathlib import Path

import click

from pipeline.publish.serve import serve


@click.command("serve")
@click.argument("database", type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 lets other machines in.")
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="0 takes any free one.")
def command(database: Path, host: str, port: int) -> None:
    """Open DATABASE in Datasette, for a browser to read; nothing is changed in it.

    After another ingest, stop it and start it again.
    """
    serve(database, host, port, lambda address: click.echo(f"{database} is at {address} (Ctrl+C stops it)"))
