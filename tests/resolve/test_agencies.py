"""Which inspectorate a passage speaks of."""

import pytest

from pipeline import vocabulary
from pipeline.document import Document
from pipeline.extract import _term_finder
from pipeline.read import read
from pipeline.resolve import Context


def context(text: str) -> Context:
    reading = read(Document(text=text))
    return Context(reading, _term_finder().find(reading))


def speaking_of(text: str, words: str) -> str | None:
    found = context(text)
    pieces = words.split()
    tokens = found.reading.words
    [start] = [at for at in range(len(tokens)) if tokens[at : at + len(pieces)] == pieces]
    return found.agencies.speaking_of(start, start + len(pieces))


RSH = "Regulator of Social Housing"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The care home in Wickford was inspected by the Care Quality Commission in May.", ["CQC"]),
        ("Ofsted and the Care Quality Commission spent a week in Marwood.", [None]),
        ("Ofsted and the Care Quality Commission (CQC) spent a week in Marwood.", [None]),
        ("Estyn called in May. The education watchdog was pleased.", ["Estyn", "Estyn"]),
        ("The education watchdog called in May.", [None]),
        ("The watchdog called in May.", [None]),
        (f"The {RSH} (RSH) wrote to tenants. RSH was clear.", [RSH, RSH]),
        ("HM Inspectorate of Prisons was at HMP Ashfleet. HMIP found rats.", ["HMI Prisons", "HMI Prisons"]),
        ("HM Inspectorate of Probation (HMIP) was in Wick. HMIP was kind.", ["HMI Probation", "HMI Probation"]),
        ("HMIP found rats.", []),
        ("HMIP found rats at HMP Ashfleet.", ["HMI Prisons"]),
        ("HMIP praised the youth offending team.", ["HMI Probation"]),
        ("HMP Ashfleet is dirty. So HMIP says.", ["HMI Prisons"]),
        (
            "HM Inspectorate of Probation was in Wick. The jail, HMIP says, is dirty.",
            ["HMI Probation", "HMI Prisons"],
        ),
        ("Nottingham City Council is pleased. The education watchdog called in May.", ["Ofsted"]),
        ("Cardiff Council is pleased. The education watchdog called in May.", ["Estyn"]),
        ("Glasgow City Council is pleased. The education watchdog called in May.", ["Education Scotland"]),
        ("HMI called at the school.", ["Ofsted"]),
        ("HMI called at the jail.", ["HMI Prisons"]),
        ("HMI praised the police force.", ["HMICFRS"]),
        ("Cardiff Council was told that HMI had called at the school.", ["Estyn"]),
        ("Estyn called at the school. HMI were kind.", ["Estyn", "Estyn"]),
        ("The CQC wrote to the home. The agency was clear.", ["CQC", "CQC"]),
        ("The CQC wrote to the care agency. The agency was clear.", ["CQC"]),
        ("The CQC assessed the agency.", ["CQC"]),
        ("KPMG audits the council. The firm was clear.", ["KPMG", "KPMG"]),
        ("The agency was clear. The firm was too.", []),
        ("The chief inspector of prisons was shocked.", ["HMI Prisons"]),
        ("His Majesty's Inspectorate of Constabulary and Fire & Rescue Services called.", ["HMICFRS"]),
        ("HMIC called in 2014.", ["HMICFRS"]),
        ("The schools inspectorate for Wales has called.", ["Estyn"]),
        ("The housing watchdog wrote. So did the Regulator of Social Housing.", [RSH, RSH]),
        ("The food hygiene rating was five.", ["Food Standards Agency"]),
        ("Planning inspectors will rule.", []),
        ("A detective inspector called.", []),
        ("Police inspector Jo Smith called.", []),
        ("The RSH of cqc and eti in small letters.", [RSH]),
        ("We had our ofsted last week.", ["Ofsted"]),
        ("CIW and Estyn are based in Wales.", [None]),
        ("Ofsted praised the Department for Education.", ["Ofsted"]),
        ("The Regulation and Quality Improvement Authority called.", ["RQIA"]),
        ("The report was read by all.", []),
    ],
)
def test_namings(text: str, expected: list[str | None]) -> None:
    assert [naming.agency for naming in context(text).agencies.namings] == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Ofsted rated it good.", "good", "Ofsted"),
        ("It was rated good by Ofsted.", "good", "Ofsted"),
        ("It was rated good.\n\nOfsted called in May.", "good", "Ofsted"),
        ("Ofsted called.\n\nInspectors spent a day there.\n\nIt was rated good.", "good", "Ofsted"),
        ("Ofsted called. The CQC called. It was rated good.", "good", "CQC"),
        ("The CQC called at the home. Ofsted rated the school good.", "good", "Ofsted"),
        ("It was rated good.\n\nOfsted called. So did the CQC.", "good", None),
        ("It was rated good.", "good", None),
        ("Ofsted and the CQC were in Wick. A plan is due.", "due", None),
        (
            "Ofsted and the CQC were in Wick. They liked its nurseries, two of them outstanding.",
            "outstanding",
            "Ofsted",
        ),
        ("Ofsted and the CQC were in Wick. They liked its hospitals, two of them outstanding.", "outstanding", "CQC"),
        ("Ofsted called. Grant Thornton signed the accounts. Later it was rated good.", "good", "Grant Thornton"),
        ("Ofsted called.\n\nGrant Thornton signed the accounts.\n\nIt was rated good.", "good", "Ofsted"),
        ("Ofsted called.\n\nThe Housing Ombudsman was cross.\n\nIt was rated good.", "good", "Ofsted"),
        ("Estyn called at the school. Inspectors found it good.", "good", "Estyn"),
    ],
)
def test_speaking_of(text: str, words: str, expected: str | None) -> None:
    assert speaking_of(text, words) == expected


@pytest.mark.parametrize("id_", sorted(vocabulary.entries("inspectorates")))
def test_every_inspectorate_is_found_by_each_of_its_names(id_: str) -> None:
    entry = vocabulary.entries("inspectorates")[id_]
    for name in entry["names"] + entry["short"]:
        assert [n.agency for n in context(f"In May {name} came.").agencies.namings] == [entry["name"]], name


@pytest.mark.parametrize("id_", sorted(vocabulary.entries("inspectorates")))
def test_every_inspectorate_is_known_by_its_descriptions_once_it_is_named(id_: str) -> None:
    entry = vocabulary.entries("inspectorates")[id_]
    for description in entry["described"]:
        text = f"In May {entry['names'][0]} came. Then the {description} wrote."
        assert {n.agency for n in context(text).agencies.namings} == {entry["name"]}, description
