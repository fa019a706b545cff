"""`newsfacts ingest`: what it prints, and its exit codes."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.facts import kinds


def invoke(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["ingest", *map(str, arguments)])
    return result.exit_code, result.stdout, result.stderr


def test_summary(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The council spent £5 and £6.\n")
    code, out, err = invoke(tmp_path, "--db", tmp_path / "facts.db")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[:5] == [
        "              this run  database",
        "documents            1         1",
        "  added              1",
        "  changed            0",
        "  unchanged          0",
    ]
    assert lines[5] == "facts                2         2"
    assert {line.split()[0] for line in lines[6 : 6 + len(kinds())]} == set(kinds())
    assert "  money              2         2" in lines
    assert lines[-4:] == [
        lines[-4],
        "errors               0",
        "",
        f"Open it: newsfacts serve {tmp_path}/facts.db",
    ]


def test_an_error_is_told_and_the_exit_code_is_1(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The council spent £5.\n")
    code, out, err = invoke(tmp_path / "none.txt", tmp_path / "a.txt", "--db", tmp_path / "facts.db")
    assert code == 1
    assert err == f"Error: {tmp_path}/none.txt: No such file or directory; check the path and your right to read it\n"
    assert "documents            1         1\n" in out
    assert "errors               1\n" in out


def test_a_database_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The council spent £5.\n" * 100)
    code, out, err = invoke(tmp_path / "a.txt", "--db", tmp_path / "a.txt")
    assert (code, out) == (1, "")
    assert err == f"Error: {tmp_path}/a.txt: this is no SQLite database; name another file, or move this one away\n"
    assert (tmp_path / "a.txt").read_text() == "The council spent £5.\n" * 100


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt", "--published", "yesterday"],
        ["a.txt", "--kind", "poem"],
        ["a.txt", "--colour"],
        ["a.txt", "--db", "/"],
    ],
)
def test_wrong_usage(arguments: list[str]) -> None:
    assert invoke(*arguments)[0] == 2


def test_options_say_what_documents_do_not(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main,
        [
            "ingest",
            "-",
            "--db",
            str(tmp_path / "facts.db"),
            "--published",
            "2023",
            "--publisher",
            "P",
            "--kind",
            "minutes",
        ],
        input="The council spent £5.\n",
    )
    assert result.exit_code == 0
    assert "documents            1         1\n" in result.stdout
