"""`newsfacts split`: judge facts to be of another thing than their claim."""

from datetime import UTC, datetime
from pathlib import Path

import click

from pipeline.cli._options import database, reason
from pipeline.store import claims, open_store


@click.command("split")
@click.argument("claim_id", metavar="CLAIM")
@click.argument("fact_ids", metavar="FACT...", nargs=-1, required=True)
@database
@reason
def command(claim_id: str, fact_ids: tuple[str, ...], db: Path, reason: str | None) -> None:
    """Judge facts of a claim to be of another thing, one they share: they make a claim of their own from now on."""
    with open_store(db) as store:
        other = claims.split(store, claim_id, fact_ids, datetime.now(UTC), reason)
    click.echo(f"a claim of their own: {other}")
