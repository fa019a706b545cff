"""How long extraction takes, as a ratio to spaCy's tokenizer alone on the same texts in the same run.

A document is read once: what counts is a text that neither program has seen, in a process that has read others. Both
know words that they have met before, so the same text again is faster for both, and is told apart. They take turns,
each with as many documents as extraction takes together.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from time import process_time
from typing import NamedTuple

import spacy

from pipeline.document import Document
from pipeline.extract import TOGETHER, extract_all
from pipeline.read import read

ROUNDS = 5  # of each turn the least of these counts: what is left when nothing else used the machine


class Times(NamedTuple):
    """Seconds of processor time for all documents: the yardstick, reading alone, and the whole extraction."""

    tokenizer: float
    reading: float
    extraction: float


class Speed(NamedTuple):
    """The times of texts seen for the first time, and of the same texts again."""

    documents: int
    first: Times
    again: Times

    @property
    def ratio(self) -> float:
        """Extraction as a ratio to the yardstick at first sight, to two places; 0 where there was nothing to do."""
        return round(self.first.extraction / self.first.tokenizer, 2) if self.first.tokenizer else 0.0


def measure(documents: Sequence[Document], rounds: int = ROUNDS) -> Speed:
    """Time both halves of the documents, each in new processes that have read the other half, and add them up."""
    halves = [(documents[1::2], documents[::2]), (documents[::2], documents[1::2])]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        jobs = [[pool.submit(_sights, *half) for _ in range(rounds)] for half in halves]
        found = [[job.result() for job in half] for half in jobs]
    first, again = ([_least([sights[sight] for sights in half]) for half in found] for sight in (0, 1))
    return Speed(len(documents), _sum(first), _sum(again))


def _sights(others: Sequence[Document], documents: Sequence[Document]) -> tuple[list[Times], list[Times]]:
    """Return what each turn takes at first sight and again, after the others."""
    tokenizer = spacy.blank("en").tokenizer
    for document in others:
        tokenizer(document.text)
    _done(extract_all(others))
    turns = [documents[start : start + TOGETHER] for start in range(0, len(documents), TOGETHER)]
    once, again = ([_times(tokenizer, turn) for turn in turns] for _ in range(2))
    return once, again


def _times(tokenizer: Callable[[str], object], documents: Sequence[Document]) -> Times:
    """Time each job; reading is part of extraction, and alone it is timed when its words are known."""
    return Times(
        _seconds(tokenizer(document.text) for document in documents),
        extraction=_seconds(extract_all(documents)),
        reading=_seconds(read(document) for document in documents),
    )


def _seconds(job: Iterable[object]) -> float:
    start = process_time()
    _done(job)
    return process_time() - start


def _done(job: Iterable[object]) -> None:
    """Go through a job and keep nothing of it."""
    deque(job, maxlen=0)


def _least(rounds: Sequence[Sequence[Times]]) -> Times:
    """Return the sum over the turns of the least that each took in any round."""
    return _sum([Times(*(min(column) for column in zip(*times, strict=True))) for times in zip(*rounds, strict=True)])


def _sum(times: Sequence[Times]) -> Times:
    return Times(*(sum(column) for column in zip(*times, strict=True))) if times else Times(0.0, 0.0, 0.0)
