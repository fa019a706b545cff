"""Every page in Chromium: what is marked is the fact's words, keys and search work, nothing comes from elsewhere."""

import functools
import http.server
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from pipeline.document import Document
from pipeline.extract import extract
from pipeline.publish.serve import address, datasette, listen
from pipeline.publish.site.config import kinds, questions
from pipeline.store.link import text_fragment

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
SERIOUS = ("serious", "critical")
PHONE = {"width": 360, "height": 740}

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: scripts/chromium installs it"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets", "ignore::DeprecationWarning:uvicorn"),
]


@dataclass
class Looked:
    """A page of a browser with what went wrong in it: errors, and requests to other hosts."""

    page: Page
    home: str
    errors: list[str] = field(default_factory=list)

    def at(self, path: str) -> Page:
        """Open a page."""
        answer = self.page.goto(self.home + path)
        assert answer is not None
        assert answer.status == 200, path
        return self.page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@pytest.fixture(scope="module")
def home(corpus_database: Path) -> Iterator[str]:
    with listen("127.0.0.1", 0) as listening:
        server = uvicorn.Server(uvicorn.Config(datasette(corpus_database).app(), log_level="error", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        yield address(listening)
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture
def look(browser: Browser, home: str) -> Iterator[Looked]:
    with closing(browser.new_context(viewport={"width": 1200, "height": 900})) as context:
        page = context.new_page()
        looked = Looked(page, home)
        page.on("pageerror", lambda error: looked.errors.append(str(error)))
        page.on("console", lambda line: looked.errors.append(line.text) if line.type in ("error", "warning") else None)
        page.on("request", lambda request: None if request.url.startswith(home) else looked.errors.append(request.url))
        yield looked
        assert looked.errors == []


def one(database: Path, sql: str) -> str:
    return str(sqlite3.connect(database).execute(sql).fetchone()[0])


@pytest.fixture(scope="module")
def every(corpus_database: Path) -> list[str]:
    """Return a page of each sort."""
    document = one(corpus_database, "select document_id from facts group by document_id order by count(*) desc limit 1")
    named = one(
        corpus_database, "select subject from rating_facts where subject like '% Council%' order by subject limit 1"
    )
    paths = ["/", "/about", "/search?q=school", f"/document/{document}", f"/named/{quote(named).replace('%', '~')}"]
    paths += [f"/list/{kind}" for kind in kinds()]
    first = "select id from facts where type = '{}' order by id limit 1"
    paths += ["/fact/" + one(corpus_database, first.format(kind)) for kind in kinds()]
    person = one(corpus_database, "select person_id from official order by id limit 1")
    claim = one(corpus_database, "select id from claims order by documents desc, id limit 1")
    return [*paths, f"/person/{person}", f"/claim/{claim}", "/question/largest_sums", "/question/grades_by_council"]


def test_no_page_has_an_error_or_asks_another_host(look: Looked, every: list[str]) -> None:
    for path in every:
        assert look.at(path).locator("h1").count() == 1, path


def test_no_question_has_an_error(look: Looked) -> None:
    for question in questions().values():
        assert look.at(f"/question/{question.id}").locator("h1").inner_text() == question.text


def test_no_page_scrolls_sideways_on_a_phone(look: Looked, every: list[str]) -> None:
    look.page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a dict of two sizes
    for path in every:
        width = look.at(path).evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"], path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(look: Looked, every: list[str], scheme: str) -> None:
    look.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for path in every:
        found = Axe().run(look.at(path)).response["violations"]
        assert [
            (path, fault["id"], fault["nodes"][0]["html"][:100]) for fault in found if fault["impact"] in SERIOUS
        ] == []


def test_the_words_marked_are_the_facts(look: Looked, corpus_database: Path) -> None:
    document = one(corpus_database, "select document_id from facts group by document_id order by count(*) desc limit 1")
    rows = sqlite3.connect(corpus_database).execute("select id, text from facts where document_id = ?", (document,))
    page = look.at(f"/document/{document}")
    for id_, text in rows:
        pieces = page.locator(f'mark[data-facts~="{id_}"]').all_text_contents()
        assert "".join(pieces) == text.replace("\n", "")


def test_next_and_previous_by_keyboard(look: Looked, corpus_database: Path) -> None:
    document = one(corpus_database, "select document_id from facts group by document_id order by count(*) desc limit 1")
    page = look.at(f"/document/{document}")
    ids = [str(item)[1:] for item in page.locator("#beside li").evaluate_all("items => items.map(item => item.id)")]

    def on() -> list[str]:
        return [
            str(item)[1:] for item in page.locator("#beside li.on").evaluate_all("items => items.map(item => item.id)")
        ]

    page.keyboard.press("j")
    assert on() == ids[:1]
    page.keyboard.press("j")
    assert on() == ids[1:2]
    assert page.locator("mark.on").first.is_visible()
    page.keyboard.press("k")
    page.keyboard.press("k")
    assert on() == ids[-1:]
    page.locator("#find").press("j")
    assert on() == ids[-1:]


def test_the_legend_switches_a_kind_off(look: Looked, corpus_database: Path) -> None:
    document = one(
        corpus_database, "select document_id from money_facts group by document_id order by count(*) desc limit 1"
    )
    page = look.at(f"/document/{document}")
    shown = page.locator("#beside li.money:visible").count()
    assert shown > 0
    page.get_by_label("money").uncheck()
    assert page.locator("#beside li.money:visible").count() == 0
    assert page.locator("mark.money:not(.several):not(.off)").count() == 0
    page.get_by_label("money").check()
    assert page.locator("#beside li.money:visible").count() == shown


def test_search_from_any_page(look: Looked) -> None:
    page = look.at("/about")
    page.locator("#find").fill("swimming pool")
    page.locator("#find").press("Enter")
    assert "£8,000" in page.locator(".card mark").all_inner_texts()


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_text_fragment_lands_on_the_right_words(browser: Browser, tmp_path: Path, which: int) -> None:
    """The same amount stands three times in a page; the link of each scrolls to its own place."""
    gap = "Nothing more was decided that day by anybody at all.\n" * 60
    text = (
        f"Headline: £4.2m for roads\n{gap}The council has set aside £4.2m to mend its co-operative’s roads.\n{gap}"
        f"Residents asked why another £4.2m could not be found.\n{gap}"
    )
    body = "".join(f"<p>{line}</p>" for line in text.split("\n")).replace(
        "set aside", "<a href=#x>set <b>aside</b></a>"
    )
    (tmp_path / "page.html").write_text(f"<!doctype html><meta charset=utf-8><title>.</title>{body}", encoding="utf-8")
    handler = functools.partial(Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/page.html"
        facts = [fact for fact in extract(Document(text=text, url=url)).facts if fact.type == "money"]
        assert [fact.text for fact in facts] == ["£4.2m"] * 3
        page = browser.new_page(viewport={"width": 800, "height": 400})
        page.goto(text_fragment(url, text, facts[which]) or "")
        page.wait_for_function(f"window.scrollY > {0 if which else -1}")
        line = [line for line in text.split("\n") if "£4.2m" in line][which]
        assert page.get_by_text(line).evaluate(
            "p => { const r = p.getBoundingClientRect(); return r.top >= 0 && r.bottom <= 400 }"
        )
        page.close()
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A page's server that says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""
