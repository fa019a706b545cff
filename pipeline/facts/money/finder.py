"""Tries money's rules: a plain "£421,611" is told at a glance, what else a sign opens by spaCy's Matcher."""

from collections.abc import Sequence
from operator import attrgetter

from pipeline.facts.money.patterns import DASHES, FIGURE_FORM, PLAIN, RULES, UNITS
from pipeline.match import Match, Rule, RuleFinder, Term, Terms
from pipeline.read import Reading

SIGN = "currency sign"
LABELS = tuple(dict.fromkeys(rule.trigger for rule in RULES))
GOES_ON = frozenset((*UNITS, *DASHES, "to", "and"))
"""What may carry an amount on behind its figure; a figure may too."""


class MoneyFinder:
    """A `RuleFinder` that is spared the windows in which one rule alone can match."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Compile the rules."""
        self._finder = RuleFinder(rules)
        self._plain = next((rule for rule in rules if rule.name == PLAIN), None)

    def find(self, reading: Reading, terms: Terms) -> list[Match]:
        """Return every match, by place."""
        found: list[Match] = []
        left: list[Term] = []
        lower, last = reading.lower, len(reading.lower)
        for term in terms.of(SIGN):
            at = term.end
            plain = at < last and _is_plain(lower, term.start, at, last)
            if not plain or self._plain is None or reading.part(term.start).end <= at:
                left.append(term)
            else:
                found.append(Match(self._plain, term.start, at + 1, term))
        left += [term for label in LABELS if label != SIGN for term in terms.of(label)]
        if left:
            found += self._finder.find(reading, Terms(left))
        return sorted(found, key=attrgetter("start"))


def _is_plain(lower: Sequence[str], start: int, at: int, last: int) -> bool:
    """Tell whether a sign and the figure at a token are a whole amount: nothing before or behind can belong to it."""
    if not FIGURE_FORM.match(lower[at]) or (start and lower[start - 1] == "between"):
        return False
    behind = lower[at + 1] if at + 1 < last else ""
    return behind not in GOES_ON and not behind[:1].isdigit()
