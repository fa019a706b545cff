"""Links that open a page at the very words."""

import pytest

from pipeline.fact import Fact
from pipeline.store.link import text_fragment

URL = "https://mercury.example/roof"


@pytest.mark.parametrize(
    ("text", "words", "fragment"),
    [
        (
            "It has set aside £4.2m to repair its roofs.",
            "£4.2m",
            "It%20has%20set%20aside-,%C2%A34.2m,-to%20repair%20its%20roofs.",
        ),
        ("£4.2m", "£4.2m", "%C2%A34.2m"),
        ("Roof\nIt cost £5 now\nNext", "£5", "It%20cost-,%C2%A35,-now"),
        ("a co-operative gave £5", "£5", "a%20co%2Doperative%20gave-,%C2%A35"),
        ("paid (£5) for it, twice", "£5", "paid-,%28%C2%A35%29,-for%20it%2C%20twice"),
        ("set\u00a0aside £5\u00a0million", "£5\u00a0million", "set%20aside-,%C2%A35%20million"),
        ("“One\n\ntwo”", "One\n\ntwo", "%E2%80%9COne,two%E2%80%9D"),
    ],
)
def test_fragment(text: str, words: str, fragment: str) -> None:
    start = text.index(words)
    assert text_fragment(URL, text, Fact(start=start, end=start + len(words), rule="r")) == f"{URL}#:~:text={fragment}"


def test_long_words_are_told_by_their_ends() -> None:
    text = "said: " + " ".join(f"word{number}" for number in range(80))
    link = text_fragment(URL, text, Fact(start=6, end=len(text), rule="r"))
    assert link == f"{URL}#:~:text=said%3A-,word0%20word1%20word2%20word3,word76%20word77%20word78%20word79"


def test_an_address_with_a_fragment_loses_it() -> None:
    assert text_fragment(f"{URL}#top", "£5", Fact(start=0, end=2, rule="r")) == f"{URL}#:~:text=%C2%A35"


def test_no_address_and_no_page() -> None:
    fact = Fact(start=0, end=2, rule="r")
    assert text_fragment(None, "£5", fact) is None
    assert text_fragment("https://council.example/a.PDF?x=1", "£5", fact) == "https://council.example/a.PDF?x=1"
