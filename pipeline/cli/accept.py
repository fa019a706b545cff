"""`newsfacts accept`: take the facts of the corpus as they are now."""

from pathlib import Path

import click

from pipeline.check.diff import changes
from pipeline.check.golden import accept, accepted, extracted
from pipeline.cli.check import FOLDER


@click.command("accept")
@click.option("--corpus", type=FOLDER, default=Path("corpus"), show_default=True, help="The documents.")
@click.option("--golden", type=FOLDER, default=Path("extracted"), show_default=True, help="Where the facts are kept.")
def command(corpus: Path, golden: Path) -> None:
    """Rewrite the golden files from the corpus; read their difference before you commit it."""
    new = extracted(corpus)
    found = list(changes(accepted(golden), new))
    accept(new, golden)
    click.echo(f"{golden}: {len(found)} changes in {len({change.document for change in found})} documents accepted")
