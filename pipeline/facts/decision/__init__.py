"""Decisions: what a body resolved, approved, refused, deferred, noted or recommended."""

from pipeline.facts import Kind
from pipeline.facts.decision.fact import Decision
from pipeline.facts.decision.patterns import RULES, TRIGGERS
from pipeline.facts.decision.resolve import resolve
from pipeline.match import RulesInForce

KIND = Kind(fact=Decision, triggers=TRIGGERS, rules=RULES, resolve=resolve, finder=RulesInForce)
