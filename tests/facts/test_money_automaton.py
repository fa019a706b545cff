"""Token patterns as an automaton: what it finds is what spaCy's Matcher finds."""

import pytest
from spacy.matcher import Matcher

from pipeline.document import Document
from pipeline.facts.money.automaton import Automaton
from pipeline.facts.money.patterns import RULES
from pipeline.match import Term
from pipeline.read import read

SIGN = [rule for rule in RULES if rule.trigger == "currency sign"]
TEXTS = ["£5", "£2.5 million.", "£10-£15m", "£10 to £15 million", "between £3 and £4 million", "£15 400 200", "£ '000"]


@pytest.mark.parametrize("text", TEXTS)
def test_it_finds_what_the_matcher_finds(text: str) -> None:
    reading = read(Document(text=text))
    place = reading.words.index("£")
    matcher = Matcher(reading.doc.vocab)
    for rule in SIGN:
        matcher.add(rule.name, list(rule.patterns), greedy="LONGEST")
    wanted = {
        (reading.doc.vocab.strings[key], start, end) for key, start, end in matcher(reading.doc) if start <= place < end
    }
    term = Term("currency sign", "GBP", place, place + 1)
    found = Automaton(SIGN).around(reading.words, term, 0, len(reading.words))
    assert wanted
    assert {(match.rule.name, match.start, match.end) for match in found} == wanted


def test_a_match_holds_its_trigger() -> None:
    words = ["£", "5", "of", "£", "6"]
    found = Automaton(SIGN).around(words, Term("currency sign", "GBP", 3, 4), 0, 5)
    assert [(match.start, match.end) for match in found] == [(3, 5)]
