"""Documents, their texts, and where they were read."""

from pipeline.store.layout import Layout

TABLES = {
    "documents": Layout(
        columns={
            "id": str,
            "title": str,
            "kind": str,
            "publisher_id": str,
            "published": str,
            "published_earliest": str,
            "published_latest": str,
            "published_month": str,
            "updated": str,
            "authors": str,
            "url": str,
            "licence": str,
            "record_id": str,
            "meeting_id": str,
            "item": str,
            "words": int,
            "digest": str,
            "first_run": int,
            "last_run": int,
        },
        required=("authors", "words", "digest", "first_run", "last_run"),
        references={
            "publisher_id": "publishers",
            "record_id": "records",
            "meeting_id": "meetings",
            "first_run": "runs",
            "last_run": "runs",
        },
        indexes=(("published_earliest",), ("published_month",), ("kind",)),
        unique=("url",),
    ),
    "document_texts": Layout(
        columns={"document_id": str, "text": str},
        pk="document_id",
        required=("text",),
        references={"document_id": "documents"},
        owner="document_id",
    ),
    "sources": Layout(
        columns={"id": str, "address": str, "document_id": str},
        required=("address", "document_id"),
        references={"document_id": "documents"},
        owner="document_id",
    ),
}
