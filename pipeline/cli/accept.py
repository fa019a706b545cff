"""`newsfacts accept`: take the facts of the corpus, and their scores, as they are now."""

from pathlib import Path

import click

from pipeline.check.run import accept
from pipeline.cli.check import FOLDER


@click.command("accept")
@click.option("--corpus", type=FOLDER, default=Path("corpus"), show_default=True, help="The documents.")
@click.option("--golden", type=FOLDER, default=Path("extracted"), show_default=True, help="Where the facts are kept.")
@click.option("--lower", metavar="REASON", help="Allow scores below their floors, for a reason that is kept with them.")
def command(corpus: Path, golden: Path, lower: str | None) -> None:
    """Rewrite the golden files and the floors from the corpus; read their difference before you commit it.

    Where a score is below its floor nothing is written, unless --lower says why it may be.
    """
    report = accept(corpus, golden, lower)
    documents = {change.document for change in report.changes}
    click.echo(f"{golden}: {len(report.changes)} changes in {len(documents)} documents accepted")
    for floor in report.below:
        click.echo(f"lowered: {floor}")
