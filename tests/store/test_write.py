"""What a document gave is stored whole, once, and replaced when the document changes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline import store
from pipeline.document import Document
from pipeline.errors import DocumentError
from pipeline.extract import Extraction, extract
from pipeline.fact import Refusal
from pipeline.facts import kinds
from pipeline.facts.official.fact import Official
from pipeline.store import Outcome, Run, Store, open_store
from pipeline.store.columns import pence
from pipeline.store.schema import layouts, views

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
TEXT = "Roof plan\n\nThe council will spend £5,000 on the roof.\n\nIt spent £70.25 last year.\n"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "facts.db") as found:
        yield found


def put(opened: Store, run: Run, document: Document) -> Outcome:
    if store.is_current(opened, document):
        return "unchanged"
    return store.put(opened, run, document, extract(document))


def rows(opened: Store, sql: str) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = opened.db.execute(sql).fetchall()
    return found


def test_facts_stand_in_the_text(opened: Store) -> None:
    run = store.start(opened, NOW)
    document = Document(
        text=TEXT, source="a.txt", publisher="The Mercury", published="2024-04", url="https://m.example/a"
    )
    assert put(opened, run, document) == "added"
    assert rows(
        opened,
        "select substr(t.text, start + 1, end - start), f.text from facts f join document_texts t using (document_id)"
        " order by start",
    ) == [("£5,000", "£5,000"), ("£70.25", "£70.25")]
    assert rows(opened, "select amount, pence, pence_max from money order by pence") == [
        (70.25, 7025, None),
        (5000.0, 500000, None),
    ]
    assert rows(
        opened, "select text, publisher, published, published_month, document_kind from money_facts limit 1"
    ) == [("£5,000", "The Mercury", "2024-04", "2024-04", rows(opened, "select kind from documents")[0][0])]
    assert rows(opened, "pragma foreign_key_check") == []


def test_the_same_document_again_changes_nothing(opened: Store) -> None:
    document = Document(text=TEXT, source="a.txt")
    put(opened, store.start(opened, NOW), document)
    before = "\n".join(opened.db.conn.iterdump())
    assert put(opened, Run(99), document) == "unchanged"
    assert "\n".join(opened.db.conn.iterdump()) == before


def test_a_changed_document_replaces_its_facts_and_keeps_its_first_run(opened: Store) -> None:
    url = "https://m.example/a"
    put(opened, store.start(opened, NOW), Document(text=TEXT, source="a.txt", url=url))
    second = store.start(opened, NOW)
    changed = TEXT.replace("£5,000", "£6,000")
    assert put(opened, second, Document(text=changed, source="a.txt", url=url)) == "changed"
    assert rows(opened, "select text, first_run, last_run from facts order by start") == [
        ("£6,000", 2, 2),
        ("£70.25", 1, 2),
    ]
    assert rows(opened, "select first_run, last_run from documents") == [(1, 2)]
    assert rows(opened, "select text from document_texts") == [(changed,)]
    assert rows(opened, "select count(*) from money") == [(2,)]
    assert found(opened, "facts", "5,000") == 0
    assert found(opened, "facts", "6,000") == 1


def test_a_changed_title_is_a_change(opened: Store) -> None:
    put(opened, store.start(opened, NOW), Document(text=TEXT, source="a.txt"))
    assert put(opened, Run(1), Document(text=TEXT, source="a.txt", title="Another")) == "changed"
    assert rows(opened, "select title from documents") == [("Another",)]


def test_a_changed_file_without_address_replaces_what_it_held(opened: Store) -> None:
    run = store.start(opened, NOW)
    put(opened, run, Document(text=TEXT, source="a.txt"))
    assert put(opened, run, Document(text="It spent £9.\n", source="a.txt")) == "changed"
    assert rows(opened, "select text from facts") == [("£9",)]
    assert rows(opened, "select count(*) from documents") == [(1,)]
    assert found(opened, "document_texts", "council") == 0


def test_a_text_in_two_files_is_one_document_and_stays_while_one_holds_it(opened: Store) -> None:
    run = store.start(opened, NOW)
    put(opened, run, Document(text=TEXT, source="a.txt"))
    assert put(opened, run, Document(text=TEXT, source="b.txt")) == "unchanged"
    assert put(opened, run, Document(text="It spent £9.\n", source="a.txt")) == "added"
    assert rows(opened, "select count(*) from documents") == [(2,)]
    assert put(opened, run, Document(text="It spent £8.\n", source="b.txt")) == "changed"
    assert rows(opened, "select text from facts order by text") == [("£8",), ("£9",)]


def test_standard_input_replaces_nothing(opened: Store) -> None:
    run = store.start(opened, NOW)
    assert put(opened, run, Document(text="It spent £9.\n")) == "added"
    assert put(opened, run, Document(text="It spent £8.\n")) == "added"
    assert rows(opened, "select count(*) from sources") == [(0,)]


def test_a_path_is_kept_from_the_databases_folder_on(opened: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = opened.path.parent
    (folder / "in").mkdir()
    monkeypatch.chdir(folder / "in")
    run = store.start(opened, NOW)
    put(opened, run, Document(text=TEXT, source="a.txt"))
    monkeypatch.chdir(folder)
    put(opened, run, Document(text="It spent £9.\n", source="./in/a.txt"))
    put(opened, run, Document(text="It spent £8.\n", source="https://m.example/8", url="https://m.example/8"))
    assert rows(opened, "select address from sources order by address") == [("https://m.example/8",), ("in/a.txt",)]


def test_names_become_rows_of_their_own_and_go_with_the_last_fact(opened: Store) -> None:
    run = store.start(opened, NOW)
    text = "Roof plan\n\nCouncillor Ann Fell, leader of Harrow Valley Council, opened the roof.\n"
    document = Document(text=text, source="a.txt")
    officials = [fact for fact in extract(document).facts if fact.type == "official"]
    assert [getattr(fact, "name", None) for fact in officials] == ["Ann Fell"]
    put(opened, run, document)
    assert rows(opened, "select name from people") == [("Ann Fell",)]
    assert rows(opened, "select name, role from official_facts") == [("Ann Fell", "leader")]
    put(opened, run, Document(text="It spent £9.\n", source="a.txt"))
    store.finish(opened, run, NOW, {"added": 1})
    assert rows(opened, "select name from people union select name from organisations") == []


def test_people_of_no_known_organisation_are_not_joined_across_documents(opened: Store) -> None:
    run = store.start(opened, NOW)
    for number in range(2):
        document = Document(text=f"Report {number}\n\nIt opened.\n", source=f"{number}.txt")
        fact = Official(
            start=0,
            end=6,
            text="Report",
            rule="r",
            id=f"{number}",
            document_id=document.id,
            name="Ann Fell",
            role="mayor",
        )
        store.put(opened, run, document, Extraction(document, (fact,), ()))
    assert rows(opened, "select name, organisation_id from people") == [("Ann Fell", None), ("Ann Fell", None)]


def test_words_that_do_not_stand_there_are_refused(opened: Store) -> None:
    document = Document(text=TEXT, source="a.txt")
    extraction = extract(document)
    wrong = Extraction(document, tuple(replace(fact, start=fact.start + 1) for fact in extraction.facts), ())
    with pytest.raises(DocumentError, match=r"a.txt: the rule .* says that '£5,000' stands at \d+; report it"):
        store.put(opened, store.start(opened, NOW), document, wrong)
    assert rows(opened, "select count(*) from documents") == [(0,)]


def test_refusals_are_counted_by_rule_and_reason(opened: Store) -> None:
    run = store.start(opened, NOW)
    rule = next(iter(kinds()["money"].rules)).name
    document = Document(text=TEXT, source="a.txt")
    refusals = (Refusal(rule, 0, 1, "no number"), Refusal(rule, 3, 4, "no number"), Refusal("other", 3, 4, "no date"))
    for _ in range(2):
        store.put(opened, run, document, Extraction(document, (), refusals))
    assert rows(opened, "select * from refusal_counts order by times") == [
        ("", "other", "no date", 1, 1),
        ("money", rule, "no number", 2, 1),
    ]


def test_search_finds_stems_and_plain_letters(opened: Store) -> None:
    text = "Café roofs\n\nThe council is repairing the café roofs for £5,000.\n"
    put(opened, store.start(opened, NOW), Document(text=text, source="a.txt"))
    for table in ("facts", "document_texts"):
        assert found(opened, table, "cafes repair") == 1
        assert found(opened, table, "chimney") == 0


def found(opened: Store, table: str, words: str) -> int:
    return len(list(opened.db.table(table).search(words, quote=True)))


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2024-04-05", ("2024-04-05", "2024-04-05", "2024-04")),
        ("2024-04", ("2024-04-01", "2024-04-30", "2024-04")),
        ("2024", ("2024-01-01", "2024-12-31", None)),
        ("XXXX-04-05", (None, None, None)),
        (None, (None, None, None)),
    ],
)
def test_dates_that_sql_can_compare(opened: Store, published: str | None, expected: tuple[str | None, ...]) -> None:
    put(opened, store.start(opened, NOW), Document(text=TEXT, source="a.txt", published=published))
    assert rows(opened, "select published_earliest, published_latest, published_month from documents") == [expected]


def test_sort_key_read_downwards_is_newest_first_then_in_order(opened: Store) -> None:
    run = store.start(opened, NOW)
    for day in ("2024-01-02", "2024-01-03"):
        put(opened, run, Document(text=f"{TEXT}{day}", source=f"{day}.txt", published=day))
    assert rows(opened, "select published, text from money_facts order by sort_key desc") == [
        ("2024-01-03", "£5,000"),
        ("2024-01-03", "£70.25"),
        ("2024-01-02", "£5,000"),
        ("2024-01-02", "£70.25"),
    ]


def test_every_view_opens_and_every_reference_is_indexed(opened: Store) -> None:
    for name, _ in views():
        assert list(opened.db.view(name).rows) == []
    for name, layout in layouts().items():
        indexed = {index.columns[0] for index in opened.db.table(name).indexes}
        assert set(layout.references) <= indexed | {layout.pk}, name


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("5000", 500000), ("0.21", 21), ("27.505", None), ("1e30", None), (None, None), ("386412.75", 38641275)],
)
def test_pence(amount: str | None, expected: int | None) -> None:
    assert pence(Decimal(amount) if amount else None) == expected
