"""Which council a ModernGov site is of, by its host: democracy.larkwater.gov.uk."""

import re
from functools import cache

from pipeline import vocabulary

LETTERS = re.compile(r"[^a-z]")
LEVELS = ("city", "county", "district", "borough", "metropolitanborough", "council", "citycouncil")


def council(host: str) -> str | None:
    """Return the name of the one council that stands today whose name the host is made of; null in any doubt."""
    name = host.lower().partition(":")[0]
    for suffix in vocabulary.words("moderngov")["hosts"]["suffixes"]:
        if name.endswith(f".{suffix}"):
            label = name.removesuffix(f".{suffix}").rpartition(".")[2]
            found = _by_label().get(LETTERS.sub("", label), set())
            return next(iter(found)) if len(found) == 1 else None
    return None


@cache
def _by_label() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for region in vocabulary.entries("councils").values():
        for council in region.get("council", []):
            if "until" in council:
                continue
            name = _squashed(council["name"])
            keys = {_squashed(place) for place in council.get("places", [])} | {name, name.removesuffix("council")}
            for key in keys:
                found.setdefault(key, set()).add(council["name"])
    return found


def _squashed(name: str) -> str:
    return LETTERS.sub("", name.lower())
