"""The rating scales as data: every field known, every date valid, every name of an inspectorate that there is."""

from typing import Any

import pytest

from pipeline import edtf, vocabulary
from pipeline.document import Document
from pipeline.extract import extract
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.letters import LETTERS
from pipeline.facts.rating.scales import scales

ENTRIES = vocabulary.entries("scales")
FIELDS = {
    "agency", "from", "until", "sources", "ranked", "alone", "focused", "grades", "numbers", "ended", "ended_for",
    "overall_ended_for", "aspects", "match", "nothing",
}  # fmt: skip
IDS = [
    "area-send", "care-inspectorate", "ciw", "cqc", "education-scotland", "estyn", "eti", "fhis", "fhrs", "hmi-prisons",
    "hmi-probation", "hmicfrs", "isi", "ofsted", "ofsted-report-card", "rqia", "rsh-consumer", "rsh-governance",
    "rsh-viability",
]  # fmt: skip


def entry_of() -> list[Any]:
    return [pytest.param(entry, id=id_) for id_, entry in ENTRIES.items()]


def test_every_scale_of_the_contract_is_there() -> None:
    assert sorted(ENTRIES) == IDS


@pytest.mark.parametrize("entry", entry_of())
def test_a_scale_has_known_fields_only(entry: dict[str, Any]) -> None:
    assert set(entry) - FIELDS == set()
    assert {"agency", "from", "grades", "aspects"} <= set(entry)


@pytest.mark.parametrize("entry", entry_of())
def test_dates_are_edtf(entry: dict[str, Any]) -> None:
    dates = [entry["from"], *([entry["until"]] if "until" in entry else [])]
    dates += [end for table in ("ended", "ended_for", "overall_ended_for") for end in entry.get(table, {}).values()]
    assert [date for date in dates if not edtf.is_valid(date)] == []


@pytest.mark.parametrize("entry", entry_of())
def test_no_form_stands_for_two_grades_or_two_aspects(entry: dict[str, Any]) -> None:
    for table in ("grades", "aspects"):
        forms = [form.lower() for forms in entry[table].values() for form in forms]
        assert sorted(set(forms)) == sorted(forms)


@pytest.mark.parametrize("entry", entry_of())
def test_what_ended_and_what_has_a_number_is_a_grade(entry: dict[str, Any]) -> None:
    assert set(entry.get("ended", {})) | set(entry.get("numbers", {}).values()) <= set(entry["grades"])


@pytest.mark.parametrize("entry", entry_of())
def test_the_agency_is_an_inspectorate(entry: dict[str, Any]) -> None:
    assert entry["agency"] in {inspectorate["name"] for inspectorate in vocabulary.entries("inspectorates").values()}


def examples(kind: str) -> list[Any]:
    return [pytest.param(id_, case, id=case["text"]) for id_, entry in ENTRIES.items() for case in entry[kind]]


def read_from(case: dict[str, Any]) -> list[Rating]:
    document = Document(text=case["text"], published=case.get("published"))
    return [fact for fact in extract(document).facts if isinstance(fact, Rating)]


@pytest.mark.parametrize(("id_", "case"), examples("match"))
def test_an_example_of_a_scale_gives_its_grades(id_: str, case: dict[str, Any]) -> None:
    assert [
        (fact.text, fact.agency, fact.scale, fact.rating, fact.aspect, fact.status) for fact in read_from(case)
    ] == [
        (fact["text"], scales()[id_].agency, id_, fact["rating"], fact.get("aspect"), fact.get("status", "current"))
        for fact in case["facts"]
    ]


@pytest.mark.parametrize(("id_", "case"), examples("nothing"))
def test_a_look_alike_of_a_scale_gives_nothing(id_: str, case: dict[str, Any]) -> None:
    assert scales()[id_].agency
    assert read_from(case) == []


@pytest.mark.parametrize(
    ("scale", "worst", "best"),
    [
        ("ofsted", "inadequate", "outstanding"),
        ("ofsted-report-card", "urgent improvement", "exceptional"),
        ("cqc", "inadequate", "outstanding"),
        ("estyn", "unsatisfactory", "excellent"),
        ("care-inspectorate", "unsatisfactory", "excellent"),
        ("hmi-prisons", "poor", "good"),
        ("rsh-consumer", "C4", "C1"),
        ("fhrs", "0", "5"),
    ],
)
def test_grades_go_from_worst_to_best(scale: str, worst: str, best: str) -> None:
    grades = scales()[scale].grades
    assert (grades[0], grades[-1]) == (worst, best)


def test_each_class_of_words_has_a_letter_of_its_own() -> None:
    classes = vocabulary.words("rating")["classes"]
    assert set(classes) == set(LETTERS)
    assert len(set(LETTERS.values())) == len(LETTERS)


def test_no_word_is_of_two_classes() -> None:
    words = [word for words in vocabulary.words("rating")["classes"].values() for word in set(words)]
    assert sorted(set(words)) == sorted(words)
