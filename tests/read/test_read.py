"""From tokens back to the document's own characters."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import Document
from pipeline.read import Reading, read


def reading(text: str) -> Reading:
    return read(Document(text=text))


def test_odd_spaces_and_marks_are_folded_for_rules_and_kept_in_the_text() -> None:
    text = "The\u00a0council’s  home‑to‑school bill\nof £1.2\u00a0m rose."
    found = reading(text)
    assert found.doc.text == "The council's home-to-school bill of £1.2 m rose."
    assert found.text(0, len(found.words)) == text
    assert found.clean(1, 4) == "council's home-to-school"
    assert found.text(1, 4) == "council’s  home‑to‑school"


def test_a_wide_gap_parts_columns() -> None:
    assert reading("Mr Ali\u00a0\u00a0\u00a0Chief Executive").words == ["Mr", "Ali", "\t", "Chief", "Executive"]
    assert reading("Ali\tLabour\tQuay").words == ["Ali", "\t", "Labour", "\t", "Quay"]


def test_a_gap_after_an_items_number_or_a_stop_parts_nothing() -> None:
    assert reading("(1)       noted it.  Then left.").words == ["(", "1", ")", "noted", "it", ".", "Then", "left", "."]


def test_invisible_characters_do_not_part_a_word() -> None:
    found = reading("A re\u00adview of inv\u200boices.")
    assert found.words == ["A", "review", "of", "invoices", "."]
    assert found.text(1, 2) == "re\u00adview"


def test_single_quotation_marks_are_told_from_apostrophes() -> None:
    assert reading("Inspectors’ words ‘the parents’ view’ hurt.").doc.text == (
        "Inspectors' words ‘the parents’ view' hurt."
    )


def test_sentences_end_at_their_block() -> None:
    found = reading("First line here\n\nSecond one. Third one.")
    spans = [found.sentence(start) for start in found.sentence_starts]
    assert [found.text(*span) for span in spans] == ["First line here", "Second one.", "Third one."]


def test_passage_is_the_sentences_around_characters() -> None:
    text = "First one. Second one. Third one."
    found = reading(text)
    assert found.text(*found.passage(text.index("Second"), text.index("Second") + 6)) == "Second one."
    assert found.text(*found.passage(text.index("one"), text.index("Second") + 6)) == "First one. Second one."


@given(st.text(alphabet=st.sampled_from("aB1£.,'’‘“” \n\t\u00a0\u200b\u00ad-•()"), max_size=60))
def test_every_token_is_found_again_in_the_text(text: str) -> None:
    found = reading(text)
    for place, word in enumerate(found.words):
        if word.strip():
            start, end = found.chars(place, place + 1)
            assert 0 <= start < end <= len(text)
            own = text[start:end].replace("’", "'").replace("\u200b", "").replace("\u00ad", "")
            assert own == word.replace("’", "'")
            assert found.passage(start, end) == found.sentence(place)


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    found = reading(text)
    for part in found.parts:
        assert part.start < part.end
        assert found.part(part.start) == part
        start, end = found.sentence(part.start)
        assert part.start == start < end <= part.end


def test_a_run_without_blanks_is_cut_for_the_tokenizer_only() -> None:
    text = "The £" + "1" * 2500 + " and “" + "”" * 1500 + " end"
    found = reading(text)
    assert max(map(len, found.words)) <= 1000
    assert all(found.text(at, at + 1) in text for at in range(len(found.words)))
    assert "".join(found.words).replace("'", "’") == text.replace(" ", "")
