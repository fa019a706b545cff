"""Which story each document tells, so that copies of one count as one publisher."""

from sqlite_utils import Database

from pipeline.claims.copies import story
from pipeline.document import Document
from pipeline.store.claims.update import update

PART = 500  # documents whose claims are made again at once


def note_story(db: Database, document: Document) -> None:
    """Note the story of a document that comes: its own words."""
    row = {"document_id": document.id, "story": story(document.text)}
    db.table("document_stories").upsert(row, pk="document_id")


def settle_stories(db: Database) -> None:
    """Give each copy the story of the document it copies, and make the claims again that rest on one."""
    found = db.execute(COPIES).fetchall()
    db.conn.executemany("update document_stories set story = ? where document_id = ?", [row[::-1] for row in found])
    documents = sorted(document for document, _ in found)
    for start in range(0, len(documents), PART):
        update(db, documents[start : start + PART])


COPIES = """select own.document_id, first.story from copies
join document_stories as own on own.document_id = copies.document_id
join document_stories as first on first.document_id = copies.copy_of
where own.story <> first.story"""
