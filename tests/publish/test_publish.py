"""A folder ready to deploy: its database whole, its server self-contained, its static pages linked to each other."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from pipeline.cli import main

WITHOUT_SPACY = """import sys
sys.modules["spacy"] = None
sys.argv = ["datasette", *sys.argv[1:]]
from datasette.cli import cli
cli()"""


@pytest.fixture(scope="module")
def site(small_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "site"
    result = CliRunner().invoke(main, ["publish", str(small_database), "--to", str(folder)])
    assert result.exit_code == 0, result.output
    return folder


def rows(database: Path, sql: str) -> list[tuple[object, ...]]:
    return sqlite3.connect(database).execute(sql).fetchall()


def test_the_database_is_the_same_and_search_finds_its_rows(site: Path, small_database: Path) -> None:
    for table in ("facts", "documents", "document_texts", "money", "claims"):
        assert rows(site / "facts.db", f"select * from {table} order by 1") == rows(  # noqa: S608
            small_database,
            f"select * from {table} order by 1",  # noqa: S608
        )
    found = (
        "select facts.text from facts_fts join facts on facts.rowid = facts_fts.rowid where facts_fts match 'permit'"
    )
    assert rows(site / "facts.db", found) == [("£5",)]
    assert rows(site / "facts.db", "pragma journal_mode") == [("delete",)]


def test_every_link_of_a_static_page_leads_to_a_file(site: Path) -> None:
    pages = sorted((site / "pages").rglob("*.html"))
    facts = rows(site / "facts.db", "select count(*) from facts")[0][0]
    assert len(list((site / "pages/fact").iterdir())) == facts
    for page in pages:
        shown = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        for element in shown.select("[href], [src]"):
            address = str(element.get("href") or element.get("src"))
            if address.startswith(("http://", "https://")):
                continue
            file, _, fragment = address.partition("#")
            target = (page.parent / file).resolve() if file else page
            assert target.is_file(), (page.name, address)
            if fragment and target.suffix == ".html":
                assert f'id="{fragment}"' in target.read_text(encoding="utf-8"), (page.name, address)


def test_the_server_needs_nothing_else_of_newsfacts(site: Path) -> None:
    words = (site / "Dockerfile").read_text(encoding="utf-8")
    arguments = json.loads(words.partition("CMD ")[2].replace("\\\n", ""))
    arguments = [argument for argument in arguments if argument not in ("--host", "0.0.0.0", "--port", "8001")]  # noqa: S104
    command = [sys.executable, "-c", WITHOUT_SPACY, *arguments[1:], "--get", "/list/money.json"]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(site)}
    done = subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout)["total"] == rows(site / "facts.db", "select count(*) from money")[0][0]


def test_both_configurations_are_written(site: Path) -> None:
    assert "queries" in json.loads((site / "metadata.json").read_text(encoding="utf-8"))["databases"]["facts"]
    assert (
        "queries"
        in json.loads((site / "datasette-1.0/datasette.json").read_text(encoding="utf-8"))["databases"]["facts"]
    )


def test_a_folder_that_holds_something_is_left_alone(site: Path, small_database: Path) -> None:
    result = CliRunner().invoke(main, ["publish", str(small_database), "--to", str(site)])
    assert result.exit_code == 1
    assert f"{site} is not empty; name a new folder, or empty this one" in result.output


def test_no_database_is_an_error(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["publish", str(tmp_path / "none.db"), "--to", str(tmp_path / "site")])
    assert result.exit_code == 1
    assert "there is no such database" in result.output
    assert not (tmp_path / "site").exists()
