"""The facts that another revision of the program finds in the same corpus."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.check.golden import Golden, GoldenError


def facts_of(revision: str, corpus: Path) -> tuple[Golden, float]:
    """Return what the program of a git revision extracts from a corpus as it stands now, and its speed's ratio."""
    with TemporaryDirectory() as folder:
        checkout = Path(folder) / "program"
        _run(["git", "worktree", "add", "--detach", "--force", str(checkout), revision], f"revision {revision!r}")
        try:
            probe = [sys.executable, "-P", "-m", "pipeline.check.probe", str(corpus.resolve())]
            told = json.loads(_run(probe, f"the program of {revision!r}", {"PYTHONPATH": str(checkout)}, checkout))
        finally:
            _run(["git", "worktree", "remove", "--force", str(checkout)], "the temporary checkout")
    return told["facts"], told["speed"]


def _run(command: list[str], what: str, environment: dict[str, str] | None = None, folder: Path | None = None) -> str:
    done = subprocess.run(  # noqa: S603 - git, and this very Python
        command, capture_output=True, text=True, env=os.environ | (environment or {}), cwd=folder, check=False
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise GoldenError(f"{what} cannot be run: {last}", "name another revision, or run this inside the checkout")
    return done.stdout
