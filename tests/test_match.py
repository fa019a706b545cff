"""Terms and rules."""

import pytest

from pipeline.document import Document
from pipeline.match import Match, Rule, RuleFinder, longest
from pipeline.read import Reading, read
from pipeline.terms import Term, TermFinder, Terms

TRIGGERS = {
    "grade": {"good": ["good"], "very good": ["very good"]},
    "body": {"Ofsted": ["Ofsted", "the children's watchdog"]},
}


def reading(text: str) -> Reading:
    return read(Document(text=text))


def terms(text: str) -> Terms:
    return TermFinder(TRIGGERS).find(reading(text))


def test_terms_are_found_in_any_case_and_with_any_apostrophe() -> None:
    found = terms("OFSTED, the children’s watchdog, says GOOD.")
    assert [(term.id, term.start, term.end) for term in found.of("body")] == [("Ofsted", 0, 1), ("Ofsted", 2, 6)]
    assert [term.id for term in found.of("grade")] == ["good"]


def test_inside_a_label_the_longest_phrase_wins() -> None:
    assert [term.id for term in terms("It is very good.").of("grade")] == ["very good"]


def test_one_phrase_with_two_ids_gives_two_terms() -> None:
    found = TermFinder({"scale": {"b": ["fair", "very fair"], "a": ["fair"]}}).find(reading("Fair, and very fair."))
    assert [(term.id, term.start, term.end) for term in found.of("scale")] == [("a", 0, 1), ("b", 0, 1), ("b", 3, 5)]


def test_terms_of_one_word_and_of_more_stand_in_order_of_place() -> None:
    triggers = {
        "place": {"here": ["here", "right here", "here and now"], "there": ["there and then", "then and there"]}
    }
    found = TermFinder(triggers).find(reading("Here and now, then and there, right here, there and then and there"))
    assert [(term.start, term.end) for term in found.of("place")] == [(0, 3), (4, 7), (8, 10), (11, 14)]


def test_terms_between_and_at() -> None:
    found = terms("Good. Ofsted said good. Very good.")
    assert [term.start for term in found.between("grade", 1, 6)] == [4]
    assert not found.between("nothing", 0, 9)
    term = found.at("grade", 4)
    assert term is not None
    assert term.id == "good"
    assert found.at("grade", 5) is None


def rules_in(text: str, *rules: Rule) -> list[tuple[str, str]]:
    document = reading(text)
    matches = RuleFinder(rules).find(document, TermFinder(TRIGGERS).find(document))
    return [(match.rule.name, document.clean(match.start, match.end)) for match in matches]


RATED = Rule("rated", "grade", [[{"LOWER": "rated"}, {"OP": "{0,3}"}, {"LOWER": "good"}]], before=4, after=0)


def test_rule_is_tried_only_near_its_trigger() -> None:
    assert rules_in("It was rated good.", RATED) == [("rated", "rated good")]
    assert rules_in("It was rated as a good thing.", RATED) == [("rated", "rated as a good")]
    assert rules_in("It was rated by all of us as good.", RATED) == []


def test_match_holds_its_trigger() -> None:
    rule = Rule("was", "grade", [[{"LOWER": "was"}]])
    assert rules_in("It was good.", rule) == []


def test_match_does_not_leave_its_block() -> None:
    assert rules_in("It was rated\n\nGood news came.", RATED) == []


def test_two_rules_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="rated"):
        RuleFinder([RATED, RATED])


def test_longest_keeps_what_no_earlier_or_longer_match_overlaps() -> None:
    term = Term("grade", "good", 0, 1)
    matches = [Match(RATED, *span, term) for span in ((0, 2), (1, 5), (4, 6), (6, 7))]
    assert [(match.start, match.end) for match in longest(matches)] == [(1, 5), (6, 7)]
