"""Grades given by inspectorates: to whom, by whom, for what, when, and whether they still stand."""

from pipeline.facts import Kind
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.finder import ShapeFinder
from pipeline.facts.rating.given import inspection_of
from pipeline.facts.rating.patterns import RULES, TRIGGERS
from pipeline.facts.rating.resolve import resolve

KIND = Kind(
    fact=Rating,
    triggers=TRIGGERS,
    rules=RULES,
    finder=ShapeFinder,
    resolve=resolve,
    after=("inspection",),
    links={"inspection": inspection_of},
)
