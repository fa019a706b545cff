"""A council's councillors are loaded from its web service, and officials confirmed by the seat they held."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline import store
from pipeline.cli import main
from pipeline.document import Document
from pipeline.extract import extract
from pipeline.load.moderngov.councillors import named, party, seats
from pipeline.roster import Held, holder
from pipeline.seat import Seat
from pipeline.store import open_store

XML = """<?xml version="1.0" encoding="utf-8"?><councillorsbyward><wards>
<ward><wardtitle>Fellgate &amp;amp; Quay</wardtitle><councillors><councillorcount>2</councillorcount>
<councillor><councillorid>5</councillorid><fullusername>Councillor Ann Fell OBE</fullusername>
<politicalpartytitle>Labour Party</politicalpartytitle><keyposts>Leader of the Council; Chair of Cabinet</keyposts>
<homeaddress><line1>1 Low Road</line1><mobile>07</mobile></homeaddress>
<termsofoffice><termofoffice><startdate>05/05/2022</startdate><enddate>unspecified</enddate></termofoffice>
<termofoffice><startdate>03/05/2018</startdate><enddate>04/05/2020</enddate></termofoffice></termsofoffice></councillor>
<councillor><fullusername>Vacancy</fullusername></councillor></councillors></ward>
<ward><wardtitle>Marsh</wardtitle><councillors><councillor><fullusername>Ray, Bob</fullusername>
<politicalpartytitle>Friends of Marsh</politicalpartytitle><keyposts/><termsofoffice/></councillor></councillors></ward>
</wards></councillorsbyward>"""
ANN = Seat(
    name="Ann Fell",
    title="Cllr",
    party="Labour",
    ward="Fellgate & Quay",
    posts=("Leader of the Council", "Chair of Cabinet"),
    since="2022-05-05",
)
COUNCIL = "Larkwater Borough Council"
NOW = datetime(2024, 5, 1, tzinfo=UTC)


def test_seats() -> None:
    first, second, third = seats(XML.encode())
    assert first == ANN
    assert (second.since, second.until) == ("2018-05-03", "2020-05-04")
    assert third == Seat(name="Bob Ray", party="Friends of Marsh", ward="Marsh")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Councillor Ann Fell", ("Cllr", "Ann Fell")),
        ("Cllr Dr Ann Fell", ("Cllr", "Ann Fell")),
        ("Ann Fell, MBE JP", (None, "Ann Fell")),
        ("Fell, Councillor Ann", ("Cllr", "Ann Fell")),
        ("The Mayor, Councillor Ann Fell", ("Cllr", "Ann Fell")),
        ("Mrs Ann Fell", (None, "Ann Fell")),
        ("VACANCY", (None, "")),
    ],
)
def test_names(said: str, name: tuple[str | None, str]) -> None:
    assert named(said) == name


def test_parties() -> None:
    names = ("Labour and Co-operative", "Lib Dem", "Con", "Friends of Marsh", "")
    assert [party(name) for name in names] == ["Labour", "Liberal Democrat", "Conservative", "Friends of Marsh", None]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<html><body>Error</body></html>", "this is no list of councillors in XML"),
        (b"<wards></wards>", "this lists no councillor"),
        (b"", "this is no list of councillors in XML"),
    ],
)
def test_what_lists_no_councillor_is_said(data: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=f"{message}; give the answer of GetCouncillorsByWard"):
        seats(data)


@pytest.mark.parametrize(
    ("name", "day", "seat"),
    [
        ("Ann Fell", "2023-01-01", "now"),
        ("ANN FELL", "2019-01-01", "then"),
        ("Ann Fell", "2021-01-01", None),
        ("A Fell", "2023-01-01", "now"),
        ("Fell", "2019-01-01", "then"),
        ("Fell", "2023-01-01", None),
        ("Anna Fell", "2023-01-01", None),
        ("Mo O’Dell-Hay", "2023-01-01", "odell"),
        ("Undated", "2023-01-01", None),
    ],
)
def test_who_held_a_seat(name: str, day: str, seat: str | None) -> None:
    held = [
        Held("then", Seat(name="Ann Fell", ward="Quay", since="2018-05-03", until="2020-05-04")),
        Held("now", Seat(name="Ann Fell", ward="Quay", since="2022-05-05")),
        Held("other", Seat(name="Cy Fell", ward="Hill", since="2022-05-05")),
        Held("odell", Seat(name="Mo O'Dell Hay", ward="Hill", since="2022-05-05")),
        Held("undated", Seat(name="Undated", ward="Hill")),
    ]
    found = holder(name, day, day, held)
    assert (found.id if found else None) == seat


def roster(path: Path, *more: str) -> str:
    (path / "councillors.xml").write_text(XML)
    result = CliRunner().invoke(main, ["roster", str(path / "councillors.xml"), "--db", str(path / "facts.db"), *more])
    return result.output.replace(f"{path}/", "")


def said(new: int, confirmed: int) -> str:
    return f"{COUNCIL}: 3 seats, {new} of them new; {confirmed} officials in the database held one\n"


def test_officials_are_confirmed_whichever_comes_first(tmp_path: Path) -> None:
    text = (
        "Larkwater Borough Council will spend £2m on roads.\n\n"
        "Councillor Ann Fell (Labour), the leader of Larkwater Borough Council, said it was time.\n\n"
        "Councillor Dee Hill, a member of Larkwater Borough Council, said that it was not.\n"
    )
    found = []
    for place, first in enumerate(("roster", "documents")):
        folder = tmp_path / str(place)
        folder.mkdir()
        if first == "roster":
            assert roster(folder, "--council", COUNCIL) == said(3, 0)
        with open_store(folder / "facts.db") as opened:
            run = store.start(opened, NOW)
            document = Document(text=text, url="https://a.example/1", published="2023-03-01", kind="article")
            store.put(opened, run, document, extract(document))
            store.finish(opened, run, NOW, {})
        if first == "documents":
            assert roster(folder, "--council", COUNCIL) == said(3, 1)
        with open_store(folder / "facts.db") as opened:
            sql = "select name, confirmed, seat_ward, party_agrees, ward_agrees from official_seats order by name"
            found.append(opened.db.execute(sql).fetchall())
    assert found[0] == found[1] == [("Ann Fell", 1, "Fellgate & Quay", 1, None), ("Dee Hill", 0, None, None, None)]


def test_the_same_roster_again_changes_nothing(tmp_path: Path) -> None:
    roster(tmp_path, "--council", COUNCIL)
    assert roster(tmp_path, "--council", COUNCIL) == said(0, 0)


def test_bad_rosters_are_said(tmp_path: Path) -> None:
    assert roster(tmp_path) == (
        "Error: councillors.xml: it does not say which council this is; say it: --council 'Larkwater Borough Council'\n"
    )
    result = CliRunner().invoke(
        main, ["roster", str(tmp_path / "none.xml"), "--council", "A", "--db", str(tmp_path / "a.db")]
    )
    assert (
        result.output
        == f"Error: {tmp_path}/none.xml: No such file or directory; check the path and your right to read it\n"
    )
    assert not (tmp_path / "a.db").exists()
