"""The newsroom's pages, asked of Datasette without a browser."""

import csv
import io
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.publish.site.config import kinds, questions
from pipeline.publish.site.files import safe

ATOM = "{http://www.w3.org/2005/Atom}"

Get = Callable[[str], Any]


def page(get: Get, path: str, status: int = 200) -> BeautifulSoup:
    answer = get(path)
    assert answer.status_code == status, answer.text[:400]
    return BeautifulSoup(answer.text, "html.parser")


def text(found: Any) -> str:
    return " ".join(found.get_text().split())


def ids(database: Path, sql: str, *params: str) -> list[str]:
    return [row[0] for row in sqlite3.connect(database).execute(sql, params)]


def test_home_says_what_is_held_and_that_a_blank_is_no_proof(small: Get) -> None:
    shown = page(small, "/")
    assert "2 documents of 2 publishers, published from 2 May 2023 to 4 May 2023" in text(shown.main)
    assert "A blank answer means that the rules found nothing, not that nothing happened." in text(shown.main)
    assert [link.get_text() for link in shown.select(".questions a")] == [
        question.text for question in questions().values()
    ]
    assert len(questions()) == 20


def test_a_fact_shows_its_words_fields_rule_and_citation(small: Get, small_database: Path) -> None:
    [id_] = ids(small_database, "select id from money_facts where purpose = 'potholes in Mill Road'")
    shown = page(small, f"/fact/{id_}")
    assert text(shown.h1) == "£1.2 million (spending), Castleby Borough Council: potholes in Mill Road"
    assert [text(mark) for mark in shown.select("blockquote mark, .context mark")] == ["£1.2m", "£1.2m"]
    for meaning in shown.select(".fields small"):
        meaning.decompose()
    fields = {text(line.dt): text(line.dd) for line in shown.select(".fields div")}
    assert fields == {
        "amount": "£1.2 million",
        "currency": "GBP",
        "qualifier": "exact",
        "kind": "spending",
        "payer": "Castleby Borough Council",
        "purpose": "potholes in Mill Road",
    }
    link = shown.select_one(".links a")
    assert link is not None
    assert link["href"] == (
        "https://herald.example/castleby-roads#:~:text=Borough%20Council%20will%20spend-,%C2%A31.2m,-on%20potholes%20in%20Mill"
    )
    assert link["rel"] == ["noopener"]
    assert text(shown.select_one("#citation")) == (
        "“£1.2m”, in Castleby Herald, “Castleby to repair roads”, 4 May 2023, https://herald.example/castleby-roads; "
        f"newsfacts fact {id_}, http://localhost/fact/{id_}"
    )


def test_the_same_sum_three_times_is_three_pages_in_order(small: Get, small_database: Path) -> None:
    found = ids(small_database, "select id from facts where text = '£1.2m' order by start")
    assert len(found) == 3
    before, after = (page(small, f"/fact/{found[1]}").select_one(f"a[rel={rel}]") for rel in ("prev", "next"))
    assert before is not None
    assert after is not None
    assert after["href"] == f"/fact/{found[2]}"


def test_a_document_stands_once_with_every_fact_marked(small: Get, small_database: Path) -> None:
    [id_] = ids(small_database, "select id from documents where kind is not 'minutes'")
    shown = page(small, f"/document/{id_}")
    stored = sqlite3.connect(small_database).execute("select text from document_texts where document_id = ?", (id_,))
    lines = [line for line in stored.fetchone()[0].split("\n") if line.strip()]
    assert [paragraph.get_text() for paragraph in shown.select("#text p")] == lines
    facts = ids(small_database, "select id from facts where document_id = ? order by start, id", id_)
    assert [item["id"] for item in shown.select("#beside li")] == [f"c{fact}" for fact in facts]
    for fact in facts:
        marked = "".join(mark.get_text() for mark in shown.select(f'mark[data-facts~="{fact}"]'))
        assert [marked] == ids(small_database, "select text from facts where id = ?", fact)


def test_no_markup_of_a_text_comes_through(small: Get, small_database: Path) -> None:
    [id_] = ids(small_database, "select id from documents where kind is not 'minutes'")
    answer = small(f"/document/{id_}")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in answer.text
    assert "<script>alert" not in answer.text


def test_pages_load_nothing_from_elsewhere_and_may_not(small: Get) -> None:
    for path in ("/", "/list/money", "/about", "/search?q=potholes"):
        answer = small(path)
        assert answer.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self';")
        assert "unsafe" not in answer.headers["content-security-policy"]
    assert "default-src 'none'" in small("/facts").headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        *("/fact/0000000000000000", "/document/000000000000", "/person/000000000000", "/claim/00", "/list/weather"),
        *("/named/Nobody", "/question/why"),
    ],
)
def test_what_is_not_there_is_said(small: Get, path: str) -> None:
    assert "There is no" in text(page(small, path, status=404).h1)


def test_a_name_has_a_page_and_a_service_belongs_to_its_council(small: Get) -> None:
    assert len(page(small, "/named/Castleby~20Borough~20Council").select(".card")) == 4
    assert [text(card.h3) for card in page(small, "/named/Hill~20Farm~20School").select(".card")] == [
        "Hill Farm School: rated inadequate by Ofsted, March 2023"
    ]


def test_offices_and_who_held_them(small: Get) -> None:
    shown = page(small, "/named/Castleby~20Borough~20Council").select_one("#offices + div tbody tr")
    assert shown is not None
    assert [text(cell) for cell in shown.select("td")] == ["leader", "Jane Price", "Labour", "4 May 2023", "1"]


