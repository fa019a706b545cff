"""Direct speech and quoted documents: who said what."""

from pipeline.facts import Kind
from pipeline.facts.quote.fact import Quote
from pipeline.facts.quote.patterns import RULES, TRIGGERS
from pipeline.facts.quote.resolve import resolve
from pipeline.match import RulesInForce

KIND = Kind(fact=Quote, triggers=TRIGGERS, rules=RULES, resolve=resolve, after=("official",), finder=RulesInForce)
