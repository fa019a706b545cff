"""An imitation of a council's ModernGov site: its web service and its pages, all invented.

Meeting 101 is told by the web service, 102 by its page alone, 103 by printed minutes, 104 is cancelled, 105 to come.
"""

# ruff: noqa: E501 - pages are written as sites write them

from html import escape

from tests.support.pdf import pdf

ROADS = (
    "The Head of Highways told the Committee that £2m would be spent on roads in 2026/27.",
    "Councillor Ann Fell asked when the bridge at Fellgate would open again.",
)
WORD = """<div class="mgWordPara"><div class="WordSection1">
<p class="MsoNormal"><span class="SpellE">The</span> Head of Highways told the
Committee that £2m would be&nbsp;spent on roads in 2026/27.</p><p class="MsoNormal">&nbsp;</p>
<p class="MsoNormal">Councillor Ann Fell asked when the bridge at Fellgate would open again.</p></div></div>"""
RESOLVED = """<div class="mgWordPara"><p>RESOLVED that:</p><ol type="a"><li>the programme of works be approved; and</li>
<li>£400,000 be moved to the repair of bridges.</li></ol></div>"""
BUDGET = "<div class='mgWordPara'><p>The Director of Finance said that the deficit had fallen to £1.2m by December.</p></div>"
FRAME = """<!DOCTYPE html><html><head><title>{title}</title><meta name="DC.title" content="{title}"/>
<meta name="DC.date" scheme="W3CDTF" content="{date}"/></head><body><nav class="breadcrumb"><a href="mgListCommittees.aspx">Committees</a></nav>
<div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">{heading}</h1></div>
<div class="mgSubTitle"><h2 class="mgSubTitleTxt">{subject}</h2></div>
<div class="mgLinks"><ul class="mgActionList">{links}</ul></div>
<div class="mgContent">{content}<div class="mgHelpLine"> </div></div><div class="mgFooter"></div></div>
<footer>Larkwater Borough Council spends £9m on websites.</footer></body></html>"""
FAILS = b"<!DOCTYPE html><html><head><title>Runtime Error</title></head><body><h1>Server Error</h1></body></html>"
PRINTED = """LARKWATER BOROUGH COUNCIL
AUDIT COMMITTEE

Wednesday 4 March 2026

12. Insurance

The Committee was told that the premium had risen by more than
£30,000 since the last renewal, and that the broker had sought a long-
term contract with two insurers.

RESOLVED that the report be noted.

Page 1"""


def frame(heading: str, subject: str, content: str, *, date: str = "", links: str = "", title: str = "") -> str:
    return FRAME.format(heading=heading, subject=subject, content=content, date=date, links=links, title=title)


def meeting_xml(id_: str, date: str, items: str, *, more: str = "") -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?><meeting><meetingid>{id_}</meetingid><meetingdate>{date}</meetingdate>
<meetingstatus>Confirmed</meetingstatus><isdisplayallowed>True</isdisplayallowed><meetingtime>7.30 pm</meetingtime>
<meetinglocation>Town Hall, Larkwater</meetinglocation><minutepublished>True</minutepublished>
<agendaitems>{items}</agendaitems>{more}</meeting>"""


def item_xml(
    id_: str,
    number: str,
    title: str,
    minutes: str = "",
    decision: str = "",
    agenda: str = "",
    restricted: str = "False",
) -> str:
    return f"""<agendaitem><agendaitemid>{id_}</agendaitemid><agendaitemtitle>{escape(escape(title))}</agendaitemtitle>
<agendatext>{escape(agenda)}</agendatext><fulldisplaynumberformat>{number}.</fulldisplaynumberformat>
<minutesnonemptyhtmlbody>{escape(minutes)}</minutesnonemptyhtmlbody>
<decisionnonemptyhtmlbody>{escape(decision)}</decisionnonemptyhtmlbody><isrestricted>{restricted}</isrestricted>
<isdisplayallowed>True</isdisplayallowed><linkeddocuments><linkeddoc><attachmentid>31</attachmentid>
<title>Children&amp;#39;s roads report</title><isurl>False</isurl><url>https://council.example/documents/s31/Report.pdf</url>
<isrestricted>False</isrestricted><committeetitle>Roads &amp;amp; Bridges Committee</committeetitle></linkeddoc></linkeddocuments></agendaitem>"""


ATTENDEES = """<attendees><attendee><membertype>Member</membertype><memberid>5</memberid><name>Councillor Ann Fell</name>
<roledescription>Chair</roledescription><attendance>Present</attendance><politicalparty>Labour</politicalparty><ward>Fellgate</ward></attendee>
<attendee><name>Councillor Bob Ray</name><roledescription>Committee Member</roledescription><attendance>Apologies received</attendance>
<politicalparty>Green</politicalparty><ward/></attendee><attendee><name>Vacancy</name></attendee></attendees>"""

ITEM_ROW = """<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt" ><a name="AI{id}"></a>{number}.<span class="mgHide">, item {number}.</span></p></td>
<td><p  class="mgAiTitleTxt" ><a class="mgAiTitleLnk" href="documents/s44/Report.pdf">{title}<span class="mgFileSize"> PDF 99&#32;KB</span></a></p>{parts}</td></tr>"""
LINKS = """<li><a href="mgMeetingAttendance.aspx?ID={id}">Attendance</a></li>
<li><a href="documents/g9{id}/Agenda.pdf?T=0">Agenda</a></li>"""
TITLE = '<a href="mgCommitteeDetails.aspx?ID={committee}">{name} - {when}</a>'


