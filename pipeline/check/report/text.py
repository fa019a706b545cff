"""The report for a terminal."""

from collections.abc import Iterator
from itertools import groupby

from pipeline.check.diff import Change
from pipeline.check.report import SIGNS, Report, field_changes, rate, rows, stated, totals


def lines(report: Report) -> Iterator[str]:
    """Yield the report: each document's changes with their sentences, then the totals and figures."""
    for document, group in groupby(report.changes, key=lambda change: change.document):
        yield document
        for change in group:
            yield from _change(change)
    for kind, rule, counts in totals(report):
        yield f"{kind}: " + ", ".join(f"{counts[what]} {what}" for what in SIGNS if counts[what]) + f" by {rule!r}"
    for row in rows(report):
        yield f"{row.kind}: {row.measure} {rate(row.old)} -> {rate(row.new)}"
    if report.new_speed is not None:
        before = "" if report.old_speed is None else f"{report.old_speed:.2f} -> "
        yield f"speed: {before}{report.new_speed:.2f} times spaCy's tokenizer"
    for floor in report.below:
        yield f"below the floor: {floor}"


def _change(change: Change) -> Iterator[str]:
    fact = change.fact()
    yield f"  {SIGNS[change.what]} {change.what} {fact['type']}: {' '.join(fact['text'].split())}"
    for name, old, new in field_changes(change):
        yield f"      {name}: {old!r} -> {new!r}"
    if change.what != "changed":
        yield "      " + ", ".join(f"{name} {value!r}" for name, value in stated(change))
    yield f"      in: {fact['sentence']}"
