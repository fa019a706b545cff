"""Keeps a page as a fixture in recorded/, with what is read from it; the tests compare the two from then on.

The folder is not published: the texts of papers are theirs. A page saved by a browser may be given too.
"""

import json
import re
import sys
from dataclasses import asdict
from pathlib import Path
from urllib.parse import urlsplit

import click

from pipeline.errors import NewsfactsError
from pipeline.fetch import Fetcher, settings
from pipeline.load.html import read_article

ROOT = Path(__file__).parent.parent / "recorded"


def main(address: str, saved: str | None = None) -> None:
    """Write recorded/HOST/NAME.html with what its server said of it, and NAME.json with what is read from it."""
    if saved:
        body, charset = Path(saved).read_bytes(), None
    else:
        with Fetcher(settings(Path(click.get_app_dir("newsfacts")) / "config.toml")) as fetcher:
            answer = fetcher.get(address)
        body, charset, address = answer.body, answer.charset(), answer.address
    page = read_article(body, address, charset)
    parts = urlsplit(address)
    name = re.sub(r"\W+", "-", parts.path.strip("/"))[-60:].strip("-") or "front"
    folder = ROOT / (parts.hostname or "unknown")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.html").write_bytes(body)
    known = {"address": address, "charset": charset, "page": asdict(page)}
    (folder / f"{name}.json").write_text(json.dumps(known, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{page.state}, read by {page.reader}: {page.title}")
    print(
        f"by {', '.join(page.authors) or '?'}; {page.publisher}; {page.published}, updated {page.updated}; {page.url}"
    )
    print(f"\n{page.text}")
    print(f"Kept as {folder / name}.html")
    print("Where something is wrong, write pipeline/vocabulary/sites/ID.toml and run this again")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: scripts/record_page ADDRESS [FILE.html]")
    try:
        main(*sys.argv[1:])
    except (NewsfactsError, ValueError, OSError) as error:
        sys.exit(f"Error: {error}")
