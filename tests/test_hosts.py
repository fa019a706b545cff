"""Which council a host is of."""

import pytest

from pipeline import vocabulary
from pipeline.hosts import council_of


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("committee.nottinghamcity.gov.uk", "Nottingham City Council"),
        ("democracy.manchester.gov.uk:443", "Manchester City Council"),
        ("moderngov.nowhere.gov.uk", None),
        ("moderngov.kingston.gov.uk", "Royal Borough of Kingston upon Thames"),
        ("www.southsomerset.gov.uk", "South Somerset District Council"),
        ("www.tendringdc.gov.uk", "Tendring District Council"),
        ("democracy.hinckley-bosworth.gov.uk", "Hinckley and Bosworth Borough Council"),
        ("cumberland.gov.uk", "Cumberland Council"),
        ("scambs.gov.uk", "South Cambridgeshire District Council"),
        ("manchester.example", None),
        ("127.0.0.1:8000", None),
    ],
)
def test_the_council_of_a_host(host: str, name: str | None) -> None:
    assert council_of(host) == name


def test_the_names_of_hosts_are_those_of_councils() -> None:
    known = {one["name"] for region in vocabulary.entries("councils").values() for one in region.get("council", [])}
    named = vocabulary.words("hosts")["names"]
    assert {host: name for host, name in named.items() if name not in known} == {}
