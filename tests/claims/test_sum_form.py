"""By which keys sums meet before merging compares them."""

import pytest

from pipeline.claims.sum_form import Form, keys

SPENT = Form(
    amount="6500000",
    most=None,
    currency="GBP",
    per=None,
    kind="spending",
    payer="Marshwick Borough Council",
    recipient="Helmsgate Partnerships",
    purpose="consultants for adult social care",
    period=None,
    councils=("Marshwick Borough Council",),
    beside=(),
    matter=(),
    sentence="",
    place=0,
    document="one",
    minutes=False,
    published="2024-03-01",
    until="2024-03-01",
)
ELSEWHERE = SPENT._replace(document="two", councils=(), payer=None, recipient=None, purpose=None)


@pytest.mark.parametrize(
    "other",
    [
        ELSEWHERE._replace(councils=("Marshwick Borough Council",), amount="6512340"),
        ELSEWHERE._replace(payer="Marshwick Borough Council"),
        ELSEWHERE._replace(document="one"),
        ELSEWHERE._replace(
            councils=("Marshwick Borough Council",), amount="9000000", recipient="Helmsgate Partnerships"
        ),
        ELSEWHERE._replace(
            councils=("Marshwick Borough Council",), amount="7000000", purpose="consultants for adult social care"
        )._replace(published="2024-04-01", until="2024-04-01"),
    ],
)
def test_sums_meet_that_share_their_amount_or_their_parties_in_one_area(other: Form) -> None:
    assert set(keys(SPENT)) & set(keys(other))


@pytest.mark.parametrize(
    "other",
    [
        ELSEWHERE,
        ELSEWHERE._replace(councils=("Marshwick Borough Council",), amount="9000000"),
        ELSEWHERE._replace(councils=("Marshwick Borough Council",), per="year"),
        ELSEWHERE._replace(councils=("Marshwick Borough Council",), currency="EUR"),
    ],
)
def test_sums_of_another_area_amount_rate_or_currency_do_not_meet(other: Form) -> None:
    assert not set(keys(SPENT)) & set(keys(other))


def test_one_sentence_in_two_documents_meets_wherever_they_are() -> None:
    sentence = SPENT._replace(sentence="2f1ab04c9d3e", councils=(), payer=None, recipient=None, purpose=None)
    assert set(keys(sentence)) & set(keys(sentence._replace(document="two")))
