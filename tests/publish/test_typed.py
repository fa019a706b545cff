"""What people type into forms."""

import pytest

from pipeline.publish.site import typed


@pytest.mark.parametrize(
    ("text", "pounds"),
    [
        ("£1m", 1e6),
        ("1.2 million", 1.2e6),
        ("£1.2mn", 1.2e6),
        ("500k", 5e5),
        ("£2 bn", 2e9),
        ("1,250,000", 1.25e6),
        (" 35 pounds ", 35.0),
        ("half a million", 5e5),
        ("a half a million pounds", 5e5),
        ("0.5", 0.5),
        ("", None),
        (None, None),
        ("Notts", None),
        ("£", None),
        ("1m2", None),
        ("£1m or so", None),
    ],
)
def test_gbp(text: str | None, pounds: float | None) -> None:
    assert typed.gbp(text) == pounds


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("Notts", "%Nottinghamshire%"),
        ("notts county", "%Nottinghamshire county%"),
        ("100%", "%100\\%%"),
        ("a_b", "%a\\_b%"),
        ("", "%%"),
        (None, "%%"),
    ],
)
def test_pattern(text: str | None, pattern: str) -> None:
    assert typed.pattern(text) == pattern


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("O'Brien £4.2m", '"O\'Brien" "£4.2m"'),
        ('say "no"', '"say" """no"""'),
        ("AND", '"AND"'),
        ("", '""'),
        (None, '""'),
    ],
)
def test_search_words(text: str | None, expression: str) -> None:
    assert typed.search_words(text) == expression