def meeting_page(
    id_: str, committee: str, name: str, when: str, date: str, heading: str, rows: str, links: str = ""
) -> str:
    content = f"""<p><span class="mgLabel">Venue: </span>Town Hall</p>
<table class="mgItemTable" id="mgItemTable" summary="Table of agenda items">{rows}</table>"""
    return frame(
        heading,
        TITLE.format(committee=committee, name=name, when=when),
        content,
        date=date,
        links=LINKS.format(id=id_) + links,
        title=f"{heading} for {name} on {when}",
    )


def section(name: str, content: str) -> str:
    return f'<p class="mgSubItemTitleTxt">{name}:</p>{content}'


ITEMS = (
    item_xml("501", "1", "Apologies", "<p>None.</p>")
    + item_xml("502", "2", "The town's roads", WORD, RESOLVED, "<p>To consider the attached report on roads.</p>")
    + item_xml("503", "3", "A contract", "<p>The Committee heard that £9m had been offered.</p>", restricted="True")
)
ROWS_101 = ITEM_ROW.format(id="502", number="2", title="The town's roads", parts=section("Minutes", WORD))
ROWS_102 = ITEM_ROW.format(
    id="602",
    number="8",
    title="The budget",
    parts='<div class="mgWordPara"><p>To receive a report of the Director.</p></div>'
    + section(
        "Supporting documents", '<ul class="mgBulletList"><li><a href="documents/s45/A.pdf">Appendix A</a></li></ul>'
    )
    + section("Minutes", BUDGET)
    + '<ul class="mgActionList"><li><a href="mgIssueHistoryHome.aspx?IId=900">View the background to item 8.</a></li></ul>',
) + ITEM_ROW.format(id="603", number="9", title="Any other business", parts="")
ATTENDANCE = """<table summary="Table of meeting attendance"><thead><tr><th>Attendee</th><th>Role</th><th>Attendance</th></tr></thead><tbody>
<tr><td><a href="mgUserInfo.aspx?UID=7">Councillor Cy Marsh</a></td><td>Vice-Chair</td><td>In attendance, virtual</td></tr>
<tr><td>Dee Hill</td><td>Attendee</td><td>Expected</td></tr></tbody></table>"""
ISSUE = """<p class="mgLabel">Meeting: 02/02/2026 - Audit, Risk and Finance Panel (Item 8)</p>
<p>8 <a href="ieListDocuments.aspx?CId=8&amp;MId=102#AI602">The budget</a> <span class="mgFileSize">PDF 372 KB</span></p>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>The Director of Finance said much about the deficit.</p></div>"""
DECISION = """<p><span class="mgLabel">Decision Maker: </span>Director of Place</p><p><span class="mgLabel">Decision status: </span>
<span class="mgPlanItemInForce">Recommendations Approved</span></p><h3 class="mgSubSubTitleTxt">Purpose:</h3>
<div class="mgWordPara"><p>To buy a lorry for the winter.</p></div><h3 class="mgSubSubTitleTxt">Decision:</h3>
<div class="mgWordPara"><p>That a gritting lorry be bought at a cost of £180,000.</p></div>
<p><span class="mgLabel">Publication date: </span>12/02/2026</p><p><span class="mgLabel">Date of decision: </span>10/02/2026</p>
<p class="mgLabel">Accompanying Documents:</p><ul class="mgBulletList"><li><a href="documents/s50/Lorry.pdf">Lorry report</a></li></ul>"""
LISTED = """<?xml version="1.0"?><getmeetingsbydate><meetings>
<meeting><meetingid>101</meetingid><meetingdate>15/01/2026</meetingdate><meetingstatus>Confirmed</meetingstatus></meeting>
<meeting><meetingid>102</meetingid><meetingdate>02/02/2026</meetingdate><meetingstatus>Confirmed</meetingstatus></meeting>
<meeting><meetingid>103</meetingid><meetingdate>04/03/2026</meetingdate><meetingstatus>Confirmed</meetingstatus></meeting>
<meeting><meetingid>104</meetingid><meetingdate>05/03/2026</meetingdate><meetingstatus>Cancelled</meetingstatus></meeting>
<meeting><meetingid>105</meetingid><meetingdate>06/03/2026</meetingdate><meetingstatus>Provisional</meetingstatus></meeting>
<meeting><meetingid>99</meetingid><meetingdate>06/03/2019</meetingdate><meetingstatus>Confirmed</meetingstatus></meeting>
</meetings></getmeetingsbydate>"""
MEETINGS = """<ul class="mgNonBulletTableList"><li class="mgTableEvenRow"><a class="mgMeetingTableLnk"
href="ieListDocuments.aspx?CId=8&amp;MId=102&amp;Ver=4">2 Feb 2026 7:30 pm</a></li><li class="mgTableOddRow"><a class="mgMeetingTableLnk"
href="ieListDocuments.aspx?CId=8&amp;MId=90&amp;Ver=4">2 Feb 2025 7:30 pm CANCELLED</a></li></ul>
<div class="mgMeetingsEarlierLater"><a class="mgTableNextLnk" href="ieListMeetings.aspx?Act=earlier&amp;CId=8&amp;D=202502021930">Earlier</a></div>"""
DAYS = "DR=01%2F01%2F2026-01%2F05%2F2026"
BETWEEN = "sFromDate=01/01/2026&sToDate=01/05/2026"


