"""Reading -> terms: every trigger phrase of the vocabulary, found in one pass."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from spacy.matcher import PhraseMatcher

from pipeline.read import Reading
from pipeline.read.tokenizer import blank_pipeline

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
_start = itemgetter(2)
_made = tuple.__new__  # in a third of the time of a call of the class


class Terms:
    """The terms of one reading, by label, in order; inside a label the longest phrase wins."""

    def __init__(self, found: Mapping[str, Sequence[Term]]) -> None:
        """Keep the terms of each label, in order of place; none begins inside another of its label."""
        self._by_label = found
        self._starts = _Starts(self._by_label)

    def labels(self) -> Collection[str]:
        """Return the labels that the reading has a term of."""
        return self._by_label.keys()

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


def _longest(terms: Sequence[Term]) -> list[Term]:
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
        found: defaultdict[str, list[Term]] = defaultdict(list)
        for key, start, end in self._matcher(reading.doc):
            label, id_ = names[key]
            found[label].append(_made(Term, (label, id_, start, end)))
        longer = list(found)
        for label in longer:
            found[label].sort(key=_by_place)
        for at in [at for at, word in enumerate(lower) if word in words]:
            end = at + 1
            for label, id_ in words[lower[at]]:
                found[label].append(_made(Term, (label, id_, at, end)))
        for label in longer:
            found[label] = _longest(sorted(found[label], key=_start))  # a phrase stays before the word it begins with
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
