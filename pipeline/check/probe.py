"""Prints a program's facts of a corpus as JSON; `against` runs it in another revision's checkout."""

import json
import sys
from pathlib import Path

from pipeline.check.golden import corpus_documents, extracted
from pipeline.check.speed import measure


def main() -> None:
    """Print {"facts": {document: [record]}, "speed": ratio} for the corpus named."""
    corpus = Path(sys.argv[1])
    speed = measure([document for _, document in corpus_documents(corpus)])
    print(json.dumps({"facts": extracted(corpus), "speed": speed.ratio}))  # noqa: T201 - its reader is a program


if __name__ == "__main__":
    main()
