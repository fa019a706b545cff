"""What the mention of a visit looks like: a word for it, and how its date is joined to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.facts.inspection import links
from pipeline.facts.inspection.nouns import ROW, STRONG, WEAK
from pipeline.facts.inspection.scene import Scene
from pipeline.facts.inspection.words import VOCABULARY
from pipeline.match import Match, Term, Terms, Triggers
from pipeline.read import Reading

TRIGGERS: Triggers = {
    STRONG: VOCABULARY["nouns"],
    WEAK: VOCABULARY["weak_nouns"],
    "visit verb": VOCABULARY["verbs"],
    "visit weak verb": VOCABULARY["weak_verbs"],
    "visit gerund": VOCABULARY["gerunds"],
    ROW: {"inspection": VOCABULARY["rows"]["any"]},
    "visit awaited": VOCABULARY["awaited"],
    "peer bodies": VOCABULARY["peers"],
    "local inspectors": {"local": VOCABULARY["around"]["local_inspectors"]},
    "inspectors": {"any": VOCABULARY["around"]["inspectors"], "officers": VOCABULARY["around"]["officers"]},
}


@dataclass(frozen=True, slots=True)
class VisitRule:
    """A way of telling a visit with its date; `look` joins the two around a term of the triggers, or gives none."""

    name: str
    triggers: Sequence[str]
    look: Callable[[Scene, Term], links.Link | None]


NOUNS, VERBS = (STRONG, WEAK), ("visit verb", "visit weak verb")

RULES = (
    VisitRule("a date inside the visit's name", NOUNS, links.date_in_noun),
    VisitRule("a visit, then its date", NOUNS, links.noun_then_date),
    VisitRule("was inspected, then the date", VERBS, links.inspected_then_date),
    VisitRule("inspectors came, then the date", VERBS, links.verb_then_date),
    VisitRule("inspectors are expected, then the date", ("visit awaited",), links.awaited_then_date),
    VisitRule("after inspecting, then the date", ("visit gerund",), links.inspecting_then_date),
    VisitRule("a date, then a visit", NOUNS, links.date_then_noun),
    VisitRule("a date, then was inspected", VERBS, links.date_then_inspected),
    VisitRule("a date, then inspectors came", VERBS, links.date_then_verb),
    VisitRule("one more visit of a row", (ROW,), links.one_of_a_row),
)


class CueFinder:
    """Finds which rules have a word to start from; `VisitRule.look` is asked of each of their words later."""

    def __init__(self, rules: Sequence[VisitRule]) -> None:
        """Keep the rules in their order."""
        self._rules = tuple(rules)

    def find(self, _reading: Reading, terms: Terms) -> list[Match]:
        """Return each rule that has a word in the text with the first one of each label, in the order of the rules."""
        firsts = {label: terms.of(label)[:1] for rule in self._rules for label in rule.triggers}
        return [
            Match(rule, term.start, term.end, term)
            for rule in self._rules
            for label in rule.triggers
            for term in firsts[label]
        ]
