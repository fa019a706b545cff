"""A council's roster is fetched from its web service."""

from pathlib import Path

from click.testing import CliRunner

from pipeline.cli import main
from tests.support.server import Answer, serving

XML = b"""<councillorsbyward><wards><ward><wardtitle>Quay</wardtitle><councillors><councillor>
<fullusername>Councillor Ann Fell</fullusername><termsofoffice><termofoffice><startdate>05/05/2022</startdate>
</termofoffice></termsofoffice></councillor></councillors></ward></wards></councillorsbyward>"""
COUNCIL = "Larkwater Borough Council"


def test_a_roster_is_fetched(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[fetch]\ncontact = "tester@paper.example"\nattempts = 1\n')
    options = ["--council", COUNCIL, "--db", str(tmp_path / "facts.db"), "--config", str(tmp_path / "config.toml")]
    with serving() as server:
        ways = ("/mgMemberIndex.aspx?bcr=1", "/democracy/ieDocHome.aspx")
        server.routes["/mgWebService.asmx/GetCouncillorsByWard"] = Answer(XML)
        said = [
            CliRunner().invoke(main, ["roster", server.address + way, *options, "--allow-loopback"]).output
            for way in ways
        ]
        missing = f"{server.address}/democracy/mgWebService.asmx/GetCouncillorsByWard"
    assert said == [
        f"{COUNCIL}: 1 seats, 1 of them new; 0 officials in the database held one\n",
        f"Error: {missing}: 404 Not Found, so there is no such page; check the address\n",
    ]
