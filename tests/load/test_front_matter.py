"""Front matter: seven keys, checked, and the text behind it untouched."""

import pytest

from pipeline.load.front_matter import split

WHOLE = """---
title: Roof: "the last straw"
url: https://mercury.example/roof
publisher: The Mercury
published: 2023-07
authors: [Ann Lee, Bob Ray]
kind: article
licence: CC-BY-4.0
---
"""


def test_every_key() -> None:
    metadata, text = split(WHOLE.replace('Roof: "the last straw"', '"Roof: the last straw"') + "\n The roof.\n")
    assert metadata == {
        "title": "Roof: the last straw",
        "url": "https://mercury.example/roof",
        "publisher": "The Mercury",
        "published": "2023-07",
        "authors": ("Ann Lee", "Bob Ray"),
        "kind": "article",
        "licence": "CC-BY-4.0",
    }
    assert text == "\n The roof.\n"


@pytest.mark.parametrize(
    ("text", "metadata", "rest"),
    [
        ("No front matter.\n---\n", {}, "No front matter.\n---\n"),
        ("---\n---\nText", {}, "Text"),
        ("---  \npublished: 2023\n--- \nText", {"published": "2023"}, "Text"),
        ("---\ntitle: No\nlicence: 1.0\n---\nText", {"title": "No", "licence": "1.0"}, "Text"),
        ("---\ntitle:\nauthors:\n---\nText", {}, "Text"),
        ("---\nauthors: Ann Lee\n---\nText", {"authors": ("Ann Lee",)}, "Text"),
        ("---\nauthors:\n- Ann Lee\n- Bob Ray\n...\nText", {"authors": ("Ann Lee", "Bob Ray")}, "Text"),
        ("---\npublished: 2023-07-25/2023-07-26\n---", {"published": "2023-07-25/2023-07-26"}, ""),
        ("----\nA rule, not front matter", {}, "----\nA rule, not front matter"),
        ("---\ntitle: a --- b\n---\nText\n---\n", {"title": "a --- b"}, "Text\n---\n"),
    ],
)
def test_edges(text: str, metadata: dict[str, object], rest: str) -> None:
    assert split(text) == (metadata, rest)


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("tilte: x", "line 2: unknown key 'tilte'; known: title, url, publisher, published, authors, kind, licence"),
        ("title: a\n[b]: c", "line 3: unknown key '\\?'; known"),
        ("title: a: b", "broken front matter in line 2: mapping values are not allowed here; write"),
        ("title: 'open", "broken front matter in line 3: found unexpected end of stream; write"),
        ("only words", "no keys; write one"),
        ("- title", "no keys; write one"),
        ("title: {a: b}", "line 2: title is no plain value"),
        ("authors: [[a]]", "line 2: authors is no plain value"),
        ("title: a\nurl: b c\ntitle: d", "url 'b c' is no web address"),
        ("title: a\ntitle: d", "line 3: 'title' stands twice"),
        ("url: javascript:alert(1)", "is no web address"),
        ("published: 2023-02-30", "line 2: published '2023-02-30' is no date; write it as"),
        ("published: yesterday", "published 'yesterday' is no date"),
        ("kind: Minutes", "kind 'Minutes' is unknown; known: article, minutes"),
        ("title: \x07", "broken front matter; write"),
        ("title: " + "[" * 5000, "broken front matter"),
    ],
)
def test_what_is_broken_is_refused(head: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        split(f"---\n{head}\n---\nText")


def test_front_matter_that_never_closes() -> None:
    with pytest.raises(ValueError, match="is not closed; close it with a line of ---"):
        split("---\ntitle: a\n\nText")