def routes() -> dict[str, bytes]:
    """Return what the site answers, by path and query; for the days from 1 January to 1 May 2026."""
    service = "/mgWebService.asmx"
    printed = '<li><a href="documents/g9103/Printed%20minutes.pdf?T=1" title="Link to printed minutes pdf file">Printed minutes</a></li>'
    pages = {
        f"{service}/GetAllMeetingsByDate?lCommitteeId=-1&{BETWEEN}&bIsAscendingDateOrder=true": LISTED,
        f"{service}/GetMeeting?lMeetingId=101": meeting_xml("101", "15/01/2026", ITEMS, more=ATTENDEES),
        f"{service}/GetMeeting?lMeetingId=105": meeting_xml("105", "06/03/2026", "").replace(
            "True</minute", "False</minute"
        ),
        "/ieListDocuments.aspx?MId=101": meeting_page(
            "101",
            "7",
            "Roads & Bridges Committee",
            "Thursday 15 January 2026 7:30 pm",
            "2026-01-15",
            "Agenda and minutes",
            ROWS_101,
        ),
        "/ieListDocuments.aspx?MId=102": meeting_page(
            "102",
            "8",
            "Audit, Risk and Finance Panel",
            "Monday, 2nd February, 2026 10.00 am",
            "2026-02-02",
            "Agenda and draft minutes",
            ROWS_102,
        ),
        "/ieListDocuments.aspx?MId=103": meeting_page(
            "103",
            "9",
            "Audit Committee",
            "Wednesday, 4th March, 2026 6.00 pm",
            "2026-03-04",
            "Agenda and minutes",
            "",
            printed,
        ),
        "/ieListDocuments.aspx?MId=105": meeting_page(
            "105", "9", "Audit Committee", "Friday, 6th March, 2026", "2026-03-06", "Agenda", ""
        ),
        "/mgMeetingAttendance.aspx?ID=102": frame("Attendance", "Attendance at the Panel", ATTENDANCE),
        "/mgAi.aspx?ID=502": frame(
            "Agenda item",
            "The town's roads",
            f'<p><a href="ieListDocuments.aspx?CId=7&amp;MId=101">Meeting</a></p><p class="mgSubItemTitleTxt">Minutes:</p>{WORD}',
        ),
        "/mgAi.aspx?ID=700": frame("Agenda item", "Parking", f'<p class="mgSubItemTitleTxt">Minutes:</p>{BUDGET}'),
        "/ieIssueDetails.aspx?IId=900": frame("Issue - meetings", "The budget", ISSUE),
        "/ieDecisionDetails.aspx?ID=77": frame("Decision details", "A gritting lorry", DECISION),
        f"/mgDelegatedDecisions.aspx?XXR=0&{DAYS}&ACT=Find&RP=0&K=0&V=0&DM=0&HD=0&DS=2&Next=true": frame(
            "Decisions",
            "",
            '<table class="mgTabTable"><tr><td class="mgMainTxt"><a href="ieDecisionDetails.aspx?ID=77">A lorry</a></td></tr></table>',
        ),
        "/mgListCommittees.aspx": frame(
            "Committees", "", '<ul class="mgBulletList"><li><a href="mgCommitteeDetails.aspx?ID=8">A</a></li></ul>'
        ),
        "/ieListMeetings.aspx?CId=8&Year=0": frame("Browse meetings", "Audit, Risk and Finance Panel", MEETINGS),
        "/ieListMeetings.aspx?Act=earlier&CId=8&D=202502021930": frame("Browse meetings", "Panel", ""),
    }
    answers = {path: page.encode() for path, page in pages.items()}
    answers |= {f"{service}/GetMeeting?lMeetingId={id_}": FAILS for id_ in ("102", "103")}
    return answers | {"/documents/g9103/Printed%20minutes.pdf?T=1": pdf(PRINTED)}
