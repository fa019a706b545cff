"""Lengths of time -> ISO 8601."""

import pytest

from pipeline.document import Document
from pipeline.read import read
from pipeline.resolve.durations import TRIGGERS, Durations
from pipeline.terms import TermFinder

FINDER = TermFinder(TRIGGERS)


def durations(text: str) -> list[tuple[str, str]]:
    reading = read(Document(text=text))
    found = Durations(reading, FINDER.find(reading)).mentions
    return [(reading.text(mention.start, mention.end), mention.iso) for mention in found]


LENGTHS = [
    ("It will spend £2m over four years.", "over four years", "P4Y"),
    ("It pays for six months.", "for six months", "P6M"),
    ("a six-month, part-time post", "six-month", "P6M"),
    ("a three-year contract", "three-year", "P3Y"),
    ("over a four-year period", "over a four-year", "P4Y"),
    ("brought in for two years.", "for two years", "P2Y"),
    ("paid out in two years to motorists", "in two years", "P2Y"),
    ("over the next decade", "over the next decade", "P10Y"),
    ("for a period of six months", "for a period of six months", "P6M"),
    ("for a six month period", "for a six month", "P6M"),
    ("to be repaid over 25 years at £27,600 a year", "over 25 years", "P25Y"),
    ("£60,000 a year for two years", "for two years", "P2Y"),
    ("over three financial years", "over three financial years", "P3Y"),
    ("over the course of the next three years", "over the course of the next three years", "P3Y"),
    ("for eighteen months", "for eighteen months", "P18M"),
    ("within 18 months", "within 18 months", "P18M"),
    ("for two and a half years", "for two and a half years", "P2Y6M"),
    ("a 10-year deal", "10-year", "P10Y"),
    ("a year-long review", "year-long", "P1Y"),
    ("over a fortnight", "over a fortnight", "P2W"),
    ("lasting ten days", "lasting ten days", "P10D"),
]

NONE = [
    "a four-year-old boy",
    "aged four years",
    "two years ago",
    "two years earlier",
    "for over four hours",
    "£35 a week",
    "£2m-a-year",
    "in two years' time",
    "each year",
    "12 years old",
    "the two-year-olds",
]


@pytest.mark.parametrize(("text", "words", "iso"), LENGTHS, ids=[text for text, _, _ in LENGTHS])
def test_length_of_time(text: str, words: str, iso: str) -> None:
    assert durations(text) == [(words, iso)]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_length(text: str) -> None:
    assert durations(text) == []
