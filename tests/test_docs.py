"""The commands in the documents exist, with the options they are given."""

import re
import shlex
from pathlib import Path

import click
import pytest

from pipeline.cli import main

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
