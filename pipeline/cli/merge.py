"""`newsfacts merge`: judge claims to be of one thing."""

from datetime import UTC, datetime
from pathlib import Path

import click

from pipeline.cli._options import database, reason
from pipeline.store import claims, open_store


@click.command("merge")
@click.argument("claim_ids", metavar="CLAIM CLAIM...", nargs=-1, required=True)
@database
@reason
def command(claim_ids: tuple[str, ...], db: Path, reason: str | None) -> None:
    """Judge claims to be of one thing: their mentions are of one claim from now on, whatever is extracted again."""
    if len(set(claim_ids)) < 2:
        raise click.UsageError("name two claims or more, by the ids of the table claims")
    with open_store(db) as store:
        merged = claims.merge(store, claim_ids, datetime.now(UTC), reason)
    click.echo(f"one claim: {merged}")
