"""A PDF gives its paragraphs without what every page repeats; one that gives no text is refused."""

from pathlib import Path

import pytest

from pipeline.document import Document
from pipeline.load import load, pdf
from tests.support.pdf import locked
from tests.support.pdf import pdf as made

HEAD = "Larkwater Borough Council - Cabinet - 4 March 2026"
FIRST = f"""{HEAD}

PRESENT

Councillor Ann Fell (Chair)                              Leader of the Council
Councillor Bob Ray                                       Deputy Leader

12. Budget monitoring

The Director of Finance told the Cabinet that the overspend in child-
ren's services had fallen to £1.2m, and that the com-
mittee would have a long-term plan in front of it by June. The plan is a long-
term one, and costs £300,000 a year over four years, which the Cabinet

Page 1 of 2"""
SECOND = f"""{HEAD}

had agreed to in October.

RESOLVED that:
(a) the report be noted; and
(b) the Committee be asked for its view.

Page 2 of 2"""


def test_paragraphs() -> None:
    assert pdf.text(made(FIRST, SECOND)).split("\n\n") == [
        "PRESENT",
        "Councillor Ann Fell (Chair)\tLeader of the Council",
        "Councillor Bob Ray\tDeputy Leader",
        "12. Budget monitoring",
        "The Director of Finance told the Cabinet that the overspend in children's services had fallen to £1.2m, and "
        "that the committee would have a long-term plan in front of it by June. The plan is a long-term one, and costs "
        "£300,000 a year over four years, which the Cabinet had agreed to in October.",
        "RESOLVED that:",
        "(a) the report be noted; and",
        "(b) the Committee be asked for its view.\n",
    ]


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "minutes.pdf").write_bytes(made(FIRST, SECOND))
    (found,) = load([str(tmp_path)])
    assert isinstance(found, Document)
    assert found.source == f"{tmp_path}/minutes.pdf"
    assert found.text.startswith("PRESENT\n")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (made(FIRST)[:400], "this PDF is broken; fetch it again, or open and save it anew"),
        (b"%PDF-1.4\nrubbish", "this PDF is broken; fetch it again, or open and save it anew"),
        (b"", "this PDF is broken; fetch it again, or open and save it anew"),
        (locked(made(FIRST), "secret"), "this PDF is locked by a password; ask its publisher for an open one"),
        (
            made("", "12", ""),
            "this PDF holds pictures of pages, no text; have it recognised (ocrmypdf) and give that file",
        ),
    ],
    ids=["cut", "rubbish", "empty", "locked", "scanned"],
)
def test_what_gives_no_text_is_said(data: bytes, message: str) -> None:
    with pytest.raises(ValueError) as error:  # noqa: PT011 - the message is what is tested
        pdf.text(data)
    assert str(error.value) == message


def test_a_pdf_that_opens_without_a_password() -> None:
    assert pdf.text(locked(made(FIRST, SECOND), "")) == pdf.text(made(FIRST, SECOND))
