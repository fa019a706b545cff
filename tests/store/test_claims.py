"""Claims grow with the database as they would be made from nothing, and people correct them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import store
from pipeline.document import Document
from pipeline.errors import StoreError
from pipeline.extract import Extraction
from pipeline.fact import Fact
from pipeline.facts.inspection.fact import Inspection
from pipeline.facts.money.fact import Money
from pipeline.facts.official.fact import Official
from pipeline.facts.rating.fact import Rating
from pipeline.store import Store, claims, open_store

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
TABLES = ("claims", "claim_mentions", "merges", "claim_versions", "claim_forms", "claim_keys", "claim_changes")
COUNCILS = ("Marshwick Borough Council", "Oaksey District Council", "Marshwick Council", None)
SCHOOLS = ("Fernhill Primary School", "Fernhill Primary")


def dump(opened: Store) -> dict[str, list[tuple[object, ...]]]:
    return {table: sorted(tuple(row.values()) for row in opened.db.table(table).rows) for table in TABLES}


def extraction(name: str, facts: Sequence[Fact], published: str | None) -> Extraction:
    """Return a document with facts over its words, one a word."""
    words = [f"word{number}" for number in range(len(facts))]
    document = Document(
        text=f"{name} {' '.join(words)}",
        source=f"{name}.txt",
        url=f"https://{name}.example/",
        publisher=name,
        published=published,
    )
    found = []
    for number, fact in enumerate(facts):
        start = document.text.index(words[number])
        own = {field: getattr(fact, field) for field in fact.own_fields()}
        evidence = {
            "id": f"{name}-{number}",
            "document_id": document.id,
            "text": words[number],
            "sentence": words[number],
        }
        found.append(type(fact)(start=start, end=start + len(words[number]), rule="invented", **evidence, **own))
    return Extraction(document, tuple(found), ())


def official(**fields: str | None) -> Official:
    return Official(start=0, end=0, rule="", **{"name": "Ada Thorne", "role": "leader", **fields})  # type: ignore[arg-type]


FACTS = st.one_of(
    st.builds(
        lambda amount, payer, purpose, kind: Money(
            start=0, end=0, rule="", amount=Decimal(amount), payer=payer, purpose=purpose, kind=kind
        ),
        st.sampled_from(("6500000", "6700000", "421611")),
        st.sampled_from(COUNCILS),
        st.sampled_from(("bridge repairs", "repairs to the old bridge", "bus lanes", None)),
        st.sampled_from(("cost", "spending")),
    ),
    st.builds(
        lambda subject, date: Inspection(start=0, end=0, rule="", agency="Ofsted", subject=subject, date=date),
        st.sampled_from(SCHOOLS),
        st.sampled_from(("2024", "2024-02", "2024-03", "2024-10", "2024-03-12")),
    ),
    st.builds(
        lambda grade, date, status: Rating(
            start=0, end=0, rule="", agency="Ofsted", rating=grade, subject=SCHOOLS[0], date=date, status=status
        ),
        st.sampled_from(("good", "inadequate")),
        st.sampled_from(("2021-05", "2024-03", None)),
        st.sampled_from(("current", "previous")),
    ),
    st.builds(
        lambda name, organisation, role: official(name=name, organisation=organisation, role=role),
        st.sampled_from(("Ada Thorne", "Ada Jane Thorne", "Bo Lane")),
        st.sampled_from(COUNCILS),
        st.sampled_from(("leader", "councillor")),
    ),
)
DOCUMENTS = st.lists(
    st.tuples(st.lists(FACTS, min_size=1, max_size=4), st.sampled_from(("2023-02-01", "2024-04-01", None))),
    min_size=2,
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_a_database_that_grew_is_one_made_from_nothing(
    documents: list[tuple[list[Fact], str | None]], shuffle: random.Random
) -> None:
    found = [extraction(f"paper{number}", *each) for number, each in enumerate(documents)]
    states = []
    for _ in range(2):
        shuffle.shuffle(found)
        with TemporaryDirectory() as folder, open_store(Path(folder) / "facts.db") as opened:
            run = store.start(opened, NOW)
            for each in found:  # with other facts first, which are replaced
                other = extraction(each.document.publisher or "", each.facts[:1], each.document.published)
                store.put(opened, run, other.document, other)
                store.put(opened, run, each.document, each)
            grown = dump(opened)
            with opened.transaction() as db:
                claims.rebuild(db)
            assert dump(opened) == grown
            states.append(grown)
    assert states[0] == states[1]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "facts.db") as found:
        yield found


def rows(opened: Store, sql: str) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = opened.db.execute(sql).fetchall()
    return found


def put(opened: Store, *documents: Extraction) -> None:
    run = store.start(opened, NOW)
    for each in documents:
        store.put(opened, run, each.document, each)


def people(opened: Store) -> list[list[str]]:
    sql = "select group_concat(fact_id) from claim_mentions where kind = 'person' group by claim_id"
    return sorted(sorted(facts.split(",")) for (facts,) in opened.db.execute(sql))


def claim(opened: Store, fact: str, kind: str = "person") -> str:
    sql = "select claim_id from claim_mentions where fact_id = ? and kind = ?"
    return str(opened.db.execute(sql, (fact, kind)).fetchone()[0])


MARSHWICK, OAKSEY = COUNCILS[:2]
ARGUS = extraction("argus", [official(organisation=MARSHWICK, party="Labour")], "2024-03-01")
BUGLE = extraction("bugle", [official(organisation=MARSHWICK, role="councillor")], "2024-04-01")
CLARION = extraction("clarion", [official(organisation=OAKSEY)], "2024-05-01")


def test_a_claim_and_what_it_rests_on(opened: Store) -> None:
    put(opened, BUGLE, ARGUS, CLARION)
    assert people(opened) == [["argus-0", "bugle-0"], ["clarion-0"]]
    assert rows(
        opened,
        "select label, first_fact_id, earliest, latest, mentions, documents, publishers from claims"
        " where kind = 'person' order by first_fact_id",
    ) == [
        ("Ada Thorne, Marshwick Borough Council", "argus-0", "2024-03-01", "2024-04-01", 2, 2, 2),
        ("Ada Thorne, Oaksey District Council", "clarion-0", "2024-05-01", "2024-05-01", 1, 1, 1),
    ]
    assert rows(opened, "select fact_id, other_fact_id, rule, fields from merges") == [
        ("bugle-0", "argus-0", "one name in one organisation", "name, organisation")
    ]
    assert rows(opened, "select role, party, first_reported from offices_held where organisation like 'Marsh%'") == [
        ("councillor", None, "2024-04-01"),
        ("leader", "Labour", "2024-03-01"),
    ]


def test_a_document_that_changes_leaves_its_claims(opened: Store) -> None:
    put(opened, ARGUS, BUGLE)
    put(opened, extraction("argus", [official(organisation=OAKSEY)], "2024-03-01"))
    assert people(opened) == [["argus-0"], ["bugle-0"]]


def test_judgements_survive_that_facts_are_extracted_again(opened: Store) -> None:
    put(opened, ARGUS, BUGLE, CLARION)
    one = claims.split(opened, claim(opened, "argus-0"), ["bugle-0"], NOW, "another Ada Thorne")
    assert people(opened) == [["argus-0"], ["bugle-0"], ["clarion-0"]]
    joined = claims.merge(opened, [one, claim(opened, "clarion-0")], NOW)
    assert people(opened) == [["argus-0"], ["bugle-0", "clarion-0"]]
    assert ("a person's judgement", joined) in rows(opened, "select rule, claim_id from merges")
    put(opened, BUGLE, CLARION, ARGUS)
    assert people(opened) == [["argus-0"], ["bugle-0", "clarion-0"]]
    grown = dump(opened)
    with opened.transaction() as db:
        claims.rebuild(db)
    assert dump(opened) == grown
    assert rows(opened, "select verb, kind, reason, fact_id, other_fact_id from judged order by verb") == [
        ("merge", "person", None, "bugle-0", "clarion-0"),
        ("split", "person", "another Ada Thorne", "argus-0", "bugle-0"),
    ]


def test_a_later_judgement_goes_before_an_earlier_one(opened: Store) -> None:
    put(opened, ARGUS, BUGLE)
    other = claims.split(opened, claim(opened, "argus-0"), ["bugle-0"], NOW)
    claims.merge(opened, [other, claim(opened, "argus-0")], NOW)
    assert people(opened) == [["argus-0", "bugle-0"]]


def test_a_rejected_fact_is_of_no_claim(opened: Store) -> None:
    put(opened, ARGUS, BUGLE)
    claims.reject(opened, "argus-0", NOW, "an invented leader")
    put(opened, ARGUS)
    assert people(opened) == [["bugle-0"]]
    assert rows(opened, "select verb, text, reason from judged") == [("reject", "word0", "an invented leader")]


def test_what_cannot_be_judged(opened: Store) -> None:
    put(opened, ARGUS, BUGLE)
    person, office = claim(opened, "argus-0"), claim(opened, "argus-0", "office")
    with pytest.raises(StoreError, match="claims of two kinds"):
        claims.merge(opened, [person, office], NOW)
    with pytest.raises(StoreError, match="no claim 000000000000; take the id from the table claims"):
        claims.merge(opened, [person, "0" * 12], NOW)
    with pytest.raises(StoreError, match=f"not in claim {person}: clarion-0; in it: argus-0, bugle-0"):
        claims.split(opened, person, ["clarion-0"], NOW)
    with pytest.raises(StoreError, match="these are all facts of claim"):
        claims.split(opened, person, ["argus-0", "bugle-0"], NOW)
    with pytest.raises(StoreError, match="no fact clarion-0"):
        claims.reject(opened, "clarion-0", NOW)


def test_disagreements_and_changes(opened: Store) -> None:
    def sum_(amount: str) -> Money:
        return Money(
            start=0, end=0, rule="", amount=Decimal(amount), payer=MARSHWICK, purpose="bridge repairs", kind="cost"
        )

    def grade(rating: str, date: str) -> Rating:
        return Rating(start=0, end=0, rule="", agency="Ofsted", rating=rating, subject="HMP Oaksey", date=date)

    put(
        opened,
        extraction("argus", [sum_("6500000"), grade("inadequate", "2021-05")], "2024-03-01"),
        extraction("bugle", [sum_("6700000"), grade("good", "2024-02")], "2024-04-01"),
    )
    assert rows(opened, "select field, value, is_claimed, publisher from disagreements") == [
        ("amount", "6500000", 1, "argus"),
        ("amount", "6700000", 0, "bugle"),
    ]
    assert rows(opened, 'select "from", "to", from_published, to_published from sums_changed') == [
        (6500000.0, 6700000.0, "2024-03-01", "2024-04-01")
    ]
    assert rows(opened, 'select subject, "from", "to", "when", first_publisher from grade_changes') == [
        ("HMP Oaksey", "inadequate", "good", "2024-02", "bugle")
    ]


def test_an_article_beside_the_minutes(opened: Store) -> None:
    said = Money(start=0, end=0, rule="", amount=Decimal("421611"), payer=MARSHWICK, purpose="bridge repairs")
    minutes, article = (extraction(name, [said], "2024-03-01") for name in ("clerk", "argus"))
    for each, kind in ((minutes, "minutes"), (article, "article")):
        object.__setattr__(each.document, "kind", kind)
    put(opened, article, minutes)
    assert rows(opened, "select kind, publisher, record_document_id from against_minutes") == [
        ("money", "argus", minutes.document.id)
    ]


def test_copies_of_a_story_are_one_publisher_when_the_run_ends(opened: Store) -> None:
    run = store.start(opened, NOW)
    said = " ".join(f"sentence{number}" for number in range(90))
    for name in ("argus", "bugle"):
        each = extraction(name, [official(organisation=MARSHWICK)], "2024-03-01")
        text = f"{each.document.text} {said}"
        document = replace(each.document, text=text, id=each.document.id)
        store.put(opened, run, document, Extraction(document, each.facts, ()))
    counts = "select documents, publishers from claims where kind = 'person'"
    assert rows(opened, counts) == [(2, 2)]
    store.finish(opened, run, NOW, {})
    assert rows(opened, "select count(*) from copies") == [(1,)]
    assert rows(opened, counts) == [(2, 1)]


def test_every_view_can_be_read(opened: Store) -> None:
    put(opened, ARGUS)
    for (name,) in rows(opened, "select name from sqlite_master where type = 'view'"):
        list(opened.db.view(str(name)).rows)
