"""Reading -> matches: Matcher rules in the window that each trigger term opens."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from spacy.matcher import Matcher

from pipeline.read import Reading
from pipeline.read.tokenizer import blank_pipeline
from pipeline.terms import Term, Terms

Pattern = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named spaCy pattern, tried only near a trigger term.

    `name` is a readable phrase, unique, and stored with each fact. `patterns` are alternatives. The window reaches
    `before` tokens left of the trigger and `after` tokens right of it, inside its block; a match holds the trigger.
    Without patterns the trigger alone is the match. `also` are labels that a rule which looks at the words itself
    starts from as well.
    """

    name: str
    trigger: str
    patterns: Sequence[Pattern] = ()
    before: int = 6
    after: int = 6
    also: Sequence[str] = ()

    @property
    def triggers(self) -> Sequence[str]:
        """The labels of the terms that it starts from."""
        return self.trigger, *self.also


class Named(Protocol):
    """A rule of whatever form; its name is stored with each fact."""

    @property
    def name(self) -> str:
        """A readable phrase, unique in its kind."""


class Match(NamedTuple):
    """A rule that fits the tokens start:end, around its trigger."""

    rule: Named
    start: int
    end: int
    trigger: Term


class Finder(Protocol):
    """What tries the rules of one kind on a reading."""

    def find(self, reading: Reading, terms: Terms) -> list[Match]:
        """Return every match, by place."""


class RuleFinder:
    """Runs rules over the windows that their triggers open."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Compile the rules once, one Matcher a trigger label."""
        self._rules = {rule.name: rule for rule in rules}
        if len(self._rules) != len(rules):
            raise ValueError(f"two rules share a name: {sorted(rule.name for rule in rules)}")
        self._order = {rule.name: place for place, rule in enumerate(rules)}
        vocab = blank_pipeline().vocab
        self._strings = vocab.strings
        self._matchers: dict[str, tuple[Matcher, int, int]] = {}
        self._plain = [rule for rule in rules if not rule.patterns]
        for label in {rule.trigger: None for rule in rules if rule.patterns}:
            own = [rule for rule in rules if rule.trigger == label and rule.patterns]
            matcher = Matcher(vocab)
            for rule in own:
                matcher.add(rule.name, list(rule.patterns), greedy="LONGEST")
            self._matchers[label] = (matcher, max(r.before for r in own), max(r.after for r in own))

    def find(self, reading: Reading, terms: Terms) -> list[Match]:
        """Return every match, by place; at one place the longest first, then in the order of the rules."""
        found = {
            (m.rule.name, m.start, m.end): m
            for label in self._matchers
            if terms.of(label)
            for m in self._near(reading, terms, label)
        }
        for rule in self._plain:
            for term in terms.of(rule.trigger):
                found[rule.name, term.start, term.end] = Match(rule, term.start, term.end, term)
        return sorted(found.values(), key=lambda m: (m.start, -m.end, self._order[m.rule.name]))

    def _near(self, reading: Reading, terms: Terms, label: str) -> Iterator[Match]:
        matcher, before, after = self._matchers[label]
        for term in terms.of(label):
            part = reading.part(term.start)
            start, end = max(part.start, term.start - before), min(part.end, term.end + after)
            for key, first, last in matcher(reading.doc[start:end]):
                if first + start <= term.start and last + start >= term.end:
                    yield Match(self._rules[self._strings[key]], first + start, last + start, term)


class Started(Named, Protocol):
    """A rule that looks at the words itself, and has nothing to look at without a term of one of its triggers."""

    @property
    def triggers(self) -> Sequence[str]:
        """The labels of the terms that it starts from."""


class RulesInForce:
    """Finds which rules have anything to start from, for kinds whose rules look at the words themselves.

    Its matches say which rule and which trigger, and stand at no place.
    """

    def __init__(self, rules: Sequence[Started]) -> None:
        """Keep the rules in their order, with each of their triggers."""
        self._matches = [(label, Match(rule, 0, 0, Term(label, "", 0, 0))) for rule in rules for label in rule.triggers]

    def find(self, _reading: Reading, terms: Terms) -> list[Match]:
        """Return a match for each rule and trigger that stands in the document."""
        known = terms.labels()
        return [match for label, match in self._matches if label in known]


def longest(matches: Iterable[Match]) -> list[Match]:
    """Keep the matches that no earlier or longer one overlaps."""
    kept: list[Match] = []
    for match in matches:
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
        elif match.end - match.start > kept[-1].end - kept[-1].start:
            kept[-1] = match
    return kept