def test_an_official_leads_to_the_person(small: Get, small_database: Path) -> None:
    [id_], [person] = (ids(small_database, f"select {column} from official") for column in ("id", "person_id"))  # noqa: S608
    link = page(small, f"/fact/{id_}").select_one(".fields a[href^='/person/']")
    assert link is not None
    assert link["href"] == f"/person/{person}"


def test_a_judgement_stands_with_the_fact(small_database: Path, tmp_path: Path, opened: Callable[[Path], Get]) -> None:
    copy = tmp_path / "facts.db"
    copy.write_bytes(small_database.read_bytes())
    [id_] = ids(copy, "select id from money_facts where purpose = 'potholes in Mill Road'")
    assert "No person has checked this fact." in text(page(opened(copy), f"/fact/{id_}").main)
    judged = CliRunner().invoke(main, ["reject", id_, "--db", str(copy)])
    assert judged.exit_code == 0, judged.output
    shown = text(page(opened(copy), f"/fact/{id_}").main)
    assert "A person judged on" in shown
    assert "reject" in shown
    assert "No person has checked this fact." not in shown


def test_a_person_has_a_page(small: Get, small_database: Path) -> None:
    [id_] = ids(small_database, "select id from people")
    shown = page(small, f"/person/{id_}")
    assert [text(card.h3) for card in shown.select(".card")] == [
        "Cllr Jane Price, leader, Castleby Borough Council (Labour)",
        "Jane Price said: “We had £1.2m left, and £1.2m goes.”",
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("organisation=castleby&least=%C2%A31.25m", ["£1.3 million"]),
        ("purpose=mill", ["£1.2 million"]),
        ("words=potholes", ["£1.2 million", "£1.3 million"]),
        ("since=2023-05-03&purpose=potholes", ["£1.2 million"]),
        ("publisher=herald&least=%C2%A31m&purpose=pot", ["£1.2 million"]),
        ("kind=penalty", []),
        ("least=lots", []),
        ("nonsense=1&purpose=potholes&sort=largest", ["£1.3 million", "£1.2 million"]),
    ],
)
def test_filters(small: Get, query: str, found: list[str]) -> None:
    shown = page(small, f"/list/money?{query}")
    assert [text(card.h3).split(" (")[0] for card in shown.select(".card")] == found
    assert text(shown.select_one(".count strong")) == str(len(found))


@pytest.mark.parametrize(("kind", "sort"), [(kind.id, sort) for kind in kinds().values() for sort in kind.sorts])
def test_paging_loses_no_row_and_shows_none_twice(corpus: Get, corpus_database: Path, kind: str, sort: str) -> None:
    path, seen = f"/list/{kind}?sort={sort}", []
    while path:
        shown = page(corpus, path)
        seen += [str(link["href"]).removeprefix("/fact/") for link in shown.select(".card h3 a")]
        more = shown.select_one(".steps a[rel=next]")
        path = str(more["href"]) if more else ""
    assert len(seen) == len(set(seen))
    assert sorted(seen) == ids(corpus_database, "select id from facts where type = ? order by id", kind)


def test_largest_first(corpus: Get, corpus_database: Path) -> None:
    first = page(corpus, "/list/money?sort=largest").select_one(".card h3 a")
    assert first is not None
    sql = "select id from money_facts order by coalesce(pence, -1) desc, sort_key desc limit 1"
    assert ids(corpus_database, sql) == [str(first["href"]).removeprefix("/fact/")]


@pytest.mark.parametrize("kind", list(kinds()))
def test_csv_and_xlsx_hold_every_row(corpus: Get, corpus_database: Path, kind: str) -> None:
    every = ids(corpus_database, "select id from facts where type = ? order by sort_key desc", kind)
    rows = list(csv.DictReader(io.StringIO(corpus(f"/list/{kind}.csv").content.decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == every
    with ZipFile(io.BytesIO(corpus(f"/list/{kind}.xlsx").content)) as book:
        assert book.read("xl/worksheets/sheet1.xml").count(b"<row ") == len(every) + 1


def test_a_spreadsheet_takes_no_text_for_a_formula() -> None:
    assert safe("=1+1") == "'=1+1"
    assert safe(-5.0) == -5.0
    assert safe("£5") == "£5"


def test_json_says_where_the_rest_is(corpus: Get) -> None:
    first = corpus("/list/money.json?kind=cost").json()
    assert first["total"] > len(first["facts"]) == 50
    second = corpus(first["next"]).json()
    assert not {fact["id"] for fact in first["facts"]} & {fact["id"] for fact in second["facts"]}
    assert {fact["kind"] for fact in second["facts"]} == {"cost"}


def test_a_feed_of_a_patch(small: Get) -> None:
    answer = small("/list/money.atom?purpose=potholes")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.text)  # noqa: S314 - made here
    assert [entry.text for entry in feed.iterfind(f"{ATOM}entry/{ATOM}title")] == [
        "£1.2 million (spending), Castleby Borough Council: potholes in Mill Road",
        "£1.3 million (spending), Castleby Borough Council: potholes",
    ]
    assert feed.findtext(f"{ATOM}updated") == "2023-05-04T00:00:00Z"


def test_search_finds_sentences_organisations_and_people(small: Get) -> None:
    assert len(page(small, "/search?q=potholes").select(".card")) == 3
    assert [text(link) for link in page(small, "/search?q=castleby").select("#names + ul a")] == [
        "Castleby Borough Council"
    ]
    assert [text(link) for link in page(small, "/search?q=price").select("#people + ul a")] == ["Jane Price"]
    assert page(small, "/search?q=%22").select(".card") == []
