"""Documents -> facts -> database: a batch that one bad document does not stop."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import tee

from pipeline import store
from pipeline.document import Document
from pipeline.errors import DocumentError, LoadError, NewsfactsError, StoreError, faults_of, sound
from pipeline.extract import TOGETHER, Extraction, extract_all
from pipeline.load import Defaults, Source, is_address, read
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
    sources = list(found)
    run = store.start(into, clock())
    try:
        documents, ahead = tee(_new(_documents(sources, defaults, read, progress), into, summary))
        for document, extraction in zip(documents, extract_all(ahead, _together(sources)), strict=True):
            try:
                _store(sound(document), sound(extraction), into, run, summary)
            except (LoadError, DocumentError) as error:
                summary.errors.append(error)
        store.finish(into, run, clock(), summary.counts())
    except StoreError as error:
        summary.errors.append(error)
    return summary


def _together(sources: Iterable[Source | LoadError]) -> int:
    """Return how many documents are read before they are stored: of pages that are fetched each as it comes."""
    return 1 if any(isinstance(source, Source) and is_address(source.name) for source in sources) else TOGETHER


def _documents(
    found: Iterable[Source | LoadError], defaults: Defaults, read: Read, progress: Progress
) -> Iterator[Document | LoadError]:
    for source in found:
        yield from [source] if isinstance(source, LoadError) else read(source, defaults)
        progress(getattr(source, "name", ""))


def _new(
    documents: Iterable[Document | LoadError], into: Store, summary: Summary
) -> Iterator[Document | NewsfactsError]:
    """Yield the documents that are not stored yet, and what is wrong with others."""
    seen: dict[str, tuple[str, str]] = {}
    for document in documents:
        if isinstance(document, LoadError):
            yield document
        elif not _is_copy(document, seen):
            try:
                _check_alone(document, seen)
                if not _is_stored(document, into, summary):
                    yield document
            except DocumentError as error:
                yield error


def _is_stored(document: Document, into: Store, summary: Summary) -> bool:
    """Tell whether a document is stored as it is, and count it then."""
    with faults_of(document.source):
        is_current = store.is_current(into, document)
    if is_current:
        summary.documents["unchanged"] += 1
    return is_current


def _store(document: Document, extraction: Extraction, into: Store, run: Run, summary: Summary) -> None:
    if _is_stored(document, into, summary):  # a document of the same batch gave it
        return
    with faults_of(document.source):
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
