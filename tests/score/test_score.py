"""`newsfacts score`: the figures, and that they are those of the reference scorer."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main

TEXT = "The council will spend £5,000 on trees and £70 on a bench."
FACTS: list[dict[str, Any]] = [
    {"type": "money", "text": "£5,000", "amount": 5000, "currency": "GBP", "qualifier": "exact"},
    {"type": "money", "text": "£70", "amount": 71, "currency": "GBP", "qualifier": "exact"},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "trees.txt").write_text(f"---\ntitle: £5,000 for trees\n---\n{TEXT}", encoding="utf-8")
    (tmp_path / "trees.json").write_text(json.dumps({"facts": FACTS}), encoding="utf-8")
    return tmp_path


def run(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["score", str(folder), *options])


def test_figures(folder: Path) -> None:
    money = json.loads(run(folder, "--json").output)["money"]
    assert money["gold"] == 2
    assert money["detect_PRF"] == [1.0, 1.0, 1.0]
    assert money["strict_PRF"] == [0.5, 0.5, 0.5]
    assert money["fields"] == {"amount": "1/2", "currency": "2/2", "qualifier": "2/2"}


def test_errors_are_printed_with_both_values(folder: Path) -> None:
    assert "FIELD trees: '£70' amount: gold 71, found '70'\n" in run(folder, "--errors", "money").output


def test_missed_and_extra_facts_are_printed(folder: Path) -> None:
    gone = {"type": "money", "text": "trees", "amount": 3, "currency": "GBP"}
    (folder / "trees.json").write_text(json.dumps({"facts": [gone]}), encoding="utf-8")
    lines = run(folder, "--errors", "money").output.splitlines()
    assert lines[0] == "MISS  trees: amount '3', currency 'GBP'"
    assert lines[1].startswith("EXTRA trees: '£5,000' amount '5000', currency 'GBP'")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "mend the JSON"),
        (json.dumps({"facts": [FACTS[0] | {"text": "£9"}]}), "'£9' does not stand in the text so often"),
        (json.dumps({"facts": [FACTS[0] | {"nth": 2}]}), "'£5,000' does not stand in the text so often"),
        (json.dumps({"facts": [FACTS[0] | {"amuont": 2}]}), "unknown ['amuont']; known: type, text"),
        (json.dumps({"facts": [FACTS[0] | {"type": "sum"}]}), "unknown type sum; known: "),
    ],
)
def test_gold_that_does_not_fit_is_an_error_that_names_file_and_fact(folder: Path, content: str, message: str) -> None:
    (folder / "trees.json").write_text(content, encoding="utf-8")
    result = run(folder)
    assert result.exit_code == 1
    assert "trees.json: " in result.output
    assert message in result.output


def test_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert (result.exit_code, result.output) == (
        1,
        f"Error: {tmp_path}: no gold; name a folder with NAME.txt and NAME.json files\n",
    )
