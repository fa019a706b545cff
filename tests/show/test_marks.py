"""A text cut where facts begin and end."""

import pytest

from pipeline.fact import Fact
from pipeline.show.marks import pieces


def fact(start: int, end: int) -> Fact:
    return Fact(start=start, end=end, rule="r", id=f"{start}-{end}")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], [("abcdef", [])]),
        ([(0, 6)], [("abcdef", ["0-6"])]),
        ([(1, 3)], [("a", []), ("bc", ["1-3"]), ("def", [])]),
        ([(1, 3), (3, 4)], [("a", []), ("bc", ["1-3"]), ("d", ["3-4"]), ("ef", [])]),
        ([(1, 5), (2, 3)], [("a", []), ("b", ["1-5"]), ("c", ["1-5", "2-3"]), ("de", ["1-5"]), ("f", [])]),
        ([(1, 4), (3, 6)], [("a", []), ("bc", ["1-4"]), ("d", ["1-4", "3-6"]), ("ef", ["3-6"])]),
        ([(1, 4), (1, 4)], [("a", []), ("bcd", ["1-4", "1-4"]), ("ef", [])]),
    ],
    ids=["none", "whole", "one", "touching", "nested", "crossing", "same words"],
)
def test_each_piece_has_the_facts_it_is_part_of(
    spans: list[tuple[int, int]], expected: list[tuple[str, list[str]]]
) -> None:
    found = pieces("abcdef", [fact(start, end) for start, end in spans])
    assert [(piece.text, [fact.id for fact in piece.facts]) for piece in found] == expected


def test_empty_text_has_no_pieces() -> None:
    assert list(pieces("", [])) == []
