"""`newsfacts rules`: how often each rule fires, and how far it can be trusted."""

import json
from pathlib import Path

import click

from pipeline.check.figures import RuleFigures, gold_of, rule_figures
from pipeline.check.golden import extracted
from pipeline.cli.check import FOLDER
from pipeline.facts import kinds

COLUMNS = ("fired", "judged", "true", "strict", "precision")


@click.command("rules")
@click.option("--corpus", type=FOLDER, default=Path("corpus"), show_default=True, help="The documents.")
@click.option("--kind", type=click.Choice(list(kinds())), help="Only the rules of one kind of fact.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")
def command(corpus: Path, kind: str | None, as_json: bool) -> None:
    """List every rule: how often it found a fact in the corpus, and how often gold agrees.

    judged: its facts in documents that have gold; true: those that gold has; strict: those with every core field right;
    precision: true of judged.
    """
    found = [item for item in rule_figures(extracted(corpus), gold_of(corpus)) if kind in (None, item.kind)]
    for line in _json(found) if as_json else _table(found):
        click.echo(line)


def _json(found: list[RuleFigures]) -> list[str]:
    return [json.dumps(item.record(), ensure_ascii=False) for item in found]


def _table(found: list[RuleFigures]) -> list[str]:
    width = max((len(item.rule) for item in found), default=4)
    rows: list[tuple[str, ...]] = [("kind", "rule", *COLUMNS)]
    for item in found:
        precision = "-" if item.precision is None else f"{item.precision:.3f}"
        rows.append((item.kind, item.rule, *(str(getattr(item, name)) for name in COLUMNS[:-1]), precision))
    return [f"{row[0]:10}  {row[1]:{width}}  " + "  ".join(f"{cell:>9}" for cell in row[2:]) for row in rows]
