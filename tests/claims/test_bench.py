"""The benchmark of merging runs, and merges what its invented reports share."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_benchmark_prints_mentions_a_second() -> None:
    script = ROOT / "scripts" / "bench_claims.py"
    done = subprocess.run(
        [sys.executable, str(script), "1000"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
    )
    header, figures = done.stdout.splitlines()
    assert header.split() == ["documents", "mentions", "claims", "seconds", "mentions", "a", "second"]
    documents, mentions, claims = (int(figure) for figure in figures.split()[:3])
    assert (documents, mentions) == (1000, 9000)
    assert mentions / 3 < claims < mentions / 2  # a story has three reports, some of whose mentions leave much out
