"""Document -> facts: read, match, resolve."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from pipeline.document import Document
from pipeline.errors import faults_of
from pipeline.evidence import complete
from pipeline.fact import Fact, Refusal
from pipeline.facts import kinds
from pipeline.match import Finder
from pipeline.read import read
from pipeline.resolve import Context
from pipeline.resolve import triggers as resolver_triggers
from pipeline.terms import TermFinder


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a document gave: itself with what its page says of it, its facts in order of place, the refusals."""

    document: Document
    facts: tuple[Fact, ...]
    refusals: tuple[Refusal, ...]

    def refused(self) -> dict[tuple[str, str], int]:
        """Return how often each rule refused for each reason: (rule, reason) -> count, sorted."""
        counts = Counter((refusal.rule, refusal.reason) for refusal in self.refusals)
        return dict(sorted(counts.items()))


def extract(document: Document, *, without: frozenset[str] = frozenset()) -> Extraction:
    """Return the facts of a document; the same document gives the same facts, always.

    `without` names rules to leave out, to see what they are worth. Raises DocumentError where a rule has a fault that
    this text shows.
    """
    with faults_of(document.source):
        return _extract(document, without)


def _extract(document: Document, without: frozenset[str]) -> Extraction:
    reading = read(document)
    context = Context(reading, _term_finder().find(reading))
    facts: list[Fact] = []
    refusals: list[Refusal] = []
    for name, kind in kinds().items():
        left_out = without & {rule.name for rule in kind.rules} if without else without
        matches = _rule_finder(name, left_out).find(reading, context.terms)
        found: list[Fact] = []
        for result in kind.resolve(matches, context):
            if isinstance(result, Refusal):
                refusals.append(result)
            else:
                found.append(result)
        context.found[name] = found
        facts += found
    return Extraction(reading.document, tuple(complete(facts, reading)), tuple(refusals))


@cache
def _term_finder() -> TermFinder:
    triggers = {label: dict(ids) for label, ids in resolver_triggers().items()}
    for name, kind in kinds().items():
        for label, ids in kind.triggers.items():
            if label in triggers:
                raise ValueError(f"facts/{name}: trigger label {label!r} is taken; give it another name")
            triggers[label] = dict(ids)
    return TermFinder(triggers)


@cache
def _rule_finder(kind: str, without: frozenset[str]) -> Finder:
    return kinds()[kind].finder([rule for rule in kinds()[kind].rules if rule.name not in without])
