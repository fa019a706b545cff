"""Each kind of claim: what makes two mentions one, and what keeps them apart."""

from itertools import count
from typing import Any

import pytest

from pipeline.claims import Claim, Judgements, Mention, Paper, merge
from pipeline.claims.judgement import pair

NUMBERS = count()
DEFAULTS: dict[str, dict[str, Any]] = {
    "money": {
        "amount": "6500000",
        "amount_max": None,
        "currency": "GBP",
        "qualifier": "exact",
        "per": None,
        "duration": None,
        "period": None,
        "kind": "spending",
        "payer": None,
        "recipient": None,
        "purpose": None,
    },
    "inspection": {
        "agency": "Ofsted",
        "kind": "inspection",
        "subject": "Fernhill Primary School",
        "date": "2024-03",
        "status": "completed",
    },
    "rating": {
        "agency": "Ofsted",
        "scale": "ofsted",
        "rating": "good",
        "subject": "Fernhill Primary School",
        "aspect": None,
        "date": "2024-03",
        "status": "current",
    },
    "official": {
        "name": "Ada Thorne",
        "title": "Cllr",
        "role": "leader",
        "organisation": "Marshwick Borough Council",
        "party": None,
        "ward": None,
        "status": "current",
    },
    "quote": {"speaker": "Ada Thorne", "cue": "said"},
    "decision": {
        "body": "Marshwick Borough Council",
        "outcome": "approved",
        "date": "2024-03-05",
        "votes_for": None,
        "votes_against": None,
        "abstentions": None,
    },
}
MARSHWICK = {"organisation": "Marshwick Borough Council", "name": "Bo Lane"}
OAKSEY = {"organisation": "Oaksey District Council", "name": "Cy Dunn"}


def paper(name: str, published: str | None = "2024-04-01", kind: str = "article") -> Paper:
    return Paper(name, kind, f"The {name}", published, published, name)


def mention(type_: str, of: Paper, text: str = "words", /, **fields: Any) -> Mention:
    number = next(NUMBERS)
    sentence = fields.pop("sentence", f"A sentence numbered {number}.")
    return Mention(f"f{number:04}", type_, of, number, text, sentence, DEFAULTS[type_] | fields)


def groups(kind: str, *documents: list[Mention], judgements: Judgements | None = None) -> list[Claim]:
    forwards = merge(documents, judgements)
    assert merge([found[::-1] for found in documents[::-1]], judgements) == forwards
    return [claim for claim in forwards if claim.kind == kind]


def two(kind: str, one: dict[str, Any], other: dict[str, Any], around: tuple[dict[str, Any], ...] = ()) -> list[Claim]:
    """Return the claims of two documents with one mention each; `around` are officials named in either."""
    first, second = paper("Argus"), paper("Bugle")
    beside = (*around, *around)[:2]
    documents = [
        [
            mention(kind, each, **fields),
            *(mention("official", each, **official) for official in beside[place : place + 1]),
        ]
        for place, (each, fields) in enumerate(((first, one), (second, other)))
    ]
    return groups(kind, *documents)


def rules(claim: Claim) -> list[str]:
    return [merge.rule for merge in claim.merges]


