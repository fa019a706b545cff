"""The same text gives the same bytes: in every run, process, place and time."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CORPUS = sorted(str(path) for path in (ROOT / "corpus").rglob("*.txt"))[:40]


def extract(*sources: str, clock: timedelta | None = None, **environment: str) -> bytes:
    """Run the program as a user would; `clock` sets what it takes the time to be."""
    program = "import sys; from pipeline.cli import main; main(sys.argv[1:])"
    if clock:
        then = (datetime.now(UTC) + clock).timestamp()
        program = f"import time_machine; time_machine.travel({then}).start(); " + program
    command = [sys.executable, "-c", program, "extract", *sources]
    done = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, env=os.environ | environment)
    return done.stdout


@pytest.fixture(scope="module")
def expected() -> bytes:
    return extract(*CORPUS, PYTHONHASHSEED="0")


def test_there_are_facts_to_compare(expected: bytes) -> None:
    assert expected.count(b"\n") > len(CORPUS)


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_any_hash_seed(expected: bytes, seed: str) -> None:
    assert extract(*CORPUS, PYTHONHASHSEED=seed) == expected


def test_a_clock_ten_years_ahead(expected: bytes) -> None:
    assert extract(*CORPUS, clock=timedelta(days=3652)) == expected


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
def test_any_time_zone(expected: bytes, zone: str) -> None:
    assert extract(*CORPUS, TZ=zone) == expected


@pytest.mark.parametrize("locale", ["C", "de_DE.UTF-8", "tr_TR.UTF-8"])
def test_any_locale(expected: bytes, locale: str) -> None:
    assert extract(*CORPUS, LC_ALL=locale, LANG=locale) == expected


def test_one_process_or_four(expected: bytes) -> None:
    quarters = [CORPUS[start : start + 10] for start in range(0, len(CORPUS), 10)]
    assert b"".join(extract(*quarter) for quarter in quarters) == expected


def test_order_of_documents_before_it_does_not_matter(expected: bytes) -> None:
    lines = sorted(expected.splitlines())
    assert sorted(extract(*reversed(CORPUS)).splitlines()) == lines
