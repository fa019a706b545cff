"""Inspections at the edges of a text, and what several sentences say together."""

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from pipeline.facts.inspection.fact import Inspection
from pipeline.facts.inspection.patterns import RULES

NAMES = {rule.name for rule in RULES}
SENTENCE = "Ofsted's inspection of the school, carried out in May 2021 by a team of four, found it good."


def inspections(text: str, published: str | None = None) -> list[Inspection]:
    return [fact for fact in extract(Document(text=text, published=published)).facts if isinstance(fact, Inspection)]


@pytest.mark.parametrize("words", range(1, len(SENTENCE.split())))
def test_a_text_may_end_anywhere(words: int) -> None:
    found = inspections(" ".join(SENTENCE.split()[:words]))
    assert [fact.date for fact in found] in ([], ["2021"], ["2021-05"], ["XXXX-05"])


def test_several_inspectorates_at_once_give_none() -> None:
    text = "Ofsted and the CQC inspected it in May 2021. A further inspection will follow within 18 months."
    assert [(fact.agency, fact.date, fact.kind) for fact in inspections(text)] == [
        (None, "2021-05", "inspection"),
        (None, None, "reinspection"),
    ]


def test_a_plain_visit_takes_the_kind_of_those_it_is_one_of() -> None:
    text = "Ofsted makes monitoring visits. The first of these visits was in May 2021."
    assert [(fact.kind, fact.date) for fact in inspections(text)] == [("monitoring visit", "2021-05")]


def test_two_dates_of_one_visit_are_an_interval() -> None:
    text = "CQC inspectors went in over two days in May and June 2021."
    assert [fact.date for fact in inspections(text)] == ["2021-05/2021-06"]


def test_a_hoped_for_visit_is_refused_with_a_reason() -> None:
    refusals = extract(Document(text="She hopes that Ofsted will return in June 2031.")).refusals
    reasons = [refusal.reason for refusal in refusals if refusal.rule in NAMES]
    assert reasons == ["denied, conditional or general"]


def test_a_plan_that_its_date_has_overtaken_is_refused() -> None:
    text = "Ofsted was due to return in May."
    assert inspections(text, "2024-09-20") == []
    assert [fact.status for fact in inspections("Ofsted is due to return in May.", "2024-09-20")] == ["planned"]


def test_minutes_speak_of_something_else_in_each_item() -> None:
    text = "Ofsted\n\nOfsted inspected it in May 2019.\n\nFootpaths\n\nThe inspection took place in June 2019."
    document = Document(text=text, kind="minutes")
    assert [fact.text for fact in extract(document).facts if isinstance(fact, Inspection)] == [
        "Ofsted inspected it in May 2019"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted inspectors visited in May 2019. In June the CQC began the audit of the 2020",
        "In 2019 the CQC carried out the audit of",
        "In 2019 the CQC came for a visit",
        "Ofsted in 2019: audit",
    ],
)
def test_a_text_may_break_off_behind_any_word(text: str) -> None:
    words = text.split()
    for end in range(1, len(words) + 1):
        extract(Document(text=" ".join(words[:end]), published="2021-05-06"))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The report, published on 3 May, follows a visit on 6 March.", ["2024-03-06"]),
        ("The report on its visit on 6 March was published on 3 May.", ["2024-03-06"]),
        ("A letter of 3 May tells of the inspection on 6 March.", ["2024-03-06"]),
        ("The meeting on 3 May heard of the inspection on 6 March.", ["2024-03-06"]),
        ("The inspection on 6 March will be discussed on 3 July.", ["2024-03-06"]),
        ("The report of the visit on 6 March will be published soon.", ["2024-03-06"]),
        ("The inspection report came out on 3 May.", []),
        ("The letter about the inspection is dated 3 May.", []),
        ("The meeting of 3 May considered the inspection.", []),
        ("Published on 3 May, the findings are from March's inspection.", ["2024-03"]),
        ("In a report published on 3 May, inspectors who called on 6 March said so.", ["2024-03-06"]),
        ("Inspectors called on 6 March and their report came out on 3 May.", ["2024-03-06"]),
        ("On 3 May the report on the March inspection was published.", ["2024-03"]),
    ],
)
def test_the_date_is_that_of_the_visit(text: str, dates: list[str]) -> None:
    document = Document(text=f"Ofsted has been to Brindle Lane Primary School. {text}", published="2024-05-10")
    assert [fact.date for fact in extract(document).facts if isinstance(fact, Inspection)] == dates
