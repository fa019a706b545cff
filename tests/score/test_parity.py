"""The figures of `newsfacts score` are those of the reference scorer."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared"


@pytest.mark.parametrize("name", ["seeds", "gold"])
def test_figures_equal_those_of_the_reference_scorer(name: str) -> None:
    if not (SHARED / "score.py").exists():
        pytest.skip(f"no {SHARED.name}/score.py beside the checkout")
    folder = SHARED / name
    command = [sys.executable, str(SHARED / "score.py"), str(folder), str(folder), "--json", "--cmd"]
    own = f"{sys.executable} -m pipeline extract {{folder}}"
    done = subprocess.run([*command, own], capture_output=True, text=True, check=True, cwd=ROOT)
    assert json.loads(CliRunner().invoke(main, ["score", str(folder), "--json"]).output) == json.loads(done.stdout)
