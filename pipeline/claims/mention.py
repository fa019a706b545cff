"""A mention: a fact with what merging knows of its document."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pipeline import edtf
from pipeline.claims.copies import story
from pipeline.document import Document
from pipeline.fact import Fact


class Paper(NamedTuple):
    """A document: when it was published (first and last possible day), by whom, and which text it is a copy of."""

    id: str
    kind: str | None = None
    publisher: str | None = None
    earliest: str | None = None
    latest: str | None = None
    story: str = ""


class Mention(NamedTuple):
    """A fact as its document states it; `fields` are those of its kind."""

    fact: str
    type: str
    paper: Paper
    start: int
    text: str
    sentence: str
    fields: Mapping[str, Any]


def order(mention: Mention) -> tuple[str, str, int, str]:
    """Return what mentions are put in order by: the first report first, undated documents last."""
    return (mention.paper.earliest or "9999", mention.paper.id, mention.start, mention.fact)


def mentions(document: Document, facts: Iterable[Fact]) -> list[Mention]:
    """Return the facts of a document as mentions."""
    earliest, latest = edtf.bounds(document.published) if document.published else (None, None)
    paper = Paper(document.id, document.kind, document.publisher, earliest, latest, story(document.text))
    return [
        Mention(
            fact.id,
            fact.type,
            paper,
            fact.start,
            fact.text,
            fact.sentence,
            {name: getattr(fact, name) for name in fact.own_fields()},
        )
        for fact in facts
    ]
