"""Votes, outcomes, bodies and days of decisions."""

import pytest

from pipeline.document import Document, DocumentKind
from pipeline.extract import extract
from pipeline.facts.decision.fact import Decision
from pipeline.facts.decision.leads import bare_verb
from pipeline.facts.decision.outcomes import outcome
from pipeline.facts.decision.sides import by_sides, other_side, side
from pipeline.facts.decision.votes import Votes, number, votes
from pipeline.read import read


def decisions(text: str, kind: DocumentKind | None = None, published: str | None = None) -> list[Decision]:
    document = Document(text=text, kind=kind, published=published)
    return [fact for fact in extract(document).facts if isinstance(fact, Decision)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("by 23 votes to 12", Votes(23, 12, None)),
        ("by nine to four", Votes(9, 4, None)),
        ("voted 8-3 to", Votes(8, 3, None)),
        ("by 9-2, with one abstention", Votes(9, 2, 1)),
        ("(14 for, 22 against, 1 abstention)", Votes(14, 22, 1)),
        ("with 38 votes in favour and one against", Votes(38, 1, None)),
        ("For: 8 Against: 3 Abstentions: 0", Votes(8, 3, 0)),
        ("fourteen Members voted for the amendment and twenty-three against", Votes(14, 23, None)),
        ("carried by six votes to two", Votes(6, 2, None)),
        ("unanimously", Votes()),
        ("by one vote", Votes()),
        ("from 5 to 6 on 1 May", Votes()),
        ("in 2010-11 and item 8-3", Votes()),
        ("a rise of 5 to 10 per cent", Votes()),
    ],
)
def test_votes(text: str, count: Votes) -> None:
    reading = read(Document(text=text))
    assert votes(reading, 0, len(reading.words)) == count


@pytest.mark.parametrize(
    ("word", "value"), [("twelve", 12), ("twenty-three", 23), ("thirty", 30), ("7", 7), ("900", None), ("dozen", None)]
)
def test_number(word: str, value: int | None) -> None:
    assert number(word) == value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("that the report be noted", "noted"),
        ("to note the report", "noted"),
        ("to thank the officers and to note the report", "resolved"),
        ("to note the report and to thank the officers", "noted"),
        ("permission be GRANTED", "approved"),
        ("the tender be not accepted", "refused"),
        ("to put off the work", "deferred"),
        ("to leave the matter until May", "deferred"),
        ("to leave the matter to the Clerk", "resolved"),
        ("to leave until the next meeting", "deferred"),
        ("the apologies be accepted", "resolved"),
        ("Council Tax be set at £189", "resolved"),
        ("Cabinet recommend to Council that it be sold", "recommended"),
        ("the press and public be excluded", "resolved"),
    ],
)
def test_outcome(text: str, told: str) -> None:
    reading = read(Document(text=text))
    assert outcome(reading, 0, len(reading.words), "resolved") == told


def test_the_day_of_a_meeting_is_that_of_its_head() -> None:
    text = (
        "Minutes of the meeting of the Audit Panel held on Monday 7 March 2022\n\n"
        "RESOLVED that the work begin on 1 June 2022."
    )
    assert [(fact.body, fact.date) for fact in decisions(text, "minutes")] == [("Audit Panel", "2022-03-07")]


def test_a_day_of_what_was_decided_is_not_the_day_of_the_decision() -> None:
    text = "The cabinet agreed to close the depot by May 3."
    assert [fact.date for fact in decisions(text, published="2024-04-02")] == [None]


def test_decisions_of_one_meeting_share_their_day() -> None:
    text = "The cabinet agreed on Tuesday to close the depot. It also rejected a plan for a new one."
    assert [fact.date for fact in decisions(text, published="2024-04-04")] == ["2024-04-02", "2024-04-02"]


def test_a_lost_motion_counts_the_votes_of_those_for_it_first() -> None:
    text = "The motion was lost by 12 votes to 7."
    assert [(fact.votes_for, fact.votes_against) for fact in decisions(text, "minutes")] == [(7, 12)]


@pytest.mark.parametrize("cut", range(0, 560, 5))
@pytest.mark.parametrize("kind", ["article", "minutes"])
def test_a_text_that_breaks_off_gives_no_error(cut: int, kind: DocumentKind) -> None:
    text = (
        "MINUTES of the PARKS BOARD held on 1 May 2020\n\nRESOLVED (1) that it be noted; (2) to defer (8 for)\n\n"
        "The Board:\n(a) agreed\n(b) noted\n\nIt was RECOMMENDED to Cabinet\n\nDecision:\n\nMoved by A, "
        "seconded by B and agreed by 6 votes to 2\n\nAGREED as follows:-\n1. That\n\nThe motion was put and lost. "
        "Also approved was a trial. Planners voted 8-3 to refuse it, and put off a plan. "
        "The plans were refused by the council's panel. They agreed to throw out. "
        "Bids were turned down by 8 votes to. Grant declined. NOTED"
    )
    for fact in decisions(text[:cut], kind):
        assert fact.text == text[fact.start : fact.end]


def test_a_motion_with_its_fate_directly_behind_it_is_read() -> None:
    assert decisions("motion, agreed dissent.\n\n32.", "article") == []


@pytest.mark.parametrize("text", ["The cabinet voted unanimously in favour", "Councillors voted 8-2 against"])
def test_a_vote_that_breaks_off_before_its_matter_decides_nothing(text: str) -> None:
    assert decisions(text, "minutes") == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Five councillors voted to approve it, while four voted to reject it", (5, 4)),
        ("Three members of the panel voted in favour, with six others against", (3, 6)),
        ("Six councillors voted for the motion, two were against and two abstained", (6, 2)),
        ("Five councillors voted in favour and two abstained", (5, None)),
        ("After five members had spoken, councillors voted for it", (None, None)),
    ],
)
def test_the_sides_of_a_vote(text: str, counts: tuple[int | None, int | None]) -> None:
    reading = read(Document(text=text))
    verb, end = reading.lower.index("voted"), len(reading.words)
    assert (side(reading, 0, verb), other_side(reading, verb + 1, end)) == counts


@pytest.mark.parametrize(
    ("told", "counts", "outcome_"),
    [
        ("approved", (5, 4), "approved"),
        ("approved", (4, 6), "refused"),
        ("refused", (4, 6), "approved"),
        ("deferred", (4, 6), None),
        ("approved", (5, 5), None),
    ],
)
def test_the_greater_side_decides(told: str, counts: tuple[int, int], outcome_: str | None) -> None:
    assert by_sides(told, *counts) == outcome_


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("To note:", "noted"),
        ("That Members approved", "approved"),
        ("That the Committee recommends", "recommended"),
        ("That Cabinet agrees", "resolved"),
        ("To note the report", None),
        ("That Members", None),
        ("Apologies noted", None),
    ],
)
def test_a_verb_without_its_object_leads_to_what_it_decides(text: str, told: str | None) -> None:
    reading = read(Document(text=text))
    assert bare_verb(reading, 0, len(reading.words)) == told
