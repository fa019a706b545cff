"""A database of the corpus, and a small one of which every row is known."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.publish.serve import datasette

CORPUS = Path(__file__).parents[2] / "corpus"

REPORT = """---
title: Castleby to repair roads
url: https://herald.example/castleby-roads
publisher: Castleby Herald
published: 2023-05-04
kind: article
---
Castleby Borough Council will spend £1.2m on potholes in Mill Road.

Ofsted rated Hill Farm School inadequate in March 2023.

Councillor Jane Price (Labour), leader of Castleby Borough Council, said: “We had £1.2m left, and £1.2m goes.”
A permit costs £5 <script>alert(1)</script> a week.
"""
MINUTES = """---
title: Cabinet
publisher: Castleby Borough Council
published: 2023-05-02
kind: minutes
---
RESOLVED: That Castleby Borough Council spend £1.3m on potholes.
"""

Get = Callable[[str], Any]


def getter(database: Path) -> Get:
    shown = datasette(database)
    return lambda path: asyncio.run(shown.client.get(path))


@pytest.fixture(scope="session")
def opened() -> Callable[[Path], Get]:
    return getter


@pytest.fixture(scope="session")
def corpus_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = tmp_path_factory.mktemp("corpus") / "facts.db"
    assert CliRunner().invoke(main, ["ingest", str(CORPUS), "--db", str(database)]).exit_code == 0
    return database


@pytest.fixture(scope="session")
def small_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    (folder / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    result = CliRunner().invoke(main, ["ingest", str(folder), "--db", str(folder / "facts.db")])
    assert result.exit_code == 0, result.output
    return folder / "facts.db"


@pytest.fixture(scope="session")
def corpus(corpus_database: Path) -> Get:
    return getter(corpus_database)


@pytest.fixture(scope="session")
def small(small_database: Path) -> Get:
    return getter(small_database)
