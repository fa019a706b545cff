"""Facts as stored -> mentions, as merging takes them."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from sqlite_utils import Database

from pipeline.claims import Mention, Paper
from pipeline.facts import kinds
from pipeline.store.columns import REFERENCES, own_fields

OF_PAPER = (
    "documents.id",
    "documents.kind",
    "publishers.name",
    "documents.published_earliest",
    "documents.published_latest",
    "coalesce(document_stories.story, documents.id)",
)
OF_FACT = ("facts.id", "facts.start", "facts.text", "facts.sentence")


def of_document(db: Database, document: str) -> list[Mention]:
    """Return the mentions of a document, in order of place."""
    found = [mention for kind in kinds() for mention in _read(db, kind, "facts.document_id = ?", document)]
    return sorted(found, key=lambda mention: (mention.start, mention.fact))


def of_facts(db: Database, facts: Iterable[str]) -> dict[str, Mention]:
    """Return mentions by the ids of their facts."""
    wanted = json.dumps(sorted(facts))
    where = "facts.id in (select value from json_each(?))"
    return {mention.fact: mention for kind in kinds() for mention in _read(db, kind, where, wanted)}


def of_all(db: Database) -> Iterator[list[Mention]]:
    """Yield the mentions of each document."""
    found = [mention for kind in kinds() for mention in _read(db, kind, "?", 1)]
    ordered = sorted(found, key=lambda mention: (mention.paper.id, mention.start, mention.fact))
    for _, mentions in groupby(ordered, key=lambda mention: mention.paper.id):
        yield list(mentions)


def _read(db: Database, kind: str, where: str, value: str | int) -> Iterator[Mention]:
    names = [field.name for field in own_fields(kinds()[kind].fact)]
    papers, facts = len(OF_PAPER), len(OF_PAPER) + len(OF_FACT)
    for row in db.execute(f"{_sql(kind)} where {where}", (value,)):
        fact, start, text, sentence = row[papers:facts]
        yield Mention(
            fact, kind, Paper(*row[:papers]), start, text, sentence, dict(zip(names, row[facts:], strict=True))
        )


@cache
def _sql(kind: str) -> str:
    selected, joins = [*OF_PAPER, *OF_FACT], []
    for field in own_fields(kinds()[kind].fact):
        if field.name in REFERENCES:
            selected.append(f'"{field.name}".name')
            joins.append(
                f'left join {REFERENCES[field.name]} as "{field.name}" on "{field.name}".id = own."{field.column}"'
            )
        else:
            selected.append(f'own."{field.column}"')
    return f"""select {", ".join(selected)} from "{kind}" as own
join facts on facts.id = own.id
join documents on documents.id = facts.document_id
left join document_stories on document_stories.document_id = documents.id
left join publishers on publishers.id = documents.publisher_id
{" ".join(joins)}"""
