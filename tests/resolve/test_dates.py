"""Date expressions -> EDTF, beside the date of the document they stand in."""

import pytest

from pipeline.document import Document
from pipeline.match import TermFinder
from pipeline.read import read
from pipeline.resolve.dates import TRIGGERS, Dates

FINDER = TermFinder(TRIGGERS)


def dates(text: str, published: str | None) -> list[str]:
    reading = read(Document(text=text, published=published))
    return [mention.edtf for mention in Dates(reading, FINDER.find(reading)).mentions]


EXPRESSIONS = [
    (None, "between July 25 and 26", ["XXXX-07-25/XXXX-07-26"]),
    ("2023-09-01", "The second visit took place between July 25 and 26.", ["2023-07-25/2023-07-26"]),
    (None, "The first were on February 28 and March 1 this year.", ["XXXX-02-28/XXXX-03-01"]),
    ("2023-09-01", "The first were on February 28 and March 1 this year.", ["2023-02-28/2023-03-01"]),
    ("2024-09-20", "published this morning, Friday 20 September 2024.", ["2024-09-20"]),
    (None, "between 8-10th March 2016", ["2016-03-08/2016-03-10"]),
    (None, "focused visit on 6 and 7 November 2018.", ["2018-11-06/2018-11-07"]),
    ("2018-06-14", "They spent the week of April 23 there.", ["2018-04-23/2018-04-27"]),
    ("2024-07-04", "The cabinet agreed on Tuesday (July 2) to raise it.", ["2024-07-02"]),
    (None, "borrowed between 2016 and 2019", ["2016/2019"]),
    (None, "28/02/2023", ["2023-02-28"]),
    (None, "28.2.23", ["2023-02-28"]),
    (None, "28th Jun 2023, 11:02 BST", ["2023-06-28"]),
    (None, "in 2023/24", ["2023-04-01/2024-03-31"]),
    (None, "the 2024-25 financial year", ["2024-04-01/2025-03-31"]),
    ("2024-05-14", "in the year to March", ["2023-04-01/2024-03-31"]),
]


@pytest.mark.parametrize(
    ("published", "text", "edtf"), EXPRESSIONS, ids=[f"{published}: {text}" for published, text, _ in EXPRESSIONS]
)
def test_date_expression(published: str | None, text: str, edtf: list[str]) -> None:
    assert dates(text, published) == edtf
