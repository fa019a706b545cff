"""Visits, inspections, reviews and audits by inspectorates: who came where, and when."""

from pipeline.facts import Kind
from pipeline.facts.inspection.fact import Inspection
from pipeline.facts.inspection.patterns import RULES, TRIGGERS
from pipeline.facts.inspection.resolve import resolve
from pipeline.match import RulesInForce

KIND = Kind(fact=Inspection, triggers=TRIGGERS, rules=RULES, resolve=resolve, finder=RulesInForce)
