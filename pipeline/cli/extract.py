"""`newsfacts extract`: print the facts of documents."""

from pathlib import Path

import click

from pipeline.extract import extract
from pipeline.load.files import load
from pipeline.show import jsonl


@click.command("extract")
@click.argument("paths", nargs=-1, required=True)
def command(paths: tuple[str, ...]) -> None:
    """Print the facts of PATHS as JSON Lines."""
    for path in paths:
        for document in load(Path(path)):
            for fact in extract(document).facts:
                click.echo(jsonl.line(fact, document.source))
