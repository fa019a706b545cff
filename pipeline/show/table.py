"""Facts as a table for people: what, in which words, saying what."""

from collections.abc import Iterable
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.extract import Extraction
from pipeline.fact import Fact
from pipeline.show.jsonl import plain

WIDTH = 120


def table(extractions: Iterable[Extraction], width: int = WIDTH) -> str:
    """Return a table for each document, its facts in order of place."""
    out = StringIO()
    console = Console(file=out, width=width, highlight=False)
    for extraction in extractions:
        document = extraction.document
        console.print(Text(f"{document.source}: {document.title or 'untitled'}"), style="bold")
        rows = Table("kind", "words", "fields", box=SIMPLE_HEAD, pad_edge=False, expand=True)
        for fact in extraction.facts:
            rows.add_row(fact.type, Text(" ".join(fact.text.split())), Text(stated(fact)))
        console.print(rows if extraction.facts else Text("no facts"))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def stated(fact: Fact) -> str:
    """Return the fields that the document supports, as one line."""
    fields = {name: plain(getattr(fact, name)) for name in fact.own_fields()}
    return ", ".join(f"{name} {value}" for name, value in fields.items() if value is not None)
