"""`newsfacts ingest`: put documents into a database."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from pipeline import load
from pipeline.cli import _fetching
from pipeline.errors import LoadError
from pipeline.facts import kinds
from pipeline.ingest import Read, Summary, ingest
from pipeline.load.defaults import KINDS, published
from pipeline.store import Store, open_store


def _published(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    try:
        return published(value) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command("ingest")
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "--db",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("facts.db"),
    show_default=True,
    help="Database.",
)
@click.option("--published", callback=_published, metavar="DATE", help="Date of documents that give none: 2023-07-25.")
@click.option("--publisher", metavar="NAME", help="Publisher of documents that give none.")
@click.option("--kind", type=click.Choice(KINDS), help="Kind of documents that give none.")
@_fetching.archiving
@_fetching.fetching
@click.pass_context
def command(
    ctx: click.Context,
    /,
    sources: tuple[str, ...],
    db: Path,
    fetching: _fetching.Fetching,
    **given: Any,
) -> None:
    """Put the facts of SOURCES into a database.

    A source is a file, a folder, - for standard input, an archive (.warc, .warc.gz), or an address: of a page, a
    feed, a sitemap, a council's meetings. What is fetched is archived beside the database: facts.db has facts.warc.gz.

    A document that is stored already is passed over; one that has changed replaces what it gave before. What is
    wrong with one stops no other, and the exit code is then 1.
    """
    found = list(load.sources(sources))
    with open_store(db) as store:
        with _reading(found, store, fetching) as read, _progress(len(found)) as progress:
            summary = ingest(
                found, store, defaults=load.Defaults(**given), clock=_fetching.now, progress=progress, read=read
            )
        held = _held(store)
    for error in summary.errors:
        click.echo(f"Error: {error}", err=True)
    for line in _lines(summary, held):
        click.echo(line)
    click.echo(f"\nOpen it: newsfacts serve {db}")
    ctx.exit(1 if summary.errors else 0)


@contextmanager
def _reading(found: list[load.Source | LoadError], store: Store, fetching: _fetching.Fetching) -> Iterator[Read]:
    """Yield what reads the sources; only where one of them needs it, what fetches."""
    names = [source.name for source in found if isinstance(source, load.Source)]
    if not any(load.is_address(name) or load.is_archive(name) for name in names):
        yield load.read
        return
    with _fetching.module().reading(store, fetching.online(store.path)) as read:
        yield read


@contextmanager
def _progress(total: int) -> Iterator[Callable[[str], None]]:
    """Show a bar on a terminal, nothing in a pipe."""
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.fields[name]}"))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=total, name="")
        yield lambda name: bar.update(task, advance=1, name=Path(name).name)


def _held(store: Store) -> Counter[str]:
    """Count what the database holds: documents, and facts by kind."""
    held = Counter(dict(store.db.execute("select type, count(*) from facts group by type").fetchall()))
    held["documents"] = store.db.table("documents").count
    return held


def _lines(summary: Summary, held: Counter[str]) -> Iterator[str]:
    yield f"{'':12} {'this run':>9} {'database':>9}"
    yield f"{'documents':12} {summary.documents.total():9} {held['documents']:9}"
    for outcome in ("added", "changed", "unchanged"):
        yield f"  {outcome:10} {summary.documents[outcome]:9}"
    yield f"{'facts':12} {summary.facts.total():9} {sum(held[kind] for kind in kinds()):9}"
    for kind in kinds():
        yield f"  {kind:10} {summary.facts[kind]:9} {held[kind]:9}"
    yield f"{'refusals':12} {summary.refusals:9}"
    yield f"{'errors':12} {len(summary.errors):9}"
