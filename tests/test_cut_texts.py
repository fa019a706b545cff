"""No text stops extraction, wherever it is cut off and whatever is known of it."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.document import Document, DocumentKind
from pipeline.extract import extract

CORPUS = Path(__file__).parent.parent / "corpus"
KNOWN: tuple[tuple[DocumentKind | None, str | None], ...] = (
    (None, None),
    ("minutes", None),
    ("minutes", "2022-05-04"),
    ("article", "2019-03"),
    (None, "2018"),
)
CUTS = 600
SEEDS = range(5)


@pytest.fixture(scope="module")
def words() -> list[list[str]]:
    """Return the words of each document of the corpus, with the blanks behind them."""
    return [re.findall(r"[\w’']+\s*|[^\w\s]\s*", path.read_text("utf-8")) for path in sorted(CORPUS.rglob("*.txt"))]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_text_cut_anywhere_gives_facts_that_stand_in_it(words: list[list[str]], seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - where a text is cut is no secret
    for _ in range(CUTS):
        document = chance.choice(words)
        start = chance.randrange(len(document))
        text = "".join(document[start : start + chance.randrange(2, 40)])
        kind, published = chance.choice(KNOWN)
        for fact in extract(Document(text=text, kind=kind, published=published)).facts:
            assert text[fact.start : fact.end] == fact.text


@pytest.mark.parametrize("change", [str.upper, str.lower, str.title])
def test_a_text_in_other_letters_gives_facts_that_stand_in_it(
    change: Callable[[str], str], words: list[list[str]]
) -> None:
    for document in words[::4]:
        text = change("".join(document))
        for fact in extract(Document(text=text)).facts:
            assert text[fact.start : fact.end] == fact.text
