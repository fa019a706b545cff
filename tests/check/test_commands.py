"""`newsfacts check` and `newsfacts accept` on a small corpus."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result

from pipeline.cli import main

TEXT = "The council will spend £5,000 on <b>trees</b>.\n"
GOLD: dict[str, Any] = {"type": "money", "text": "£5,000", "amount": 5000, "currency": "GBP", "qualifier": "exact"}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus" / "gazette"
    folder.mkdir(parents=True)
    (folder / "trees.txt").write_text(TEXT, encoding="utf-8")
    (folder / "trees.json").write_text(json.dumps({"facts": [GOLD]}), encoding="utf-8")
    return tmp_path


def run(corpus: Path, command: str, *options: str) -> Result:
    folders = ["--corpus", str(corpus / "corpus"), "--golden", str(corpus / "extracted")]
    if command == "accept":
        folders += ["--rules", str(corpus / "rules.jsonl")]
    return CliRunner().invoke(main, [command, *folders, *options])


def change_golden(corpus: Path, **fields: Any) -> None:
    """As if the program had once given other fields."""
    golden = corpus / "extracted" / "gazette" / "trees.jsonl"
    golden.write_text(json.dumps(json.loads(golden.read_text(encoding="utf-8")) | fields) + "\n", encoding="utf-8")


def test_check_prints_a_gained_fact_with_its_sentence_and_the_next_step(corpus: Path) -> None:
    result = run(corpus, "check")
    assert result.exit_code == 1
    assert "gazette/trees\n  + gained money: £5,000\n" in result.output
    assert "in: The council will spend £5,000 on <b>trees</b>.\n" in result.output
    assert "money: 1 gained by " in result.output
    assert "money: F1 of records 0.000 -> 1.000" in result.output
    assert result.output.endswith("differs in 1 facts; if that is intended, run: newsfacts accept\n")


def test_accepted_facts_pass_the_check(corpus: Path) -> None:
    assert run(corpus, "accept").exit_code == 0
    lines = (corpus / "extracted" / "gazette" / "trees.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1
    assert lines[0].startswith('{"type": "money", "text": "£5,000", "amount": 5000,')
    result = run(corpus, "check")
    assert (result.exit_code, result.output) == (0, "1 facts in 1 documents, as accepted\n")


def test_changed_field_shows_old_and_new(corpus: Path) -> None:
    run(corpus, "accept")
    change_golden(corpus, amount=4000)
    result = run(corpus, "check")
    assert result.exit_code == 1
    assert "  ~ changed money: £5,000\n      amount: 4000 -> 5000\n" in result.output


def test_golden_file_of_a_document_that_is_gone_is_removed(corpus: Path) -> None:
    run(corpus, "accept")
    (corpus / "corpus" / "gazette" / "trees.json").unlink()
    (corpus / "corpus" / "gazette" / "trees.txt").rename(corpus / "corpus" / "gazette" / "oaks.txt")
    assert "- lost money: £5,000" in run(corpus, "check").output
    assert "money: no gold any more" in run(corpus, "accept").output
    assert run(corpus, "accept", "--lower", "the document is gone").exit_code == 0
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


def make_gold_harder(corpus: Path) -> None:
    harder = {"facts": [GOLD | {"amount": 6000}]}
    (corpus / "corpus" / "gazette" / "trees.json").write_text(json.dumps(harder), encoding="utf-8")


def test_score_below_its_floor_stops_the_check_and_names_the_command(corpus: Path) -> None:
    run(corpus, "accept")
    make_gold_harder(corpus)
    result = run(corpus, "check")
    assert result.exit_code == 1
    assert "below the floor: money: f1 of records 0.000, floor 1.000\n" in result.output
    assert "floors.json was set for another corpus\n" in result.output
    assert result.output.endswith("run: newsfacts accept\n")


def test_fewer_facts_and_documents_are_below_the_floor(corpus: Path) -> None:
    (corpus / "corpus" / "gazette" / "oaks.txt").write_text("It cost £9 then.", encoding="utf-8")
    run(corpus, "accept")
    (corpus / "corpus" / "gazette" / "oaks.txt").unlink()
    output = run(corpus, "check").output
    assert "below the floor: 1 documents, floor 2\n" in output
    assert "below the floor: money: 1 facts, floor 2\n" in output
    assert run(corpus, "accept").exit_code == 1


def test_floors_are_lowered_only_for_a_reason_that_is_kept(corpus: Path) -> None:
    run(corpus, "accept")
    floors = corpus / "extracted" / "floors.json"
    before = floors.read_bytes()
    make_gold_harder(corpus)
    refused = run(corpus, "accept")
    assert refused.exit_code == 1
    assert 'run: newsfacts accept --lower "why"' in refused.output
    assert floors.read_bytes() == before
    assert run(corpus, "accept", "--lower", "the gold was wrong").exit_code == 0
    (lowered,) = json.loads(floors.read_text(encoding="utf-8"))["lowered"]
    assert lowered["reason"] == "the gold was wrong"
    assert "money: f1 of records 0.000, floor 1.000" in lowered["floors"]
    assert run(corpus, "check").exit_code == 0


def test_broken_floors_are_an_error(corpus: Path) -> None:
    run(corpus, "accept")
    (corpus / "extracted" / "floors.json").write_text('{"corpus": 1}', encoding="utf-8")
    assert "restore it from version control" in run(corpus, "check").output


def test_markdown_for_a_pull_request(corpus: Path) -> None:
    run(corpus, "accept")
    change_golden(corpus, amount=4000)
    result = CliRunner().invoke(
        main,
        ["check", "--corpus", str(corpus / "corpus"), "--golden", str(corpus / "extracted"), "--format", "markdown"],
    )
    assert "- **changed money** £5,000\n  - amount: 4000 → 5000\n" in result.stdout
    assert "  > The council will spend £5,000 on \\<b\\>trees\\</b\\>.\n" in result.stdout
    assert "newsfacts accept" in result.stderr


def test_page_shows_old_and_new_side_by_side_and_no_markup_of_the_text(corpus: Path) -> None:
    run(corpus, "accept")
    change_golden(corpus, text="£5", end=25)
    found = BeautifulSoup(run(corpus, "check", "--format", "html").output, "html.parser")
    (sides,) = found.select(".sides")
    assert [mark.get_text() for mark in sides.select("mark")] == ["£5", "£5,000"]
    assert found.select("b") == []


def test_against_a_revision_runs_that_program_on_this_corpus(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, cwd=root, check=False)
    if done.returncode:
        pytest.skip("this is no git checkout")
    monkeypatch.chdir(root)
    run(corpus, "accept")
    result = run(corpus, "check", "--against", "HEAD")
    assert "times spaCy's tokenizer\n" in result.output
    unknown = run(corpus, "check", "--against", "no-such-revision")
    assert unknown.exit_code == 1
    assert "revision 'no-such-revision' cannot be run" in unknown.output


def test_rules_are_listed_with_their_precision(corpus: Path) -> None:
    more = {"type": "money", "text": "trees", "amount": 3, "currency": "GBP", "qualifier": "exact"}
    (corpus / "corpus" / "gazette" / "trees.json").write_text(json.dumps({"facts": [GOLD, more]}), encoding="utf-8")
    (corpus / "corpus" / "gazette" / "oaks.txt").write_text("It cost £9 then.", encoding="utf-8")
    (corpus / "corpus" / "gazette" / "elms.txt").write_text("It cost £9 then.", encoding="utf-8")
    (corpus / "corpus" / "gazette" / "elms.json").write_text(json.dumps({"facts": []}), encoding="utf-8")
    command = ["rules", "--corpus", str(corpus / "corpus"), "--kind", "money", "--json"]
    found = [json.loads(line) for line in CliRunner().invoke(main, command).output.splitlines()]
    (fired,) = [item for item in found if item["fired"]]
    assert {name: fired[name] for name in ("kind", "fired", "judged", "true", "strict", "precision")} == {
        "kind": "money", "fired": 3, "judged": 2, "true": 1, "strict": 1, "precision": 0.5,
    }  # fmt: skip
    assert [item["precision"] for item in found if not item["fired"]] == [None] * (len(found) - 1)


def test_accept_keeps_the_figures_of_each_rule(corpus: Path) -> None:
    run(corpus, "accept")
    found = [json.loads(line) for line in (corpus / "rules.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [item["precision"] for item in found if item["fired"]] == [1.0]
