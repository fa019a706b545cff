"""Facts gained, lost and changed."""

from typing import Any

from pipeline.check.diff import changes


def record(**fields: Any) -> dict[str, Any]:
    plain = {"type": "money", "text": "£5", "amount": 5, "sentence": "It cost £5.", "start": 8, "end": 10, "id": "a"}
    return plain | fields


def test_same_facts_give_no_change() -> None:
    assert list(changes({"a": [record()]}, {"a": [record()]})) == []


def test_gained_fact_in_a_new_document() -> None:
    (change,) = changes({}, {"a": [record()]})
    assert (change.document, change.what, change.old, change.new) == ("a", "gained", None, record())


def test_lost_fact() -> None:
    (change,) = changes({"a": [record(), record(id="b", start=20, end=22)]}, {"a": [record()]})
    assert (change.what, change.old, change.new) == ("lost", record(id="b", start=20, end=22), None)


def test_changed_field_of_one_id() -> None:
    (change,) = changes({"a": [record()]}, {"a": [record(amount=6)]})
    assert (change.what, change.fields()) == ("changed", ("amount",))


def test_words_that_grew_are_a_change_and_the_id_no_news() -> None:
    (change,) = changes({"a": [record()]}, {"a": [record(id="b", text="about £5", start=2)]})
    assert (change.what, change.fields()) == ("changed", ("text", "start"))


def test_another_kind_at_the_same_place_is_no_change_of_the_first() -> None:
    found = list(changes({"a": [record()]}, {"a": [record(id="b", type="rating")]}))
    assert sorted(change.what for change in found) == ["gained", "lost"]


def test_changes_stand_in_order_of_document_and_place() -> None:
    old = {"b": [record()], "a": [record(id="x", start=50, end=52)]}
    new = {"a": [record(id="y", start=1, end=3)]}
    assert [(c.document, c.what) for c in changes(old, new)] == [("a", "gained"), ("a", "lost"), ("b", "lost")]
