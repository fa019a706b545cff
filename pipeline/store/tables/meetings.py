"""Meetings: when and of which committee, who came, which papers lay before them."""

from pipeline.store.layout import Layout

TABLES = {
    "meetings": Layout(
        columns={
            "id": str,
            "committee": str,
            "date": str,
            "time": str,
            "place": str,
            "minutes": str,
            "publisher_id": str,
            "url": str,
        },
        required=("url",),
        references={"publisher_id": "publishers"},
        indexes=(("committee",), ("date",)),
        unique=("url",),
    ),
    "attendances": Layout(
        columns={
            "id": str,
            "meeting_id": str,
            "name": str,
            "role": str,
            "party": str,
            "ward": str,
            "attendance": str,
        },
        required=("meeting_id", "name"),
        references={"meeting_id": "meetings"},
        owner="meeting_id",
        indexes=(("name",), ("attendance",)),
    ),
    "papers": Layout(
        columns={"id": str, "document_id": str, "title": str, "url": str},
        required=("document_id", "url"),
        references={"document_id": "documents"},
        owner="document_id",
    ),
}

VIEWS = {
    "attendance": """select attendances.name, attendances.role, attendances.party, attendances.ward,
  attendances.attendance, meetings.committee, meetings.date,
  publishers.name as publisher, meetings.url as link, meetings.id as meeting_id
from attendances join meetings on meetings.id = attendances.meeting_id
left join publishers on publishers.id = meetings.publisher_id""",
}
