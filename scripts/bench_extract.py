"""Extraction time as a ratio to spaCy's tokenizer alone, on the same texts in the same run."""

import sys
from pathlib import Path

from pipeline.check.speed import ROUNDS, measure
from pipeline.errors import LoadError
from pipeline.load import load


def main() -> None:
    """Print the ratios and documents a second; FOLDER... are the texts, corpus/ unless named."""
    sources = sys.argv[1:] or [str(Path(__file__).parent.parent / "corpus")]
    documents = [document for document in load(sources) if not isinstance(document, LoadError)]
    speed = measure(documents)
    characters = sum(len(document.text) for document in documents)
    print(f"{speed.documents} documents, {characters} characters, processor time, of each the least of {ROUNDS} rounds")
    for name, times in (("seen for the first time", speed.first), ("seen again", speed.again)):
        print(f"{name}:")
        for job, seconds in times._asdict().items():
            print(f"  {job:10} {seconds * 1000:8.1f} ms  {seconds / times.tokenizer:5.2f} x spaCy's tokenizer")
        print(f"  {speed.documents / times.extraction:.0f} documents a second")


if __name__ == "__main__":
    main()
