"""The floors: scores, counts and corpus as they were accepted, which nobody lowers by accident."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pipeline.check.figures import Figures
from pipeline.check.golden import GoldenError
from pipeline.score.tally import Rates
from pipeline.score.things import total

FILE = "floors.json"
MEASURES = ("detection", "records")


class Lowering(NamedTuple):
    """A floor that was lowered on purpose, and why."""

    reason: str
    floors: list[str]


@dataclass(frozen=True, slots=True)
class Floors:
    """What was accepted: the corpus' digest, its counts, and for each kind the rates of detection and of records."""

    corpus: str
    documents: int
    facts: dict[str, int]
    scores: dict[str, dict[str, list[float]]]
    claims: list[float] = field(default_factory=list)
    """Precision and recall of the pairs of mentions in one claim; empty where the corpus lists no things."""
    lowered: list[Lowering] = field(default_factory=list)


def floors(corpus: Path, figures: Figures, lowered: list[Lowering]) -> Floors:
    """Return the floors that these figures set."""
    scores = {
        kind: {"detection": list(tally.detection()), "records": list(tally.records())}
        for kind, tally in figures.tallies.items()
    }
    return Floors(digest(corpus), figures.documents, figures.facts, scores, _merging(figures), lowered)


def _merging(figures: Figures) -> list[float]:
    merged = total(figures.claims)
    return [merged.precision, merged.recall] if merged.gold else []


def digest(corpus: Path) -> str:
    """Return SHA-256 over the names and bytes of a corpus' texts, gold and lists of things."""
    whole = sha256()
    for path in sorted(path for path in corpus.rglob("*") if path.suffix in (".txt", ".md", ".json", ".toml")):
        whole.update(f"{path.relative_to(corpus).as_posix()}\n".encode())
        whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def read_floors(folder: Path) -> Floors | None:
    """Read the floors beside the golden files; null where none were ever set."""
    path = folder / FILE
    if not path.exists():
        return None
    try:
        stated = json.loads(path.read_text(encoding="utf-8"))
        return Floors(**stated | {"lowered": [Lowering(**item) for item in stated["lowered"]]})
    except (ValueError, TypeError, KeyError) as error:
        raise GoldenError(f"{path}: {error}", "restore it from version control") from error


def write_floors(folder: Path, pinned: Floors) -> None:
    """Write the floors beside the golden files."""
    stated = asdict(pinned) | {"lowered": [item._asdict() for item in pinned.lowered]}
    (folder / FILE).write_text(json.dumps(stated, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def below(pinned: Floors, figures: Figures) -> Iterator[str]:
    """Yield every rate and count that is lower than its floor, and every kind whose gold is gone."""
    yield from _below_merging(pinned, figures)
    if figures.documents < pinned.documents:
        yield f"{figures.documents} documents, floor {pinned.documents}"
    for kind, count in pinned.facts.items():
        if figures.facts.get(kind, 0) < count:
            yield f"{kind}: {figures.facts.get(kind, 0)} facts, floor {count}"
    for kind, measures in pinned.scores.items():
        tally = figures.tallies.get(kind)
        if tally is None:
            yield f"{kind}: no gold any more"
            continue
        for measure, rates in (("detection", tally.detection()), ("records", tally.records())):
            for name, floor, rate in zip(Rates._fields, measures[measure], rates, strict=True):
                if rate < floor:
                    yield f"{kind}: {name} of {measure} {rate:.3f}, floor {floor:.3f}"


def _below_merging(pinned: Floors, figures: Figures) -> Iterator[str]:
    if pinned.claims:
        rates = _merging(figures) or [0.0, 0.0]
        for name, floor, rate in zip(("precision", "recall"), pinned.claims, rates, strict=True):
            if rate < floor:
                yield f"claims: {name} of pairs {rate:.3f}, floor {floor:.3f}"
