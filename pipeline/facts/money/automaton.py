"""Rules in spaCy's token patterns, walked as one automaton: each word is judged once, each step worked out once.

A spaCy Matcher costs some twenty microseconds a window; most sums are a sign and a figure, two steps from a start.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from pipeline.match import Match, Pattern, Rule, Term, Terms
from pipeline.read import Reading

KNOWN = 20_000  # words whose tests are remembered: figures are without number


class Place(NamedTuple):
    """Where a pattern, by its number, stands: before its token `at`."""

    pattern: int
    at: int


class State:
    """Where all the patterns stand that fit so far, and which rules are fulfilled."""

    __slots__ = ("fulfilled", "places", "steps")

    def __init__(self, places: frozenset[Place], fulfilled: tuple[Rule, ...]) -> None:
        """Start without a step known."""
        self.places = places
        self.fulfilled = fulfilled
        self.steps: dict[int, State] = {}


class Automaton:
    """The rules of one trigger."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Number the tests of the patterns' tokens."""
        self.before = max(rule.before for rule in rules)
        self.after = max(rule.after for rule in rules)
        self._rules = [rule for rule in rules for _ in rule.patterns]
        self._patterns: list[Pattern] = [pattern for rule in rules for pattern in rule.patterns]
        self._tests = {_key(token): _test(token) for pattern in self._patterns for token in pattern}
        self._bits = {key: 1 << place for place, key in enumerate(self._tests)}
        self._states: dict[frozenset[Place], State] = {}
        self._judge = lru_cache(maxsize=KNOWN)(self._passed)
        self._start = self._state([Place(number, 0) for number in range(len(self._patterns))])

    def around(self, words: Sequence[str], term: Term, first: int, last: int) -> Iterable[Match]:
        """Return the longest match of each rule that holds a term, in the tokens first:last."""
        judge = self._judge
        longest: dict[str, Match] = {}
        for start in range(first, term.start + 1):
            state = self._start
            at = start
            while at < last:
                passed = judge(words[at])
                state = state.steps.get(passed) or self._step(state, passed)
                at += 1
                if not state.places:
                    break
                if state.fulfilled and at >= term.end:
                    _keep(longest, state.fulfilled, start, at, term)
        return longest.values()

    def _passed(self, word: str) -> int:
        """Return the tests that a word passes, as bits."""
        return sum(bit for key, bit in self._bits.items() if self._tests[key](word))

    def _step(self, state: State, passed: int) -> State:
        """Return where a word leads that passes these tests."""
        places: list[Place] = []
        for place in state.places:
            pattern = self._patterns[place.pattern]
            if place.at < len(pattern) and passed & self._bits[_key(pattern[place.at])]:
                places.append(place._replace(at=place.at + 1))
                if pattern[place.at].get("OP") == "+":
                    places.append(place)
        found = state.steps[passed] = self._state(places)
        return found

    def _state(self, places: list[Place]) -> State:
        """Return the state of these places and of those behind what may be left out."""
        for place in places:  # grows
            pattern = self._patterns[place.pattern]
            if place.at < len(pattern) and pattern[place.at].get("OP") == "?":
                places.append(place._replace(at=place.at + 1))
        key = frozenset(places)
        if key not in self._states:
            ended = [self._rules[place.pattern] for place in places if place.at == len(self._patterns[place.pattern])]
            self._states[key] = State(key, tuple({rule.name: rule for rule in ended}.values()))
        return self._states[key]


def _keep(longest: dict[str, Match], rules: Iterable[Rule], start: int, end: int, term: Term) -> None:
    """Keep the longest match of each rule; of two as long the first."""
    for rule in rules:
        known = longest.get(rule.name)
        if known is None or end - start > known.end - known.start:
            longest[rule.name] = Match(rule, start, end, term)


def _key(token: dict[str, Any]) -> str:
    return repr([(attribute, value) for attribute, value in token.items() if attribute != "OP"])


def _test(token: dict[str, Any]) -> Callable[[str], bool]:
    """Return the test of a word that a pattern's token states: LOWER, TEXT or ORTH; a word, IN or REGEX."""
    ((attribute, wanted),) = ((attribute, value) for attribute, value in token.items() if attribute != "OP")
    if isinstance(wanted, str):
        fits: Callable[[str], bool] = wanted.__eq__
    elif "IN" in wanted:
        fits = frozenset(wanted["IN"]).__contains__
    else:
        search = re.compile(wanted["REGEX"]).search
        fits = lambda word: search(word) is not None  # noqa: E731
    return (lambda word: fits(word.lower())) if attribute == "LOWER" else fits


class SumFinder:
    """Tries the rules around the terms that trigger them."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Make an automaton for each trigger."""
        self._order = {rule.name: place for place, rule in enumerate(rules)}
        labels = dict.fromkeys(rule.trigger for rule in rules)
        self._automata = {label: Automaton([rule for rule in rules if rule.trigger == label]) for label in labels}

    def find(self, reading: Reading, terms: Terms) -> list[Match]:
        """Return every match, by place; at one place the longest first, then in the order of the rules."""
        found: dict[tuple[str, int, int], Match] = {}
        for label, automaton in self._automata.items():
            for term in terms.of(label):
                start, end, _ = reading.part(term.start)
                first, last = max(start, term.start - automaton.before), min(end, term.end + automaton.after)
                for match in automaton.around(reading.words, term, first, last):
                    found[match.rule.name, match.start, match.end] = match
        return sorted(found.values(), key=lambda m: (m.start, -m.end, self._order[m.rule.name]))
