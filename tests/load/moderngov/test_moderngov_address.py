"""What an address of a ModernGov site leads to, and that every way of writing it gives the same one."""

import pytest

from pipeline.load.moderngov import Place, place

BASE = "https://democracy.larkwater.gov.uk/"


@pytest.mark.parametrize(
    ("address", "kind", "id_"),
    [
        ("ieListDocuments.aspx?CId=711&MId=10221&Ver=4", "meeting", "10221"),
        ("ielistdocuments.aspx?MID=10221&cid=711&bcr=1&$LO$=1", "meeting", "10221"),
        ("celistdocuments.aspx?MeetingId=10221", "meeting", "10221"),
        ("(S(wm5gga55ab))/ieListDocuments.aspx?MId=10221&LLL=0", "meeting", "10221"),
        ("mgWebService.asmx/GetMeeting?lMeetingId=10221", "meeting", "10221"),
        ("ieListDocuments.aspx?CId=711", "committee", "711"),
        ("ieListMeetings.aspx?CommitteeId=711&Year=0", "committee", "711"),
        ("mgCommitteeDetails.aspx?ID=711", "committee", "711"),
        ("mgAi.aspx?ID=59213", "item", "59213"),
        ("ieDecisionDetails.aspx?AIId=59213", "item", "59213"),
        ("ieDecisionDetails.aspx?ID=77", "decision", "77"),
        ("ieIssueDetails.aspx?IId=900&Opt=3&PlanId=0", "issue", "900"),
        ("mgIssueHistoryHome.aspx?IId=0900", "issue", "900"),
        ("mgMeetingAttendance.aspx?ID=10221", "attendance", "10221"),
        ("mgDelegatedDecisions.aspx?DS=2", "decisions", ""),
        ("ieDocHome.aspx?bcr=1", "site", ""),
        ("mgWebService.asmx", "site", ""),
        ("mgWebService.asmx/GetCouncillorsByWard", "councillors", ""),
        ("documents/g10230/Printed%20minutes.pdf?T=1", "paper", ""),
    ],
)
def test_what_an_address_leads_to(address: str, kind: str, id_: str) -> None:
    assert place(BASE + address) == Place(kind, BASE, id_)
    assert place(BASE.replace("https://democracy.", "http://DEMOCRACY.") + address) == Place(kind, BASE, id_)


@pytest.mark.parametrize(
    "address",
    [
        "https://larkwater.example/news/1",
        "https://larkwater.example/",
        "https://larkwater.gov.uk/planning/Application.aspx?ID=3",
        f"{BASE}mgAi.aspx",
        f"{BASE}mgAi.aspx?ID=x",
        f"{BASE}documents/s112217/Report.pdf",
        "ieListDocuments.aspx?MId=1",
        "ftp://larkwater.example/mgAi.aspx?ID=1",
        "https://[::1/mgAi.aspx?ID=1",
    ],
)
def test_other_addresses_lead_to_nothing_of_ours(address: str) -> None:
    assert place(address) is None


def test_a_site_below_a_path_keeps_it() -> None:
    found = place("http://www.larkwater.example/moderngov/mgai.aspx?id=5&XXR=0")
    assert found is not None
    assert found.canonical() == "https://www.larkwater.example/moderngov/mgAi.aspx?ID=5"


def test_every_way_to_an_item_has_one_address() -> None:
    ways = ("mgAi.aspx?ID=5", "MGAI.ASPX?id=5&XXR=0", "(S(abc))/mgAi.aspx?ID=05", "ieDecisionDetails.aspx?AIId=5")
    assert {found.canonical() for way in ways if (found := place(BASE + way))} == {f"{BASE}mgAi.aspx?ID=5"}
