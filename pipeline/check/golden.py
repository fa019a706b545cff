"""The golden files: `extracted/` mirrors `corpus/`, one fact a line, in order of place."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.document import Document
from pipeline.errors import LoadError, NewsfactsError, sound
from pipeline.extract import extract_all
from pipeline.fact import Fact
from pipeline.facts import kinds
from pipeline.load import load
from pipeline.show.jsonl import plain

Record = dict[str, Any]
Golden = dict[str, list[Record]]
"""The facts of each document, by its path in the corpus without its ending."""

LAST = ("sentence", "rule", "start", "end", "id")
"""Where a fact stands; prefix, suffix and document are told by the sentence and the path."""


class GoldenError(NewsfactsError):
    """A corpus or golden files that cannot be used."""


def corpus_documents(corpus: Path) -> Iterator[tuple[str, Document]]:
    """Yield every document of a corpus with its path in it; the first that cannot be read is an error."""
    if not corpus.is_dir():
        raise GoldenError(f"{corpus}: no such folder", "run this at the top of the checkout or name the corpus")
    for document in load([str(corpus)]):
        if isinstance(document, LoadError):
            raise document
        yield str(Path(document.source).relative_to(corpus).with_suffix("")), document


def extracted(corpus: Path) -> Golden:
    """Extract every document of a corpus."""
    documents = dict(corpus_documents(corpus))
    found = zip(documents, extract_all(documents.values()), strict=True)
    return {name: [record(fact) for fact in sound(extraction).facts] for name, extraction in found}


def accepted(folder: Path) -> Golden:
    """Read the golden files of a folder; none where the folder is missing."""
    return {str(path.relative_to(folder).with_suffix("")): _read(path) for path in sorted(folder.rglob("*.jsonl"))}


def write_golden(golden: Golden, folder: Path) -> None:
    """Write the golden files, and remove those of documents that are gone."""
    for path in folder.rglob("*.jsonl"):
        if str(path.relative_to(folder).with_suffix("")) not in golden:
            path.unlink()
    for name, records in golden.items():
        path = folder / f"{name}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{_line(item)}\n" for item in records), encoding="utf-8", newline="\n")


def record(fact: Fact) -> Record:
    """Return a fact as its golden line has it: what it says first, where it stands last."""
    whole = {name: plain(value) for name, value in fact.record().items()}
    own = fact.own_fields()
    return {name: whole[name] for name in ("type", "text", *own, *LAST)}


def fact(item: Record) -> Fact:
    """Return the fact of a golden line; a field that its kind no longer has is left out."""
    kind = kinds()[item["type"]].fact
    own = {name: item[name] for name in kind.own_fields() if name in item}
    return kind(**{name: item[name] for name in ("start", "end", "rule", "id", "text", "sentence")}, **own)


def _read(path: Path) -> list[Record]:
    try:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    except ValueError as error:
        raise GoldenError(f"{path}: {error}", "mend the line or run: newsfacts accept") from error


def _line(item: Record) -> str:
    return json.dumps(item, ensure_ascii=False)
