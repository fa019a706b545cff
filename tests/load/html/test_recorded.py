"""Pages that `scripts/record_page` kept on this machine are read as they were; none are published."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from pipeline.load.html import read_article
from pipeline.load.html.sites import site_of

RECORDED = sorted((Path(__file__).parents[3] / "recorded").glob("*/*.json"))


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_recorded_page(path: Path) -> None:
    known = json.loads(path.read_text(encoding="utf-8"))
    page = read_article(path.with_suffix(".html").read_bytes(), known["address"], known["charset"])
    assert json.loads(json.dumps(asdict(page))) == known["page"]


@pytest.mark.parametrize(
    ("host", "site"),
    [("www.bbc.co.uk", "bbc"), ("news.bbc.co.uk", "bbc"), ("BBC.com", "bbc"), ("notbbc.co.uk", None), ("co.uk", None)],
)
def test_the_site_of_a_host(host: str, site: str | None) -> None:
    found = site_of(host)
    assert (found.id if found else None) == site
