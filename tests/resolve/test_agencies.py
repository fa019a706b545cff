"""Which inspectorate a passage speaks of."""

import pytest

from pipeline.document import Document
from pipeline.extract import _term_finder
from pipeline.read import read
from pipeline.resolve import Context


def context(text: str) -> Context:
    reading = read(Document(text=text))
    return Context(reading, _term_finder().find(reading))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The care home in Wickford was inspected by the Care Quality Commission in May.", ["CQC"]),
        ("Ofsted and the Care Quality Commission spent a week in Marwood.", [None]),
        ("Estyn called in May. The education watchdog was pleased.", ["Estyn", "Estyn"]),
        ("The education watchdog called in May.", [None]),
        ("The Regulator of Social Housing (RSH) wrote to tenants. RSH was clear.", ["Regulator of Social Housing"] * 3),
        ("HM Inspectorate of Prisons was at HMP Ashfleet. HMIP found rats.", ["HMI Prisons", "HMI Prisons"]),
    ],
)
def test_namings(text: str, expected: list[str | None]) -> None:
    assert [naming.agency for naming in context(text).agencies.namings] == expected
