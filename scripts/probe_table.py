"""Puts the probes to us and to other readers of amounts, and writes who is right to docs/probes.md and the README.

Run by scripts/probes. With --ours it works out our own column anew and leaves the others' as docs/probes.md has them.
"""

import json
import re
import subprocess
import sys
import tomllib
import venv
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from pipeline.document import Document
from pipeline.extract import extract
from pipeline.facts.money.fact import Money

ROOT = Path(__file__).parent.parent
PROBES = ROOT / "scripts" / "probes.toml"
PAGE = ROOT / "docs" / "probes.md"
README = ROOT / "README.md"
ENVIRONMENT = ROOT / ".probes"
MODEL = (
    "https://github.com/explosion/spacy-models/releases/download/en_core_web_sm-3.8.0/"
    "en_core_web_sm-3.8.0-py3-none-any.whl"
)
OURS = "newsfacts"
RIGHT = "✓"
ABSENT = "not installed"


class Reader(NamedTuple):
    """Another reader of amounts: what the table calls it, and what pip installs for it."""

    id: str
    title: str
    packages: tuple[str, ...]


READERS = (
    Reader("microsoft", "Microsoft Recognizers-Text", ("recognizers-text-suite==1.0.2a2", "emoji==1.7.0")),
    Reader("quantulum3", "quantulum3", ("quantulum3[classifier]==0.9.2", "scikit-learn==1.5.0")),
    Reader("price-parser", "price-parser", ("price-parser==0.4.0",)),
    Reader("spacy", "spaCy, small model", ("spacy==3.8.7", MODEL)),
)
TITLES = (OURS, *(reader.title for reader in READERS))


class Probe(NamedTuple):
    """A phrase, its right answer, and whether the README shows it."""

    text: str
    right: list[str]
    telling: bool


def probes() -> list[Probe]:
    """Return the phrases of probes.toml."""
    found = tomllib.loads(PROBES.read_text(encoding="utf-8"))["probe"]
    return [Probe(entry["text"], [plain(a) for a in entry["right"]], entry.get("telling", False)) for entry in found]


def plain(answer: str) -> str:
    """Return "0.70 GBP" as "0.7 GBP"."""
    number, _, currency = answer.partition(" ")
    return f"{Decimal(number).normalize():f} {currency}"


def ours(text: str) -> list[str]:
    """Answer a probe with our own extraction."""
    facts = [fact for fact in extract(Document(text=text)).facts if isinstance(fact, Money)]
    ends = [(end, fact.currency) for fact in facts for end in (fact.amount, fact.amount_max) if end is not None]
    return [f"{number.normalize():f} {currency}" for number, currency in ends]


def cell(right: list[str], given: list[str]) -> str:
    """Show an answer: a tick, or what was said instead."""
    return RIGHT if given == right else ", ".join(given) or "nothing"


def our_cells() -> list[str]:
    """Return our own column."""
    return [cell(probe.right, ours(probe.text)) for probe in probes()]


def their_cells(reader: Reader) -> list[str]:
    """Return another reader's column: installed into the environment of the probes, asked there."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *reader.packages]
    if subprocess.run(install, check=False).returncode:
        print(f"{reader.title} cannot be installed on this machine: {' '.join(reader.packages)}", file=sys.stderr)
        return [ABSENT] * len(probes())
    phrases = ENVIRONMENT / "phrases.json"
    phrases.write_text(json.dumps([probe.text for probe in probes()]), encoding="utf-8")
    asked = [str(python), str(ROOT / "scripts" / "probe_others.py"), reader.id, str(phrases)]
    done = subprocess.run(asked, check=True, capture_output=True, text=True)
    answers = json.loads(done.stdout.splitlines()[-1])
    return [cell(probe.right, given) for probe, given in zip(probes(), answers, strict=True)]


def rows(page: str) -> list[list[str]]:
    """Return the rows of a page's table as their cells."""
    lines = [line for line in page.splitlines() if line.startswith("| ")][2:]
    return [[text.strip() for text in line.strip("|").split(" | ")] for line in lines]


def table(lines: list[list[str]]) -> str:
    """Lay out rows under their titles."""
    head = ["phrase", "right answer", *TITLES]
    return "".join(f"| {' | '.join(line)} |\n" for line in [head, ["---"] * len(head), *lines])


def totals(columns: list[list[str]]) -> list[str]:
    """Count who is right; a reader that is not there has no count."""
    return [ABSENT if set(column) == {ABSENT} else f"{column.count(RIGHT)} of {len(column)}" for column in columns]


def page(columns: list[list[str]]) -> str:
    """Write the page: every probe, and the totals."""
    found = probes()
    lines = [
        [probe.text, ", ".join(probe.right) or "nothing", *cells]
        for probe, cells in zip(found, zip(*columns, strict=True), strict=True)
    ]
    absent = [reader.title for reader, column in zip(READERS, columns[1:], strict=True) if set(column) == {ABSENT}]
    note = f"\nNot to be had on the machine that wrote this page: {', '.join(absent)}.\n" if absent else ""
    return (
        "# Probes\n\n"
        f"{len(found)} phrases put to us and to other readers of amounts. Made by `scripts/probes`, which installs\n"
        "the others, pinned, into an environment of their own; the phrases and answers are in `scripts/probes.toml`.\n"
        "A tick is right: every number and its currency, in order, both ends of a range, and nothing else. spaCy\n"
        "marks words only: where they hold figures these are read for it.\n"
        f"{note}\n{table([*lines, ['right', '', *totals(columns)]])}"
    )


def section(text: str) -> str:
    """Return the README's section: the totals and the telling rows of a page."""
    telling = {probe.text for probe in probes() if probe.telling}
    return table([row for row in rows(text) if row[0] in telling or row[0] == "right"])


def into_readme(text: str) -> None:
    """Put the section between its marks in the README."""
    readme = README.read_text(encoding="utf-8")
    changed = re.sub(r"(?<=<!-- probes -->\n).*?(?=<!-- /probes -->)", lambda _: section(text), readme, flags=re.DOTALL)
    README.write_text(changed, encoding="utf-8")


def main() -> None:
    """Ask everybody, or ourselves alone, and write the tables."""
    if "--ours" in sys.argv:
        kept = rows(PAGE.read_text(encoding="utf-8"))[:-1]
        others = [list(column) for column in zip(*(row[3:] for row in kept), strict=True)]
    else:
        others = [their_cells(reader) for reader in READERS]
    text = page([our_cells(), *others])
    PAGE.write_text(text, encoding="utf-8")
    into_readme(text)
    print(text)


if __name__ == "__main__":
    main()
