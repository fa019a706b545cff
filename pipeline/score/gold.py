"""Gold: NAME.json beside NAME.txt says which facts a reader finds in the text."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipeline.document import Document
from pipeline.errors import LoadError, NewsfactsError
from pipeline.facts import kinds
from pipeline.load import load

NOTES = ("type", "text", "nth", "optional", "note")
METADATA = ("title", "url", "publisher", "published", "kind")


@dataclass(frozen=True, slots=True)
class GoldFact:
    """A fact as its annotator states it; an optional one counts neither way."""

    type: str
    start: int
    end: int
    fields: Mapping[str, Any]
    optional: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """A document and the facts that a reader finds in it."""

    name: str
    document: Document
    facts: tuple[GoldFact, ...]


class GoldError(NewsfactsError):
    """A gold file that does not fit its text."""


def read_gold(folder: Path) -> Iterator[Gold]:
    """Yield the gold documents of a folder and the folders in it, sorted.

    Raises GoldError where there are none, a text is missing, or an annotation does not fit its text.
    """
    paths = sorted(folder.rglob("*.json"))
    if not paths:
        raise GoldError(f"{folder}: no gold", "name a folder with NAME.txt and NAME.json files")
    for path in paths:
        yield _read(path, str(path.relative_to(folder).with_suffix("")))


def _read(path: Path, name: str) -> Gold:
    text_path = path.with_suffix(".txt")
    if not text_path.exists():
        raise GoldError(f"{path}: no text beside it", f"write {text_path.name} or remove the gold file")
    try:
        annotation = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise GoldError(f"{path}: {error}", "mend the JSON") from error
    (document,) = load([str(text_path)])
    if isinstance(document, LoadError):
        raise document
    known = {key: annotation[key] for key in METADATA if annotation.get(key) and not getattr(document, key)}
    document = replace(document, **known, id="")
    facts = tuple(_fact(path, document.text, fact) for fact in annotation["facts"])
    return Gold(name, document, facts)


def _fact(path: Path, text: str, stated: Mapping[str, Any]) -> GoldFact:
    type_, anchor = stated["type"], stated["text"]
    kind = kinds().get(type_)
    if kind is None:
        raise GoldError(f"{path}: {anchor!r}: unknown type {type_}", f"known: {', '.join(kinds())}")
    known = (*NOTES, *kind.fact.own_fields())
    unknown = sorted(set(stated) - set(known))
    if unknown:
        raise GoldError(f"{path}: {anchor!r}: unknown {unknown}", f"known: {', '.join(known)}")
    start = -1
    for _ in range(stated.get("nth", 1)):
        start = text.find(anchor, start + 1)
        if start < 0:
            raise GoldError(f"{path}: {anchor!r} does not stand in the text so often", "mend its text or nth")
    fields = {name: value for name, value in stated.items() if name not in NOTES}
    return GoldFact(type_, start, start + len(anchor), fields, bool(stated.get("optional")))
