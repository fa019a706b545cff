"""Every inspectorate says what it is, where from, and when."""

import pytest

from pipeline import vocabulary

INSPECTORATES = vocabulary.entries("inspectorates")
REQUIRED = {"name", "kind", "names", "short", "described", "inspects", "visit", "source"}
ALLOWED = REQUIRED | {"nations", "from", "until", "ambiguous", "spoken", "formerly"}
KINDS = {"inspectorate", "auditor", "ombudsman", "peer review", "food"}
NATIONS = {"England", "Scotland", "Wales", "Northern Ireland"}
NAMED = [
    *("Ofsted", "CQC", "HMICFRS", "HMI Prisons", "HMI Probation", "Estyn", "Care Inspectorate Wales", "RQIA", "ETI"),
    *("Healthcare Inspectorate Wales", "Care Inspectorate", "Education Scotland", "Healthcare Improvement Scotland"),
    *("CJINI", "ISI", "Regulator of Social Housing", "Food Standards Agency", "Food Standards Scotland"),
    *("Grant Thornton", "EY", "KPMG", "BDO", "Deloitte", "Forvis Mazars", "PwC", "Local Government Association"),
    *("Local Government and Social Care Ombudsman", "Housing Ombudsman", "Public Services Ombudsman for Wales"),
]


@pytest.mark.parametrize("id_", sorted(INSPECTORATES))
def test_entry_has_what_it_must_and_no_more(id_: str) -> None:
    entry = INSPECTORATES[id_]
    assert set(entry) >= REQUIRED
    assert set(entry) <= ALLOWED
    assert entry["kind"] in KINDS
    assert entry["source"].startswith("https://")
    assert set(entry.get("nations", ())) <= NATIONS
    assert entry["names"]
    assert entry["inspects"]


@pytest.mark.parametrize("id_", sorted(INSPECTORATES))
def test_an_end_comes_after_its_beginning(id_: str) -> None:
    entry = INSPECTORATES[id_]
    assert entry.get("from", 0) <= entry.get("until", 9999)
    for name in entry.get("formerly", ()):
        assert set(name) <= {"name", "from", "until"}
        assert name["name"] in entry["names"]
        assert name.get("from", 0) <= name["until"]


@pytest.mark.parametrize("id_", sorted(INSPECTORATES))
def test_no_phrase_stands_twice_in_a_list(id_: str) -> None:
    entry = INSPECTORATES[id_]
    for key in ("names", "short", "described", "spoken", "inspects", "visit"):
        assert len(entry.get(key, ())) == len(set(entry.get(key, ()))), key


def test_names_are_of_one_body_each() -> None:
    owners = [(name.lower(), entry["name"]) for entry in INSPECTORATES.values() for name in entry["names"]]
    assert len(owners) == len({name for name, _ in owners})


@pytest.mark.parametrize("name", NAMED)
def test_the_bodies_that_reports_name_are_known(name: str) -> None:
    assert name in {entry["name"] for entry in INSPECTORATES.values()}


def test_ombudsmen_inspect_complaints_only() -> None:
    for entry in INSPECTORATES.values():
        if entry["kind"] == "ombudsman":
            assert all(thing.endswith("complaint") for thing in entry["inspects"])
