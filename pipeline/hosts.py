"""Which council a host is of: democracy.larkwater.gov.uk."""

import re
from functools import cache

from pipeline import vocabulary

LETTERS = re.compile(r"[^a-z]")


def council_of(host: str) -> str | None:
    """Return the name of the one council that the host's name is made of; null in any doubt.

    A council that stands goes before those that ended.
    """
    name = host.lower().partition(":")[0]
    words = vocabulary.words("hosts")
    for suffix in words["suffixes"]:
        if name.endswith(f".{suffix}"):
            label = name.removesuffix(f".{suffix}").rpartition(".")[2]
            return words["names"].get(label) or _made_of(label)
    return None


def _made_of(label: str) -> str | None:
    whole = LETTERS.sub("", label)
    endings = ("", *vocabulary.words("hosts")["endings"])
    for name in dict.fromkeys(whole.removesuffix(ending) for ending in endings):
        for stands in (True, False):
            found = _by_label(stands).get(name, set())
            if found:
                return next(iter(found)) if len(found) == 1 else None
    return None


@cache
def _by_label(stands: bool) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for region in vocabulary.entries("councils").values():
        for council in region.get("council", []):
            if ("until" not in council) != stands:
                continue
            name = _squashed(council["name"])
            places = council.get("places", [])
            keys = {_squashed(form) for place in places for form in (place, place.replace(" and ", " "))}
            for key in keys | {name, name.removesuffix("council")}:
                found.setdefault(key, set()).add(council["name"])
    return found


def _squashed(name: str) -> str:
    return LETTERS.sub("", name.lower())
