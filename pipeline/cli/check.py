"""`newsfacts check`: did the facts of the corpus change, and for better or worse."""

from pathlib import Path

import click

from pipeline.check.floors import FILE
from pipeline.check.report import html, markdown, passes, text
from pipeline.check.run import against_golden, against_revision

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("check")
@click.option("--corpus", type=FOLDER, default=Path("corpus"), show_default=True, help="The documents.")
@click.option("--golden", type=FOLDER, default=Path("extracted"), show_default=True, help="The facts as accepted.")
@click.option("--against", metavar="REVISION", help="Compare with what this git revision of the program extracts.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "html"]),
    default="text",
    show_default=True,
    help="For a terminal, a pull request's comment, or a page with old and new side by side.",
)
@click.option("--speed/--no-speed", default=False, help="Measure the speed too; --against always does.")
@click.pass_context
def command(ctx: click.Context, corpus: Path, golden: Path, against: str | None, form: str, speed: bool) -> None:
    """Extract the corpus anew and print every fact gained, lost or changed against the golden files.

    Totals by kind and rule follow, and the change in precision, recall and F1 against the corpus' gold. The exit code
    is 1 when a fact changed, or when a score is below its floor.
    """
    report = against_revision(corpus, golden, against) if against else against_golden(corpus, golden, speed=speed)
    if form == "markdown":
        click.echo(markdown.text(report), nl=False)
    elif form == "html":
        click.echo(html.page(report), nl=False)
    else:
        for line in text.lines(report):
            click.echo(line)
    facts = sum(report.new.facts.values())
    if passes(report):
        click.echo(f"{facts} facts in {report.new.documents} documents, as accepted", err=form != "text")
        return
    if not report.is_pinned:
        click.echo(f"{golden}/{FILE} was set for another corpus", err=form != "text")
    advice = "if that is intended, run: newsfacts accept"
    click.echo(f"{golden} differs in {len(report.changes)} facts; {advice}", err=form != "text")
    ctx.exit(1)
