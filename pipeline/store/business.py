"""What a document is of its meeting -> rows: the meeting, who came, the papers."""

from sqlite_utils import Database

from pipeline.document import Document
from pipeline.meeting import Meeting
from pipeline.store.ids import content_id


def put_meeting(db: Database, document: Document, publisher: str | None) -> str | None:
    """Store the meeting that a document is of, in place of what was known of it; return its id, null for none."""
    meeting = document.business.meeting if document.business else None
    if meeting is None:
        return None
    id_ = content_id("meeting", meeting.url)
    said = {name: getattr(meeting, name) for name in ("committee", "date", "time", "place", "minutes", "url")}
    # an item's own page knows less of the meeting than the meeting's page did
    known = {name: value for name, value in ({"publisher_id": publisher} | said).items() if value is not None}
    db.table("meetings").upsert({"id": id_} | known, pk="id")
    _put_attendances(db, id_, meeting)
    return id_


def put_papers(db: Database, document: Document) -> None:
    """Store the links to a document's papers."""
    db.execute("delete from papers where document_id = ?", (document.id,))
    papers = document.business.papers if document.business else ()
    rows = [
        {"id": content_id("paper", document.id, paper.url), "document_id": document.id, "title": paper.title or None}
        | {"url": paper.url}
        for paper in papers
    ]
    db.table("papers").insert_all(rows, pk="id", ignore=True)


def _put_attendances(db: Database, id_: str, meeting: Meeting) -> None:
    if not meeting.attendees:  # an item's own page does not say who came: what the meeting's said stays
        return
    db.execute("delete from attendances where meeting_id = ?", (id_,))
    rows = [
        {"id": content_id("attendance", id_, person.name, person.role), "meeting_id": id_}
        | {name: getattr(person, name) for name in ("name", "role", "party", "ward", "attendance")}
        for person in meeting.attendees
    ]
    db.table("attendances").insert_all(rows, pk="id", ignore=True)