def test_a_sum_takes_payer_and_recipient_from_the_mention_that_states_them() -> None:
    one = {"payer": "Marshwick Borough Council", "purpose": "consultants"}
    other = {"payer": "Marshwick Borough Council", "recipient": "Hartley Ltd", "purpose": "consultants from Hartley"}
    (claim,) = two("money", one, other)
    assert (claim.fields["payer"], claim.fields["recipient"]) == ("Marshwick Borough Council", "Hartley Ltd")
    assert rules(claim) == ["one amount and party, for one purpose"]
    assert claim.merges[0].fields == ("amount", "payer", "purpose")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"payer": "Marshwick Borough Council"}, {"payer": "Oaksey District Council"}),
        ({"recipient": "Hartley Ltd", "purpose": "bridge"}, {"recipient": "Brook Ltd", "purpose": "bridge"}),
        ({"purpose": "bridge repairs"}, {"purpose": "library roof"}),
        (
            {"purpose": "youth clubs", "payer": "Home Office", "recipient": "Marshwick Borough Council"},
            {"purpose": "street lamps", "payer": "Home Office", "recipient": "Marshwick Borough Council"},
        ),
        ({"currency": "EUR", "purpose": "bridge repairs"}, {"purpose": "bridge repairs"}),
        ({"per": "year", "purpose": "bridge repairs"}, {"purpose": "bridge repairs"}),
        ({"kind": "saving", "purpose": "bridge repairs"}, {"purpose": "bridge repairs"}),
        (
            {"period": "2023-04-01/2024-03-31", "purpose": "bridge repairs"},
            {"period": "2024-04-01/2025-03-31", "purpose": "bridge repairs"},
        ),
    ],
    ids=["payer", "recipient", "purpose", "two grants", "currency", "rate", "saved, not spent", "year"],
)
def test_sums_that_stay_apart(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert len(two("money", one, other, (MARSHWICK,))) == 2


def test_a_sum_of_one_purpose_in_two_councils() -> None:
    said = {"purpose": "bridge repairs"}
    assert len(two("money", said, said, (MARSHWICK,))) == 1
    assert len(two("money", said, said, (MARSHWICK, OAKSEY))) == 2


def test_an_amount_to_the_pound_and_its_rounding() -> None:
    assert len(two("money", {"amount": "421611"}, {"amount": "421611"}, (MARSHWICK,))) == 1
    (claim,) = two(
        "money",
        {"amount": "421611", "purpose": "bridge repairs"},
        {"amount": "420000", "purpose": "bridge repairs"},
        (MARSHWICK,),
    )
    assert not any(version.differs for version in claim.versions)


def test_reports_differ_on_an_amount() -> None:
    one = {"amount": "6500000", "purpose": "bridge repairs"}
    (claim,) = two("money", one, one | {"amount": "6700000"}, (MARSHWICK,))
    assert rules(claim) == ["reports differ on the amount"]
    assert {version.value: version.differs for version in claim.versions} == {"6500000": False, "6700000": True}
    assert len(two("money", one, one | {"amount": "9700000"}, (MARSHWICK,))) == 2


def test_a_document_that_states_both_amounts_knows_two_sums() -> None:
    one, other = paper("Argus"), paper("Bugle")
    said = {"purpose": "bridge repairs", "payer": "Marshwick Borough Council"}
    found = groups(
        "money",
        [mention("money", one, amount="6500000", **said), mention("money", one, amount="6700000", **said)],
        [mention("money", other, amount="6700000", **said)],
    )
    assert sorted(len(claim.facts) for claim in found) == [1, 2]


def test_a_round_sum_comes_back_each_year_and_routine_payments_each_month() -> None:
    said = {"payer": "Marshwick Borough Council", "recipient": "Oak Hall", "amount": "12000", "kind": "funding"}
    early, late = paper("Argus", "2023-04-01"), paper("Bugle", "2024-04-01")
    assert len(groups("money", [mention("money", early, **said)], [mention("money", late, **said)])) == 2
    march, april = paper("march", "2024-03-04", "minutes"), paper("april", "2024-04-04", "minutes")
    paid = said | {"amount": "412.33", "purpose": "grass cutting"}
    assert len(groups("money", [mention("money", march, **paid)], [mention("money", april, **paid)])) == 2


def test_one_amount_twice_in_a_sentence_is_two_sums() -> None:
    of = paper("Argus")
    said = {"sentence": "The council gave £6.5m to the north and £6.5m to the south of the county.", "purpose": "roads"}
    assert len(groups("money", [mention("money", of, **said), mention("money", of, **said)])) == 2


def test_the_government_is_any_department() -> None:
    said = {"recipient": "Marshwick Borough Council", "purpose": "bus routes"}
    (claim,) = two("money", said | {"payer": "Government"}, said | {"payer": "Department for Transport"})
    assert claim.fields["payer"] == "Department for Transport"


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({"date": "2024-03"}, {"date": "2024-03-12/2024-03-13"}, True),
        ({"date": "2024"}, {"date": "2024-03"}, True),
        ({"date": "2024-02"}, {"date": "2024-03"}, True),
        ({"date": "2024-02"}, {"date": "2024-06"}, False),
        ({"agency": "CQC"}, {}, False),
        ({"kind": "monitoring visit"}, {}, False),
        ({"kind": "monitoring visit", "date": "2024"}, {"kind": "monitoring visit"}, False),
        ({"kind": "monitoring visit", "date": "2024-02"}, {"kind": "monitoring visit"}, False),
        ({"date": "2024", "status": "planned"}, {}, False),
        ({"subject": "Fernhill Primary"}, {}, True),
        ({"subject": "Fernhill Infant School"}, {}, False),
    ],
)
def test_inspections_of_one_area(one: dict[str, Any], other: dict[str, Any], together: bool) -> None:
    assert len(two("inspection", one, other, (MARSHWICK,))) == (1 if together else 2)


def test_schools_of_one_name_in_two_areas() -> None:
    for kind in ("inspection", "rating"):
        assert len(two(kind, {}, {}, (MARSHWICK, OAKSEY))) == 2
        assert len(two(kind, {}, {})) == 2  # nothing says that it is one school
        assert len(two(kind, {"subject": "HMP Oaksey"}, {"subject": "HMP Oaksey"})) == 1


