"""Finds the grades of a document, each with the first rule that fits it."""

from collections.abc import Mapping, Sequence

from pipeline.facts.rating.fitting import Compiled, first_rule, sorted_rules
from pipeline.facts.rating.letters import ASPECT, Shape, labels, shape, span
from pipeline.facts.rating.mention import mention_of
from pipeline.facts.rating.shapes import ShapeRule
from pipeline.match import Match
from pipeline.read import Reading
from pipeline.terms import Terms


class ShapeFinder:
    """Tries shape rules on the sentences that hold a grade."""

    def __init__(self, rules: Sequence[ShapeRule]) -> None:
        """Sort the rules by what they lean on, and by the grades they can hold."""
        self._rules = sorted_rules(rules)

    def find(self, reading: Reading, terms: Terms) -> list[Match]:
        """Return for each grade the first rule that fits, of those that stand alone, else of each leaning."""
        said = labels(terms)
        spans = sorted({span(reading, term.start) for label in said for term in terms.of(label)})
        standing, *leaning = self._rules.values()
        grades = [
            (_first([standing], shaped, place), sentence, shaped, place)
            for sentence in spans
            for shaped in [shape(reading, terms, *sentence, said)]
            for place in shaped.grades
        ]
        if ASPECT not in terms.labels() and not [alone for alone, *_ in grades if alone]:  # there is nothing to lean on
            return []
        found = [
            mention_of(rule, self._rules, sentence, shaped, place)
            for alone, sentence, shaped, place in grades
            if (rule := alone or _first(leaning, shaped, place))
        ]
        return [Match(mention, mention.start, mention.end, mention.term) for mention in found]


def _first(tables: Sequence[Mapping[str, Sequence[Compiled]]], shaped: Shape, place: int) -> ShapeRule | None:
    """Return the first rule of some tables that fits the grade at a place."""
    for table in tables:
        rule = first_rule(table[shaped.codes[place]], shaped, place)
        if rule:
            return rule
    return None
