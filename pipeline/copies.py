"""Which texts are copies of one story: shared runs of words, found by MinHash and then counted exactly."""

import re
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Shingles = NDArray[np.uint64]

WORD = re.compile(r"\w+")
RUN = 4  # words of a shingle; three are a phrase that every report of a council has
LEAST = 60  # shingles of a text that can be a copy: two short notes are alike by chance
BANDS, ROWS = 42, 3  # of two texts of which half is the same, 99.6 in 100 meet in a band
ALIKE = 0.5  # of all shingles of both; background that a reporter uses again is less than a third
WITHIN = 0.8  # of the shorter text's shingles: a paper that printed the first half only


def shingles(text: str) -> Shingles:
    """Return the runs of words of a text, whatever their case and marks, as sorted numbers."""
    words = WORD.findall(text.casefold())
    runs = {" ".join(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}
    numbers = (int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs)
    return np.array(sorted(numbers), dtype=np.uint64)


def bands(found: Shingles) -> list[int]:
    """Return the numbers of which two copies share at least one; none for a text that is too short."""
    if len(found) < LEAST:
        return []
    factors, terms = _hashes()
    # multiplication that overflows is the hash: it is the same on every machine
    least = (found[None, :] * factors[:, None] + terms[:, None]).min(axis=1).reshape(BANDS, ROWS)
    digests = (blake2b(row.astype(">u8").tobytes(), digest_size=7).digest() for row in least)
    return [int.from_bytes(digest, "big") for digest in digests]  # of seven bytes, which SQLite's integers hold


def similarity(one: Shingles, other: Shingles) -> float:
    """Return how alike two texts are, from 0 to 1: what they share of all, or nearly all that the shorter one has."""
    shared = len(np.intersect1d(one, other, assume_unique=True))
    shorter = min(len(one), len(other))
    if not shared or shorter < LEAST:
        return 0.0
    within = shared / shorter
    return round(within if within >= WITHIN else shared / (len(one) + len(other) - shared), 4)


def groups(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return what is joined by pairs, each group sorted, groups in order; the order of the pairs says nothing."""
    joined: dict[str, set[str]] = {}
    for one, other in pairs:
        whole = joined.get(one, {one}) | joined.get(other, {other})
        joined.update(dict.fromkeys(whole, whole))
    return sorted({id(group): sorted(group) for group in joined.values()}.values())


@cache
def _hashes() -> tuple[Shingles, Shingles]:
    """Return the factors, which are odd, and the terms of the hashes."""
    numbers = [int.from_bytes(blake2b(b"%d" % place, digest_size=8).digest(), "big") for place in range(252)]
    found = np.array(numbers, dtype=np.uint64)
    return found[: BANDS * ROWS] | np.uint64(1), found[BANDS * ROWS :]
