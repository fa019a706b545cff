"""`newsfacts fetch`: fetch and archive, and nothing else."""

from pathlib import Path

import click

from pipeline.cli import _fetching


@click.command("fetch")
@click.argument("sources", nargs=-1, required=True)
@click.option("--warc", type=_fetching.FILE, required=True, metavar="FILE.warc.gz", help="Archive, added to.")
@_fetching.fetching
@click.pass_context
def command(ctx: click.Context, /, sources: tuple[str, ...], warc: Path, fetching: _fetching.Fetching) -> None:
    """Fetch SOURCES (pages, feeds, sitemaps) into a WARC archive, for `newsfacts ingest FILE.warc.gz`.

    What stands in the archive already, and its site says has not changed, is not fetched again.
    """
    documents, errors = _fetching.module().fetch(sources, fetching.online(), warc)
    for error in errors:
        click.echo(f"Error: {error}", err=True)
    click.echo(f"{documents} documents in {warc}, {len(errors)} errors")
    click.echo(f"\nTake them in: newsfacts ingest {warc}")
    ctx.exit(1 if errors else 0)
