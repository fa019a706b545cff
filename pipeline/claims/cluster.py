"""Forms -> groups of forms that are of one thing, the same whatever their order.

A group is a connected component of the relation `agree`. Where a component has forms that conflict, it is cut: a form
that agrees equally with two forms that conflict keeps to neither, then the surest agreements join first, and none
joins what conflicts. What a person judged to be one is joined last, whatever conflicts.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import combinations
from typing import Any, NamedTuple

from pipeline.claims.judgement import Judgements, pair
from pipeline.claims.kinds import kinds
from pipeline.claims.sameness import Agreement

JUDGED = Agreement("a person's judgement", (), 0)  # after every rule


class Node(NamedTuple):
    """A form of a kind of claim; `fact` is set where a person has judged it, so that it stands by itself."""

    kind: str
    form: Any
    fact: str = ""


class Link(NamedTuple):
    """Two nodes, by their numbers, that are of one thing."""

    one: int
    other: int
    agreement: Agreement


class Group(NamedTuple):
    """Nodes of one thing, by their numbers, with the links that hold them together, surest first."""

    nodes: tuple[int, ...]
    links: tuple[Link, ...]


@lru_cache(maxsize=1 << 18)
def node_id(node: Node) -> str:
    """Return what stands for a node in every database."""
    return sha256(json.dumps(node, ensure_ascii=True).encode("ascii")).hexdigest()[:16]


def keys(node: Node) -> frozenset[str]:
    """Return the keys of the blocks in which a node is compared."""
    if node.form is None:
        return frozenset()
    return frozenset(f"{node.kind}|{key}" for key in kinds()[node.kind].keys(node.form))


def links(nodes: Sequence[Node], judgements: Judgements, new: frozenset[int] | None = None) -> Iterator[Link]:
    """Yield every link between nodes that share a block; where `new` is given, only those of a new node."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, node in enumerate(nodes):
        for key in keys(node):
            blocks[key].append(number)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if new is not None and one not in new and other not in new:
                continue
            if (one, other) not in seen:
                seen.add((one, other))
                found = agreement(nodes[one], nodes[other], judgements)
                if found:
                    yield Link(one, other, found)
    for one, other in _judged(nodes, judgements):
        yield Link(one, other, JUDGED)


def _judged(nodes: Sequence[Node], judgements: Judgements) -> Iterator[tuple[int, int]]:
    places = {(node.kind, node.fact): number for number, node in enumerate(nodes) if node.fact}
    for kind, first, second in sorted(judgements.same):
        one, other = places.get((kind, first)), places.get((kind, second))
        if one is not None and other is not None:
            yield one, other


def agreement(one: Node, other: Node, judgements: Judgements) -> Agreement | None:
    """Say why two nodes are of one thing; what a person has judged goes before every rule."""
    if one.fact and other.fact and pair(one.kind, one.fact, other.fact) in judgements.same | judgements.apart:
        return None  # judged the same: linked once, by `_judged`
    if one.form is None or other.form is None:
        return None
    same = kinds()[one.kind]
    found = same.agree(one.form, other.form)
    return None if found and same.conflict(one.form, other.form) else found


def conflict(one: Node, other: Node, judgements: Judgements) -> bool:
    """Tell whether two nodes cannot be of one thing."""
    if one.fact and other.fact:
        judged = pair(one.kind, one.fact, other.fact)
        if judged in judgements.apart:
            return True
        if judged in judgements.same:
            return False
    if one.form is None or other.form is None:
        return False
    return kinds()[one.kind].conflict(one.form, other.form)


def components(count: int, found: Iterable[Link]) -> list[list[int]]:
    """Return the numbers 0 to count in connected components."""
    parents = list(range(count))
    for link in found:
        parents[_root(parents, link.one)] = _root(parents, link.other)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(count):
        groups[_root(parents, number)].append(number)
    return list(groups.values())


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def cut(nodes: Sequence[Node], component: Sequence[int], found: Sequence[Link], judgements: Judgements) -> list[Group]:
    """Return the groups of a component: one, unless some of its nodes conflict."""
    ids = {number: node_id(nodes[number]) for number in component}
    ordered = sorted(found, key=lambda link: (-link.agreement.strength, *sorted((ids[link.one], ids[link.other]))))
    against = _conflicts(nodes, component, judgements)
    if against:
        ordered = _sure(ordered, against)
    return _join(component, ordered, against)


def _conflicts(nodes: Sequence[Node], component: Sequence[int], judgements: Judgements) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for one, other in combinations(component, 2):
        if conflict(nodes[one], nodes[other], judgements):
            found[one].add(other)
            found[other].add(one)
    return found


def _sure(ordered: Sequence[Link], against: dict[int, set[int]]) -> list[Link]:
    """Leave out the links of a node to two others that conflict, where both are as sure as each other."""
    near: dict[tuple[int, int], set[int]] = defaultdict(set)
    for link in ordered:
        near[link.one, link.agreement.strength].add(link.other)
        near[link.other, link.agreement.strength].add(link.one)

    def is_torn(node: int, to: int, strength: int) -> bool:
        return strength > JUDGED.strength and bool(near[node, strength] & against.get(to, set()))

    return [
        link
        for link in ordered
        if not is_torn(link.one, link.other, link.agreement.strength)
        and not is_torn(link.other, link.one, link.agreement.strength)
    ]


def _join(component: Sequence[int], ordered: Sequence[Link], against: dict[int, set[int]]) -> list[Group]:
    groups: dict[int, set[int]] = {number: {number} for number in component}
    held: dict[int, list[Link]] = {number: [] for number in component}
    at = {number: number for number in component}
    for link in ordered:
        one, other = at[link.one], at[link.other]
        if one == other:
            continue
        judged = link.agreement is JUDGED
        if not judged and any(against.get(number, set()) & groups[other] for number in groups[one]):
            continue
        if len(groups[one]) < len(groups[other]):
            one, other = other, one
        groups[one] |= groups[other]
        held[one] += [*held[other], link]
        for number in groups.pop(other):
            at[number] = one
    return [Group(tuple(sorted(groups[number])), tuple(held[number])) for number in groups]
