"""The spaCy component."""

import spacy


def test_facts_stand_beside_the_tokens_of_any_pipeline() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("newsfacts")
    doc = nlp("The council will spend £5,000 on trees.")
    assert [fact.text for fact in doc._.facts] == ["£5,000"]
    assert [(span.text, span.label_) for span in doc.spans["money"]] == [("£5,000", "money")]


def test_a_span_is_widened_to_whole_tokens() -> None:
    nlp = spacy.blank("en")
    nlp.tokenizer = lambda text: spacy.tokens.Doc(nlp.vocab, words=text.split(" "))
    nlp.add_pipe("newsfacts")
    doc = nlp("It cost (£5,000).")
    assert [span.text for span in doc.spans["money"]] == ["(£5,000)."]
