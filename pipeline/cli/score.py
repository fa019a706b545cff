"""`newsfacts score`: hold the facts against gold."""

import json
from pathlib import Path

import click

from pipeline.facts import kinds
from pipeline.score.compare import CORE, same
from pipeline.score.gold import read_gold
from pipeline.score.tally import Mistake, Score, as_record, score


@click.command("score")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--errors", metavar="KIND", type=click.Choice(list(kinds())), help="Print the mistakes of one kind.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def command(folder: Path, errors: str | None, as_json: bool) -> None:
    """Print precision, recall and F1 against the gold in FOLDER: NAME.json beside each NAME.txt.

    A fact is detected when its words overlap those of a gold fact of its kind (officials: when the name is the same),
    and strictly right when every core field is right too.
    """
    result = score(read_gold(folder))
    for mistake in result.mistakes:
        if mistake.kind == errors:
            click.echo(_line(mistake))
    click.echo(json.dumps(as_record(result)) if as_json else _table(result))


def _line(mistake: Mistake) -> str:
    want, have = mistake.want, mistake.have
    if want is None and have is not None:
        fields = {name: value for name in have.own_fields() if (value := getattr(have, name)) is not None}
        return f"EXTRA {mistake.document}: {have.text!r} " + _fields(fields)
    assert want is not None  # noqa: S101 - a mistake has one of the two
    if have is None:
        return f"MISS  {mistake.document}: {_fields(dict(want.fields))}"
    names = dict.fromkeys((*CORE[mistake.kind], *want.fields))
    wrong = [
        f"{name}: gold {want.fields.get(name)!r}, found {str(value)!r}"
        for name in names
        if (name in CORE[mistake.kind] or want.fields.get(name) is not None)
        and not same(name, want.fields.get(name), value := getattr(have, name))
    ]
    return f"FIELD {mistake.document}: {have.text!r} " + "; ".join(wrong)


def _fields(fields: dict[str, object]) -> str:
    return ", ".join(f"{name} {str(value)!r}" for name, value in fields.items())


def _table(result: Score) -> str:
    lines = [f"{'':10} {'gold':>5}   {'detected: P, R, F1':22}  strictly right: P, R, F1"]
    for kind, tally in result.tallies.items():
        detected, strict = (
            ("  ".join(f"{rate:.3f}" for rate in rates)) for rates in (tally.detection(), tally.records())
        )
        lines.append(f"{kind:10} {tally.gold:5}   {detected:22}  {strict}")
        lines.append(" " * 11 + "  ".join(f"{n} {tally.right[n]}/{tally.stated[n]}" for n in sorted(tally.stated)))
    return "\n".join(lines)
