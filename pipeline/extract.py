"""Documents -> facts: read, match, resolve; a few documents together, stage by stage."""

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from pipeline.document import Document
from pipeline.errors import DocumentError, NewsfactsError, faults_of
from pipeline.evidence import complete
from pipeline.fact import Fact, Refusal
from pipeline.facts import kinds
from pipeline.match import Finder
from pipeline.read import read
from pipeline.resolve import Context
from pipeline.resolve import triggers as resolver_triggers
from pipeline.terms import TermFinder

TOGETHER = 32
"""Documents that are read together: the code of one stage stays in the processor's cache for all of them, which saves
a quarter of the time."""
LARGE = 300_000  # characters read together: what is kept of so many weighs more than the code


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
        return _together([document], without)[0]


def extract_all(
    documents: Iterable[Document | NewsfactsError], together: int = TOGETHER
) -> Iterator[Extraction | NewsfactsError]:
    """Yield what each document gives, in less time than one by one: its facts, or what is wrong with it.

    What comes as an error stays one; every result stands in the place of its document.
    """
    for batch in _batches(documents, together):
        found = iter(_each([document for document in batch if isinstance(document, Document)]))
        yield from (next(found) if isinstance(document, Document) else document for document in batch)


def _batches(
    documents: Iterable[Document | NewsfactsError], together: int
) -> Iterator[list[Document | NewsfactsError]]:
    batch: list[Document | NewsfactsError] = []
    characters = 0
    for document in documents:
        batch.append(document)
        characters += len(document.text) if isinstance(document, Document) else 0
        if len(batch) >= together or characters >= LARGE:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _each(documents: Sequence[Document]) -> Sequence[Extraction | DocumentError]:
    try:
        return _together(documents, frozenset())
    except NewsfactsError:
        raise
    except Exception:
        # each by itself tells which of them shows the fault
        return [_alone(document) for document in documents]


def _alone(document: Document) -> Extraction | DocumentError:
    try:
        return extract(document)
    except DocumentError as error:
        return error


def _together(documents: Sequence[Document], without: frozenset[str]) -> list[Extraction]:
    with _nothing_collected():
        readings = [read(document) for document in documents]
        find = _term_finder().find
        contexts = [Context(reading, find(reading)) for reading in readings]
        refusals: list[list[Refusal]] = [[] for _ in contexts]
        for name in kinds():
            for context, refused in zip(contexts, refusals, strict=True):
                _find(name, context, refused, without)
        return [_extraction(context, refused) for context, refused in zip(contexts, refusals, strict=True)]


def _find(name: str, context: Context, refused: list[Refusal], without: frozenset[str]) -> None:
    """Find the facts of one kind in one document."""
    kind = kinds()[name]
    left_out = without & {rule.name for rule in kind.rules} if without else without
    matches = _rule_finder(name, left_out).find(context.reading, context.terms)
    found: list[Fact] = []
    for result in kind.resolve(matches, context):
        if isinstance(result, Refusal):
            refused.append(result)
        else:
            found.append(result)
    context.found[name] = found


def _extraction(context: Context, refused: Sequence[Refusal]) -> Extraction:
    facts = [fact for found in context.found.values() for fact in found]
    return Extraction(context.reading.document, tuple(complete(facts, context.reading)), tuple(refused))


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Keep Python from looking through all it holds for cycles, the vocabulary too, as documents add up."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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
