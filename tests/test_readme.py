"""The README's examples give what it says, and it leaves out no command."""

import re
import runpy
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.compile(r"```console\n\$ newsfacts (.+)\n((?:.*\n)+?)```\n")


@pytest.mark.parametrize(("arguments", "output"), CONSOLE.findall(README))
def test_example_gives_what_it_shows(arguments: str, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert CliRunner().invoke(main, shlex.split(arguments)).output == output


def test_there_is_an_example() -> None:
    assert len(CONSOLE.findall(README)) > 0


@pytest.mark.parametrize("path", sorted((ROOT / "pipeline" / "cli").glob("[a-z]*.py")), ids=lambda path: path.stem)
def test_every_command_is_named(path: Path) -> None:
    assert f"`newsfacts {path.stem}" in README


def test_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```python\n(.+?)```", README, re.DOTALL)
    exec(example, {})  # noqa: S102 - our own README
    assert capsys.readouterr().out == "money £2m 2000000 roads\n"


@pytest.mark.parametrize("target", re.findall(r"\]\((?!https?:)([^)#]+)\)", README))
def test_links_lead_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


def test_scores_are_those_accepted() -> None:
    program = runpy.run_path(str(ROOT / "scripts" / "readme_scores.py"))
    assert f"<!-- scores -->\n{program['table']()}<!-- /scores -->" in README, "run: python scripts/readme_scores.py"
