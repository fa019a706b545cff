"""The twenty questions: each answers the corpus' database with a right answer, and takes what people type."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup

from pipeline.publish.configuration import metadata, metadata_and_config
from pipeline.publish.serve import datasette
from pipeline.publish.site.config import questions

Get = Callable[[str], Any]

# question, what was typed, and what one line of the answer says: worked out by reading the documents
RIGHT: list[tuple[str, dict[str, str], dict[str, str]]] = [
    (
        "largest_sums",
        {"organisation": "rushmere", "least": "£1m"},
        {"amount": "£7.36 million", "kind": "spending", "payer": "Rushmere Council"},
    ),
    ("money_by_year", {"organisation": "rushmere"}, {"year": "2023", "amount": "£7.36 million"}),
    ("only_in_minutes", {"least": "£3bn"}, {"amount": "£3.1846 billion", "kind": "value"}),
    (
        "poor_grades",
        {"agency": "ofsted", "since": "2025"},
        {"subject": "Ridgeway Academy", "aspect": "attendance and behaviour", "rating": "urgent improvement"},
    ),
    (
        "grades_changed",
        {"subject": "marram"},
        {"subject": "Marram District Council", "before": "C2", "after": "C3", "date": "November 2025"},
    ),
    (
        "last_inspected",
        {"subject": "ridley"},
        {"subject": "Ridley young offender institution", "agency": "HMI Prisons", "last day": "21 November 2025"},
    ),
    ("inspection_to_report", {"agency": "estyn"}, {"subject": "Ysgol Glan Ceri", "days": "177", "date": "May 2016"}),
    ("grades_by_council", {"agency": "cqc"}, {"council": "Moorland County Council", "rating": "requires improvement"}),
    (
        "who_is_named",
        {"organisation": "rothwick", "role": "leader"},
        {"name": "Arthur Mountford", "role": "leader", "party": "Conservative"},
    ),
    ("about_person", {"name": "Nwosu"}, {"type": "quote"}),
    ("parties_named", {"organisation": "bricklow"}, {"party": "Labour", "people": "1"}),
    ("named_beside_poor_grades", {"subject": "rothwick"}, {"name": "Viv Skelly", "party": "Labour"}),
    ("what_is_new", {}, {"type": "official"}),
    ("search", {"words": "swimming pool"}, {"type": "money", "words": "£8,000"}),
    ("in_document", {"document": "Tanswell"}, {"words": "Green group leader Cllr Seth Hargrave"}),
    ("timeline", {"organisation": "rothwick"}, {"day": "1 July 2009", "type": "rating", "what": "satisfactory"}),
    (
        "what_is_held",
        {},
        {"publisher": "Abermawr Independent", "kind": "article", "documents": "1", "without a fact": "0"},
    ),
]


def answer(get: Get, question: str, typed: dict[str, str]) -> list[dict[str, str]]:
    """Return the lines of an answer, by column; each has its evidence."""
    shown = get(f"/question/{question}?{urlencode(typed)}")
    assert shown.status_code == 200
    page = BeautifulSoup(shown.text, "html.parser")
    assert not [notice.get_text() for notice in page.select(".notice") if "could not be answered" in notice.get_text()]
    columns = [cell.get_text() for cell in page.select("thead th")]
    lines = [[" ".join(cell.get_text().split()) for cell in line.select("td")] for line in page.select("tbody tr")]
    for line in page.select("tbody tr"):
        assert line.select_one("a[href^='/fact/']"), line.get_text()
    return [dict(zip(columns, line, strict=True)) for line in lines]


@pytest.mark.parametrize(("question", "typed", "right"), RIGHT, ids=lambda case: str(case)[:40])
def test_a_right_answer(corpus: Get, question: str, typed: dict[str, str], right: dict[str, str]) -> None:
    lines = answer(corpus, question, typed)
    assert [line for line in lines if line.items() >= right.items()], lines[:5]


def test_report_and_minutes_that_differ(small: Get) -> None:
    [line] = answer(small, "report_and_minutes_differ", {"organisation": "castleby"})
    assert (line["organisation"], line["the report"], line["the minutes"], line["month"]) == (
        "Castleby Borough Council",
        "£1.2m",
        "£1.3m",
        "2023-05",
    )


def test_spending_on_a_topic(small: Get) -> None:
    lines = answer(small, "spending_on", {"topic": "potholes"})
    assert [line["amount"] for line in lines] == ["£1.3 million", "£1.2 million"]


def test_an_office_is_changed_from_one_document_to_another_only(corpus: Get) -> None:
    assert answer(corpus, "changed_office", {"name": "Nwosu"}) == []
    [line] = answer(corpus, "changed_office", {"name": "Barnard"})
    assert (line["name"], line["before"]) == (
        "Cheryl Barnard",
        "Portfolio Holder for Children, Young People and Education, Nottingham City Council",
    )


@pytest.mark.parametrize("question", list(questions()))
@pytest.mark.parametrize("typed", ["", "Notts", "£1m", 'O\'Brien "AND" (', "'; drop table facts --", "%"])
def test_any_question_takes_whatever_is_typed(corpus: Get, question: str, typed: str) -> None:
    answer(corpus, question, dict.fromkeys(questions()[question].parameters, typed))


def test_datasette_asks_them_too(corpus_database: Path) -> None:
    shown = datasette(corpus_database)
    for question in questions():
        assert asyncio.run(shown.client.get(f"/facts/{question}.json?_shape=array")).status_code == 200


def test_both_versions_are_configured_from_one_file() -> None:
    old = metadata("facts")
    said, behaves = metadata_and_config("facts")
    assert (
        list(old["databases"]["facts"]["queries"])
        == list(questions())
        == list(behaves["databases"]["facts"]["queries"])
    )
    table = behaves["databases"]["facts"]["tables"]["money_facts"]
    assert (table["sort_desc"], table["sortable_columns"]) == ("sort_key", ["sort_key"])
    assert said["databases"]["facts"]["tables"]["money_facts"] == {"description": old_description(old)}
    assert "queries" not in said["databases"]["facts"]


def old_description(old: dict[str, Any]) -> str:
    return str(old["databases"]["facts"]["tables"]["money_facts"]["description"])


def test_charts_of_the_dashboard_are_drawn(corpus_database: Path) -> None:
    shown = datasette(corpus_database)
    for name, chart in metadata("facts")["plugins"]["datasette-dashboards"]["facts"]["charts"].items():
        page = asyncio.run(shown.client.get(f"/-/dashboards/facts/{name}"))
        assert page.status_code == 200
        assert chart["title"] in page.text
        rows = asyncio.run(shown.client.get("/facts.json", params={"sql": chart["query"], "_shape": "array"})).json()
        assert len(rows) > 1
