"""Where sentences end."""

import itertools

import pytest

from pipeline.read.sentences import sentence_starts


@pytest.mark.parametrize(
    "sentences",
    [
        ["One sentence only"],
        ["It cost £1.2m. ", "The council paid."],
        ["Cllr. Shaw said no. ", "Mr. Ali agreed."],
        ["It met at No. 10 Downing Street in Jan. 2020. ", "Nobody came."],
        ["P. D. Marrable spoke. ", "He sat."],
        ["“It is good.” ", "She left."],
        ["“It is good,” she said. ", "“We won.”"],
        ["Is it? ", "Yes! ", "Good…"],
        ["He paid about c. £3m for it."],
        ["The total was 3.5 per cent of it. ", "£5m was left."],
        ["(It was late.) ", "They went."],
        ["A rise of 2. something"],
        ["1. Apologies were sent."],
    ],
    ids=lambda sentences: "".join(sentences),
)
def test_sentences(sentences: list[str]) -> None:
    text = "".join(sentences)
    starts = [*sentence_starts(text, 0, len(text)), len(text)]
    assert [text[start:end] for start, end in itertools.pairwise(starts)] == sentences


def test_offsets_count_in_the_whole_text() -> None:
    assert sentence_starts("xx A b. C d. yy", 3, 12) == [3, 8]
