"""The LDRS interface with a key: every page once, nothing under embargo, and the key nowhere."""

import gzip
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from tests.support.server import Answer, Handler, Server, serving

KEY = "secret-key-1"
STORIES = [
    {
        "id": f"s{number}",
        "type": "story",
        "language": "en",
        "pubstatus": "usable",
        "headline": f"Story {number}",
        "firstcreated": "2024-05-09T10:00:00",
        "embargotime": "2999-01-01T00:00:00" if number == 4 else None,
        "body_text": f"The council will spend £{number}m on roads, it has said.",
    }
    for number in range(7)
]


def interface(handler: Handler) -> Answer:
    if handler.headers["apikey"] != KEY:
        return Answer(b"", 403)
    asked = {name: values[0] for name, values in parse_qs(urlsplit(handler.path).query).items()}
    offset, limit = int(asked["offset"]), min(int(asked["limit"]), 3)
    body = {"total": len(STORIES), "limit": limit, "offset": offset, "item": STORIES[offset : offset + limit]}
    return Answer(json.dumps(body).encode(), headers={"Content-Type": "application/json"})


def run(server: Server, folder: Path, *more: str) -> tuple[int, str]:
    (folder / "config.toml").write_text('[fetch]\ncontact = "tester@paper.example"\ndelay = 0\n')
    given = ["ingest", f"{server.address}/v1/item", "--db", str(folder / "facts.db"), "--since", "2024-05-01", *more]
    result = CliRunner().invoke(main, [*given, "--config", str(folder / "config.toml"), "--allow-loopback"])
    return result.exit_code, result.stderr.replace(server.address, "")


def test_stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSFACTS_LDRS_KEY", KEY)
    with serving() as server:
        query = "/v1/item?start=2024-05-01T00%3A00%3A00&limit=100&offset="
        server.routes |= {f"{query}{offset}": interface for offset in (0, 3, 6)}
        assert run(server, tmp_path) == (0, "/v1/item: LDRS interface, 7 items, 6 stories, 1 under embargo\n")
        assert len(server.paths) == 3
    result = CliRunner().invoke(main, ["ingest", str(tmp_path / "facts.warc.gz"), "--db", str(tmp_path / "again.db")])
    assert result.exit_code == 0
    for name in ("facts.db", "again.db"):
        with closing(sqlite3.connect(tmp_path / name)) as db:
            found = db.execute("select title, text from money_facts join documents on documents.id = document_id")
            assert sorted(found) == [(f"Story {number}", f"£{number}m") for number in (0, 1, 2, 3, 5, 6)]
    assert KEY.encode() not in gzip.decompress((tmp_path / "facts.warc.gz").read_bytes())
    assert KEY.encode() not in (tmp_path / "facts.db").read_bytes()


def test_a_wrong_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSFACTS_LDRS_KEY", "wrong-key")
    with serving() as server:
        server.routes["/v1/item?start=2024-05-01T00%3A00%3A00&limit=100&offset=0"] = interface
        code, err = run(server, tmp_path)
    assert code == 1
    assert "403 Forbidden" in err
    assert err.endswith("; see that NEWSFACTS_LDRS_KEY is right\n")
    assert "wrong-key" not in err


def test_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSFACTS_LDRS_KEY", raising=False)
    with serving() as server:
        assert run(server, tmp_path) == (
            1,
            "Error: /v1/item: the LDRS interface answers partners only; set NEWSFACTS_LDRS_KEY to your key\n",
        )
        assert server.asked == []
