"""Tries money's rules: "£421,611" and "£5 to £7" are told at a glance, what else a term opens by spaCy's Matcher."""

from collections.abc import Callable, Sequence
from operator import attrgetter

from pipeline.facts.money import patterns
from pipeline.facts.money.patterns import BETWEEN_SUMS, FIGURE_FORM, IN_PENCE, PLAIN, TO_RANGE, WITH_UNIT
from pipeline.match import Match, Rule, RuleFinder
from pipeline.read import Reading
from pipeline.terms import Terms

LABELS = tuple(dict.fromkeys(rule.trigger for rule in patterns.RULES))
JOINING = frozenset((*patterns.DASHES, "to"))
MULTIPLIERS = frozenset(patterns.UNITS)
SIGNS = frozenset(patterns.SIGNS)
NO_WORDS = MULTIPLIERS | SIGNS
"""What may carry an amount on behind its figure and a joint; a figure may too."""

_made = tuple.__new__  # in a third of the time of a call of the class

Form = tuple[str, int, int]
"""A rule that fits, and the tokens of its match."""


class MoneyFinder:
    """A `RuleFinder` that is spared the windows whose matches the next words tell."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Compile the rules."""
        self._finder = RuleFinder(rules)
        self._rules = {rule.name: rule for rule in rules}
        self._glances = GLANCES if len(rules) == len(patterns.RULES) else {}

    def find(self, reading: Reading, terms: Terms) -> list[Match]:
        """Return every match, by place."""
        known, lower = terms.labels(), reading.lower
        found: list[Match] = []
        others = {label: terms.of(label) for label in LABELS if label in known}
        for label, glance in self._glances.items():
            left = []
            for term in others.get(label, ()):
                forms = glance(lower, term.start, term.end)
                if not forms:
                    left.append(term)
                for name, start, end in forms:
                    found.append(_made(Match, (self._rules[name], start, end, term)))
            others[label] = left
        if any(others.values()):
            found += self._finder.find(reading, Terms(others))
        return sorted(found, key=attrgetter("start"))


def _signed(lower: Sequence[str], start: int, at: int) -> Sequence[Form]:
    """Return the amount behind a sign, and the range that opens with it, nothing where that takes a closer look."""
    name, end = _amount(lower, at)
    joint, following = (*lower[end : end + 2], "", "")[:2]
    between = start > 0 and lower[start - 1] == "between"
    if name and (between or (joint == "to" and following in SIGNS)):
        last = _amount(lower, end + 1 + (following in SIGNS))[1] if joint == ("and" if between else "to") else 0
        range_ = (BETWEEN_SUMS if between else TO_RANGE, start - between, last)
        return (range_, (name, start, end)) if last else ()
    if not name or joint[:1].isdigit():  # "£15 400"
        return ()
    goes_on = joint in JOINING and (following in NO_WORDS or not following.isalpha())  # "- £5", but not "to the"
    return () if goes_on else ((name, start, end),)


def _amount(lower: Sequence[str], at: int) -> tuple[str, int]:
    """Return the rule of the figure at a token and of its unit, and where they end; no rule where there is none."""
    if at >= len(lower) or not FIGURE_FORM.match(lower[at]):
        return "", 0
    return (WITH_UNIT, at + 2) if lower[at + 1 : at + 2] and lower[at + 1] in MULTIPLIERS else (PLAIN, at + 1)


def _in_pence(lower: Sequence[str], start: int, end: int) -> Sequence[Form]:
    """Return the price of a figure in pence, nothing where it may be an end of "between 5p and 10p"."""
    return () if start and lower[start - 1] in ("between", "and") else ((IN_PENCE, start, end),)


GLANCES: dict[str, Callable[[Sequence[str], int, int], Sequence[Form]]] = {
    "currency sign": _signed,
    "figure in pence": _in_pence,
}
