"""`newsfacts check` and `newsfacts accept` on a small corpus."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main

TEXT = "The council will spend £5,000 on trees.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus" / "gazette"
    folder.mkdir(parents=True)
    (folder / "trees.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(corpus: Path, command: str) -> Result:
    folders = ["--corpus", str(corpus / "corpus"), "--golden", str(corpus / "extracted")]
    return CliRunner().invoke(main, [command, *folders])


def test_check_prints_a_gained_fact_with_its_sentence_and_the_next_step(corpus: Path) -> None:
    result = run(corpus, "check")
    assert result.exit_code == 1
    assert "gazette/trees\n  + gained money: £5,000\n" in result.output
    assert "in: The council will spend £5,000 on trees.\n" in result.output
    assert "money: 1 gained" in result.output
    assert result.output.endswith("differs in 1 facts; if that is intended, run: newsfacts accept\n")


def test_accepted_facts_pass_the_check(corpus: Path) -> None:
    assert run(corpus, "accept").exit_code == 0
    lines = (corpus / "extracted" / "gazette" / "trees.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1
    assert lines[0].startswith('{"type": "money", "text": "£5,000", "amount": 5000,')
    result = run(corpus, "check")
    assert (result.exit_code, result.output) == (0, "1 facts in 1 documents, as accepted\n")


def test_golden_file_of_a_document_that_is_gone_is_removed(corpus: Path) -> None:
    run(corpus, "accept")
    (corpus / "corpus" / "gazette" / "trees.txt").rename(corpus / "corpus" / "gazette" / "oaks.txt")
    assert "- lost money: £5,000" in run(corpus, "check").output
    run(corpus, "accept")
    assert [path.name for path in (corpus / "extracted").rglob("*.jsonl")] == ["oaks.jsonl"]


def test_broken_golden_line_names_the_file_and_the_next_step(corpus: Path) -> None:
    run(corpus, "accept")
    golden = corpus / "extracted" / "gazette" / "trees.jsonl"
    golden.write_text("{", encoding="utf-8")
    result = run(corpus, "check")
    assert result.exit_code == 1
    assert f"{golden}: " in result.output
    assert "run: newsfacts accept" in result.output


def test_missing_corpus_is_an_error(tmp_path: Path) -> None:
    result = run(tmp_path, "check")
    assert result.exit_code == 1
    assert "no such folder" in result.output
