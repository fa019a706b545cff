"""What the lines of a page are."""

import pytest

from pipeline.read.blocks import LONGEST, blocks
from pipeline.read.lines import Role


def roles(text: str) -> list[tuple[str, str]]:
    return [(block.role.value, text[block.start : block.end]) for block in blocks(text)]


PAGE = """Wednesday 24 April 2024
6.8 C

Library to shut in spring

The library in Mill Lane
By Ann Writer, Local Democracy Reporter

The library will shut.

- Advertisement -

It opened in 1950.

Related topics
Libraries
Budgets
"""


def test_article() -> None:
    assert roles(PAGE) == [
        ("date", "Wednesday 24 April 2024"),
        ("item", "6.8 C"),
        ("title", "Library to shut in spring"),
        ("caption", "The library in Mill Lane"),
        ("byline", "By Ann Writer, Local Democracy Reporter"),
        ("text", "The library will shut."),
        ("boilerplate", "- Advertisement -"),
        ("text", "It opened in 1950."),
        ("boilerplate", "Related topics"),
        ("link", "Libraries"),
        ("link", "Budgets"),
    ]


MINUTES = """Agenda item

Parking charges in the market square

Minutes:

(a)  there are 90 spaces in the square and on the
quay;

(b)  charges rise in May.

Ward Budget £000 Spent £000
Quay 1,250 1,300

RESOLVED to note the report.
"""


def test_minutes() -> None:
    assert roles(MINUTES) == [
        ("heading", "Agenda item"),
        ("title", "Parking charges in the market square"),
        ("text", "Minutes:"),
        ("item", "(a)  there are 90 spaces in the square and on the\nquay;"),
        ("item", "(b)  charges rise in May."),
        ("row", "Ward Budget £000 Spent £000"),
        ("row", "Quay 1,250 1,300"),
        ("text", "RESOLVED to note the report."),
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Senior leaders in the department know that\nimprovements need to last.", 1),
        ("A line that is long enough to have been broken by a program for e-mail\nNot by hand.", 1),
        ("Short line\nAnother short line", 2),
        ("It ends with a stop.\nThe next begins.", 2),
        (
            "This paragraph was broken at a fixed width by the program that sent it.\n"
            "Its second line holds a whole sentence, and the third begins anew here.\n"
            "It ends.",
            1,
        ),
        ("Resolved that the bench be moved from the hall to the green by the pond\n" + "The bench is old. " * 8, 2),
        ("Resolved that the bench be moved from the hall to the green by the pond\n" + "The bench is old. " * 4, 1),
        (
            "It was proposed by the chair of the committee, and seconded by Councillor Bobby\nFell, that\nit "
            + "rest " * 30,
            1,
        ),
        ("Members of the public who had come to the hall | Alice Ray, Bob Reed |\nThe minutes were read", 2),
        ("Ms F Palmer, Head of Adult Services, Care and Learning Service\nMr B Porter, Head of Resources", 2),
        ("The service is led by Mrs Palmer, who came from Castleby, and by\nMr Porter, who did not.", 1),
        ("• one\n• two", 2),
        ("The council will spend the money on:\n• trees", 2),
    ],
)
def test_hard_line_breaks_are_joined_and_others_are_not(text: str, count: int) -> None:
    assert len(blocks(text)) == count


@pytest.mark.parametrize("line", ["By name and by nature they are good", "By then it was too late for him"])
def test_words_that_only_begin_like_a_byline(line: str) -> None:
    assert Role.BYLINE not in {block.role for block in blocks(f"Title of the page\n\n{line}\n")}


@pytest.mark.parametrize(
    "line", ["By Ann Writer", "by Ann Writer", "Exclusive by Ann Writer", "BY Ann Writer, Local Democracy Reporter"]
)
def test_bylines(line: str) -> None:
    assert ("byline", line) in roles(f"Title of the page\n\n{line}\n\nThe text begins here.\n")


@pytest.mark.parametrize("text", ["", "\n\n", " \n\t\n"])
def test_white_space_has_no_blocks(text: str) -> None:
    assert blocks(text) == ()


def test_links_are_bullets_after_the_last_paragraph() -> None:
    text = "The title is this one\n\nText here.\n\n• Real problem remains\n\n• Another report\n\nFollow us on X\n"
    assert [role for role, _ in roles(text)] == ["title", "text", "link", "link", "boilerplate"]


def test_a_line_that_is_a_whole_document_is_cut_between_sentences() -> None:
    text = "The roof leaks, said one. It does not. " * 1500
    found = blocks(text)
    assert " ".join(text[block.start : block.end] for block in found) == text.strip()
    assert max(block.end - block.start for block in found) <= LONGEST
    assert {text[block.end - 1] for block in found[:-1]} == {"."}


@pytest.mark.parametrize(("text", "between"), [("word " * 10_000, " "), ("£5" * 20_000, ""), ("“" * 30_000, "")])
def test_a_line_without_sentences_is_cut_too(text: str, between: str) -> None:
    found = blocks(text)
    assert between.join(text[block.start : block.end] for block in found) == text.strip()
    assert max(block.end - block.start for block in found) <= LONGEST


def test_lines_whose_columns_blanks_part_are_a_block_each() -> None:
    rows = [
        "Heading                      Budget £000    Variance £000",
        "Community hospitals              18,402               975",
        "Care at home                     21,160             1,710",
    ]
    assert [text for _, text in roles("\n".join(rows))] == rows


def test_a_number_set_off_by_blanks_opens_no_row() -> None:
    lines = [
        "23/45    Councillor Ash said that the roof of the hall would be mended by",
        "Helmsgate Ltd. in the spring, and that the playground would then be opened",
    ]
    assert len(roles("\n".join(lines))) == 1
