"""`newsfacts check`: did the facts of the corpus change."""

from pathlib import Path

import click

from pipeline.check.diff import changes
from pipeline.check.golden import accepted, extracted
from pipeline.check.report import lines

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("check")
@click.option("--corpus", type=FOLDER, default=Path("corpus"), show_default=True, help="The documents.")
@click.option("--golden", type=FOLDER, default=Path("extracted"), show_default=True, help="The facts as accepted.")
@click.pass_context
def command(ctx: click.Context, corpus: Path, golden: Path) -> None:
    """Extract the corpus anew and print every fact gained, lost or changed against the golden files.

    The exit code is 1 when there is any.
    """
    new = extracted(corpus)
    found = list(changes(accepted(golden), new))
    for line in lines(found):
        click.echo(line)
    if found:
        click.echo(f"{golden} differs in {len(found)} facts; if that is intended, run: newsfacts accept")
        ctx.exit(1)
    click.echo(f"{sum(map(len, new.values()))} facts in {len(new)} documents, as accepted")
