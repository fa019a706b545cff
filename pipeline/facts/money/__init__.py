"""Amounts of money: who pays whom how much, for what, over what time."""

from pipeline.facts import Kind
from pipeline.facts.money.fact import Money
from pipeline.facts.money.finder import MoneyFinder
from pipeline.facts.money.patterns import RULES, TRIGGERS
from pipeline.facts.money.resolve import resolve

KIND = Kind(
    fact=Money, triggers=TRIGGERS, rules=RULES, resolve=resolve, after=("official", "quote"), finder=MoneyFinder
)
