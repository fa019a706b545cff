"""Datasette opens on a fact database, and on nothing else."""

import asyncio
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.errors import NewsfactsError
from pipeline.publish.serve import address, datasette, listen


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served")
    (folder / "a.txt").write_text("The council spent £5,000.\n")
    assert CliRunner().invoke(main, ["ingest", str(folder / "a.txt"), "--db", str(folder / "facts.db")]).exit_code == 0
    return folder / "facts.db"


def test_a_view_is_a_page(database: Path) -> None:
    answer = asyncio.run(datasette(database).client.get("/facts/money_facts.json?_shape=array"))
    assert answer.status_code == 200
    assert [row["text"] for row in answer.json()] == ["£5,000"]


def test_the_command_tells_where(database: Path) -> None:
    server = subprocess.Popen(
        [sys.executable, "-m", "pipeline", "serve", str(database), "--port", "0"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert server.stdout is not None
        told = server.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", told)
        assert found, told
        with urllib.request.urlopen(f"{found.group()}/facts.json", timeout=30) as answer:  # noqa: S310 - our own server
            assert answer.status == 200
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=30)
    assert server.returncode == 0


def test_a_taken_port() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert address(taken) == f"http://127.0.0.1:{port}"
        with pytest.raises(
            NewsfactsError, match=f"port {port} of 127[.]0[.]0[.]1 is taken; take another: --port {port + 1}"
        ):
            listen("127.0.0.1", port)


def test_an_address_of_another_machine() -> None:
    with pytest.raises(NewsfactsError, match=r"192[.]0[.]2[.]1 is no address of this machine"):
        listen("192.0.2.1", 0)


@pytest.mark.skipif(not socket.has_ipv6, reason="needs IPv6")
def test_an_ipv6_address() -> None:
    with listen("::1", 0) as listening:
        assert re.fullmatch(r"http://\[::1\]:\d+", address(listening))


def test_no_database(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["serve", str(tmp_path / "none.db")])
    assert result.exit_code == 1
    assert (
        f"none.db: there is no such database; make it: newsfacts ingest FOLDER --db {tmp_path}/none.db" in result.output
    )
    (tmp_path / "notes.db").write_text("Not a database, but long enough to hold a header of a hundred bytes.\n" * 9)
    result = CliRunner().invoke(main, ["serve", str(tmp_path / "notes.db")])
    assert result.exit_code == 1
    assert "notes.db: this is no SQLite database; name another file, or move this one away" in result.output
