"""Names and descriptions of organisations, and what they stand for."""

import csv
from pathlib import Path

import pytest

from pipeline.document import Document, DocumentKind
from pipeline.extract import _term_finder
from pipeline.read import read
from pipeline.resolve import Context
from pipeline.resolve.organisations import Organisations

REGISTER = Path(__file__).parents[3] / "shared" / "reference" / "uk_local_authorities.csv"


def organisations(text: str, publisher: str | None = None, published: str | None = None) -> Organisations:
    reading = read(Document(text=text, publisher=publisher, published=published))
    return Context(reading, _term_finder().find(reading)).organisations


def council(text: str, url: str | None = None, kind: DocumentKind = "minutes") -> str | None:
    """The council that a document is about."""
    reading = read(Document(text=text, url=url, kind=kind))
    found = Context(reading, _term_finder().find(reading)).organisations.council
    return found.name if found is not None else None


def names(text: str) -> list[str | None]:
    """What a text names or describes, in order; null where it cannot be told which."""
    return [naming.organisation and naming.organisation.name for naming in organisations(text).namings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # firms by their name alone, and who or what is called like one
        ("Morgan Sindall Construction and Willmott Dixon bid.", ["Morgan Sindall", "Willmott Dixon"]),
        ("Cllr Mary Mears said Mears Close is swept by Mears.", ["Mears Group"]),
        # "the council to pay" is the council, "the authority to pay" may be a right
        ("Ayle Council met. It told the council to pay.", ["Ayle Council", "Ayle Council"]),
        ("Ayle Council met. She has the authority to pay.", ["Ayle Council"]),
        ("Agenda for Wickby Works Committee on Monday", ["Wickby Works Committee"]),
        # councils together, by the name of their association or in so many words
        ("It is up to South West Councils.", ["South West Councils"]),
        ("It is up to South West councils.", []),
        # whose meeting a heading is of
        (
            "Minutes of the Annual Meeting of Marfield Town Council held at Wick Hall, Mill Lane",
            ["Marfield Town Council"],
        ),
        # what stands behind the head noun belongs to some names
        ("It is up to Harris Academy Marfield.", ["Harris Academy Marfield"]),
        ("Pupils of Wick High School for Girls sang.", ["Wick High School for Girls"]),
        ("She runs the University Hospital of North Wessen now.", ["University Hospital of North Wessen"]),
        ("Ysgol Bryn Awel and Ysgol Glan Afon will merge.", ["Ysgol Bryn Awel", "Ysgol Glan Afon"]),
        ("Children from Llanfelin Church in Wales School sang.", ["Llanfelin Church in Wales School"]),
        ("Pupils of St John the Baptist School sang.", ["St John the Baptist School"]),
        ("It is up to the Countess of Marfield Hospital.", ["Countess of Marfield Hospital"]),
        # "and" between two places, and inside a name
        ("We saw Wick Hospital in Ayle and Thornby Hospital.", ["Wick Hospital", "Thornby Hospital"]),
        ("We saw both Wick and Ayle Hospital and Thornby Hospital.", ["Wick and Ayle Hospital", "Thornby Hospital"]),
        ("We saw both Wick and Ayle Hospital.", ["Ayle Hospital"]),
        ("It went to Wick Community & Sports Association.", ["Wick Community & Sports Association"]),
        ("It went to McArdle & Co Ltd.", ["McArdle & Co Ltd"]),
        ("It went to Wick Youth & Arts Support Group.", ["Wick Youth & Arts Support Group"]),
        ("It shuts Wick Play Centre and Ayle Children's Centre.", ["Ayle Children's Centre"]),
        # a name of plain words, told by its letters
        ("It joins the Community Academies Trust (CAT). CAT has six.", 3 * ["Community Academies Trust"]),
        # half a name
        ("Wick General Hospital shut. They wept at Wick General.", 2 * ["Wick General Hospital"]),
        ("Pupils of Ysgol Bryn Awel Dyffryn Wen sang. Ysgol Bryn Awel won.", 2 * ["Ysgol Bryn Awel Dyffryn Wen"]),
        (
            "Pupils of Wick Catholic Primary School sang. Pupils at Wick school won.",
            2 * ["Wick Catholic Primary School"],
        ),
        ("Babies are born at the Willow Birth Centre.", ["Willow Birth Centre"]),
        (
            "The University Hospitals of Wick NHS Trust met. The trust paid.",
            2 * ["University Hospitals of Wick NHS Trust"],
        ),
        (
            "The West Yorkshire Combined Authority met. The combined authority paid.",
            2 * ["West Yorkshire Combined Authority"],
        ),
        ("Proposal to Close Ayle Park Primary School", ["Ayle Park Primary School"]),
        # a county says where a district is
        ("A Suffolk council leader won. Babergh District Council met.", ["Babergh District Council"]),
        ("A Suffolk council leader won. Suffolk County Council met.", 2 * ["Suffolk County Council"]),
        ("A Suffolk council leader won.", ["Suffolk County Council"]),
        ("Sunbeams Childcare was told to improve.", ["Sunbeams Childcare"]),
        ("A report by the Police Foundation was read.", ["Police Foundation"]),
        # letters stay capital, places do not
        ("They wrote to the LODA Foundation.", ["LODA Foundation"]),
        ("They wrote to the AYLE Town Council. Ayle wept.", ["Ayle Town Council"]),
        # firms
        ("Ayle Town Hall Ltd bid. They will mend Ayle Town Hall.", ["Ayle Town Hall Ltd"]),
        # names in short
        ("It is up to BCP Council.", ["BCP Council"]),
        ("It is up to DLAT and Oval Learning Trust.", ["Oval Learning Trust"]),
        # councils in Welsh, beside their English name or alone
        ("It is up to Cyngor Gwynedd.", ["Gwynedd Council"]),
        ("It is up to Cyngor Dinas Caerdydd.", ["City of Cardiff Council"]),
        ("It is up to Cyngor Sir Gâr, and Carmarthenshire County Council.", 2 * ["Carmarthenshire County Council"]),
        ("It is up to Cyngor Tref Marfield, or Marfield Town Council.", 2 * ["Marfield Town Council"]),
        ("It is up to Cyngor Tref Marfield.", ["Cyngor Tref Marfield"]),
        # councils
        ("Bins will go, Harbourne City Council said.", ["Harbourne City Council"]),
        ("Bins will go, HARBOURNE County Council said.", ["Harbourne County Council"]),
        ("Minutes of Wick and Marfield Town Council, Tuesday.", ["Wick and Marfield Town Council"]),
        ("Both Wick School and Marfield Town Council agreed.", ["Wick School", "Marfield Town Council"]),
        ("It is up to Stoke-on-Trent City Council.", ["Stoke-on-Trent City Council"]),
        ("It is up to King's Lynn and West Norfolk Borough Council.", ["King's Lynn and West Norfolk Borough Council"]),
        ("It is up to the City of York Council.", ["City of York Council"]),
        ("It is up to the Royal Borough of Kingsmere.", ["Royal Borough of Kingsmere"]),
        ("It is up to the London Borough of Hackney.", ["London Borough of Hackney"]),
        ("It is up to Bath & North East Somerset Council.", ["Bath & North East Somerset Council"]),
        (
            "It is up to Armagh City, Banbridge and Craigavon Borough Council.",
            ["Armagh City, Banbridge and Craigavon Borough Council"],
        ),
        ("It is up to Comhairle nan Eilean Siar.", ["Comhairle nan Eilean Siar"]),
        ("CYNGOR CYMUNED LLANFELIN COMMUNITY COUNCIL", ["Llanfelin Community Council"]),
        (
            "Wendle council's leader resigned. Wendle Borough Council said so.",
            ["Wendle Borough Council", "Wendle Borough Council"],
        ),
        ("He told Wendle council so.", ["Wendle Council"]),
        ("He told Nottingham council so.", ["Nottingham City Council"]),
        ("He told Surrey county council so.", ["Surrey County Council"]),
        ("He told Bolton Council so.", ["Bolton Council"]),
        (
            "Wick & Marfield Town Council met. Wick and Marfield Town Council rose.",
            ["Wick & Marfield Town Council", "Wick & Marfield Town Council"],
        ),
        ("Yesterday Harbourne City Council met.", ["Harbourne City Council"]),
        ("The leader of Harbourne City Council spoke.", ["Harbourne City Council"]),
        ("Labour-run Harbourne City Council met.", ["Harbourne City Council"]),
        # departments and other public bodies
        (
            "It is for the Department for Education (DfE). The DfE agreed.",
            ["Department for Education", "Department for Education", "Department for Education"],
        ),
        (
            "Money from the Department for Levelling Up, Housing and Communities came.",
            ["Department for Levelling Up, Housing and Communities"],
        ),
        (
            "Money from the Department for Bridges, Ferries and Canals came.",
            ["Department for Bridges, Ferries and Canals"],
        ),
        ("The Home Office and the Treasury agreed.", ["Home Office", "HM Treasury"]),
        ("The Welsh Government paid.", ["Welsh Government"]),
        (
            "NHS Lothian and NHS Harbourne Integrated Care Board met.",
            ["NHS Lothian", "NHS Harbourne Integrated Care Board"],
        ),
        ("Cash came from the Public Works Loan Board.", ["Public Works Loan Board"]),
        ("Papers for the Adults and Young People Select Committee.", ["Adults and Young People Select Committee"]),
        (
            "Papers for the Children, Young People and Education Committee.",
            ["Children, Young People and Education Committee"],
        ),
        # health
        ("Nurses at Queen's Mead Hospital left.", ["Queen's Mead Hospital"]),
        ("Nurses at St Agnes' Hospital left.", ["St Agnes' Hospital"]),
        (
            "Harbourne University Hospitals NHS Foundation Trust met.",
            ["Harbourne University Hospitals NHS Foundation Trust"],
        ),
        ("University Hospitals of Harbourne NHS Trust met.", ["University Hospitals of Harbourne NHS Trust"]),
        ("Patients of Wick Lane Surgery were told.", ["Wick Lane Surgery"]),
        # schools
        ("Pupils at Wick Green Primary School sang.", ["Wick Green Primary School"]),
        ("Pupils at St Mary's CE Primary School sang.", ["St Mary's CE Primary School"]),
        ("Pupils at St Edith's C of E Primary School sang.", ["St Edith's C of E Primary School"]),
        ("Pupils at Barford C.E. (VC) Primary School sang.", ["Barford C.E. (VC) Primary School"]),
        ("Pupils of the C of E school sang.", []),
        ("Pupils at Our Lady of Lourdes Primary School sang.", ["Our Lady of Lourdes Primary School"]),
        ("Pupils at All Saints Academy sang.", ["All Saints Academy"]),
        ("Pupils at Ysgol Gynradd Bryn Mawr, in Wick, sang.", ["Ysgol Gynradd Bryn Mawr"]),
        ("Wick High School rose. Pupils at Wick high school sang.", ["Wick High School", "Wick High School"]),
        ("The Beacon Learning Trust pays.", ["Beacon Learning Trust"]),
        ("A degree from the University of Harbourne.", ["University of Harbourne"]),
        # law and order
        ("The Harbourne Police and Crime Panel met.", ["Harbourne Police and Crime Panel"]),
        (
            "Norfolk Police Authority met, and Norfolk Police came.",
            ["Norfolk Police Authority", "Norfolk Constabulary"],
        ),
        ("Devon and Cornwall Police said so.", ["Devon and Cornwall Police"]),
        ("Cumbria Police said so.", ["Cumbria Constabulary"]),
        ("Harbourne Fire & Rescue Service said so.", ["Harbourne Fire & Rescue Service"]),
        ("Men at HMP Ashfleet rioted.", ["HMP Ashfleet"]),
        (
            "Wick and Marfield Youth Offending Service (YOS) met. The YOS is small.",
            ["Wick and Marfield Youth Offending Service"] * 3,
        ),
        # companies, charities, clubs
        ("It went to the consultancy firm Longacre.", ["Longacre"]),
        ("It went to external consultants from Harper Cole. Harper Cole said so.", ["Harper Cole", "Harper Cole"]),
        ("Harper Cole, a consultancy, was paid.", ["Harper Cole"]),
        ("It went to Longacre Holdings Ltd.", ["Longacre Holdings Ltd"]),
        ("Developer Castle Homes appealed.", ["Castle Homes"]),
        ("The grant went to 1st Wick Scouts.", ["1st Wick Scouts"]),
        ("The grant went to the town band.", ["town band"]),
        ("The grant went to Wick in Bloom committee.", ["Wick in Bloom committee"]),
        ("The grant went to the Harbour Trust.", ["Harbour Trust"]),
        # homes
        ("The care home, Elm Court, was rated good.", ["Elm Court"]),
        ("Elm Court, a care home in Wick, shut.", ["Elm Court"]),
        ("Care homes were seen. Bryn Glas, in Wick, has been given a rating.", ["Bryn Glas"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert [name for name in names(text) if name] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Council tax will rise.",
        "The council tax bill will rise.",
        "Councillor John Smith spoke to the Labour group.",
        "A council may not do so.",
        "Every school should be good.",
        "Other councils have done so.",
        "They met at County Hall in Wick.",
        "He lives in School Lane, near Church Road.",
        "Struggling council asks for help.",
        "Elm House in Station Street, where the mayor sits.",
        "The Government has not replied.",
        "She was head of the Labour Party's youth wing on Monday.",
        "Developer John Smith said so.",
        "The force of the blast broke windows.",
        "He had the authority to act.",
        "The home secretary spoke.",
        "It was a good school trip.",
        "The school bus was late.",
        "A Valleys comprehensive has closed.",
        "Police were called.",
        "In committee, members agreed.",
        "Full Council met on Monday.",
        "The Annual Ordinary Parish Council meeting was held.",
        "Budget and Council Tax were set.",
        "They went to Marfield Police Station.",
        "They asked for Free School Meals.",
        "The Joint Governance of Police and Fire and Rescue was agreed.",
        "We saw it in Wick and Marfield hospitals.",
        "A Georgian prison and courthouse stand there.",
        "Wick GP surgery shut.",
        "A Wick NHS trust was rated inadequate.",
        "Maternity care at Wick and Ayle's hospitals is worse. Wick and Ayle mind.",
        "Residents of a care home went to the High Court.",
        "Cllr Ann Church and the people of Church Aston spoke.",
        "The Coalition spoke. Central Government did not.",
        "The Committee agreed.",
        "A firm in Wick did the work.",
        "Primary schools and academies closed.",
        "He voted with the Conservative Council group.",
        "Loxley Court had been painted.",
        "Residents of Elm Court complained about bins.",
    ],
)
def test_these_name_no_organisation(text: str) -> None:
    assert [name for name in names(text) if name] == []


NAMED = "Harbourne City Council met. Wick Green Primary School shut. The Beacon Trust paid. "


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (f"{NAMED}Later the council rose.", "the council", "Harbourne City Council"),
        (f"{NAMED}Later the city council rose.", "the city council", "Harbourne City Council"),
        (f"{NAMED}Later the authority rose.", "the authority", "Harbourne City Council"),
        (f"{NAMED}Later the Labour-run authority rose.", "the Labour-run authority", "Harbourne City Council"),
        (
            f"{NAMED}Later the cash-strapped local authority rose.",
            "the cash-strapped local authority",
            "Harbourne City Council",
        ),
        (f"{NAMED}Later the school rose.", "the school", "Wick Green Primary School"),
        (f"{NAMED}Later the trust rose.", "the trust", "Beacon Trust"),
        (f"{NAMED}Later the county council rose.", "the county council", None),
        (f"{NAMED}Later the hospital rose.", "the hospital", None),
        (f"{NAMED}Later a council rose.", "a council", None),
        (f"{NAMED}Later another school rose.", "another school", None),
        ("Wick Town Council and Marfield Town Council met. The council rose.", "The council", None),
        (
            "Wick Town Council met. The county council rose. Harbourne County Council said so.",
            "The county council",
            "Harbourne County Council",
        ),
        ("Wick School and Marfield School shut. The school was old.", "The school", None),
        ("The Harbourne Police and Crime Panel met. The force is small.", "The force", "Harbourne Police"),
        ("The Harbourne Police and Crime Panel met. The panel rose.", "The panel", "Harbourne Police and Crime Panel"),
        (
            "The Royal Wick Infirmary and St Agnes Hospital shut. The infirmary was old.",
            "The infirmary",
            "Royal Wick Infirmary",
        ),
        ("Longacre Ltd won it. The company is new.", "The company", "Longacre Ltd"),
        ("The Home Office wrote. The department was late.", "The department", "Home Office"),
        ("The department was late. The Home Office wrote.", "The department", None),
        ("The Beacon Trust paid. It also sold land.", "It", "Beacon Trust"),
        ("NHS Harbourne Integrated Care Board met. The ICB rose.", "The ICB", "NHS Harbourne Integrated Care Board"),
    ],
)
def test_descriptions(text: str, words: str, expected: str | None) -> None:
    reading = read(Document(text=text))
    found = Context(reading, _term_finder().find(reading)).organisations.namings
    [naming] = [naming for naming in found if reading.text(naming.start, naming.end) == words]
    assert (naming.organisation and naming.organisation.name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nottingham is short of staff. The city council has said so.", "Nottingham City Council"),
        ("Sheffield will pay more. The council agreed.", "Sheffield City Council"),
        ("Families in Nottingham and Derby will pay more. The city council agreed.", None),
        ("Families in Ashfield will pay more. The county council agreed.", None),
        ("Families in July will pay more. The county council agreed.", None),
        ("The council agreed.", None),
        ("A pupil in Harbourne won.", None),
        ("The budget was set. It was good for Wick District Council.", "Wick District Council"),
        ("Wick Town Council met. Marfield Town Council met.", None),
        (
            "Plans for Thanet were thrown out.\n\nThanet District Council heard Kent County Council.",
            "Thanet District Council",
        ),
        ("Babergh District Council and Mid Suffolk District Council agreed.", None),
        # a town named is no sign of the town council
        (
            "Marfield gets £25m.\n\nGood.\n\nFine.\n\nAyle Council met. Ayle Council, not Marfield Town Council.",
            "Ayle Council",
        ),
        # what stands behind "of" is no place, and "King's Lynn" is three tokens
        ("Inspection of Children's Services. The council was told in the authority's letter.", None),
        ("The first such visit within Wales. The council was glad. Wales was praised.", None),
    ],
)
def test_the_council_of_a_document(text: str, expected: str | None) -> None:
    found = organisations(text).council
    assert (found and found.name) == expected


