"""What a statement speaks of."""

import pytest

from pipeline.document import Document
from pipeline.extract import _term_finder
from pipeline.read import read
from pipeline.resolve import Context


def subject(text: str, words: str, agency: str | None) -> str | None:
    reading = read(Document(text=text))
    context = Context(reading, _term_finder().find(reading))
    pieces = words.split()
    start = next(at for at in range(len(reading.words)) if reading.words[at : at + len(pieces)] == pieces)
    return context.subjects.of(start, start + len(pieces), agency)


CASES = [
    (
        "Marwood Council's failing children's services were rated inadequate by Ofsted.",
        "inadequate",
        "Ofsted",
        "Marwood Council children's services",
    ),
    (
        "Maternity services at Wick Hospital were rated good. The unit had been inadequate.",
        "inadequate",
        "CQC",
        "Wick Hospital maternity services",
    ),
    ("Of the other councils, Tanfield got a C1.", "C1", "Regulator of Social Housing", None),
]


@pytest.mark.parametrize(("text", "words", "agency", "expected"), CASES)
def test_subject(text: str, words: str, agency: str | None, expected: str | None) -> None:
    assert subject(text, words, agency) == expected
