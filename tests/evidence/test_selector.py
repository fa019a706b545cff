"""Words before and after that stand once in the document, found as well in a long text as in a short one."""

import random
import re

import pytest

from pipeline.evidence.selector import CONTEXT, SHORT, Selector

WORDS = [
    "the",
    "council",
    "will",
    "spend",
    "on",
    "roof",
    "repairs",
    "in",
    "May",
    "and",
    "schools",
    "did",
    "not",
    "agree",
    "that",
    "it",
    "had",
]


def text_of(size: int, seed: int) -> str:
    chosen = random.Random(seed)  # noqa: S311 - any text will do
    words = (f"£{chosen.randrange(99)}m," if chosen.random() < 0.05 else chosen.choice(WORDS) for _ in range(size))
    return " ".join(words)


@pytest.mark.parametrize("size", [200, 30_000])
def test_the_three_stand_once(size: int) -> None:
    text = text_of(size, seed=size)
    assert (len(text) > SHORT) == (size > 200)
    selector = Selector(text)
    for found in list(re.finditer(r"£\d+m", text))[:: max(1, size // 1000)]:
        prefix, suffix = selector.around(*found.span())
        whole = prefix + found.group() + suffix
        assert text[found.start() - len(prefix) : found.end() + len(suffix)] == whole
        assert text.find(whole) == found.start() - len(prefix)
        assert text.find(whole, found.start() - len(prefix) + 1) < 0


def test_a_part_of_a_word_is_no_other_place() -> None:
    filler = text_of(20_000, seed=1)
    text = f"{'x' * 40} spend £5 on roofs {'y' * 40}. {filler} {'x' * 41} spend £5 on roofs {'y' * 41}"
    start = text.index("£5")
    prefix, suffix = Selector(text).around(start, start + 2)
    assert text.count(prefix + "£5" + suffix) == 1


def test_a_text_that_repeats_itself_gives_the_shortest() -> None:
    text = "The council spent £5 on it. " * 3000
    start = text.index("£5", 40_000)
    prefix, suffix = Selector(text).around(start, start + 2)
    assert (len(prefix), len(suffix)) == (CONTEXT, CONTEXT)
    assert text[start - CONTEXT : start + 2 + CONTEXT] == f"{prefix}£5{suffix}"


def test_a_short_text_gives_all_of_it() -> None:
    assert Selector("£5 £5").around(0, 2) == ("", " £5")
    assert Selector("£5").around(0, 2) == ("", "")