def test_minutes_are_those_of_the_council_that_publishes_them() -> None:
    found = organisations("Minutes\n\nThe Council rose.", publisher="Harbourne Borough Council")
    assert found.council is not None
    assert found.council.name == "Harbourne Borough Council"
    assert organisations("Minutes\n\nThe Council rose.", publisher="The Harbourne Echo").council is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Wick Parish Council: notes of the March meeting", "Wick Parish Council"),
        ("Labour takes back the council: what it means", None),
        ("Struggling Council: what it means", None),
        ("The Council", None),
    ],
)
def test_a_title_may_name_the_council(title: str, expected: str | None) -> None:
    reading = read(Document(text="The Council rose.", title=title))
    found = Context(reading, _term_finder().find(reading)).organisations.council
    assert (found and found.name) == expected


PRESENT = """
Minutes of a meeting of the PLANNING COMMITTEE held in the Council Chamber, Council Offices, Toll Road, Harle at 9.30 am
when there were present:
Councillors
Mrs A Moss (Chairman)
B Lane
Mr C Dunn - {}

1. APOLOGIES FOR ABSENCE AND DETAILS OF SUBSTITUTES: no councillor sent any."""


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("Norfolk County Council (Highways)", None),
        ("the clerk\n\nCouncillor Jo Hale of Wick Town Council spoke.", None),
        ("the clerk\n\nCouncillor Jo Hale of Wick Town Council spoke of what Kent County Council wants.", None),
        ("the clerk\n\nThe chairman welcomed all to Norfolk County Council.", "Norfolk County Council"),
    ],
)
def test_minutes_are_not_of_the_council_that_a_guest_is_from(last: str, expected: str | None) -> None:
    assert council(PRESENT.format(last)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Families in Orrinmarsh will pay. The county council said so.", "Orrinmarsh County Council"),
        ("Ratepayers in King's Reach will pay more. The council said so.", "King's Reach Council"),
        ("Ratepayers in Harbourne will pay more. The council agreed.", "Harbourne Council"),
        ("Families in Harbourne will pay more. The county council agreed.", "Harbourne County Council"),
        (
            "A road in Orrinmarsh is shut, and Orrinmarsh is cross. The county council said so.",
            "Orrinmarsh County Council",
        ),
        ("A road in Orrinmarsh is shut. The county council said so.", None),
        # towns that have none, and whose own council is the town council
        ("Ratepayers in Brighouse will pay more. The council said so.", None),
        ("Families in Lampeter will pay. The county council said so.", None),
        ("Families in Lampeter will pay. The town council said so.", "Lampeter Town Council"),
        ("Families in Orrinmarsh will pay. The county council and the town council said so.", None),
        ("Families in Harmer Street, and all Harmer Street, will pay. The borough council said so.", None),
        ("Reports of ASB are down, and residents of ASB hear it. The town council said so.", None),
        ("People in Band D pay more. Band C pays less, the council said. The town council agreed.", None),
        ("Pupils in Orrin Vale Community School will pay, and Orrin Vale too. The county council said so.", None),
    ],
)
def test_a_report_may_describe_a_council_that_it_never_names(text: str, expected: str | None) -> None:
    assert council(text, kind="article") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The meeting was held in Orrin Mill, and Orrin was well. The parish council thanked Orrin.",
        "Residents of Orrinmarsh spoke, and Orrinmarsh was heard by the parish council.",
    ],
)
def test_minutes_describe_no_council(text: str) -> None:
    assert council(text) is None


