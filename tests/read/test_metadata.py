"""A page's title, authors, date of publication and kind, where it states them, and nothing where it does not."""

import pytest

from pipeline.byline import authors
from pipeline.document import Document
from pipeline.read import read
from pipeline.read.publication import published


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Fell, Local Democracy Reporter", ("Ann Fell",)),
        ("by Ann Fell", ("Ann Fell",)),
        ("By: Ann Fell", ("Ann Fell",)),
        ("BY ANN FELL", ("ANN FELL",)),
        ("Exclusive by Ann Fell", ("Ann Fell",)),
        ("By Ann Fell and Bob Ray-Hill", ("Ann Fell", "Bob Ray-Hill")),
        ("By Ann Fell, Bob Ray & Cy O’Dell, Local Democracy Reporters", ("Ann Fell", "Bob Ray", "Cy O’Dell")),
        ("By Ann Fell  |  Local Democracy Reporter  |  @annfellLDR", ("Ann Fell",)),
        ("By Ann Fell - Political Editor", ("Ann Fell",)),
        ("By Ann Fell Local Democracy Reporter", ("Ann Fell",)),
        ("By Local Democracy Reporter Ann Fell", ("Ann Fell",)),
        ("By Ann Fell, BBC News, Harrowmouth", ("Ann Fell",)),
        ("By Ann Fell @annfell", ("Ann Fell",)),
        ("By Ann Fell (LDRS)", ("Ann Fell",)),
        ("By Ann Fell 12 May 2021", ("Ann Fell",)),
        ("By J. P. St John", ("J. P. St John",)),
        ("By Bethan ap Rhys, education reporter", ("Bethan ap Rhys",)),
        ("By Harrowmouth Newsroom", ()),
        ("By Local Democracy Reporter", ()),
        ("By PA Media", ()),
        ("Local Democracy Reporting Service", ()),
        ("By Staff Reporter", ()),
        ("By the council's own count", ()),
    ],
)
def test_authors(line: str, names: tuple[str, ...]) -> None:
    assert authors(line) == names


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Published 28th Jun 2023, 11:02 BST", "2023-06-28"),
        ("Published\n5 December 2023", "2023-12-05"),
        ("Published: Tuesday, 5th December 2023 at 9.15am", "2023-12-05"),
        ("Published: 17:35, 28 June 2023 | Updated: 09:01, 30 June 2023", "2023-06-28"),
        ("PUBLISHED: 11:02 28 June 2023 | UPDATED: 12:00 29 June 2023", "2023-06-28"),
        ("Published on June 28th, 2023 by Ann Fell", "2023-06-28"),
        ("First published 28 June 2023\nPublished 28 June 2023", "2023-06-28"),
        ("Posted on 03/04/2021", "2021-04-03"),
        ("Publication date: 31.07.19", "2019-07-31"),
        ("Published 1/2/98", "1998-02-01"),
        ("Date published: 2023-06-28", "2023-06-28"),
        ("Published June 2023", "2023-06"),
        ("Published 28 June 2023 (updated 30 June 2023)", "2023-06-28"),
        ("28 June 2023", None),
        ("Wednesday 28 June 2023", None),
        ("Updated 28 June 2023", None),
        ("Last published 28 June 2023", None),
        ("Published: 28 June", None),
        ("Published 11 hours ago", None),
        ("Published 31 June 2023", None),
        ("Published 28 June 2023 and debated the day after, the report was blunt.", None),
        ("Published 28 June 2023, it says the roof leaks.", None),
        ("The report was published 28 June 2023", None),
        ("Published 28 June 2023\n\nRelated\n\nPublished 2 May 2023", None),
    ],
)
def test_published(head: str, date: str | None) -> None:
    assert published(f"Roof to be mended after long wait\n\n{head}\n\nThe council will mend the roof.\n") == date


def test_a_date_far_down_is_that_of_another_report() -> None:
    assert published("The council will mend the roof. " * 100 + "\nPublished 28 June 2023\n") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Roof plan agreed at last\n\nBy Ann Fell\n\nThe roof leaks.\n", "article"),
        ("Roof plan agreed at last\n\nDom Ash, Local Democracy Reporter\n\nThe roof leaks.\n", "article"),
        ("Roof plan agreed at last\n\nThe roof “leaks”, Ann Fell said today.\n", "article"),
        ("Minutes of the Roof Committee\n\nThe roof was discussed.\n", "minutes"),
        ("ROOF COMMITTEE\n\nMINUTE of meeting held on 3 May 2021\n\nThe roof was discussed.\n", "minutes"),
        ("The roof\n\nThe committee looked at two offers.\n\nRESOLVED that the lower one be accepted.\n", "minutes"),
        ("The roof\n\nThe row is over.\n\nResolved to sue, the school went to court.\n", None),
        ("Agenda item\n\nThe roof\n\nMinutes:\n\nMembers noted it.\n", "minutes"),
        (
            "ROOF COMMITTEE\n\nPresent: Cllr Fell\n\n1. Apologies for absence\n\nRESOLVED that the roof be mended.\n",
            "minutes",
        ),
        ("Roof row resolved by council\n\nBy Ann Fell\n\nResolved at last: the roof. Present: rain.\n", "article"),
        ("The roof leaks.\n", None),
    ],
)
def test_kind(text: str, kind: str | None) -> None:
    assert read(Document(text=text)).document.kind == kind


def test_what_is_known_stays() -> None:
    text = "Roof plan agreed  at last\n\nBy Ann Fell\nPublished 28 June 2023\n\nThe roof leaks.\n"
    found = read(Document(text=text, id="0")).document
    assert (found.title, found.authors, found.published, found.kind, found.id) == (
        "Roof plan agreed at last",
        ("Ann Fell",),
        "2023-06-28",
        "article",
        "0",
    )
    known = Document(text=text, title="Roof", authors=("Bob Ray",), published="2023", kind="minutes")
    assert read(known).document == known
