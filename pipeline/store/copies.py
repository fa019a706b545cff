"""Which documents are copies of one story -> rows: pairs that are alike as documents come, then who copies whom."""

from sqlite_utils import Database

from pipeline.copies import ALIKE, bands, groups, shingles, similarity
from pipeline.document import Document
from pipeline.store.ids import content_id


def note_likeness(db: Database, document: Document) -> None:
    """Note which stored documents a document is like; items of minutes are alike by their form and are left out."""
    db.execute("delete from likeness_bands where document_id = ?", (document.id,))
    db.execute("delete from likenesses where ? in (document_id, other_id)", (document.id,))
    if document.kind == "minutes":
        return
    own = shingles(document.text)
    rows = [{"document_id": document.id, "band": band, "hash": hash_} for band, hash_ in enumerate(bands(own))]
    db.table("likeness_bands").insert_all(rows)
    for other, text in db.execute(ALIKE_BANDS, (document.id, document.id)).fetchall():
        alike = similarity(own, shingles(text))
        if alike >= ALIKE:
            first, second = sorted((document.id, other))
            pair = {"id": content_id("likeness", first, second), "document_id": first, "other_id": second}
            db.table("likenesses").upsert(pair | {"similarity": alike}, pk="id")


def settle_copies(db: Database) -> None:
    """Say of each group of documents that are alike which was first: the others are copies of it.

    The first is the one published first; of those of one day, or of none, the first by address.
    """
    pairs = {(one, other): alike for one, other, alike in db.execute(PAIRS).fetchall()}
    order = dict(db.execute(ORDER).fetchall())
    best: dict[str, float] = {}
    for pair, alike in pairs.items():
        for document in pair:
            best[document] = max(best.get(document, 0.0), alike)
    rows = []
    for group in groups(pairs):
        first = min(group, key=lambda document: (order[document], document))
        rows += [
            {"document_id": document, "copy_of": first, "similarity": best[document]}
            for document in group
            if document != first
        ]
    db.execute("delete from copies")
    db.table("copies").insert_all(rows)


ALIKE_BANDS = """select distinct document_texts.document_id, document_texts.text
from likeness_bands as own
join likeness_bands as other on other.band = own.band and other.hash = own.hash
join document_texts on document_texts.document_id = other.document_id
where own.document_id = ? and other.document_id <> ? order by 1"""
PAIRS = "select document_id, other_id, similarity from likenesses order by id"
ORDER = """select id, coalesce(published_earliest, '9999') || ' ' || coalesce(url, '') from documents
where id in (select document_id from likenesses union select other_id from likenesses)"""
