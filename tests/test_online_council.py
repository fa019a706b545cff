"""One command takes in a council's site; the next asks only for lists; the archive gives the same offline."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from pipeline.ingest import Summary, ingest
from pipeline.load import Defaults, Source
from pipeline.online import Online, reading
from pipeline.store import open_store
from tests.support.council import routes
from tests.support.server import Answer, Server, serving

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
DOCUMENTS = "select substr(url, instr(url, '/mg')), title, published from documents order by published, title"
FACTS = 'select id, type, "start", "end", text, sentence, link from facts order by id'


@pytest.fixture
def council() -> Iterator[Server]:
    with serving() as server:
        for path, body in routes().items():
            type_ = (
                "text/xml" if ".asmx" in path else "application/pdf" if ".pdf" in path else "text/html; charset=utf-8"
            )
            server.routes[path] = Answer(body, headers={"Content-Type": type_})
        server.routes["/"] = Answer(routes()["/mgListCommittees.aspx"], headers={"Content-Type": "text/html"})
        yield server


def run(
    folder: Path, *sources: str, db: str = "facts.db", since: str | None = None, now: datetime = NOW
) -> tuple[Summary, list[str]]:
    (folder / "config.toml").write_text('[fetch]\ncontact = "tester@paper.example"\ndelay = 0\nattempts = 1\n')
    said: list[str] = []
    kept = folder / Path(db).with_suffix(".warc.gz")
    online = Online(folder / "config.toml", kept, 500, True, said.append, lambda: now, since)
    with open_store(folder / db) as store, reading(store, online) as read:
        summary = ingest(
            [Source(source) for source in sources],
            store,
            defaults=Defaults(),
            clock=lambda: now,
            progress=lambda name: None,
            read=read,
        )
    return summary, said


def rows(db: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(db)) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize("start", ["/", "/mgListCommittees.aspx", "/ieDocHome.aspx?bcr=1"])
def test_a_site(council: Server, tmp_path: Path, start: str) -> None:
    summary, said = run(tmp_path, council.address + start, since="2026-01-01")
    assert (summary.errors, said) == ([], [f"{council.address}{start}: ModernGov site"])
    db = tmp_path / "facts.db"
    found = rows(db, DOCUMENTS)
    assert [title for _, title, _ in found] == [
        "The town's roads",
        "The budget",
        "A gritting lorry",
        "Audit Committee",
    ]
    money = "select text from money_facts order by amount"
    assert rows(db, money) == [("more than £30,000",), ("£180,000",), ("£400,000",), ("£1.2m",), ("£2m",)]

    tables = ("documents", "facts", "records", "addresses", "meetings")
    before, asked = [rows(db, f"select * from {name}") for name in tables], len(council.asked)  # noqa: S608 - our own
    again, _ = run(tmp_path, council.address + start, since="2026-01-01", now=NOW + timedelta(minutes=5))
    assert (again.errors, again.documents) == ([], {"unchanged": len(found)})
    assert [rows(db, f"select * from {name}") for name in tables] == before  # noqa: S608 - our own
    lists = [item.path.partition("?")[0] for item in council.asked[asked:]]
    first = [start] if start == "/" else []
    assert lists == ["/robots.txt", *first, "/mgWebService.asmx/GetAllMeetingsByDate", "/mgDelegatedDecisions.aspx"]


def test_the_archive_gives_the_same_offline(council: Server, tmp_path: Path) -> None:
    run(tmp_path, f"{council.address}/", since="2026-01-01")
    asked = len(council.asked)
    summary, _ = run(tmp_path, str(tmp_path / "facts.warc.gz"), db="again.db")
    assert summary.errors == []
    assert len(council.asked) == asked
    assert rows(tmp_path / "again.db", DOCUMENTS) == rows(tmp_path / "facts.db", DOCUMENTS)
    assert rows(tmp_path / "again.db", FACTS) == rows(tmp_path / "facts.db", FACTS)
    kept = "select title, record_id from documents order by title"
    assert rows(tmp_path / "again.db", kept) == rows(tmp_path / "facts.db", kept)


def test_five_addresses_of_an_item_are_one_document(council: Server, tmp_path: Path) -> None:
    paths = (
        "/mgAi.aspx?ID=502",
        "/mgai.aspx?id=502&bcr=1",
        "/ieListDocuments.aspx?CId=7&MId=101&Ver=4",
        "/(S(abc123))/ieListDocuments.aspx?MeetingId=101",
        "/mgWebService.asmx/GetMeeting?lMeetingId=101",
    )
    summary, _ = run(tmp_path, *(council.address + path for path in paths))
    assert (summary.errors, summary.documents["added"]) == ([], 1)
    for path in paths:
        again, _ = run(tmp_path, council.address + path)
        assert (again.errors, again.documents) == ([], {"unchanged": 1})


def test_a_site_that_breaks_down_is_left_alone(council: Server, tmp_path: Path) -> None:
    for path in council.routes:
        if "GetAllMeetings" not in path:
            council.routes[path] = Answer(b"", 500)
    summary, _ = run(tmp_path, f"{council.address}/ieDocHome.aspx", since="2026-01-01")
    assert summary.documents == {}
    assert [str(error).rpartition(": ")[2] for error in summary.errors] == [
        "500 Internal Server Error; run the same command again later"
    ] * 3
    assert len(council.paths) < 10


def test_minutes_that_are_published_later_are_found(council: Server, tmp_path: Path) -> None:
    path = "/ieListDocuments.aspx?MId=105"
    summary, _ = run(tmp_path, council.address + path)
    assert [str(error).partition(": ")[2] for error in summary.errors] == [
        "this meeting has no item with a text; look at the page: there may be no minutes yet"
    ]
    service = "/mgWebService.asmx/GetMeeting?lMeetingId=105"
    council.routes[service] = Answer(
        routes()["/mgWebService.asmx/GetMeeting?lMeetingId=101"].replace(b">101<", b">105<")
    )
    later, _ = run(tmp_path, council.address + path, now=NOW + timedelta(days=20))
    assert later.documents == {"added": 1}


def test_a_feed_of_meetings_those_to_come_among_them(council: Server, tmp_path: Path) -> None:
    links = "".join(f"<item><link>ieListDocuments.aspx?CId=7&amp;MId={id_}</link></item>" for id_ in (101, 105))
    council.routes["/mgRss.aspx?CID=7"] = Answer(f'<rss version="2.0"><channel>{links}</channel></rss>'.encode())
    for added in (1, 0):
        summary, said = run(tmp_path, f"{council.address}/mgRss.aspx?CID=7")
        assert (summary.errors, summary.documents) == ([], {"added": added} if added else {})
    assert said == [f"{council.address}/mgRss.aspx?CID=7: RSS feed, 2 listed, 1 new or changed"]
