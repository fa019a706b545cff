"""Extraction time as a ratio to spaCy's tokenizer alone, on the same texts in the same run."""

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import spacy

from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.extract import extract
from pipeline.load import load
from pipeline.read import read

ROUNDS = 7  # the least of seven: what is left when nothing else used the machine


def main() -> None:
    """Print the ratio, its parts, and documents a second; FOLDER... are the texts, corpus/ unless named."""
    sources = sys.argv[1:] or [str(Path(__file__).parent.parent / "corpus")]
    documents = [document for document in load(sources) if not isinstance(document, LoadError)]
    tokenizer = spacy.blank("en").tokenizer
    jobs: dict[str, Callable[[Document], object]] = {
        "spaCy's tokenizer": lambda document: tokenizer(document.text),
        "reading": read,
        "extraction": extract,
    }
    best = dict.fromkeys(jobs, float("inf"))
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            best[name] = min(best[name], seconds(job, documents))
    yardstick = best["spaCy's tokenizer"]
    characters = sum(len(document.text) for document in documents)
    print(f"{len(documents)} documents, {characters} characters, the least of {ROUNDS} rounds")
    for name, time in best.items():
        print(f"{name:18} {time * 1000:8.1f} ms  {time / yardstick:5.2f} x the tokenizer")
    print(f"{len(documents) / best['extraction']:.0f} documents a second")


def seconds(job: Callable[[Document], object], documents: list[Document]) -> float:
    """Return how long a job takes on every document."""
    start = perf_counter()
    for document in documents:
        job(document)
    return perf_counter() - start


if __name__ == "__main__":
    main()
