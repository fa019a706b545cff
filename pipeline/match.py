"""Reading -> matches: trigger words by PhraseMatcher, then Matcher rules in the window each trigger opens."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from spacy.matcher import Matcher, PhraseMatcher

from pipeline.read import Reading
from pipeline.read.tokenizer import blank_pipeline

Pattern = list[dict[str, Any]]
Triggers = Mapping[str, Mapping[str, Sequence[str]]]
"""label -> id -> phrases: `{"grade": {"inadequate": ["inadequate", ...]}}`."""


class Term(NamedTuple):
    """A phrase of the vocabulary, found at the tokens start:end."""

    label: str
    id: str
    start: int
    end: int


Name = tuple[str, str]
"""The label and the id of a phrase."""

NONE: tuple[Term, ...] = ()
_made = tuple.__new__  # in a third of the time of a call of the class


class Terms:
    """The terms of one reading, by label, in order; inside a label the longest phrase wins."""

    def __init__(self, found: Mapping[str, Sequence[Term]]) -> None:
        """Keep what was found of each label, in order of place: of two at one place the longer stands first."""
        self._by_label = {label: _longest(terms) if len(terms) > 1 else terms for label, terms in found.items()}
        self._starts = _Starts(self._by_label)

    def of(self, label: str) -> Sequence[Term]:
        """Return all terms of a label, in order of place; one phrase with two ids gives two terms."""
        return self._by_label.get(label, NONE)

    def between(self, label: str, start: int, end: int) -> Sequence[Term]:
        """Return the terms of a label that begin in the tokens start:end."""
        terms = self._by_label.get(label)
        if terms is None:
            return NONE
        starts = self._starts[label]
        return terms[bisect_left(starts, start) : bisect_left(starts, end)]

    def at(self, label: str, start: int) -> Term | None:
        """Return the (first) term of a label that begins at a token, else None."""
        found = self.between(label, start, start + 1)
        return found[0] if found else None


def _longest(terms: Sequence[Term]) -> Sequence[Term]:
    """Return the terms of one label without those that begin inside an earlier or longer one."""
    kept: list[Term] = []
    last = 0
    for term in terms:
        if term[2] >= last or term[2:] == kept[-1][2:]:
            last = term[3]
            kept.append(term)
    return kept


class _Starts(dict[str, list[int]]):
    """Where each term of a label begins, for the labels that have been looked up by place."""

    def __init__(self, terms: Mapping[str, Sequence[Term]]) -> None:
        super().__init__()
        self._terms = terms

    def __missing__(self, label: str) -> list[int]:
        known = self[label] = [term[2] for term in self._terms[label]]
        return known


class TermFinder:
    """Finds every trigger phrase in one pass; letter case is ignored, apostrophes are plain.

    Triggers of one word are most of what is found, and are looked up: for each phrase found, PhraseMatcher makes its
    label anew.
    """

    def __init__(self, triggers: Triggers) -> None:
        """Compile the phrases once for many readings."""
        nlp = blank_pipeline()
        self._matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._names: dict[int, Name] = {}
        words: defaultdict[str, set[Name]] = defaultdict(set)
        for name, phrases in _phrases(triggers):
            docs = [nlp.make_doc(_as_read(phrase)) for phrase in phrases]
            for doc in docs:
                if len(doc) == 1:
                    words[doc[0].lower_].add(name)
            self._matcher.add("\t".join(name), [doc for doc in docs if len(doc) > 1])
            self._names[nlp.vocab.strings["\t".join(name)]] = name
        self._words = {word: sorted(names) for word, names in words.items()}

    def find(self, reading: Reading) -> Terms:
        """Return the terms of a reading."""
        names, words, lower = self._names, self._words, reading.lower
        phrases = [_made(Term, (*names[key], start, end)) for key, start, end in self._matcher(reading.doc)]
        phrases.sort(key=_by_place, reverse=True)  # the first is taken from the end
        found: defaultdict[str, list[Term]] = defaultdict(list)
        for at in [at for at, word in enumerate(lower) if word in words]:
            while phrases and phrases[-1][2] <= at:
                phrase = phrases.pop()
                found[phrase[0]].append(phrase)
            end = at + 1
            for label, id_ in words[lower[at]]:
                found[label].append(_made(Term, (label, id_, at, end)))
        for phrase in reversed(phrases):
            found[phrase[0]].append(phrase)
        return Terms(found)


def _phrases(triggers: Triggers) -> Iterator[tuple[Name, Sequence[str]]]:
    for label, ids in triggers.items():
        for id_, phrases in ids.items():
            yield (label, id_), phrases


def _by_place(term: Term) -> tuple[int, int, str]:
    """Return what puts terms in order: of two at one place the longer stands first."""
    return term[2], -term[3], term[1]


def _as_read(phrase: str) -> str:
    """Return a phrase as a reading has it: apostrophes plain, but quotation marks as they are ("’" alone)."""
    return re.sub(r"(?<=\w)’", "'", phrase)


@dataclass(frozen=True, slots=True)
class Rule:
    """A named spaCy pattern, tried only near a trigger term.

    `name` is a readable phrase, unique, and stored with each fact. `patterns` are alternatives. The window reaches
    `before` tokens left of the trigger and `after` tokens right of it, inside its block; a match holds the trigger.
    Without patterns the trigger alone is the match.
    """

    name: str
    trigger: str
    patterns: Sequence[Pattern] = ()
    before: int = 6
    after: int = 6


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


class RulesInForce:
    """Finds which rules have anything to start from, for kinds that look at the words themselves."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Keep the rules in their order."""
        self._rules = tuple(rules)

    def find(self, _reading: Reading, terms: Terms) -> list[Match]:
        """Return a match for each rule whose trigger stands in the document, at its first place."""
        first = ((rule, found[0]) for rule in self._rules if (found := terms.of(rule.trigger)))
        return [_made(Match, (rule, term[2], term[3], term)) for rule, term in first]


def longest(matches: Iterable[Match]) -> list[Match]:
    """Keep the matches that no earlier or longer one overlaps."""
    kept: list[Match] = []
    for match in matches:
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
        elif match.end - match.start > kept[-1].end - kept[-1].start:
            kept[-1] = match
    return kept
