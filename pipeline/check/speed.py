"""How long extraction takes, as a ratio to spaCy's tokenizer alone on the same texts in the same run."""

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import NamedTuple

import spacy

from pipeline.document import Document
from pipeline.extract import extract
from pipeline.read import read

ROUNDS = 5  # the least of these is what is left when nothing else used the machine


class Speed(NamedTuple):
    """Seconds for all documents: the yardstick, reading alone, and the whole extraction."""

    documents: int
    tokenizer: float
    reading: float
    extraction: float

    @property
    def ratio(self) -> float:
        """Extraction as a ratio to the yardstick, to two places; 0 where there was nothing to do."""
        return round(self.extraction / self.tokenizer, 2) if self.tokenizer else 0.0


def measure(documents: Sequence[Document], rounds: int = ROUNDS) -> Speed:
    """Time each job on every document, taking turns, and keep the least of the rounds."""
    tokenizer = spacy.blank("en").tokenizer
    jobs: list[Callable[[Document], object]] = [lambda document: tokenizer(document.text), read, extract]
    times = [[_seconds(job, documents) for job in jobs] for _ in range(rounds)]
    return Speed(len(documents), *(min(column) for column in zip(*times, strict=True)))


def _seconds(job: Callable[[Document], object], documents: Sequence[Document]) -> float:
    start = perf_counter()
    for document in documents:
        job(document)
    return perf_counter() - start
