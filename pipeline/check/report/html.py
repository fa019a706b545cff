"""The report as a self-contained page: the old and the new highlight of every change side by side."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import NamedTuple

from jinja2 import Environment, StrictUndefined, Template

from pipeline.check.diff import Change
from pipeline.check.golden import Record
from pipeline.check.report import Report, rate, rows, stated, totals

AROUND = 160  # characters of text on either side of the words


class Side(NamedTuple):
    """A fact before or after: the words marked in their text, and the fields that it states."""

    before: str
    words: str
    after: str
    fields: Sequence[tuple[str, object, bool]]
    """Name, value, and whether it differs from the other side's."""


def page(report: Report) -> str:
    """Return the page; no markup of a text comes through, and nothing is loaded from anywhere."""
    documents = [
        (document, [(change, *_sides(change, report.texts.get(document, ""))) for change in group])
        for document, group in groupby(report.changes, key=lambda change: change.document)
    ]
    return _template().render(report=report, documents=documents, totals=totals(report), rows=rows(report), rate=rate)


def _sides(change: Change, text: str) -> tuple[Side | None, Side | None]:
    different = set(change.fields()) | ({"text"} if change.what != "changed" else set())
    return _side(change.old, text, different), _side(change.new, text, different)


def _side(record: Record | None, text: str, different: set[str]) -> Side | None:
    if record is None:
        return None
    start, end = record["start"], record["end"]
    whole = Change("", "gained", None, record)
    fields = [(name, value, name in different) for name, value in stated(whole)]
    return Side(text[max(0, start - AROUND) : start], record["text"], text[end : end + AROUND], fields)


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string((files("pipeline.check.report") / "report.html").read_text(encoding="utf-8"))
