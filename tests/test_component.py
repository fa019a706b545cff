"""The spaCy component."""

import spacy
from spacy.language import Language

from pipeline.component import make


def test_facts_stand_beside_the_tokens_of_any_pipeline() -> None:
    Language.factory("newsfacts_under_test", func=make)
    nlp = spacy.blank("en")
    nlp.add_pipe("newsfacts_under_test")
    doc = nlp("The council will spend £5,000 on trees.")
    assert [fact.text for fact in doc._.facts] == ["£5,000"]
    assert [(span.text, span.label_) for span in doc.spans["money"]] == [("£5,000", "money")]


def test_a_span_is_widened_to_whole_tokens() -> None:
    Language.factory("newsfacts_widened", func=make)
    nlp = spacy.blank("en")
    nlp.tokenizer = lambda text: spacy.tokens.Doc(nlp.vocab, words=text.split(" "))
    nlp.add_pipe("newsfacts_widened")
    doc = nlp("It cost (£5,000).")
    assert [span.text for span in doc.spans["money"]] == ["(£5,000)."]
