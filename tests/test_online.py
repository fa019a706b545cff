"""One command takes in a newspaper; the next fetches nothing; the archive gives the same offline."""

import gzip
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from tests.support import newspaper
from tests.support.pdf import locked, pdf
from tests.support.server import Answer, Server, serving

ROOT = Path(__file__).parent.parent


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "config.toml"
    file.write_text('[fetch]\ncontact = "tester@paper.example"\ndelay = 0\nattempts = 1\n')
    return file


@pytest.fixture
def paper() -> Any:
    with serving() as server:
        newspaper.fill(server)
        yield server


def run(config: Path, *arguments: object, command: str = "ingest") -> tuple[int, str]:
    given = [command, *map(str, arguments), "--config", str(config), "--allow-loopback"]
    result = CliRunner().invoke(main, given, catch_exceptions=False)
    return result.exit_code, result.stderr


def rows(db: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(db)) as connection:
        return connection.execute(sql).fetchall()


def everything(db: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row but those of runs."""
    found = rows(db, "select name from sqlite_master where type = 'table' and name not like '%_fts%'")
    tables = [name for (name,) in found if not name.startswith("sqlite_")]
    return {name: rows(db, f'select * from "{name}"') for name in tables if name != "runs"}  # noqa: S608 - our own


DOCUMENTS = """select url, title, name, published, authors, kind from documents
    left join publishers on publishers.id = publisher_id order by url"""
MONEY = "select url, text, amount from money_facts join documents on documents.id = document_id order by url, text"


def expected(server: Server) -> list[tuple[Any, ...]]:
    return [
        (
            f"{server.address}{newspaper.path(number)}",
            newspaper.title(number),
            "The Mercury",
            newspaper.date(number),
            json.dumps(["Ada Quill"]),
            "article",
        )
        for number in newspaper.NUMBERS
    ]


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("/", ["/: front page, 1 listed, 1 new or changed", "/feed: RSS feed, 10 listed, 10 new or changed"]),
        ("/feed", ["/feed: RSS feed, 10 listed, 10 new or changed"]),
        ("/news.xml", ["/news.xml: news sitemap, 10 listed, 10 new or changed"]),
    ],
)
def test_a_newspaper(paper: Server, config: Path, tmp_path: Path, start: str, said: list[str]) -> None:
    db = tmp_path / "facts.db"
    code, err = run(config, f"{paper.address}{start}", "--db", db)
    assert (code, err.replace(paper.address, "").splitlines()) == (0, said)
    assert rows(db, DOCUMENTS) == expected(paper)
    money = [(f"{paper.address}{newspaper.path(n)}", newspaper.amount(n), (n + 1.5) * 10**6) for n in newspaper.NUMBERS]
    assert rows(db, MONEY) == money

    before, asked = everything(db), len(paper.asked)
    code, err = run(config, f"{paper.address}{start}", "--db", db)
    assert code == 0
    assert everything(db) == before
    again = paper.asked[asked:]
    assert [item.path for item in again] == ["/robots.txt", *(line.partition(":")[0] for line in said)]
    assert all("if-none-match" in item.headers for item in again[1:])


def test_the_archive_gives_the_same_offline(paper: Server, config: Path, tmp_path: Path) -> None:
    run(config, f"{paper.address}/", "--db", tmp_path / "facts.db")
    run(config, f"{paper.address}/", "--warc", tmp_path / "fetched.warc.gz", command="fetch")
    asked = len(paper.asked)
    for archive in ("facts.warc.gz", "fetched.warc.gz"):
        db = tmp_path / f"{archive}.db"
        code, err = run(config, tmp_path / archive, "--db", db)
        assert (code, err) == (0, "")
        assert rows(db, DOCUMENTS) == expected(paper)
        facts = 'select id, type, "start", "end", text, sentence, link from facts order by id'
        assert rows(db, facts) == rows(tmp_path / "facts.db", facts)
        kept = "select address, archive from records join documents on record_id = records.id order by address"
        assert rows(db, kept) == [(f"{paper.address}{newspaper.path(n)}", archive) for n in newspaper.NUMBERS]
    assert len(paper.asked) == asked


def test_without_an_archive(paper: Server, config: Path, tmp_path: Path) -> None:
    db = tmp_path / "facts.db"
    for _ in range(2):
        run(config, f"{paper.address}/feed", f"{paper.address}/news/3-budget", "--db", db, "--no-archive")
    assert rows(db, "select count(*) from documents") == [(10,)]
    assert not (tmp_path / "facts.warc.gz").exists()
    assert paper.paths.count("/news/0-budget") == 1


def test_a_changed_report_replaces_its_facts(paper: Server, config: Path, tmp_path: Path) -> None:
    db = tmp_path / "facts.db"
    run(config, f"{paper.address}/feed", "--db", db)
    changed = newspaper.plain(2).replace("£3.5m", "£99m")
    paper.routes["/news/2-budget"] = newspaper.page(changed, "text/html")
    paper.routes["/feed"] = newspaper.page(newspaper.feed(paper.address).replace("12 May", "22 May"), "text/xml")
    asked = len(paper.asked)
    code, err = run(config, f"{paper.address}/feed", "--db", db)
    assert (code, err.replace(paper.address, "")) == (0, "/feed: RSS feed, 10 listed, 1 new or changed\n")
    assert [item.path for item in paper.asked[asked:]] == ["/robots.txt", "/feed", "/news/2-budget"]
    assert rows(
        db, "select text from money_facts where document_id in (select id from documents where url like '%/2-%')"
    ) == [("£99m",)]
    assert rows(db, "select count(*) from documents") == [(10,)]


def test_bad_pages_stop_no_other(paper: Server, config: Path, tmp_path: Path) -> None:
    db = tmp_path / "facts.db"
    paper.routes["/news/1-budget"] = Answer(b"", 404)
    paper.routes["/news/2-budget"] = Answer(b"", 500)
    paper.routes["/news/4-budget"] = Answer(b"\x89PNG", headers={"Content-Type": "image/png"})
    closed = newspaper.linked_data(6).replace('"headline"', '"isAccessibleForFree":false,"headline"')
    paper.routes["/news/6-budget"] = newspaper.page(closed, "text/html")
    code, err = run(config, f"{paper.address}/feed", "--db", db)
    lines = err.replace(paper.address, "").splitlines()
    assert code == 1
    assert lines[1:] == [
        "Error: /news/1-budget: 404 Not Found, so there is no such page; check the address",
        "Error: /news/2-budget: 500 Internal Server Error; run the same command again later",
        "Error: /news/4-budget: this is image/png, not a document; give a page",
        "Error: /news/6-budget: this page is for subscribers only; read it there: newsfacts goes round no wall",
    ]
    assert rows(db, "select count(*) from documents") == [(6,)]
    assert rows(db, "select address, kind from addresses where problem is not null order by address") == [
        (f"{paper.address}/news/1-budget", "not to be had"),
        (f"{paper.address}/news/4-budget", "unreadable"),
        (f"{paper.address}/news/6-budget", "paywalled page"),
    ]
    newspaper.fill(paper)
    asked = len(paper.asked)
    code, err = run(config, f"{paper.address}/feed", "--db", db)
    assert code == 0
    assert [item.path for item in paper.asked[asked:]] == ["/robots.txt", "/feed", "/news/2-budget"]


def test_a_host_that_fails_is_left_alone(paper: Server, config: Path, tmp_path: Path) -> None:
    for number in newspaper.NUMBERS:
        paper.routes[newspaper.path(number)] = Answer(b"", 500)
    _, err = run(config, f"{paper.address}/feed", "--db", tmp_path / "facts.db")
    assert len(paper.paths) == 4
    host = paper.address.removeprefix("http://")
    assert err.splitlines()[-1] == (
        f"Error: {paper.address}/feed: {host} failed 3 times in a row, 7 links left; run the same command again later"
    )


def test_limit(paper: Server, config: Path, tmp_path: Path) -> None:
    newest = "select min(published) from documents"
    for held, oldest in ((4, 6), (8, 2), (10, 0)):
        assert run(config, f"{paper.address}/feed", "--db", tmp_path / "facts.db", "--limit", 4)[0] == 0
        assert rows(tmp_path / "facts.db", "select count(*) from documents") == [(held,)]
        assert rows(tmp_path / "facts.db", newest) == [(newspaper.date(oldest),)]


def test_a_cut_archive(paper: Server, config: Path, tmp_path: Path) -> None:
    run(config, f"{paper.address}/feed", "--warc", tmp_path / "a.warc.gz", command="fetch")
    whole = (tmp_path / "a.warc.gz").read_bytes()
    (tmp_path / "a.warc.gz").write_bytes(whole[: len(whole) * 2 // 3])
    code, err = run(config, tmp_path / "a.warc.gz", "--db", tmp_path / "facts.db")
    assert code == 1
    assert err.startswith(f"Error: {tmp_path}/a.warc.gz: this is cut or damaged at byte ")
    assert 3 < rows(tmp_path / "facts.db", "select count(*) from documents")[0][0] < 10


def test_an_empty_feed(paper: Server, config: Path, tmp_path: Path) -> None:
    paper.routes["/feed"] = Answer(b'<rss version="2.0"><channel><title>M</title></channel></rss>')
    code, err = run(config, f"{paper.address}/feed", "--db", tmp_path / "facts.db")
    assert (code, err.replace(paper.address, "").splitlines()[-1]) == (
        1,
        "Error: /feed: this RSS feed lists nothing; look at it in a browser: it may have moved",
    )


def test_no_contact(paper: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSFACTS_CONTACT", raising=False)
    (tmp_path / "a.txt").write_text("The council spent £5.\n")
    given = (f"{paper.address}/feed", tmp_path / "a.txt", "--db", tmp_path / "facts.db")
    code, err = run(tmp_path / "none.toml", *given)
    assert code == 1
    assert rows(tmp_path / "facts.db", "select text from facts") == [("£5",)]
    assert err.startswith("Error: no contact address is set, and sites are told who asks; write into ")
    assert paper.asked == []


def letters(number: int) -> str:
    return newspaper.plain(number).replace('<meta charset="utf-8">', "").replace("the town", "the café £9m town’s")


@pytest.mark.parametrize(
    ("type_", "coding", "head"),
    [
        ("text/html; charset=utf-8", "utf-8", ""),
        ("text/html; charset=ISO-8859-1", "cp1252", ""),
        ("text/html; charset=nonsense", "utf-8", ""),
        ("text/html; charset=utf-8", "cp1252", ""),
        ("text/html", "cp1252", ""),
        ("text/html", "utf-8", ""),
        ("text/html", "utf-16", ""),
        ("", "utf-8", ""),
        ("application/xhtml+xml", "utf-8", '<?xml version="1.0" encoding="utf-8"?>\n'),
        ("text/xml", "cp1252", '<?xml version="1.0" encoding="windows-1252"?>\n<!-- a page -->\n'),
    ],
)
def test_charsets(paper: Server, config: Path, tmp_path: Path, type_: str, coding: str, head: str) -> None:
    paper.routes["/a"] = Answer((head + letters(2)).encode(coding), headers={"Content-Type": type_} if type_ else {})
    code, err = run(config, f"{paper.address}/a", "--db", tmp_path / "facts.db")
    assert (code, err) == (0, f"{paper.address}/a: article\n")
    assert rows(tmp_path / "facts.db", "select text from money_facts order by text") == [("£3.5m",), ("£9m",)]
    assert "café £9m town’s" in rows(tmp_path / "facts.db", "select text from document_texts")[0][0]


def test_walls_are_recorded_and_give_no_facts(paper: Server, config: Path, tmp_path: Path) -> None:
    pages = {
        "/blocked": "<title>Just a moment...</title><p>Checking your browser before you go on. It cost £5.</p>",
        "/consent": "<title>The Mercury</title><p>We value your privacy. Accept all cookies or pay £5.</p>",
        "/empty": "<title>The Mercury</title><div id='app'></div>",
    }
    for path, body in pages.items():
        paper.routes[path] = newspaper.page(f"<html><body>{body}</body></html>", "text/html")
    code, err = run(config, *(paper.address + path for path in pages), "--db", tmp_path / "facts.db")
    assert code == 1
    assert err.replace(paper.address, "").splitlines()[:3] == [
        "/blocked: blocked page",
        "/consent: consent wall",
        "/empty: page without a report",
    ]
    assert rows(tmp_path / "facts.db", "select count(*) from documents") == [(0,)]
    assert len(rows(tmp_path / "facts.db", "select * from addresses where problem is not null")) == 3


def test_a_plain_installation_says_what_it_needs(tmp_path: Path) -> None:
    program = "import sys; sys.modules['httpcore2'] = None; from pipeline.cli import main; main()"
    given = ["ingest", "https://paper.example/a", "--db", str(tmp_path / "facts.db")]
    result = subprocess.run(
        [sys.executable, "-c", program, *given], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (result.returncode, result.stderr) == (
        1,
        "Error: to fetch, and to read archives, newsfacts needs httpcore2; run: pip install 'newsfacts[fetch]'\n",
    )


MINUTES = "Cabinet\n\nThe council will spend 5m pounds on roads.\n\nIt was agreed that £7,000 be moved to bridges."
PDFS = {
    "good": (pdf(MINUTES), ""),
    "broken": (pdf(MINUTES)[:200], "this PDF is broken; fetch it again, or open and save it anew"),
    "locked": (locked(pdf(MINUTES), "secret"), "this PDF is locked by a password; ask its publisher for an open one"),
    "scanned": (
        pdf(""),
        "this PDF holds pictures of pages, no text; have it recognised (ocrmypdf) and give that file",
    ),
}
TRAP = b"""<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title></channel></rss>"""


@pytest.mark.parametrize("name", PDFS)
def test_pdf(paper: Server, config: Path, tmp_path: Path, name: str) -> None:
    body, problem = PDFS[name]
    paper.routes["/a.pdf"] = Answer(body, headers={"Content-Type": "application/pdf"})
    code, err = run(config, f"{paper.address}/a.pdf", f"{paper.address}/news/1-budget", "--db", tmp_path / "facts.db")
    said = err.replace(paper.address, "").splitlines()
    if name == "good":
        assert (code, said) == (0, ["/a.pdf: PDF", "/news/1-budget: article"])
    else:
        assert (code, said) == (1, ["/a.pdf: unreadable", "/news/1-budget: article", f"Error: /a.pdf: {problem}"])
    found = rows(
        tmp_path / "facts.db", "select url, text from money_facts join documents on documents.id = document_id"
    )
    assert (f"{paper.address}/a.pdf", "£7,000") in found or name != "good"
    assert (f"{paper.address}/news/1-budget", "£2.5m") in found


@pytest.mark.parametrize("path", ["/feed", "/news.xml"])
def test_a_trap_in_xml(paper: Server, config: Path, tmp_path: Path, path: str) -> None:
    body = TRAP if path == "/feed" else TRAP.replace(b"rss", b"urlset")
    paper.routes[path] = Answer(body, headers={"Content-Type": "application/xml"})
    code, err = run(config, f"{paper.address}{path}", "--db", tmp_path / "facts.db")
    message = f"Error: {path}: this is XML with entities of its own, which may be a trap; it is not read"
    assert (code, err.replace(paper.address, "").splitlines()[-1]) == (1, message)


def test_what_is_not_fetched_stops_nothing(paper: Server, config: Path, tmp_path: Path) -> None:
    bad = ["file:///etc/passwd", "gopher://paper.example/1", "http://10.0.0.1/a", "http://u:p@paper.example/"]
    code, err = run(config, *bad, f"{paper.address}/news/1-budget", "--db", tmp_path / "facts.db")
    assert (code, err.replace(paper.address, "").splitlines()) == (
        1,
        [
            "/news/1-budget: article",
            "Error: file:///etc/passwd: file: is not fetched; give an address that begins with https:// or http://",
            "Error: gopher://paper.example/1: gopher: is not fetched;"
            " give an address that begins with https:// or http://",
            "Error: http://10.0.0.1/a: this leads to 10.0.0.1, which is no public address;"
            " only the public web is fetched",
            "Error: http://…@paper.example: a name or password stands in it; give the address without them",
        ],
    )
    assert rows(tmp_path / "facts.db", "select text from money_facts") == [("£2.5m",)]


def test_relative_and_duplicate_links(paper: Server, config: Path, tmp_path: Path) -> None:
    items = "".join(
        f"<item><link>{link}</link></item>" for link in ("/news/1-budget", "news/1-budget#x", "/news/2-budget")
    )
    paper.routes["/feed"] = Answer(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode())
    code, err = run(config, f"{paper.address}/feed", "--db", tmp_path / "facts.db")
    assert (code, err.replace(paper.address, "")) == (0, "/feed: RSS feed, 2 listed, 2 new or changed\n")
    assert paper.paths == ["/feed", "/news/1-budget", "/news/2-budget"]


def test_an_index_of_packed_sitemaps(paper: Server, config: Path, tmp_path: Path) -> None:
    index = "".join(f"<sitemap><loc>/s{n}.xml.gz</loc><lastmod>2024-05-{n:02}</lastmod></sitemap>" for n in (10, 11))
    paper.routes["/s.xml"] = newspaper.page(f"<sitemapindex>{index}</sitemapindex>", "text/xml")
    for number in (10, 11):
        listed = f"<urlset><url><loc>{paper.address}/news/{number - 10}-budget</loc></url></urlset>"
        paper.routes[f"/s{number}.xml.gz"] = Answer(
            gzip.compress(listed.encode()), headers={"Content-Type": "application/gzip"}
        )
    db = tmp_path / "facts.db"
    code, err = run(config, f"{paper.address}/s.xml", "--db", db)
    assert (code, err.replace(paper.address, "").splitlines()) == (
        0,
        [
            "/s.xml: index of sitemaps, 2 listed, 2 new or changed",
            "/s10.xml.gz: sitemap, 1 listed, 1 new or changed",
            "/s11.xml.gz: sitemap, 1 listed, 1 new or changed",
        ],
    )
    assert rows(db, DOCUMENTS) == expected(paper)[:2]
    asked = len(paper.asked)
    run(config, f"{paper.address}/s.xml", "--db", db)
    assert [item.path for item in paper.asked[asked:]] == ["/robots.txt", "/s.xml"]


def test_fetching_again_adds_nothing_to_the_archive(paper: Server, config: Path, tmp_path: Path) -> None:
    archive = tmp_path / "a.warc.gz"
    run(config, f"{paper.address}/", "--warc", archive, command="fetch")
    size, asked = archive.stat().st_size, len(paper.asked)
    assert run(config, f"{paper.address}/", "--warc", archive, command="fetch")[0] == 0
    assert archive.stat().st_size == size
    assert all("if-none-match" in item.headers for item in paper.asked[asked:] if item.path != "/robots.txt")
    assert len(paper.asked) == 2 * asked
