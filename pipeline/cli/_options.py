"""Options that several commands have."""

from pathlib import Path

import click

database = click.option(
    "--db",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path("facts.db"),
    show_default=True,
    help="Database.",
)
reason = click.option("--reason", metavar="TEXT", help="Why, for those who read the judgement.")
