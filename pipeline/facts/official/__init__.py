"""Officials: who holds which public role, in which body, for which party and ward."""

from pipeline.facts import Kind
from pipeline.facts.official.fact import Official
from pipeline.facts.official.patterns import RULES, TRIGGERS
from pipeline.facts.official.resolve import resolve
from pipeline.match import RulesInForce

KIND = Kind(fact=Official, triggers=TRIGGERS, rules=RULES, resolve=resolve, finder=RulesInForce)
