"""`newsfacts accept`: take the facts of the corpus, and their scores, as they are now."""

from pathlib import Path

import click

from pipeline.check.run import accept
from pipeline.cli.check import FOLDER
from pipeline.measured import FILE


@click.command("accept")
@click.option("--corpus", type=FOLDER, default=Path("corpus"), show_default=True, help="The documents.")
@click.option("--golden", type=FOLDER, default=Path("extracted"), show_default=True, help="Where the facts are kept.")
@click.option(
    "--rules",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("pipeline/measured") / FILE,
    show_default=True,
    help="Where each rule's figures are kept.",
)
@click.option("--lower", metavar="REASON", help="Allow scores below their floors, for a reason that is kept with them.")
def command(corpus: Path, golden: Path, rules: Path, lower: str | None) -> None:
    """Rewrite golden files, floors and rules' figures from the corpus; read their difference before you commit it.

    Where a score is below its floor nothing is written, unless --lower says why it may be.
    """
    report = accept(corpus, golden, rules, lower)
    documents = {change.document for change in report.changes}
    click.echo(f"{golden}: {len(report.changes)} changes in {len(documents)} documents accepted")
    for floor in report.below:
        click.echo(f"lowered: {floor}")
