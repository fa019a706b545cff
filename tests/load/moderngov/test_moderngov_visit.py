"""A visit asks the web service first, pages second, printed minutes last, and gives one document for each item."""

from pipeline.document import Document
from pipeline.load.moderngov import Answer, Want, visit
from pipeline.meeting import Attendee, Paper
from tests.support.council import routes

Answers = dict[str, bytes]
NONE: Answers = {}
HOST = "https://council.example"
SERVICE = "/mgWebService.asmx"
ROADS = f"{HOST}/mgAi.aspx?ID=502"
BUDGET = f"{HOST}/mgAi.aspx?ID=602"


def go(
    address: str, since: str | None = None, without: str = "\n", changed: Answers = NONE
) -> tuple[list[str], list[object]]:
    """Return what a visit asked for and what came out; the site does not answer addresses that hold `without`."""
    known = routes() | changed
    steps = visit(HOST + address, until="2026-05-01", since=since)
    asked: list[str] = []
    out: list[object] = []
    answer = None
    while True:
        try:
            step = steps.send(answer)
        except StopIteration:
            return asked, out
        answer = None
        if isinstance(step, Want):
            path = step.address.removeprefix(HOST)
            asked.append(path)
            if path in known and without not in path:
                answer = Answer(known[path], step.address, "utf-8")
        else:
            out.append(step)


def documents(address: str, since: str | None = None, without: str = "\n") -> dict[str | None, Document]:
    return {found.url: found for found in go(address, since, without)[1] if isinstance(found, Document)}


def test_a_meeting_of_the_web_service() -> None:
    asked, (found,) = go("/ieListDocuments.aspx?CId=7&MID=101&Ver=4")
    assert asked == [f"{SERVICE}/GetMeeting?lMeetingId=101", "/ieListDocuments.aspx?MId=101"]
    assert isinstance(found, Document)
    assert (found.url, found.title, found.published, found.kind) == (ROADS, "The town's roads", "2026-01-15", "minutes")
    assert found.text == "\n\n".join(
        (
            "Roads & Bridges Committee",
            "Thursday 15 January 2026",
            "Agenda item",
            "The town's roads",
            "To consider the attached report on roads.",
            "Decision:",
            "RESOLVED that:",
            "(a) the programme of works be approved; and",
            "(b) £400,000 be moved to the repair of bridges.",
            "Minutes:",
            "The Head of Highways told the Committee that £2m would be spent on roads in 2026/27.",
            "Councillor Ann Fell asked when the bridge at Fellgate would open again.\n",
        )
    )
    assert found.business is not None
    assert found.business.number == "2"
    assert found.business.papers == (
        Paper("Children's roads report", "https://council.example/documents/s31/Report.pdf"),
    )
    meeting = found.business.meeting
    assert meeting is not None
    assert (meeting.url, meeting.minutes) == (f"{HOST}/ieListDocuments.aspx?MId=101", "confirmed")
    assert (meeting.time, meeting.place) == ("7.30 pm", "Town Hall, Larkwater")
    assert meeting.attendees == (
        Attendee(name="Councillor Ann Fell", role="Chair", party="Labour", ward="Fellgate", attendance="present"),
        Attendee(name="Councillor Bob Ray", party="Green", attendance="apologies"),
    )


def test_a_meeting_of_a_page() -> None:
    asked, (found,) = go("/ieListDocuments.aspx?MId=102")
    assert asked[-1] == "/mgMeetingAttendance.aspx?ID=102"
    assert isinstance(found, Document)
    assert (found.url, found.published) == (BUDGET, "2026-02-02")
    assert found.text.split("\n\n") == [
        "Audit, Risk and Finance Panel",
        "Monday 2 February 2026",
        "Agenda item",
        "The budget",
        "To receive a report of the Director.",
        "Minutes:",
        "The Director of Finance said that the deficit had fallen to £1.2m by December.\n",
    ]
    assert found.business is not None
    assert found.business.papers == (
        Paper("The budget", f"{HOST}/documents/s44/Report.pdf"),
        Paper("Appendix A", f"{HOST}/documents/s45/A.pdf"),
    )
    meeting = found.business.meeting
    assert meeting is not None
    assert (meeting.committee, meeting.minutes, meeting.time, meeting.place) == (
        "Audit, Risk and Finance Panel",
        "draft",
        "10.00 am",
        "Town Hall",
    )
    assert meeting.attendees == (
        Attendee(name="Councillor Cy Marsh", role="Vice-Chair", attendance="in attendance"),
        Attendee(name="Dee Hill", attendance="expected"),
    )


def test_printed_minutes_are_the_last_resort() -> None:
    asked, (found,) = go("/ieListDocuments.aspx?MId=103")
    assert asked[-1] == "/documents/g9103/Printed%20minutes.pdf?T=1"
    assert isinstance(found, Document)
    assert (found.url, found.published) == (f"{HOST}/ieListDocuments.aspx?MId=103", "2026-03-04")
    assert "had sought a long-term contract with two insurers.\n\nRESOLVED that the report be noted.\n" in found.text


