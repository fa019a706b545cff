"""`newsfacts claims`, `merge`, `split` and `reject`: what people see and write."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.store import open_store

ONE = "Cllr Ada Thorne, leader of Marshwick Borough Council, said she was glad."
TWO = "Councillor Ada Thorne, a member of Marshwick Borough Council, said she would resign."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("one", ONE), ("two", TWO)):
        (tmp_path / f"{name}.txt").write_text(text)
    CliRunner().invoke(main, ["ingest", "one.txt", "two.txt"], catch_exceptions=False)
    return tmp_path


def run(*arguments: str) -> str:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False).output


def people(folder: Path) -> list[tuple[str, str]]:
    """Return (claim, its facts) of every person."""
    sql = "select claim_id, group_concat(fact_id, ' ') from claim_mentions where kind = 'person' group by claim_id"
    with open_store(folder / "facts.db") as store:
        return sorted(store.db.execute(sql).fetchall(), key=lambda found: len(found[1]))


def test_claims_are_counted_and_made_anew(folder: Path) -> None:
    counts = run("claims")
    assert counts.splitlines()[0].split() == ["claims", "mentions", "in", "several", "documents"]
    assert "person              1         2                     1" in counts
    assert counts.splitlines()[-1] == "0 claims on which reports disagree"
    assert run("claims", "--rebuild") == counts


def test_a_person_splits_merges_and_rejects(folder: Path) -> None:
    ((claim, facts),) = people(folder)
    first, second = facts.split()
    other = run("split", claim, second, "--reason", "her daughter").strip().removeprefix("a claim of their own: ")
    assert sorted(facts for _, facts in people(folder)) == sorted([first, second])
    assert run("merge", other, *(id_ for id_, _ in people(folder) if id_ != other)).startswith("one claim: ")
    assert len(people(folder)) == 1
    assert run("reject", first) == f"rejected: {first}\n"
    assert [facts for _, facts in people(folder)] == [second]


def test_what_cannot_be_judged_is_said_in_one_line(folder: Path) -> None:
    ((claim, _),) = people(folder)
    assert run("merge", claim).splitlines()[-1] == "Error: name two claims or more, by the ids of the table claims"
    assert run("split", claim, "nothing").startswith(f"Error: facts.db: not in claim {claim}: nothing; in it: ")
    assert run("reject", "nothing").startswith("Error: facts.db: no fact nothing; ")
