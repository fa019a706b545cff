"""A text in paragraphs, its facts marked."""

from pipeline.publish.site.marks import around, paragraphs

TEXT = "Ann said: “Yes, £5.\n\nAnd £6.”\n"


def fact(words: str, kind: str, id_: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"id": id_, "type": kind, "start": start, "end": start + len(words)}


def test_every_character_of_every_line_stands_once() -> None:
    facts = [fact("Yes, £5.\n\nAnd £6.", "quote", "q"), fact("£5", "money", "a"), fact("£6", "money", "b")]
    lines = paragraphs(TEXT, facts)
    assert ["".join(piece.text for piece in line) for line in lines] == ["Ann said: “Yes, £5.", "And £6.”"]
    assert [(piece.text, piece.facts, piece.kind, piece.begins) for line in lines for piece in line] == [
        ("Ann said: “", (), "", ()),
        ("Yes, ", ("q",), "quote", ("q",)),
        ("£5", ("q", "a"), "money", ("a",)),
        (".", ("q",), "quote", ()),
        ("And ", ("q",), "quote", ()),
        ("£6", ("q", "b"), "money", ("b",)),
        (".", ("q",), "quote", ()),
        ("”", (), "", ()),
    ]


def test_crossing_facts() -> None:
    one, two = {"id": "1", "type": "money", "start": 0, "end": 3}, {"id": "2", "type": "rating", "start": 2, "end": 5}
    assert [(piece.text, piece.facts) for piece in paragraphs("abcdef", [one, two])[0]] == [
        ("ab", ("1",)),
        ("c", ("1", "2")),
        ("de", ("2",)),
        ("f", ()),
    ]


def test_words_around_are_cut_between_words() -> None:
    assert around("one two three four five", 8, 13, reach=7) == ("…two ", "three", " four…")
    assert around("one two", 4, 7) == ("one ", "two", "")
