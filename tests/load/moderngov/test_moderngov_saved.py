"""A saved answer of a ModernGov site is read as it stands, with its address or without."""

import re
from pathlib import Path

import pytest

from pipeline.document import Document
from pipeline.load import load
from pipeline.load.moderngov import is_page, read
from tests.support.council import FAILS, ROADS, frame, routes

SUBJECT = re.compile('<div class="mgSubTitle">.*?</div>', re.DOTALL)
TITLE = re.compile('<meta name="DC.title" content="[^"]*"')


def test_the_xml_and_the_page_of_a_meeting() -> None:
    service = "/mgWebService.asmx/GetMeeting?lMeetingId=101"
    for path in (service, "/ieListDocuments.aspx?MId=101"):
        (found,) = read(routes()[path], f"https://council.example{path}")
        assert found.url == "https://council.example/mgAi.aspx?ID=502"
        assert all(words in found.text for words in ROADS)


def test_a_saved_page_without_an_address(tmp_path: Path) -> None:
    (tmp_path / "meeting.html").write_bytes(routes()["/ieListDocuments.aspx?MId=101"])
    (tmp_path / "item.html").write_bytes(routes()["/mgAi.aspx?ID=700"])
    item, meeting = load([str(tmp_path)])
    assert isinstance(item, Document)
    assert isinstance(meeting, Document)
    assert (item.url, item.title, item.source) == (None, "Parking", f"{tmp_path}/item.html#AI0")
    assert (meeting.url, meeting.published, meeting.source) == (None, "2026-01-15", f"{tmp_path}/meeting.html#AI502")
    assert meeting.business is not None
    assert meeting.business.meeting is None


def test_a_saved_answer_of_the_web_service(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(routes()["/mgWebService.asmx/GetMeeting?lMeetingId=101"])
    (tmp_path / "b.txt").write_text('<?xml version="1.0"?><rss><channel><title>£5m for roads</title></channel></rss>')
    meeting, feed = load([str(tmp_path)])
    assert isinstance(meeting, Document)
    assert (meeting.url, meeting.title, meeting.source) == (None, "The town's roads", f"{tmp_path}/a.txt#AI502")
    assert str(feed) == (
        f"{tmp_path}/b.txt: there is no item with a text on this page; give the address of a meeting, or of an item"
    )


def test_a_skin_that_prints_the_heading_outside() -> None:
    page = frame("", "", '<table class="mgItemTable"><tr><td></td></tr></table>').replace(
        "<body>", "<body><h1>Agenda</h1>"
    )
    assert is_page(page.encode())
    assert not is_page(FAILS)


def test_a_skin_without_subject() -> None:
    def read_bare(path: str, title: str) -> Document:
        page = routes()[path].decode()
        bare = SUBJECT.sub("", page.replace('<h1 class="mgMainTitleTxt">', "<h1>"))
        bare = TITLE.sub(f'<meta name="DC.title" content="{title}"', bare)
        (found,) = read(bare.encode(), f"https://council.example{path}")
        return found

    meeting = read_bare(
        "/ieListDocuments.aspx?MId=102", "Agenda for Audit, Risk and Finance Panel on Monday 2 February 2026"
    )
    assert meeting.text.startswith(
        "Audit, Risk and Finance Panel\n\nMonday 2 February 2026\n\nAgenda item\n\nThe budget\n"
    )
    assert read_bare("/mgAi.aspx?ID=700", "Agenda item - Parking").title == "Parking"
    assert read_bare("/ieDecisionDetails.aspx?ID=77", "Decision - A lorry - for winter").title == "A lorry - for winter"


def test_what_has_no_item_is_said() -> None:
    with pytest.raises(ValueError, match="there is no item with a text on this page; give the address of a meeting"):
        list(read(FAILS, "https://council.example/mgAi.aspx?ID=5"))
