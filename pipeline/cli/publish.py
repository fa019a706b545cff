"""`newsfacts publish`: a folder ready to deploy."""

from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from pipeline.publish.folder import publish


@click.command("publish")
@click.argument("database", type=click.Path(path_type=Path))
@click.option(
    "--to", "folder", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="A new folder."
)
@click.option("--pages/--no-pages", default=True, show_default=True, help="Static pages of every document and fact.")
def command(database: Path, folder: Path, pages: bool) -> None:
    """Write a folder with DATABASE ready to deploy: vacuumed, with its configuration, pages and a Dockerfile."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("pages", total=None)
        written = publish(database, folder, pages=pages, progress=lambda _: bar.advance(task))
    click.echo(f"{folder} holds the database and {written} static pages.")
    click.echo(f"A server: docker build -t facts {folder} && docker run -p 8001:8001 facts")
    if pages:
        click.echo(f"No server: put {folder / 'pages'} on any web host, or open {folder / 'pages/index.html'}")
