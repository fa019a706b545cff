"""How well mentions are merged: pairs of mentions in one claim, held against a reader's list of things."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.claims import merge
from pipeline.claims.kinds import kinds
from pipeline.claims.mention import mentions
from pipeline.fact import Fact
from pipeline.score.gold import Gold, GoldError

FILE = "things.toml"
Facts = Mapping[str, Sequence[Fact]]
"""The facts found in each document, by its name."""


class Spot(NamedTuple):
    """A mention as a reader points to it: the words start:end of a document."""

    document: str
    start: int
    end: int
    words: str


class Thing(NamedTuple):
    """Something that one or more mentions are of."""

    kind: str
    name: str
    spots: tuple[Spot, ...]


class Apart(NamedTuple):
    """Things that look like one and are not."""

    kind: str
    why: str
    names: tuple[str, ...]


class Things(NamedTuple):
    """What a reader says of the documents of a folder: the things in them, and which must stay apart."""

    documents: tuple[Gold, ...]
    things: tuple[Thing, ...]
    aparts: tuple[Apart, ...]


class Pairs(NamedTuple):
    """Pairs of mentions: those of one thing, those in one claim, and those that are both; what is wrong, in words."""

    gold: int
    found: int
    right: int
    wrong: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """The share of the pairs in one claim that are of one thing."""
        return round(self.right / self.found, 3) if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the pairs of one thing that are in one claim."""
        return round(self.right / self.gold, 3) if self.gold else 0.0


def read_things(folder: Path, golds: Iterable[Gold]) -> list[Things]:
    """Return the things of every list in a folder, whose gold documents these are."""
    held = list(golds)
    return [_read(path, folder, held) for path in sorted(folder.rglob(FILE))]


def _read(path: Path, folder: Path, golds: Sequence[Gold]) -> Things:
    prefix = "" if path.parent == folder else f"{path.parent.relative_to(folder).as_posix()}/"
    documents = {gold.name.removeprefix(prefix): gold for gold in golds if gold.name.startswith(prefix)}
    stated = tomllib.loads(path.read_text(encoding="utf-8"))
    things = tuple(
        Thing(item["kind"], item["name"], tuple(_spot(path, documents, *mention) for mention in item["mentions"]))
        for item in stated["thing"]
    )
    known = {(thing.kind, thing.name) for thing in things}
    aparts = tuple(Apart(item["kind"], item["why"], tuple(item["names"])) for item in stated.get("apart", ()))
    for apart in aparts:
        for name in apart.names:
            if (apart.kind, name) not in known:
                raise GoldError(f"{path}: no {apart.kind} {name!r}", "name it as its [[thing]] does")
    return Things(tuple(documents.values()), things, aparts)


def _spot(path: Path, documents: Mapping[str, Gold], document: str, words: str, nth: int = 1) -> Spot:
    if document not in documents:
        raise GoldError(f"{path}: no document {document!r}", "write it with its gold, or mend the name")
    text = documents[document].document.text
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            raise GoldError(f"{path}: {document}: {words!r} does not stand there {nth} times", "mend the words")
    return Spot(documents[document].name, start, start + len(words), words)


def score_things(things: Things, facts: Facts) -> dict[str, Pairs]:
    """Return the pairs of each kind of claim: merged from these facts, held against the reader's things."""
    claims = merge(mentions(gold.document, _known(gold, facts)) for gold in things.documents)
    places = {fact.id: (gold.name, fact) for gold in things.documents for fact in _known(gold, facts)}
    found: dict[str, Pairs] = {}
    for kind, sameness in kinds().items():
        stated = [thing for thing in things.things if thing.kind == kind]
        labels = _labels(stated, [place for place in places.values() if place[1].type == sameness.fact])
        merged = [claim.facts for claim in claims if claim.kind == kind]
        found[kind] = _pairs(
            stated, labels, merged, {id_: f"{name}: {fact.text}" for id_, (name, fact) in places.items()}
        )
    return {kind: pairs for kind, pairs in found.items() if pairs.gold}


def _known(gold: Gold, facts: Facts) -> Sequence[Fact]:
    return facts.get(gold.name, ())


def _labels(things: Sequence[Thing], places: Sequence[tuple[str, Fact]]) -> dict[str, tuple[str, int]]:
    """Return for each fact that answers a mention its thing and the number of the mention in it."""
    found: dict[str, tuple[str, int]] = {}
    for thing in things:
        for number, spot in enumerate(thing.spots):
            near = [(_overlap(spot, fact), fact.id) for name, fact in places if name == spot.document]
            best = max(((overlap, id_) for overlap, id_ in near if overlap > 0 and id_ not in found), default=None)
            if best:
                found[best[1]] = (thing.name, number)
    return found


def _overlap(spot: Spot, fact: Fact) -> int:
    return min(spot.end, fact.end) - max(spot.start, fact.start)


def _pairs(
    things: Sequence[Thing],
    labels: Mapping[str, tuple[str, int]],
    claims: Iterable[Sequence[str]],
    words: Mapping[str, str],
) -> Pairs:
    right: set[tuple[str, int, int]] = set()
    wrong, found = [], 0
    for one, other in (pair for facts in claims for pair in combinations(facts, 2)):
        found += 1
        first, second = labels.get(one), labels.get(other)
        if first and second and first[0] == second[0]:
            right.add((first[0], *sorted((first[1], second[1]))))  # type: ignore[arg-type]  # two numbers
        else:
            wrong.append(f"{words[one]} | {words[other]}")
    missed = [
        f"{thing.name}: {thing.spots[one].document}: {thing.spots[one].words} | {thing.spots[other].document}"
        for thing in things
        for one, other in combinations(range(len(thing.spots)), 2)
        if (thing.name, one, other) not in right
    ]
    return Pairs(found - len(wrong) + len(missed), found, found - len(wrong), tuple(wrong), tuple(missed))


def together(lists: Iterable[Mapping[str, Pairs]]) -> dict[str, Pairs]:
    """Return the pairs of each kind of several lists."""
    found: dict[str, Pairs] = {}
    for pairs in lists:
        for kind, each in pairs.items():
            before = found.get(kind, Pairs(0, 0, 0))
            found[kind] = Pairs(
                before.gold + each.gold,
                before.found + each.found,
                before.right + each.right,
                before.wrong + each.wrong,
                before.missed + each.missed,
            )
    return found


def total(pairs: Mapping[str, Pairs]) -> Pairs:
    """Return the pairs of all kinds."""
    each = pairs.values()
    return Pairs(sum(one.gold for one in each), sum(one.found for one in each), sum(one.right for one in each))


def lines(pairs: Mapping[str, Pairs]) -> Iterator[str]:
    """Yield the figures as a table; nothing where there are none."""
    if not pairs:
        return
    yield f"{'claims':10} {'pairs':>5}   pairs of mentions in one claim: P, R"
    for kind, each in (*pairs.items(), ("all", total(pairs))):
        yield f"{kind:10} {each.gold:5}   {each.precision:.3f}  {each.recall:.3f}"


def as_record(pairs: Mapping[str, Pairs]) -> dict[str, Any]:
    """Return the figures as plain data."""
    whole = {**pairs, "all": total(pairs)}
    return {
        kind: {"pairs": each.gold, "precision": each.precision, "recall": each.recall} for kind, each in whole.items()
    }
