"""The claim that a fact belongs to: its other reports, and where they differ."""

import json
from typing import Any

from datasette.app import Datasette

from pipeline.publish.site import store

OF_FACT = "select claim_id from claim_mentions where fact_id = :id order by id limit 1"
CLAIM = "select * from claims where id = :id"
MENTIONS = """select facts.id, facts.document_id, documents.title, documents.kind, documents.published,
  publishers.name as publisher, facts.sentence, facts.text, facts.link
from claim_mentions join facts on facts.id = claim_mentions.fact_id join documents on documents.id = facts.document_id
left join publishers on publishers.id = documents.publisher_id
where claim_mentions.claim_id = :id order by documents.published nulls last, facts.sort_key"""
VERSIONS = "select * from claim_versions where claim_id = :id and differs order by field, documents desc, value"
MERGES = "select * from merges where claim_id = :id order by id"


async def of_fact(datasette: Datasette, id_: str) -> dict[str, Any] | None:
    """Return the claim of a fact, null where it belongs to none."""
    found = await store.row(datasette, OF_FACT, {"id": id_})
    return await claim(datasette, found["claim_id"]) if found else None


async def claim(datasette: Datasette, id_: str) -> dict[str, Any] | None:
    """Return a claim with its mentions, the versions that differ and the merges that made it."""
    found = await store.row(datasette, CLAIM, {"id": id_})
    if found is None:
        return None
    return found | {
        "said": json.loads(found["fields"]),
        "reports": await store.rows(datasette, MENTIONS, {"id": id_}),
        "versions": await store.rows(datasette, VERSIONS, {"id": id_}),
        "merged": await store.rows(datasette, MERGES, {"id": id_}),
    }
