"""What a sum of money looks like."""

from pipeline.match import Rule, Triggers

TRIGGERS: Triggers = {"currency sign": {"GBP": ["£"], "EUR": ["€"], "USD": ["$"]}}

RULES = (Rule("a currency sign and a number", "currency sign", [[{"LOWER": "£"}, {"TEXT": {"REGEX": r"^\d"}}]], 0, 3),)