def test_every_way_to_an_item_gives_one_document() -> None:
    by_meeting = documents("/ieListDocuments.aspx?MId=101")
    ways = ("/mgAi.aspx?ID=502", "/ieDecisionDetails.aspx?AIId=502", "/MGAI.aspx?id=502&LLL=0")
    assert [documents(way) for way in ways] == [by_meeting] * 3
    assert documents("/ieIssueDetails.aspx?IId=900&Opt=3") == documents("/ieListDocuments.aspx?MId=102")


def test_an_item_whose_meeting_is_closed() -> None:
    (found,) = documents("/mgAi.aspx?ID=700").values()
    assert (found.url, found.published) == (f"{HOST}/mgAi.aspx?ID=700", None)
    (found,) = documents("/ieIssueDetails.aspx?IId=900", without="MeetingId=102").values()
    assert found.url == BUDGET


def test_an_issue_whose_meeting_is_closed() -> None:
    (found,) = documents("/ieIssueDetails.aspx?IId=900", without="102").values()
    assert (found.url, found.published) == (f"{HOST}/ieIssueDetails.aspx?IId=900#2026-02-02-8", "2026-02-02")
    assert found.text.split("\n\n") == [
        "Audit, Risk and Finance Panel",
        "Monday 2 February 2026",
        "Agenda item",
        "The budget",
        "Minutes:",
        "The Director of Finance said much about the deficit.\n",
    ]


def test_a_decision() -> None:
    (found,) = documents("/ieDecisionDetails.aspx?ID=77").values()
    assert (found.title, found.published) == ("A gritting lorry", "2026-02-10")
    assert found.text.split("\n\n") == [
        "Director of Place",
        "Tuesday 10 February 2026",
        "Agenda item",
        "A gritting lorry",
        "To buy a lorry for the winter.",
        "Decision:",
        "That a gritting lorry be bought at a cost of £180,000.\n",
    ]


def test_a_whole_site() -> None:
    asked, found = go("/", "2026-01-01")
    assert [item.url for item in found if isinstance(item, Document)] == [
        ROADS,
        BUDGET,
        f"{HOST}/ieListDocuments.aspx?MId=103",
        f"{HOST}/ieDecisionDetails.aspx?ID=77",
    ]
    assert len(found) == 4
    assert not any("104" in path or "=99" in path for path in asked)


def test_a_site_without_web_service() -> None:
    asked, found = go("/ieDocHome.aspx", "2026-01-01", without="mgWebService")
    assert [item.url for item in found if isinstance(item, Document)] == [
        BUDGET,
        f"{HOST}/ieDecisionDetails.aspx?ID=77",
    ]
    assert "/ieListMeetings.aspx?Act=earlier&CId=8&D=202502021930" in asked
    assert not any("MId=90" in path for path in asked)


def test_a_committee() -> None:
    asked, (found,) = go("/mgCommitteeDetails.aspx?ID=8", "2026-01-01")
    assert asked[0] == f"{SERVICE}/GetMeetings?lCommitteeId=8&sFromDate=01/01/2026&sToDate=01/05/2026"
    assert isinstance(found, Document)
    assert found.url == BUDGET


def test_what_gives_nothing_is_said() -> None:
    def said(address: str, since: str | None = None, without: str = "\n") -> list[str]:
        return [str(found) for found in go(address, since, without)[1]]

    assert said("/ieListDocuments.aspx?MId=105") == [
        f"{HOST}/ieListDocuments.aspx?MId=105: this meeting has no item with a text; "
        "look at the page: there may be no minutes yet"
    ]
    assert said("/mgAi.aspx?ID=1") == [
        f"{HOST}/mgAi.aspx?ID=1: there is no item with a text; give the address of its meeting"
    ]
    assert said("/ieDocHome.aspx") == [
        f"{HOST}/ieDocHome.aspx: this is a whole site of meetings; say from when on: --since 2024-01-01"
    ]
    assert said("/ieDocHome.aspx", since="2026-01-01", without="") == [
        f"{HOST}/: neither web service nor pages list meetings; check the address"
    ]


def test_a_printed_pdf_that_is_no_text_is_said() -> None:
    path = "/documents/g9103/Printed%20minutes.pdf?T=1"
    found = go("/ieListDocuments.aspx?MId=103", changed={path: b"%PDF-1.4 rubbish"})[1]
    assert [str(item).removeprefix(HOST) for item in found] == [
        f"{path}: this PDF is broken; fetch it again, or open and save it anew"
    ]


def test_entities_in_xml_are_not_expanded() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "<meetingid>101</meetingid>">]><meeting>&b;</meeting>'
    found = go("/ieListDocuments.aspx?MId=101", changed={f"{SERVICE}/GetMeeting?lMeetingId=101": bomb})[1]
    assert [item.url for item in found if isinstance(item, Document)] == [ROADS]
