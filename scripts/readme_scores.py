"""Writes the accepted scores into the README: between its marks stands what extracted/floors.json says."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
MARKS = re.compile(r"(<!-- scores -->\n).*?(<!-- /scores -->)", re.DOTALL)


def table() -> str:
    """Return the table of detection and records of each kind."""
    floors = json.loads((ROOT / "extracted" / "floors.json").read_text(encoding="utf-8"))
    lines = ["| kind | found: precision, recall | every core field right: precision, recall |", "| --- | --- | --- |"]
    for kind, rates in floors["scores"].items():
        found, right = (f"{precision:.3f}, {recall:.3f}" for precision, recall, _ in rates.values())
        lines.append(f"| {kind} | {found} | {right} |")
    if floors["claims"]:
        lines.append(
            f"| claims: pairs of mentions of one thing | {', '.join(f'{rate:.3f}' for rate in floors['claims'])} | |"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Rewrite the README."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    readme.write_text(MARKS.sub(lambda marks: marks[1] + table() + marks[2], text), encoding="utf-8")


if __name__ == "__main__":
    main()