def test_minutes_may_name_their_council_behind_a_dash() -> None:
    assert council("Minutes - Fenshire County Council\n\nPresent: Cllr A Moss") == "Fenshire County Council"


def test_a_place_stands_for_its_council() -> None:
    text = "Harbourne County Council met. The department promised Harbourne £5m and Wick £2m."
    reading = read(Document(text=text))
    found = Context(reading, _term_finder().find(reading)).organisations
    place = reading.words.index("Harbourne", 2)
    assert found.standing_for(place, place + 1) == found.council
    wick = reading.words.index("Wick")
    assert found.standing_for(wick, wick + 1) is None


def test_latest_and_between() -> None:
    found = organisations("Wick School shut. Harbourne City Council met. Marfield School opened.")
    assert [naming.start for naming in found.between(0, 9)] == [0, 4]
    latest = found.latest(8, "school")
    assert latest is not None
    assert latest.name == "Wick School"
    assert found.latest(0) is None
    assert found.latest(8, "hospital") is None


def register() -> list[str]:
    if not REGISTER.exists():
        return []
    with REGISTER.open(encoding="utf-8") as rows:
        return sorted({" ".join(row["official-name"].split()) for row in csv.DictReader(rows)})


@pytest.mark.skipif(not REGISTER.exists(), reason="no register of councils in ../shared")
def test_every_council_of_the_register_is_found() -> None:
    missed = [name for name in register() if name not in names(f"This was said by {name} last night.")]
    assert missed == []


