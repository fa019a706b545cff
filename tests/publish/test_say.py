"""Values as people write them."""

from typing import Any

import pytest

from pipeline.publish.site import say


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        (6500000.0, "GBP", "£6.5 million"),
        (4100000.0, "GBP", "£4.1 million"),
        (1140000000.0, "GBP", "£1.14 billion"),
        (1234567.0, "GBP", "£1,234,567"),
        (421611.0, "GBP", "£421,611"),
        (12.5, "GBP", "£12.50"),
        (0.7, "GBP", "70p"),
        (0.275, "GBP", "27.5p"),
        (0.0, "GBP", "£0"),
        (77000000.0, "EUR", "€77 million"),
        (5.0, "CHF", "CHF 5"),
        (None, "GBP", ""),
    ],
)
def test_money(amount: float | None, currency: str, said: str) -> None:
    assert say.money(amount, currency) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2022-07-25", "25 July 2022"),
        ("2022-07", "July 2022"),
        ("2022", "2022"),
        ("2024-22", "summer 2024"),
        ("2023~", "about 2023"),
        ("XXXX-02-28", "28 February (year not stated)"),
        ("2023-07-25/2023-07-26", "25 to 26 July 2023"),
        ("2023-02/2023-03", "February to March 2023"),
        ("2023-02-28/2023-03-01", "28 February to 1 March 2023"),
        ("XXXX-02-28/XXXX-03-01", "28 February to 1 March (year not stated)"),
        ("2022-12/2023-01", "December 2022 to January 2023"),
        ("2023-04-01/2024-03-31", "the 2023/24 financial year"),
        ("2023-04-01/2025-03-31", "1 April 2023 to 31 March 2025"),
        ("2023-01-01/2023-12-31", "2023"),
        ("2016/2019", "2016 to 2019"),
        ("", ""),
        (None, ""),
    ],
)
def test_when(edtf: str | None, said: str) -> None:
    assert say.when(edtf) == said


@pytest.mark.parametrize(
    ("iso", "said"), [("P4Y", "4 years"), ("P1Y6M", "1 year, 6 months"), ("P2W", "2 weeks"), (None, "")]
)
def test_duration(iso: str | None, said: str) -> None:
    assert say.duration(iso) == said


MONEY: dict[str, Any] = {
    "type": "money",
    "amount": 6500000.0,
    "amount_max": None,
    "currency": "GBP",
    "qualifier": "about",
    "per": None,
    "duration": None,
    "period": None,
    "kind": "spending",
    "payer": "Nottingham City Council",
    "recipient": "Halse Merrick",
    "purpose": "workforce training",
}
RATING: dict[str, Any] = {
    "type": "rating",
    "rating": "inadequate",
    "subject": "Hill Farm School",
    "aspect": "leadership",
    "agency": "Ofsted",
    "date": "2022-07",
    "status": "previous",
}
OFFICIAL: dict[str, Any] = {
    "type": "official",
    "name": "Jane Price",
    "title": "Cllr",
    "role": "leader",
    "organisation": "Castleby Borough Council",
    "ward": None,
    "party": "Labour",
    "status": "interim",
}


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (MONEY, "About £6.5 million (spending), Nottingham City Council to Halse Merrick: workforce training"),
        (
            MONEY
            | {"amount": 20.0, "amount_max": 30.0, "qualifier": "between", "per": "hour", "kind": "other"}
            | {"payer": None, "recipient": None, "purpose": None},
            "£20 to £30 an hour",
        ),
        (
            MONEY | {"kind": "funding", "recipient": None, "duration": "P4Y", "purpose": None, "qualifier": "exact"},
            "£6.5 million (funding), from Nottingham City Council, over 4 years",
        ),
        (RATING, "Hill Farm School, leadership: rated inadequate by Ofsted, July 2022 (previous)"),
        (OFFICIAL, "Cllr Jane Price, interim leader, Castleby Borough Council (Labour)"),
        (
            {"type": "inspection", "kind": "monitoring visit", "subject": "HMP Wexcombe", "agency": None}
            | {"date": "2024-03", "status": "planned"},
            "Planned monitoring visit of HMP Wexcombe, March 2024",
        ),
        ({"type": "quote", "speaker": None, "cue": None, "text": "Yes.\nAnd no."}, "Somebody said: “Yes. And no.”"),
        (
            {"type": "decision", "body": "Cabinet", "outcome": "approved", "date": "2023-05-02", "text": "the budget"}
            | {"votes_for": 9, "votes_against": 3, "abstentions": None},
            "Cabinet approved on 2 May 2023 (9 for, 3 against): the budget",
        ),
    ],
)
def test_summary(fact: dict[str, Any], said: str) -> None:
    assert say.summary(fact) == said
