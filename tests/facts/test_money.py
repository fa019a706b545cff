"""Sums of money: every form of an amount reads back to the same pence, and no text makes the reader fail."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Document
from pipeline.extract import _term_finder, extract
from pipeline.facts.money.fact import Money
from pipeline.facts.money.finder import MoneyFinder
from pipeline.facts.money.lexicon import gerund, plural, regular_past, third_person
from pipeline.facts.money.patterns import RULES
from pipeline.facts.money.sums.amount import figure, in_words, scaled
from pipeline.match import Match, RuleFinder, longest
from pipeline.read import read

SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
pence = st.integers(min_value=1, max_value=10**12)


def sums(text: str) -> list[Money]:
    return [fact for fact in extract(Document(text=text)).facts if isinstance(fact, Money)]


def only(text: str) -> Money:
    found = sums(text)
    assert len(found) == 1, [fact.text for fact in found]
    return found[0]


@settings(max_examples=60, deadline=None)
@given(pence)
def test_pounds_and_pence_read_back(whole: int) -> None:
    amount = Decimal(whole) / 100
    for form in (f"£{amount:.2f}", f"£{amount:,.2f}", f"£{amount:,.2f}p"):
        assert only(f"They lost {form}.").amount == amount


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=1, max_value=999), st.integers(min_value=0, max_value=9))
def test_units_read_back(whole: int, tenth: int) -> None:
    number = Decimal(f"{whole}.{tenth}")
    for unit, power in (("k", 3), ("m", 6), ("mn", 6), (" million", 6), ("bn", 9), (" billion", 9), ("tn", 12)):
        assert only(f"They lost £{number}{unit}.").amount == number * 10**power


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=1, max_value=999))
def test_pence_read_back(whole: int) -> None:
    assert only(f"It costs {whole}p a day.").amount == Decimal(whole) / 100
    assert only(f"It costs {whole} pence a day.").amount == Decimal(whole) / 100


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=1, max_value=400), st.integers(min_value=1, max_value=400))
def test_ranges_read_back(low: int, more: int) -> None:
    high = low + more
    for form in (f"£{low}-£{high}", f"£{low}–{high}", f"between £{low} and £{high}", f"£{low} to £{high}"):
        found = only(f"They lost {form}.")
        assert (found.amount, found.amount_max) == (Decimal(low), Decimal(high))
        assert found.qualifier == "between"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("£€$0123456789.,kmbnp ()-–'a of to for and between\n%/“”:;"), max_size=60))
def test_no_text_makes_it_raise(text: str) -> None:
    for fact in sums(text):
        assert text[fact.start : fact.end] == fact.text


def shown(match: Match) -> tuple[str, int, int]:
    return match.rule.name, match.start, match.end


PIECES = [
    "£5",
    "£1.20",
    "£",
    "$3",
    "gbp 4",
    "000",
    "12",
    " - ",
    "–",
    " to ",
    " and ",
    "between ",
    " million",
    "m",
    " the",
]


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("£$0123456789.,kmbnp ()-–' betwn andto"), max_size=50)
    | st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
)
def test_what_is_told_at_a_glance_is_what_the_rules_say(text: str) -> None:
    reading = read(Document(text=text))
    terms = _term_finder().find(reading)
    at_a_glance, by_rules = MoneyFinder(RULES).find(reading, terms), RuleFinder(RULES).find(reading, terms)
    assert [shown(match) for match in longest(at_a_glance)] == [shown(match) for match in longest(by_rules)]


WORDS = [
    *(
        "£5m",
        "£1.20",
        "spent",
        "cost",
        "grant",
        "of",
        "to",
        "for",
        "by",
        "from",
        "the",
        "council",
        "it",
        "and",
        ",",
        ".",
    ),
    *(
        "–",
        "will",
        "was",
        "be",
        "given",
        "a",
        "year",
        "over",
        "paid",
        "which",
        "per",
        "said",
        "Ayle",
        "(",
        ")",
        "“",
        "at",
    ),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_no_words_around_a_sum_make_it_raise(words: list[str]) -> None:
    text = " ".join(words)
    for fact in sums(text):
        assert text[fact.start : fact.end] == fact.text


@pytest.mark.parametrize("number", range(13))
def test_small_numbers_in_words(number: int) -> None:
    assert in_words([SMALL[number]]) == number


@pytest.mark.parametrize("tens", range(2, 10))
@pytest.mark.parametrize("ones", range(1, 10))
def test_tens_in_words(tens: int, ones: int) -> None:
    assert in_words([f"{TENS[tens - 2]}-{SMALL[ones]}"]) == tens * 10 + ones


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("three quarters of a million", 750_000),
        ("two and a half million", 2_500_000),
        ("one hundred and fifty", 150),
        ("a thousand", 1_000),
        ("two million three hundred thousand", 2_300_000),
        ("two thousand and five", 2_005),
    ],
)
def test_numbers_in_words(words: str, number: int) -> None:
    assert in_words(words.split()) == number


@pytest.mark.parametrize("words", ["million", "and", "half", "hundred", "two three", "a and", ""])
def test_no_number_in_words(words: str) -> None:
    assert in_words(words.split()) is None


@pytest.mark.parametrize("word", ["7,5m", "1.2.3", "1,00", "12x", "m", "1,,000", ""])
def test_malformed_figures(word: str) -> None:
    assert figure(word) is None


def test_scaled_is_exact() -> None:
    assert scaled(Decimal("0.874"), "million") == 874_000
    assert scaled(Decimal("1.1"), "billion") == 1_100_000_000


@pytest.mark.parametrize(
    ("base", "past", "ing", "third"),
    [
        ("trim", "trimmed", "trimming", "trims"),
        ("pledge", "pledged", "pledging", "pledges"),
        ("apply", "applied", "applying", "applies"),
        ("award", "awarded", "awarding", "awards"),
        ("slash", "slashed", "slashing", "slashes"),
    ],
)
def test_forms_of_regular_verbs(base: str, past: str, ing: str, third: str) -> None:
    assert (regular_past(base), gerund(base, past), third_person(base)) == (past, ing, third)


@pytest.mark.parametrize(("one", "many"), [("levy", "levies"), ("fine", "fines"), ("loss", "losses"), ("pay", "pays")])
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many


def test_the_same_text_gives_the_same_facts() -> None:
    text = "The council gave £350 to the town band, £200 to the scouts and £1,000 to the food bank."
    assert sums(text) == sums(text)


def test_a_text_may_stop_anywhere() -> None:
    text = "Care (DHSC) had given the Council £0.874 million for it, from the trust, to the town band by June."
    for end in range(text.index(" for it"), len(text)):
        assert [fact.text for fact in sums(text[:end])] == ["£0.874 million"]
        assert [fact.text for fact in sums(text[:end] + " ")] == ["£0.874 million"]
