"""Watching: what is gained and what falls silent is told; a watch that is killed leaves nothing half."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.online import Online
from pipeline.watch import watch, watched
from tests.support import newspaper
from tests.support.server import Answer, Handler, Server, serving

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def paper() -> Iterator[Server]:
    with serving() as server:
        newspaper.fill(server)
        yield server


@pytest.fixture
def folder(tmp_path: Path, paper: Server) -> Path:
    (tmp_path / "config.toml").write_text('[fetch]\ncontact = "tester@paper.example"\ndelay = 0\nattempts = 1\n')
    (tmp_path / "sources.toml").write_text(
        f'[sources.mercury]\naddress = "{paper.address}/feed"\nevery = "2 hours"\nsilent_after = "3 days"\n'
        f'[sources.sitemap]\naddress = "{paper.address}/news.xml"\nevery = "1 day"\n'
    )
    return tmp_path


class Days:
    """A clock that only waiting moves."""

    def __init__(self) -> None:
        self.now = datetime(2024, 5, 20, tzinfo=UTC)
        self.waited: list[float] = []

    def clock(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.now += timedelta(seconds=seconds)


def online(folder: Path, days: Days) -> Online:
    return Online(folder / "config.toml", folder / "facts.warc.gz", 500, True, lambda line: None, days.clock)


def visits(folder: Path, days: Days, times: int) -> list[list[str]]:
    going = watch(
        watched(folder / "sources.toml"), folder / "facts.db", online(folder, days), once=False, sleep=days.sleep
    )
    return [list(report.lines()) for _, report in zip(range(times), going, strict=False)]


def test_on_schedule(folder: Path, paper: Server) -> None:
    days = Days()
    told = visits(folder, days, 4)
    assert told == [
        ["mercury: 10 added, 0 changed, 10 facts"],
        ["sitemap: 0 added, 0 changed, 0 facts"],
        ["mercury: 0 added, 0 changed, 0 facts"],
        ["mercury: 0 added, 0 changed, 0 facts"],
    ]
    assert days.waited == [7200.0, 7200.0]


def test_silence(folder: Path, paper: Server) -> None:
    days = Days()
    visits(folder, days, 2)
    days.now += timedelta(days=4)
    assert visits(folder, days, 2) == [
        [
            "mercury: 0 added, 0 changed, 0 facts",
            "mercury: silent: nothing new since 2024-05-20; look whether its address has moved",
        ],
        ["sitemap: 0 added, 0 changed, 0 facts"],
    ]
    paper.routes["/feed"] = Answer(b'<rss version="2.0"><channel><title>M</title></channel></rss>')
    assert visits(folder, days, 1)[0][1] == (
        f"mercury: error: {paper.address}/feed: this RSS feed lists nothing; look at it in a browser: it may have moved"
    )


def command(folder: Path) -> list[str]:
    paths = [str(folder / name) for name in ("sources.toml", "facts.db", "config.toml")]
    return ["watch", paths[0], "--db", paths[1], "--config", paths[2], "--once", "--allow-loopback"]


def test_once(folder: Path, paper: Server) -> None:
    result = CliRunner().invoke(main, command(folder))
    assert (result.exit_code, result.stdout.splitlines()) == (
        0,
        ["mercury: 10 added, 0 changed, 10 facts", "sitemap: 0 added, 0 changed, 0 facts"],
    )
    paper.routes["/news.xml"] = Answer(b"", 500)
    result = CliRunner().invoke(main, command(folder))
    assert (result.exit_code, result.stdout.splitlines()[1:]) == (
        1,
        [
            "sitemap: 0 added, 0 changed, 0 facts",
            f"sitemap: error: {paper.address}/news.xml: 500 Internal Server Error; run the same command again later",
        ],
    )


def test_killed_in_the_middle(folder: Path, paper: Server) -> None:
    """The watch is killed while it waits for the sixth report, and again at its next one."""
    for number in (5, 7):
        route, path = paper.routes[newspaper.path(number)], newspaper.path(number)

        def hang(handler: Handler) -> None:
            time.sleep(20)

        paper.routes[path] = hang
        asked = len(paper.asked)
        program = [sys.executable, "-c", "from pipeline.cli import main; main()", *command(folder)]
        with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            deadline = time.monotonic() + 60
            while all(item.path != path for item in paper.asked[asked:]) and time.monotonic() < deadline:
                time.sleep(0.02)
            os.kill(process.pid, signal.SIGKILL)
        paper.routes[path] = route
        with closing(sqlite3.connect(folder / "facts.db")) as db:
            assert db.execute("select count(*) from documents").fetchall() == [(number,)]
            assert db.execute("select count(distinct document_id) from money_facts").fetchall() == [(number,)]
    with (folder / "facts.warc.gz").open("ab") as archive:  # and had begun to write a record
        archive.write((folder / "facts.warc.gz").read_bytes()[:100])
    result = CliRunner().invoke(main, command(folder))
    assert result.stdout.splitlines()[0] == "mercury: 3 added, 0 changed, 3 facts"
    result = CliRunner().invoke(main, ["ingest", str(folder / "facts.warc.gz"), "--db", str(folder / "again.db")])
    assert result.exit_code == 0
    for name in ("facts.db", "again.db"):
        with closing(sqlite3.connect(folder / name)) as db:
            found = db.execute(
                "select url, text from money_facts join documents on documents.id = document_id"
            ).fetchall()
            assert sorted(found) == [
                (paper.address + newspaper.path(number), newspaper.amount(number)) for number in newspaper.NUMBERS
            ]
    assert [paper.paths.count(newspaper.path(number)) for number in newspaper.NUMBERS] == [1, 1, 1, 1, 1, 2, 1, 2, 1, 1]
