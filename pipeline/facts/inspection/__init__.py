"""Visits, inspections, reviews and audits by inspectorates: who came where, and when."""

from pipeline.facts import Kind
from pipeline.facts.inspection.fact import Inspection
from pipeline.facts.inspection.patterns import RULES, TRIGGERS, CueFinder
from pipeline.facts.inspection.resolve import resolve

KIND = Kind(fact=Inspection, triggers=TRIGGERS, rules=RULES, resolve=resolve, finder=CueFinder)
