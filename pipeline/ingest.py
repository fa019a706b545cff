"""Documents -> facts -> database: a batch that one bad document does not stop."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from pipeline import store
from pipeline.document import Document
from pipeline.errors import DocumentError, LoadError, NewsfactsError, StoreError, faults_of
from pipeline.extract import extract
from pipeline.load import Defaults, Source, read
from pipeline.store import Outcome, Run, Store

Progress = Callable[[str], None]
"""Called with the name of each source when it is done."""
Read = Callable[[Source, Defaults], Iterator[Document | LoadError]]


@dataclass
class Summary:
    """What a run did: documents by outcome, the facts of those it read, by kind, refusals, and what went wrong."""

    documents: Counter[Outcome] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    refusals: int = 0
    errors: list[NewsfactsError] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """Return the figures that the run's row keeps."""
        outcomes = {name: self.documents[name] for name in ("added", "changed", "unchanged")}
        done = {"failed": len(self.errors), "facts": self.facts.total(), "refusals": self.refusals}
        return outcomes | done


def ingest(
    found: Iterable[Source | LoadError],
    into: Store,
    *,
    defaults: Defaults,
    clock: Callable[[], datetime],
    progress: Progress,
    read: Read = read,
) -> Summary:
    """Take every source into the database, each document by itself; what is wrong is in the summary's errors.

    Where the database itself fails (a full disk) the run stops; what is stored is whole.
    """
    summary = Summary()
    run = store.start(into, clock())
    seen: dict[str, tuple[str, str]] = {}
    try:
        for source in found:
            for document in [source] if isinstance(source, LoadError) else read(source, defaults):
                try:
                    _take(document, into, run, seen, summary)
                except (LoadError, DocumentError) as error:
                    summary.errors.append(error)
            progress(getattr(source, "name", ""))
        store.finish(into, run, clock(), summary.counts())
    except StoreError as error:
        summary.errors.append(error)
    return summary


def _take(
    document: Document | LoadError, into: Store, run: Run, seen: dict[str, tuple[str, str]], summary: Summary
) -> None:
    if isinstance(document, LoadError):
        raise document
    if _is_copy(document, seen):
        return
    _check_alone(document, seen)
    with faults_of(document.source):
        _store(document, into, run, summary)


def _store(document: Document, into: Store, run: Run, summary: Summary) -> None:
    if store.is_current(into, document):
        summary.documents["unchanged"] += 1
        return
    extraction = extract(document)
    summary.documents[store.put(into, run, document, extraction)] += 1
    summary.facts.update(fact.type for fact in extraction.facts)
    summary.refusals += len(extraction.refusals)


def _is_copy(document: Document, seen: dict[str, tuple[str, str]]) -> bool:
    """Tell whether a page of the same run had this canonical address, as one for telephones has: the first counts."""
    return document.record is not None and document.id in seen


def _check_alone(document: Document, seen: dict[str, tuple[str, str]]) -> None:
    """Refuse a second document with the address of a first one: which is stored must not hang on their order."""
    digest = store.document_digest(document)
    name, known = seen.setdefault(document.id, (document.source, digest))
    if known != digest:
        same = f"the address {document.url}" if document.url else "the same text"
        raise DocumentError(
            f"{document.source}: {name} has {same} and says other things",
            "keep one of them" if document.url else "keep one of them, or give each its url in front matter",
        )
