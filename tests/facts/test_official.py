"""Officials: people told apart, offices of one person, bodies, whole documents."""

from typing import Literal

import pytest

from pipeline import vocabulary
from pipeline.document import Document
from pipeline.extract import extract
from pipeline.facts.official.fact import Official
from pipeline.facts.official.people import Mention, merge


def officials(text: str, kind: Literal["minutes"] | None = None, publisher: str | None = None) -> list[Official]:
    found = extract(Document(text=text, kind=kind, publisher=publisher)).facts
    return [fact for fact in found if isinstance(fact, Official)]


def mention(name: str, role: str = "councillor", start: int = 0, **fields: object) -> Mention:
    plain = Mention(
        "rule", start, start + 1, name, None, role, 2 if role != "councillor" else 0, None, None, None, "current"
    )
    return plain._replace(**fields)  # type: ignore[arg-type]  # the fields of one test


def names_and_roles(mentions: list[Mention]) -> list[tuple[str, str]]:
    return [(found.name, found.role) for found in mentions]


def test_a_surname_belongs_to_the_full_name_it_fits() -> None:
    found = merge([mention("Jane Marr", "leader"), mention("Marr", start=5, title="Cllr")])
    assert names_and_roles(found) == [("Jane Marr", "leader")]
    assert found[0].title == "Cllr"


def test_two_people_of_one_surname_are_not_one() -> None:
    found = merge([mention("Jane Marr"), mention("Tom Marr", start=3), mention("Marr", "leader", start=6)])
    assert names_and_roles(found) == [("Jane Marr", "councillor"), ("Tom Marr", "councillor")]


def test_an_initial_fits_its_name() -> None:
    assert names_and_roles(merge([mention("J Marr"), mention("Jane Marr", start=3)])) == [("Jane Marr", "councillor")]


def test_a_better_office_replaces_councillor() -> None:
    found = merge([mention("Jane Marr"), mention("Jane Marr", "mayor", start=4)])
    assert names_and_roles(found) == [("Jane Marr", "mayor")]


def test_two_offices_are_two_facts() -> None:
    found = merge([mention("Jane Marr", "leader"), mention("Jane Marr", "cabinet member for housing", start=4)])
    assert names_and_roles(found) == [("Jane Marr", "leader"), ("Jane Marr", "cabinet member for housing")]


def test_the_fuller_wording_of_an_office_wins() -> None:
    found = merge(
        [mention("Jane Marr", "portfolio holder"), mention("Jane Marr", "portfolio holder for roads", start=4)]
    )
    assert names_and_roles(found) == [("Jane Marr", "portfolio holder for roads")]


def test_deputy_leader_is_another_office_than_leader() -> None:
    found = merge([mention("Jane Marr", "leader"), mention("Jane Marr", "deputy leader", start=4)])
    assert names_and_roles(found) == [("Jane Marr", "leader"), ("Jane Marr", "deputy leader")]


def test_party_and_ward_come_from_any_mention() -> None:
    found = merge([mention("Jane Marr", start=0), mention("Jane Marr", start=9, party="Labour", ward="Quay")])
    assert [(one.party, one.ward) for one in found] == [("Labour", "Quay")]


def test_a_ward_alone_is_no_fact() -> None:
    assert merge([mention("Jane Marr", "", rank=-1, ward="Quay")]) == []


def test_one_person_is_one_fact_through_an_article() -> None:
    found = officials(
        "Cllr Jane Marr opened it.\n\nCouncil leader Jane Marr (Lab) said: “It is ours.”\n\nCllr Marr cut the ribbon."
    )
    assert [(fact.text, fact.role, fact.title) for fact in found] == [
        ("Council leader Jane Marr (Lab)", "leader", "Cllr")
    ]


def test_the_byline_is_no_official() -> None:
    assert officials("Roads to close\n\nBy Jane Marr, Local Democracy Reporter\n\nThe A9 will close on Monday.") == []


def test_minutes_are_of_their_publisher() -> None:
    found = officials("Present: Mr G Marr, Chief Executive", "minutes", "Taf Health Board")
    assert [(fact.name, fact.organisation) for fact in found] == [("G Marr", "Taf Health Board")]


def test_a_party_above_a_list_is_theirs() -> None:
    found = officials(
        "Changes\n\nAlliance Party\nCouncillor Lowe (Quay DEA) to replace Councillor Swann\n\nCouncillor Orr rose."
    )
    assert [(fact.name, fact.party) for fact in found] == [("Lowe", "Alliance"), ("Swann", "Alliance"), ("Orr", None)]


def test_their_spokesman_is_of_the_party_before() -> None:
    found = officials("Green councillors wanted more. Their housing spokesman, Cllr Tom Lee, said so.")
    assert [(fact.name, fact.role, fact.party) for fact in found] == [("Tom Lee", "housing spokesman", "Green")]


@pytest.mark.parametrize("entry", sorted(vocabulary.entries("offices")))
def test_an_office_stands_in_one_list_only(entry: str) -> None:
    entries = vocabulary.entries("offices")
    uses = ("alone", "partisan", "fielded", "chair", "plain", "letters", "ranks")
    own = [phrase for use in uses for phrase in entries[entry].get(use, [])]
    others = {phrase for name in entries if name != entry for use in uses for phrase in entries[name].get(use, [])}
    assert sorted(set(own)) == sorted(own)
    assert sorted(set(own) & others) == []
    assert sorted(set(entries[entry]) - {"always", "bodies", *uses}) == []
    assert set(entries[entry].get("always", {})) <= set(own)


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Una Speight, who leads the opposition",
        "Cllr Abdi Warsa, who chairs the scrutiny",
        "Chair of governors the",
        "Labour councillors for",
        "Cllr Jo Ash, of",
        "Jane Marr, the leader of the",
        "Councillor Ash was elected",
        "Apologies:",
        "Jo Ash (Lab) 1,204",
        "the mayor, Labour's",
    ],
)
def test_a_document_may_end_anywhere(text: str) -> None:
    assert len(officials(text, kind="minutes")) < 2


def test_an_office_alone_is_no_official() -> None:
    assert officials("Councillor") == []
