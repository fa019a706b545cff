"""`newsfacts score`: hold the facts against gold."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from pipeline.errors import sound
from pipeline.extract import extract_all
from pipeline.facts import kinds
from pipeline.score import things
from pipeline.score.compare import CORE, same
from pipeline.score.gold import read_gold
from pipeline.score.tally import Mistake, Score, as_record, score


@click.command("score")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--errors", metavar="KIND", type=click.Choice(list(kinds())), help="Print the mistakes of one kind.")
@click.option("--merges", is_flag=True, help="Print the pairs of mentions that are merged wrongly or not at all.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def command(folder: Path, errors: str | None, as_json: bool, merges: bool) -> None:
    """Print precision, recall and F1 against the gold in FOLDER: NAME.json beside each NAME.txt.

    A fact is detected when its words overlap those of a gold fact of its kind (officials: when the name is the same),
    and strictly right when every core field is right too. Where a things.toml says which mentions are of one
    thing, pairs of mentions in one claim are held against it.
    """
    golds = list(read_gold(folder))
    found = zip(golds, extract_all(gold.document for gold in golds), strict=True)
    facts = {gold.name: sound(extraction).facts for gold, extraction in found}
    result = score(golds, lambda gold: facts[gold.name])
    merged = things.together(things.score_things(listed, facts) for listed in things.read_things(folder, golds))
    for mistake in result.mistakes:
        if mistake.kind == errors:
            click.echo(_line(mistake))
    for line in _merge_lines(merged) if merges else ():
        click.echo(line)
    if as_json:
        click.echo(json.dumps(as_record(result) | ({"claims": things.as_record(merged)} if merged else {})))
        return
    click.echo(_table(result))
    for line in things.lines(merged):
        click.echo(line)


def _merge_lines(pairs: Mapping[str, things.Pairs]) -> Iterator[str]:
    for kind, each in pairs.items():
        yield from (f"WRONG {kind}: {words}" for words in each.wrong)
        yield from (f"APART {kind}: {words}" for words in each.missed)


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
