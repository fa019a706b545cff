"""Councils by their names, in a field or in a sentence."""

import pytest

from pipeline.claims.places import council, councils_in, same_body, subject


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Norshire County Council cabinet", "norshire county council"),
        ("Nottingham City Council children's services", "nottingham city council"),
        ("Royal Borough of Kingsferry", "royal borough of kingsferry"),
        ("Cyngor Sir Caervale", "cyngor sir caervale"),
        ("Leverton Combined Authority", "leverton combined authority"),
        ("Arts Council England", None),
        ("Council", None),
        ("the city council", None),
        ("Fernhill Primary School", None),
        (None, None),
    ],
)
def test_the_council_of_a_name(name: str | None, found: str | None) -> None:
    assert council(name) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It went to Marshwick Borough Council’s cabinet.", ("marshwick borough council",)),
        (
            "Marshwick and Oaksey Council met Norshire County Council.",
            ("marshwick and oaksey council", "norshire county council"),
        ),
        ("The council said that Council Tax would rise in Marshwick.", ()),
        ("The City Council met.", ()),
    ],
)
def test_the_councils_of_a_sentence(sentence: str, found: tuple[str, ...]) -> None:
    assert councils_in(sentence) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Marshwick Council", "Marshwick Borough Council", True),
        ("Marshwick Town Council", "Marshwick Borough Council", False),
        ("Marshwick Borough Council cabinet", "Marshwick Borough Council", True),
        ("London Borough of Marsh", "Marsh Council", True),
        ("Oak Hall Trust", "Oak Hall Trust Ltd", True),
        ("Norshire County Council", "Nor City Council", False),
        ("Marshwick Borough Council", "Marshwick Youth Club", False),
    ],
)
def test_one_body_under_two_names(one: str, other: str, same: bool) -> None:
    assert same_body(one, other) is same_body(other, one) is same


def test_a_subject_with_and_without_its_nouns() -> None:
    assert subject("Copley High School") == subject("Copley High")
    assert subject("Bay View") == subject("the Bay View Care Home")
    assert subject("Copley Primary School") != subject("Copley High School")
