"""Mentions -> claims, from nothing: all documents at once."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache

from pipeline.claims.claim import Claim, Merge, claim
from pipeline.claims.cluster import Group, Link, Node, components, cut, links, node_id
from pipeline.claims.judgement import Judgements
from pipeline.claims.kinds import kinds
from pipeline.claims.mention import Mention, order
from pipeline.claims.scene import scene

Nodes = dict[Node, list[Mention]]


def merge(documents: Iterable[Sequence[Mention]], judgements: Judgements | None = None) -> list[Claim]:
    """Return the claims of documents, each given as its mentions; their order makes no difference."""
    judged = judgements or Judgements()
    nodes: Nodes = defaultdict(list)
    with unwatched():
        for mentions in documents:
            for node, mention in nodes_of(mentions, judged):
                nodes[node].append(mention)
        return sorted(claims(nodes, judged), key=lambda item: (item.kind, item.id))


@contextmanager
def unwatched() -> Iterator[None]:
    """Hold the search for cycles: millions of tuples without one are looked through for a third of the time."""
    watched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if watched:
            gc.enable()


def nodes_of(mentions: Sequence[Mention], judgements: Judgements) -> Iterator[tuple[Node, Mention]]:
    """Yield the nodes of a document's mentions; one fact may be of several kinds of claim."""
    around = scene(mentions)
    judged = judgements.judged()
    for mention in mentions:
        if mention.fact in judgements.rejected:
            continue
        for kind in _made_of().get(mention.type, ()):
            form = kinds()[kind].form(mention, around)
            alone = mention.fact if form is None or (kind, mention.fact) in judged else ""
            yield Node(kind, form, alone), mention


@cache
def _made_of() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for kind, sameness in kinds().items():
        found[sameness.fact].append(kind)
    return {fact: tuple(each) for fact, each in found.items()}


def claims(nodes: Mapping[Node, list[Mention]], judgements: Judgements) -> Iterator[Claim]:
    """Yield the claims of nodes with their mentions."""
    listed = list(nodes)
    for _, group in grouped(listed, judgements):
        yield claim_of(listed, group, nodes)


def grouped(nodes: Sequence[Node], judgements: Judgements) -> Iterator[tuple[str, Group]]:
    """Yield the groups of nodes, each with the id of its component."""
    found = list(links(nodes, judgements))
    held: dict[int, list[Link]] = defaultdict(list)
    parts = components(len(nodes), found)
    home = {number: place for place, part in enumerate(parts) for number in part}
    for link in found:
        held[home[link.one]].append(link)
    for place, part in enumerate(parts):
        region = min(node_id(nodes[number]) for number in part)
        for group in cut(nodes, part, held[place], judgements):
            yield region, group


def claim_of(nodes: Sequence[Node], group: Group, mentions: Mapping[Node, list[Mention]]) -> Claim:
    """Return the claim of a group: each merge is told by the first mention of either side."""
    whole = [mention for number in group.nodes for mention in mentions[nodes[number]]]
    firsts = {number: min(mentions[nodes[number]], key=order) for number in group.nodes}
    merges = []
    for link in group.links:
        first, later = sorted((firsts[link.one], firsts[link.other]), key=order)
        merges.append(Merge(later.fact, first.fact, link.agreement.rule, link.agreement.fields))
    for number in group.nodes:
        first = firsts[number]
        merges += [
            Merge(mention.fact, first.fact, "the same in all that merging looks at", ())
            for mention in mentions[nodes[number]]
            if mention.fact != first.fact
        ]
    return claim(nodes[group.nodes[0]].kind, whole, merges)
