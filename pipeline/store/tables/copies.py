"""Copies: documents that tell one story in the same words, as agencies' reports in several papers do."""

from pipeline.store.layout import Layout

TABLES = {
    "copies": Layout(
        columns={"document_id": str, "copy_of": str, "similarity": float},
        pk="document_id",
        required=("copy_of", "similarity"),
        references={"document_id": "documents", "copy_of": "documents"},
        owner=("document_id", "copy_of"),
    ),
    "likenesses": Layout(
        columns={"id": str, "document_id": str, "other_id": str, "similarity": float},
        required=("document_id", "other_id", "similarity"),
        references={"document_id": "documents", "other_id": "documents"},
        owner=("document_id", "other_id"),
    ),
    "likeness_bands": Layout(
        columns={"document_id": str, "band": int, "hash": int},
        pk=("document_id", "band"),
        required=("hash",),
        references={"document_id": "documents"},
        owner="document_id",
        indexes=(("hash", "band"),),
    ),
}

VIEWS = {
    "story_copies": """select copy.title as document, publishers.name as publisher, copy.published as published,
  first.title as first_document, first_publishers.name as first_publisher, first.published as first_published,
  copies.similarity as similarity, copy.url as link, first.url as first_link,
  copies.document_id as document_id, copies.copy_of as first_document_id
from copies
join documents as copy on copy.id = copies.document_id
join documents as first on first.id = copies.copy_of
left join publishers on publishers.id = copy.publisher_id
left join publishers as first_publishers on first_publishers.id = first.publisher_id""",
}