@pytest.mark.skipif(not REGISTER.exists(), reason="no register of councils in ../shared")
def test_every_place_of_the_register_with_council_behind_it_is_found() -> None:
    with REGISTER.open(encoding="utf-8") as rows:
        places = sorted({row["nice-name"] for row in csv.DictReader(rows) if "ombined" not in row["official-name"]})
    missed = [place for place in places if not any(names(f"This was said by {place} Council last night."))]
    assert missed == []


OTHER = "Items\n\n1.\n\nCllr Ada Marr is a member of Wick Town Council.\n"


def test_minutes_are_of_the_council_whose_site_they_stand_on() -> None:
    assert council(OTHER, "https://democracy.eastdevon.gov.uk/mgAi.aspx?ID=5") == "East Devon District Council"
    assert council(OTHER, "https://wick.example/minutes") == "Wick Town Council"
    assert council("It is up to East Devon Council.", "https://eastdevon.gov.uk/news/1") == "East Devon Council"


def test_minutes_are_of_the_council_that_their_head_says_to_write_to() -> None:
    head = "Cabinet - Monday, 2 May 2022\n\nContact: Jo Marr 01234 567890 or jmarr@eastdevon.gov.uk\n\n"
    assert council(head + OTHER) == "East Devon District Council"
    assert council(head + OTHER, kind="article") == "Wick Town Council"
    assert council("Wick Town Council\n\n" + head + OTHER) == "Wick Town Council"
    assert council(head + "Or write to clerk@exeter.gov.uk\n\n" + OTHER) == "Wick Town Council"
    assert council("Cabinet\n\n" + OTHER + "\nPotholes\n\n" * 9 + "Tell help@eastdevon.gov.uk") == "Wick Town Council"


def test_a_place_that_ministers_sit_in_is_not_where_a_report_plays() -> None:
    text = "Wickby homes want more, but the county will not pay.\n\nThe council met on Tuesday.\n\nIt agreed.\n\n"
    assert council(text + "She accused ministers in Cardiff of wriggling.\n", kind="article") is None
    assert council(text + "Cardiff has more. Ask in Cardiff.\n", kind="article") == "City of Cardiff Council"
