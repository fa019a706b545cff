"""The tables of probes say what our code gives today, and the README says what docs/probes.md says."""

import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "probes.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def program() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "scripts" / "probe_table.py"))


def test_our_column_is_what_we_give(program: dict[str, Any]) -> None:
    kept = program["rows"](PAGE)[:-1]
    assert [row[0] for row in kept] == [probe.text for probe in program["probes"]()]
    assert [row[2] for row in kept] == program["our_cells"](), "run: python scripts/probe_table.py --ours"


def test_totals_count_the_ticks(program: dict[str, Any]) -> None:
    *kept, totals = program["rows"](PAGE)
    columns = [list(column) for column in zip(*(row[2:] for row in kept), strict=True)]
    assert totals[2:] == program["totals"](columns)


def test_readme_says_what_the_page_says(program: dict[str, Any]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"<!-- probes -->\n{program['section'](PAGE)}<!-- /probes -->" in readme


def test_there_are_forty_phrases_each_once(program: dict[str, Any]) -> None:
    texts = [probe.text for probe in program["probes"]()]
    assert len(texts) == len(set(texts)) == 40
