"""A file that is no fact database, or cannot be written, is refused in words, and left as it was."""

import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.errors import StoreError
from pipeline.store import database, is_whole, open_store
from pipeline.store.schema import VERSION, layouts


def made(path: Path) -> Path:
    with open_store(path):
        pass
    return path


def execute(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.close()


def refused(path: Path) -> str:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(StoreError) as error, open_store(path):
        pass
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert str(error.value).startswith(f"{path}: ")
    return str(error.value).removeprefix(f"{path}: ")


def test_a_new_database_has_every_table_and_is_one_file(tmp_path: Path) -> None:
    path = made(tmp_path / "facts.db")
    assert [file.name for file in tmp_path.iterdir()] == ["facts.db"]
    connection = sqlite3.connect(path)
    strict = dict(connection.execute("select name, strict from pragma_table_list where schema = 'main'").fetchall())
    assert {name: strict[name] for name in layouts()} == dict.fromkeys(layouts(), 1)
    assert connection.execute("pragma user_version").fetchone() == (VERSION,)
    assert connection.execute("pragma journal_mode").fetchone() == ("delete",)
    connection.close()


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "facts.db").touch()
    assert is_whole(made(tmp_path / "facts.db"))


def test_no_database(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("Words that are no database, as long as a header of SQLite is. " * 9)
    assert refused(tmp_path / "a.db") == "this is no SQLite database; name another file, or move this one away"


def test_a_database_of_another_program(tmp_path: Path) -> None:
    execute(tmp_path / "a.db", "create table facts (id)")
    assert refused(tmp_path / "a.db") == "newsfacts did not make this database; name another file, as in --db facts.db"


def test_a_database_of_a_newer_newsfacts(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db")
    execute(path, f"pragma user_version = {VERSION + 1}")
    assert refused(path) == (
        f"a newer newsfacts made this database (layout {VERSION + 1}, here {VERSION});"
        " update newsfacts, or name another file"
    )


def test_a_database_of_another_build(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db")
    execute(path, "alter table money add column colour text")
    assert refused(path) == (
        "another build of newsfacts made its table 'money'; move the file away and ingest the documents again"
    )


def test_a_folder_and_a_missing_one(tmp_path: Path) -> None:
    assert refused(tmp_path) == "this is a folder; name a file, as in --db facts.db"
    missing = tmp_path / "none" / "a.db"
    assert refused(missing) == f"there is no folder {tmp_path / 'none'}; make it, or name another file"


def test_a_database_that_may_only_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "a.db")
    # root may write a file of any mode, so the file is opened as SQLite opens it for others
    monkeypatch.setattr(database, "connect", lambda path: sqlite3.connect(f"file:{path}?mode=ro", uri=True))
    assert refused(path) == "it may not be written; give yourself the right to write it and its folder, or name another"


def test_a_database_that_another_program_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "a.db")
    monkeypatch.setattr(database, "WAIT", 0.01)
    other = sqlite3.connect(path)
    other.execute("begin immediate")
    assert refused(path) == "another program is using it; close that program and run the same command again"
    other.close()


def test_a_disk_too_small_for_a_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def small(path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path)
        connection.execute("pragma max_page_count = 5")
        return connection

    monkeypatch.setattr(database, "connect", small)
    message = refused(tmp_path / "a.db")
    assert message == "the disk is full; free some space and run the same command again: what is stored stays"


def test_a_transaction_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        with pytest.raises(sqlite3.IntegrityError), store.transaction() as db:
            db.execute(
                "insert into publishers (id, name) values ('1', 'The Mercury'), ('2', 'The Echo'), ('2', 'Twice')"
            )
        assert store.db.execute("select count(*) from publishers").fetchone() == (0,)
        with store.transaction() as db:
            db.execute("insert into publishers (id, name) values ('1', 'The Mercury')")
    with open_store(tmp_path / "a.db") as store:
        assert store.db.execute("select name from publishers").fetchall() == [("The Mercury",)]


KILLED = """
import os, sys
from pathlib import Path
from pipeline.store import open_store
with open_store(Path(sys.argv[1])) as store:
    with store.transaction() as db:
        db.execute("insert into publishers (id, name) values ('1', 'The Mercury')")
    store.db.execute("begin immediate")
    store.db.execute("insert into publishers (id, name) values ('2', 'The Echo')")
    os.kill(os.getpid(), 9)
"""


def test_what_a_killed_run_leaves_is_whole(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db")
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert done.returncode == -9
    assert path.with_name("a.db-wal").exists()
    assert is_whole(path)
    assert not path.with_name("a.db-wal").exists()
    with open_store(path) as store:
        assert store.db.execute("select name from publishers").fetchall() == [("The Mercury",)]
        assert store.db.execute("pragma integrity_check").fetchall() == [("ok",)]


def test_a_database_that_is_open_elsewhere_is_not_whole(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db")
    with open_store(path) as store:
        with store.transaction() as db:
            db.execute("insert into publishers (id, name) values ('1', 'The Mercury')")
        assert not is_whole(path)
    assert is_whole(path)


def _small_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))


def test_a_disk_that_fills_up_while_documents_come_in(tmp_path: Path) -> None:
    """A limit on the size of files is what a full disk is to SQLite; it needs no rights."""
    documents = tmp_path / "in"
    documents.mkdir()
    for number in range(12):
        (documents / f"{number:02}.txt").write_text(
            f"Report {number}\n\n" + f"The council spent £{number},500 on roofs.\n\n" * 100
        )
    command = [sys.executable, "-m", "pipeline", "ingest", str(documents), "--db", str(tmp_path / "facts.db")]
    first = subprocess.run(command, check=False, capture_output=True, text=True, preexec_fn=_small_files)
    assert first.returncode == 1
    assert f"Error: {tmp_path}/facts.db: " in first.stderr
    assert "run the same command again" in first.stderr
    with open_store(tmp_path / "facts.db") as store:
        assert store.db.execute("pragma integrity_check").fetchall() == [("ok",)]
        held = store.db.execute("select count(*) from documents").fetchone()[0]
        assert 0 < held < 12
        whole = "select count(*) from (select document_id from facts group by 1 having count(*) = 100)"
        assert store.db.execute(whole).fetchone()[0] == held
    second = subprocess.run(command, check=False, capture_output=True, text=True)
    assert second.returncode == 0
    with open_store(tmp_path / "facts.db") as store:
        assert store.db.execute("select count(*) from documents").fetchone() == (12,)
