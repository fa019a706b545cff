"""`newsfacts extract`: what is wrong with one document stops no other."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from tests.support import faults


def test_a_fault_of_a_rule_stops_no_other_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faults.show_in("crash", monkeypatch)
    for name, text in (("a", "crash"), ("b", "It cost £8.\n")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["extract", "--format", "table", str(tmp_path)])
    assert result.exit_code == 1
    assert "£8" in result.stdout
    assert result.stderr == (
        f"Error: {tmp_path}/a.txt: a fault in newsfacts, IndexError: list index out of range;"
        " report it with this document\n"
    )
