"""Tries money's rules: "£421,611" and "£2 million" are told at a glance, what else a sign opens by spaCy's Matcher."""

from collections.abc import Sequence
from operator import attrgetter

from pipeline.facts.money.patterns import DASHES, FIGURE_FORM, PLAIN, RULES, SIGNS, UNITS, WITH_UNIT
from pipeline.match import Match, Rule, RuleFinder
from pipeline.read import Reading
from pipeline.terms import Term, Terms

SIGN = "currency sign"
LABELS = tuple(dict.fromkeys(rule.trigger for rule in RULES))
JOINING = frozenset((*DASHES, "to"))
MULTIPLIERS = frozenset(UNITS)
NO_WORDS = MULTIPLIERS.union(SIGNS)
"""What may carry an amount on behind its figure and a joint; a figure may too."""


class MoneyFinder:
    """A `RuleFinder` that is spared the windows in which one rule alone can match."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Compile the rules."""
        self._finder = RuleFinder(rules)
        self._glanced = {rule.name: rule for rule in rules if rule.name in (PLAIN, WITH_UNIT)}

    def find(self, reading: Reading, terms: Terms) -> list[Match]:
        """Return every match, by place."""
        found: list[Match] = []
        left: list[Term] = []
        for term in terms.of(SIGN):
            name, end = _glance(reading.lower, term.start, term.end)
            rule = self._glanced.get(name)
            if rule is None or reading.part(term.start).end < end:
                left.append(term)
            else:
                found.append(Match(rule, term.start, end, term))
        others = {label: terms.of(label) for label in LABELS} | {SIGN: left}
        if any(others.values()):
            found += self._finder.find(reading, Terms(others))
        return sorted(found, key=attrgetter("start"))


def _glance(lower: Sequence[str], start: int, at: int) -> tuple[str, int]:
    """Return the rule of the whole amount that a sign and the figure at a token are, and its end.

    No rule where something before or behind may belong to it.
    """
    figure, *behind = lower[at : at + 4] or [""]
    if not FIGURE_FORM.match(figure) or (start and lower[start - 1] == "between"):
        return "", at
    name, end = PLAIN, at + 1
    if behind and behind[0] in MULTIPLIERS:
        name, end = WITH_UNIT, at + 2
        del behind[0]
    return ("", at) if _goes_on(behind) else (name, end)


def _goes_on(behind: Sequence[str]) -> bool:
    """Tell whether the words behind an amount may belong to it: "- £5", "to £5", "000", but not "to the"."""
    if not behind or behind[0] not in JOINING:
        return bool(behind) and behind[0][:1].isdigit()
    return len(behind) > 1 and (behind[1] in NO_WORDS or not behind[1].isalpha())
