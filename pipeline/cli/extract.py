"""`newsfacts extract`: print the facts of documents."""

from collections.abc import Iterator

import click

from pipeline.errors import NewsfactsError
from pipeline.extract import Extraction, extract_all
from pipeline.load import load
from pipeline.show import html, jsonl, table


@click.command("extract")
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "table", "html"]),
    default="jsonl",
    show_default=True,
    help="JSON Lines, a table for people, or a page with the facts marked in the text.",
)
@click.pass_context
def command(ctx: click.Context, sources: tuple[str, ...], form: str) -> None:
    """Print the facts of SOURCES (files, folders, - for standard input), by document and place."""
    failed: list[NewsfactsError] = []
    extractions = _extractions(sources, failed)
    if form == "jsonl":
        for extraction in extractions:
            for fact in extraction.facts:
                click.echo(jsonl.line(fact, extraction.document.source))
    elif form == "table":
        for extraction in extractions:
            click.echo(table.table([extraction]), nl=False)
    else:
        click.echo(html.page(list(extractions)), nl=False)
    if failed:
        ctx.exit(1)


def _extractions(sources: tuple[str, ...], failed: list[NewsfactsError]) -> Iterator[Extraction]:
    """Yield what each document gives; say at once what is wrong with the others."""
    for found in extract_all(load(sources)):
        if isinstance(found, NewsfactsError):
            failed.append(found)
            click.echo(f"Error: {found}", err=True)
        else:
            yield found