def test_an_inspector_named_in_two_reports_is_of_no_place() -> None:
    chief = {"name": "Cy Dunn", "organisation": "Ofsted", "role": "chief inspector"}
    head = {"name": "Cy Dunn", "organisation": "Fernhill Primary School", "role": "head teacher"}
    assert len(two("rating", {}, {}, (chief,))) == 2
    assert len(two("rating", {}, {}, (head,))) == 1


def test_reports_differ_on_an_inspections_month() -> None:
    (claim,) = two("inspection", {"date": "2024-02"}, {"date": "2024-03"}, (MARSHWICK,))
    assert {version.value: version.differs for version in claim.versions} == {"2024-02": False, "2024-03": True}


def test_a_year_that_fits_two_inspections_is_of_neither() -> None:
    of = [paper(name) for name in ("Argus", "Bugle", "Clarion")]
    found = groups(
        "inspection",
        *(
            [mention("inspection", each, date=date), mention("official", each, **MARSHWICK)]
            for each, date in zip(of, ("2024-02", "2024-10", "2024"), strict=True)
        ),
    )
    assert [len(claim.facts) for claim in found] == [1, 1, 1]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({}, {"date": "2024"}, True),
        ({}, {"date": None}, True),
        ({"date": "2024-05"}, {}, True),  # the month of the report
        ({"date": "2019"}, {}, False),
        ({"aspect": "safe"}, {}, False),
        ({"rating": "inadequate"}, {}, True),  # a disagreement
        ({"rating": "inadequate", "date": "2023"}, {}, False),
        ({"status": "previous"}, {}, True),
        ({"rating": "inadequate", "status": "previous", "date": None}, {}, False),
        ({"subject": "Fernhill Nursery"}, {}, False),
    ],
)
def test_ratings_of_one_area(one: dict[str, Any], other: dict[str, Any], together: bool) -> None:
    assert len(two("rating", one, other, (MARSHWICK,))) == (1 if together else 2)


def test_an_undated_grade_is_the_last_one_before_its_document() -> None:
    papers = [paper("Argus", "2021-06-01"), paper("Bugle", "2024-04-01"), paper("Clarion", "2024-09-01")]
    dates = ("2021-05", "2024-03", None)
    found = groups(
        "rating",
        *(
            [mention("rating", of, date=date), mention("official", of, **MARSHWICK)]
            for of, date in zip(papers, dates, strict=True)
        ),
    )
    assert sorted((claim.fields["date"], len(claim.facts)) for claim in found) == [("2021-05", 1), ("2024-03", 2)]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({}, {"role": "councillor"}, True),
        ({"party": "Labour"}, {"party": "Independent"}, True),  # who crossed the floor
        ({"organisation": "Oaksey District Council"}, {}, False),
        ({"organisation": "Marshwick Council"}, {}, True),
        ({"organisation": "Marshwick Town Council"}, {}, False),
        ({"organisation": "City of Marsh Council"}, {"organisation": "Marsh City Council"}, True),
        ({"organisation": "London Borough of Marsh"}, {"organisation": "Marsh Council"}, True),
        ({"organisation": "Ofsted", "role": "inspector"}, {}, False),
        ({"name": "Ada Jane Thorne"}, {}, True),
        ({"name": "Ida Thorne"}, {}, False),
        ({"party": "Labour", "ward": "East"}, {"party": "Green", "ward": "West"}, False),
        ({"organisation": None}, {}, False),
        ({"organisation": None, "ward": "East"}, {"ward": "East"}, True),
    ],
)
def test_people_of_one_name(one: dict[str, Any], other: dict[str, Any], together: bool) -> None:
    found = groups(
        "person", [mention("official", paper("Argus"), **one)], [mention("official", paper("Bugle"), **other)]
    )
    assert len(found) == (1 if together else 2)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("portfolio holder for children", "Portfolio Holder for Children, Young People and Education", True),
        ("cabinet member for housing", "portfolio holder for housing", True),
        ("chairman of the planning committee", "chair of planning committee", True),
        ("leader", "deputy leader", False),
        ("cabinet member for housing", "cabinet member for roads", False),
        ("leader", "councillor", False),
    ],
)
def test_wordings_of_a_role(one: str, other: str, together: bool) -> None:
    first, second = paper("Argus"), paper("Bugle")
    found = groups("office", [mention("official", first, role=one)], [mention("official", second, role=other)])
    assert len(found) == (1 if together else 2)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("We will not rest until it is open.", "We will not rest until it is open. It matters.", True),
        ("a real difference", "a real difference", True),
        ("shameful", "shameful", False),
        ("We will not rest until it is open.", "We shall see what comes of all of it.", False),
    ],
)
def test_quotations_of_one_speaker(one: str, other: str, together: bool) -> None:
    first, second = paper("Argus"), paper("Bugle")
    found = groups(
        "quote",
        [mention("quote", first, one), mention("official", first, **MARSHWICK)],
        [mention("quote", second, other), mention("official", second, **MARSHWICK)],
    )
    assert len(found) == (1 if together else 2)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("a real difference to families", MARSHWICK),
        ("pupils say that they feel safe here", OAKSEY),
        ("not good enough", OAKSEY),
    ],
    ids=["a short phrase of two speakers", "a sentence of inspectors on two councils", "three words on two councils"],
)
def test_quotations_that_stay_apart(text: str, beside: dict[str, Any]) -> None:
    first, second = paper("Argus"), paper("Bugle")
    speaker = "Ada Thorne" if beside is MARSHWICK else "Ofsted"
    one = mention("quote", first, text, speaker="Ofsted"), mention("official", first, **MARSHWICK)
    other = mention("quote", second, text, speaker=speaker), mention("official", second, **beside)
    assert len(groups("quote", list(one), list(other))) == 2


