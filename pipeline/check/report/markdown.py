"""The report for a pull request's comment, in GitHub's Markdown."""

import re
from collections.abc import Iterator
from itertools import groupby

from pipeline.check.diff import Change
from pipeline.check.report import SIGNS, Report, field_changes, rate, rows, stated, totals

LIMIT = 60_000  # a comment on GitHub holds 65,536 characters
SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~@&$-])")


def text(report: Report) -> str:
    """Return the report; where it is too long for a comment, the last changes give way to a count."""
    head, changes = list(_head(report)), list(_changes(report))
    room = LIMIT - sum(len(line) + 1 for line in head)
    kept: list[str] = []
    for line in changes:
        room -= len(line) + 1
        if room < 0:
            kept.append("\nThe rest is too long for a comment; run `newsfacts check` to see it.")
            break
        kept.append(line)
    return "\n".join([*head, *kept]) + "\n"


def _head(report: Report) -> Iterator[str]:
    yield "## newsfacts check\n"
    if not report.changes:
        yield "No fact of the corpus changed.\n"
    for floor in report.below:
        yield f"- **below the floor**: {floor}"
    if report.changes:
        yield "\n| kind | rule | gained | lost | changed |\n| --- | --- | ---: | ---: | ---: |"
        for kind, rule, counts in totals(report):
            yield f"| {kind} | {_plain(rule)} | " + " | ".join(str(counts[what]) for what in SIGNS) + " |"
    found = rows(report)
    if found:
        yield "\n| kind | measure | before | after |\n| --- | --- | ---: | ---: |"
        for row in found:
            yield f"| {row.kind} | {row.measure} | {rate(row.old)} | {rate(row.new)} |"
    if report.new_speed is not None:
        before = "" if report.old_speed is None else f"{report.old_speed:.2f} before, "
        yield f"\nSpeed: {before}{report.new_speed:.2f} times spaCy's tokenizer now.\n"


def _changes(report: Report) -> Iterator[str]:
    for document, group in groupby(report.changes, key=lambda change: change.document):
        yield f"\n### {_plain(document)}\n"
        for change in group:
            yield from _change(change)


def _change(change: Change) -> Iterator[str]:
    fact = change.fact()
    yield f"- **{change.what} {fact['type']}** {_plain(fact['text'])}"
    for name, old, new in field_changes(change):
        yield f"  - {name}: {_plain(old)} → {_plain(new)}"
    if change.what != "changed":
        yield "  - " + ", ".join(f"{name}: {_plain(value)}" for name, value in stated(change))
    yield f"  > {_plain(fact['sentence'])}"


def _plain(value: object) -> str:
    """Return a value as text that Markdown shows as it is, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(str(value).split()))
