"""`newsfacts claims`: count the claims of a database, or make them anew."""

from pathlib import Path

import click

from pipeline.claims.kinds import kinds
from pipeline.cli._options import database
from pipeline.store import claims, open_store


@click.command("claims")
@database
@click.option("--rebuild", is_flag=True, help="Make all claims anew from the facts and the judgements.")
def command(db: Path, rebuild: bool) -> None:
    """Count claims: things that facts are of, each told once or in many documents.

    Claims are kept as documents are ingested; --rebuild gives the same, after a change of the rules of merging.
    """
    with open_store(db) as store:
        if rebuild:
            with store.transaction() as held:
                claims.rebuild(held)
        counts = {
            kind: rest
            for kind, *rest in store.db.execute(
                "select kind, count(*), sum(mentions), sum(documents > 1) from claims group by kind"
            )
        }
        differing = store.db.execute("select count(distinct claim_id) from disagreements").fetchone()[0]
    click.echo(f"{'':12} {'claims':>8} {'mentions':>9} {'in several documents':>21}")
    for kind in kinds():
        number, mentions, several = counts.get(kind, (0, 0, 0))
        click.echo(f"{kind:12} {number:8} {mentions:9} {several:21}")
    click.echo(f"{differing} claims on which reports disagree")