MINUTE = "That the closure of Elm Lodge day centre be approved with effect from June"


@pytest.mark.parametrize(
    ("text", "fields", "together"),
    [
        ("agreed to close Elm Lodge day centre", {"date": None}, True),
        ("agreed to close Elm Lodge day centre", {"date": "2024-03-05"}, True),
        ("agreed to close Elm Lodge day centre", {"date": "2024-01-10"}, False),
        ("agreed to close Elm Lodge day centre", {"body": "Oaksey District Council"}, False),
        ("agreed to sell the car park in Elm Street", {}, False),
        ("refused to close Elm Lodge day centre", {"outcome": "refused"}, True),  # a disagreement
    ],
)
def test_a_decision_in_the_minutes_and_in_the_news(text: str, fields: dict[str, Any], together: bool) -> None:
    minutes = paper("Minutes", "2024-03-05", "minutes")
    news = paper("Bugle", "2024-03-07")
    recorded = mention("decision", minutes, MINUTE, body="Cabinet"), mention("official", minutes, **MARSHWICK)
    found = groups("decision", list(recorded), [mention("decision", news, text, **fields)])
    assert len(found) == (1 if together else 2)
    if together:
        assert (found[0].record, found[0].fields["outcome"]) == ("Minutes", "approved")


def test_the_item_that_shares_most_words_is_the_one_reported() -> None:
    minutes, news = paper("Minutes", "2024-03-05", "minutes"), paper("Bugle", "2024-03-07")
    items = [
        mention("decision", minutes, f"a two-storey rear extension at {place} be approved", body="Planning Committee")
        for place in ("12 High Street, Marshwick", "40 Mill Road, Oaksey")
    ]
    report = mention("decision", news, "approved a two-storey rear extension in High Street, Marshwick")
    found = groups("decision", [*items, mention("official", minutes, **MARSHWICK)], [report])
    assert sorted(claim.facts for claim in found) == sorted([(items[0].fact, report.fact), (items[1].fact,)])


def test_two_resolutions_of_one_wording_in_one_minute_are_two() -> None:
    minutes = paper("Minutes", "2024-03-05", "minutes")
    assert len(groups("decision", [mention("decision", minutes, MINUTE), mention("decision", minutes, MINUTE)])) == 2


def test_copies_of_one_story_are_one_publisher() -> None:
    said = {"payer": "Marshwick Borough Council", "recipient": "Hartley Ltd"}
    papers = [paper(name, f"2024-04-0{day}") for day, name in enumerate(("Argus", "Bugle", "Clarion"), 1)]
    copies = [papers[0], papers[1]._replace(story="Argus"), papers[2]]
    (claim,) = groups("money", *([mention("money", of, **said)] for of in copies))
    assert (claim.documents, claim.publishers, claim.earliest, claim.latest) == (3, 2, "2024-04-01", "2024-04-03")


def test_a_person_judges_two_to_be_one_and_one_to_be_two() -> None:
    papers = [paper("Argus"), paper("Bugle"), paper("Clarion")]
    one, other = mention("official", papers[0]), mention("official", papers[1])
    third = mention("official", papers[2], organisation="Oaksey District Council")
    documents = [[one], [other], [third]]
    apart = Judgements(apart=frozenset([pair("person", one.fact, other.fact)]))
    assert [len(claim.facts) for claim in groups("person", *documents, judgements=apart)] == [1, 1, 1]
    same = Judgements(same=frozenset([pair("person", one.fact, third.fact)]))
    (claim,) = groups("person", *documents, judgements=same)
    assert "a person's judgement" in rules(claim)
    rejected = Judgements(rejected=frozenset([one.fact]))
    facts = {fact for claim in merge(documents, rejected) for fact in claim.facts}
    assert facts == {other.fact, third.fact}
