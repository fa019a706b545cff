"""Opens the newsroom on a database of corpus/ in Chromium and keeps a picture of each sort of page."""

import shutil
import sqlite3
import tempfile
import threading
from pathlib import Path

import uvicorn
from click.testing import CliRunner
from datasette.utils import tilde_encode
from playwright.sync_api import sync_playwright

from pipeline.cli import main as command
from pipeline.publish.serve import address, datasette, listen

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
SIZE = {"width": 1100, "height": 800}
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-sync", "--disable-background-networking"]
SUBJECT = "Nottingham City Council children's services"


def main() -> None:
    """Write docs/images/*.png."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, listen("127.0.0.1", 0) as listening:
        path = Path(folder) / "facts.db"
        result = CliRunner().invoke(command, ["ingest", str(ROOT / "corpus"), "--db", str(path)])
        if result.exit_code:
            raise SystemExit(result.output)
        server = uvicorn.Server(uvicorn.Config(datasette(path).app(), log_level="error", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        draw(address(listening), pages(path))
        server.should_exit = True
        thread.join()


def pages(path: Path) -> dict[str, str]:
    """Return the address of each picture's page."""
    found = sqlite3.connect(path)

    def one(sql: str) -> str:
        return str(found.execute(sql).fetchone()[0])

    fact = one("select id from money_facts where payer is not null and recipient is not null order by id limit 1")
    document = one("select document_id from facts group by document_id order by count(*) desc, 1 limit 1")
    return {
        "home": "/",
        "fact": f"/fact/{fact}",
        "document": f"/document/{document}",
        "organisation": f"/named/{tilde_encode(SUBJECT)}",
        "question": "/question/largest_sums?least=%C2%A31m",
    }


def draw(home: str, shown: dict[str, str]) -> None:
    """Keep a picture of each page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
        for name, path in shown.items():
            page.goto(home + path)
            page.screenshot(path=IMAGES / f"{name}.png")
            print(IMAGES / f"{name}.png")


if __name__ == "__main__":
    main()
