"""`newsfacts reject`: judge facts to be wrong."""

from datetime import UTC, datetime
from pathlib import Path

import click

from pipeline.cli._options import database, reason
from pipeline.store import claims, open_store


@click.command("reject")
@click.argument("fact_ids", metavar="FACT...", nargs=-1, required=True)
@database
@reason
def command(fact_ids: tuple[str, ...], db: Path, reason: str | None) -> None:
    """Judge facts to be wrong: no claim rests on them from now on. The facts themselves stay, with the judgement."""
    with open_store(db) as store:
        for fact in fact_ids:
            claims.reject(store, fact, datetime.now(UTC), reason)
    click.echo(f"rejected: {', '.join(fact_ids)}")
