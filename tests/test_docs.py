"""The commands in the documents exist, with the options they are given."""

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

from pipeline.cli import main
from pipeline.fetch import Settings, settings
from pipeline.fetch.settings import NUMBERS
from pipeline.watch import watched
from pipeline.watch.sources import KEYS

FETCHING = Path(__file__).parent.parent / "docs" / "fetching.md"
ROOT = Path(__file__).parent.parent
SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)
COMMANDS = [
    pytest.param(line, id=f"{path.name}: {line}")
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    for block in SHELL.findall(path.read_text(encoding="utf-8"))
    for line in block.splitlines()
    if line.startswith("newsfacts ")
]


@pytest.mark.parametrize("line", COMMANDS)
def test_command_exists(line: str) -> None:
    name, *arguments = shlex.split(line, comments=True)[1:]
    command = main.get_command(click.Context(main), name)
    assert command is not None
    command.make_context(name, arguments)


def test_settings_and_sources_are_as_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples of fetching.md name every key, with the values that stand where it is left out."""
    shown, listed = re.findall(r"```toml\n(.*?)```", FETCHING.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.delenv("NEWSFACTS_CONTACT", raising=False)
    (tmp_path / "config.toml").write_text(shown)
    (tmp_path / "sources.toml").write_text(listed)
    assert settings(tmp_path / "config.toml") == Settings(contact="newsdesk@gazette.example")
    assert set(tomllib.loads(shown)["fetch"]) == {"contact", *NUMBERS}
    assert [source.name for source in watched(tmp_path / "sources.toml")] == ["gazette"]
    assert set(tomllib.loads(listed)["sources"]["gazette"]) == set(KEYS)
