"""Ids made from content, and words that stand once in the document."""

from dataclasses import dataclass
from typing import ClassVar

from pipeline.document import Document
from pipeline.evidence import complete
from pipeline.fact import Fact
from pipeline.read import read


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum(Fact):
    type: ClassVar[str] = "sum"
    distinguishing: ClassVar[tuple[str, ...]] = ("aspect",)
    aspect: str | None = None


TEXT = "It cost £5 then. It cost £5 again. It cost £5 then."


def facts(text: str, *spans: tuple[int, int], **fields: str) -> list[Fact]:
    given = [Sum(start=start, end=end, rule="r", **fields) for start, end in spans]
    return complete(given, read(Document(text=text, url="https://gazette.example/1")))


def places(text: str, words: str) -> list[tuple[int, int]]:
    found = []
    start = text.find(words)
    while start >= 0:
        found.append((start, start + len(words)))
        start = text.find(words, start + 1)
    return found


def test_prefix_text_suffix_stands_once_in_the_document() -> None:
    for fact in facts(TEXT, *places(TEXT, "£5")):
        assert TEXT[fact.start : fact.end] == fact.text == "£5"
        assert TEXT.count(fact.prefix + fact.text + fact.suffix) == 1


def test_sentence_is_the_one_around_the_words() -> None:
    assert [fact.sentence for fact in facts(TEXT, *places(TEXT, "£5"))] == [
        "It cost £5 then.", "It cost £5 again.", "It cost £5 then.",
    ]  # fmt: skip


def test_the_same_words_elsewhere_have_another_id() -> None:
    assert len({fact.id for fact in facts(TEXT, *places(TEXT, "£5"))}) == 3


def test_id_does_not_hang_on_what_stands_before() -> None:
    (one,) = facts("It cost £5 then.", (8, 10))
    (other,) = facts("Well, it cost £5 then.", (14, 16))
    assert one.id == other.id
    assert (one.start, other.start) == (8, 14)


def test_facts_over_the_same_words_are_told_apart_by_their_kinds_fields() -> None:
    document = read(Document(text=TEXT))
    safe, caring = (Sum(start=8, end=10, rule="r", aspect=aspect) for aspect in ("safe", "caring"))
    done = complete([safe, caring], document)
    assert len({fact.id for fact in done}) == 2
    assert len(complete([safe, safe], document)) == 1


def test_facts_come_in_order_of_place() -> None:
    spans = places(TEXT, "£5")
    assert [(fact.start, fact.end) for fact in facts(TEXT, *reversed(spans))] == spans


def test_a_sentence_too_long_to_read_is_cut_about_the_fact() -> None:
    text = "word " * 900 + "£5 " + "more " * 900
    (fact,) = facts(text, (4500, 4502))
    assert fact.sentence.startswith("…word word")
    assert " £5 more" in fact.sentence
    assert fact.sentence.endswith("more…")
    assert len(fact.sentence) < 2100


def test_a_sentence_without_blanks_is_cut_too() -> None:
    text = "x" * 950 + "£5" + "y" * 3000
    (fact,) = facts(text, (950, 952))
    assert fact.sentence == text[:952] + "…"
