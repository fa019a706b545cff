"""Claims kept as documents come and go: only those that share a region with what has changed are made again.

A region is a set of forms that agree with one another, directly or through others; what becomes of it depends on
nothing outside it, so that a database that grew gives what one made from nothing gives.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlite_utils import Database

from pipeline.claims import Judgements, Mention
from pipeline.claims.cluster import Group, Node, links, node_id
from pipeline.claims.merge import Nodes, claim_of, grouped, nodes_of, unwatched
from pipeline.store.claims import forms, mentions
from pipeline.store.claims.judgements import judgements
from pipeline.store.claims.rows import sync

PART = 5_000  # claims that are written at once where there are none to compare with
Placed = tuple[str, Group]


def update(db: Database, documents: Sequence[str]) -> None:
    """Bring the claims up to date after these documents were stored, and after what has been deleted before."""
    _leave(db, documents)
    judged = judgements(db)
    found: Nodes = defaultdict(list)
    for document in documents:
        for node, mention in nodes_of(mentions.of_document(db, document), judged):
            found[node].append(mention)
    nodes = {node_id(node): node for node in found}
    known = forms.regions(db, nodes)
    fresh = {id_: node for id_, node in nodes.items() if id_ not in known}
    touched = _changed(db) | set(known.values()) | _linked(db, fresh, judged)
    stored = forms.in_regions(db, touched)
    for id_, each in _mentions(db, stored).items():
        found[stored[id_]] += each
    _write(db, touched, found, frozenset(stored), judged)


def rebuild(db: Database) -> None:
    """Make all claims anew from the facts."""
    for table in ("merges", "claim_versions", "claim_mentions", "claims", "claim_keys", "claim_forms"):
        db.execute(f"delete from {table}")
    judged = judgements(db)
    found: Nodes = defaultdict(list)
    with unwatched():
        for each in mentions.of_all(db):
            for node, mention in nodes_of(each, judged):
                found[node].append(mention)
        _write(db, (), found, frozenset(), judged)


def _leave(db: Database, documents: Sequence[str]) -> None:
    for document in documents:
        db.execute(
            "delete from claim_mentions where fact_id in (select id from facts where document_id = ?)", (document,)
        )


def _mentions(db: Database, stored: Iterable[str]) -> dict[str, list[Mention]]:
    """Return the stored mentions of forms."""
    sql = "select form_id, fact_id from claim_mentions where form_id in (select value from json_each(?))"
    pairs = db.execute(sql, (json.dumps(sorted(stored)),)).fetchall()
    known = mentions.of_facts(db, {fact for _, fact in pairs})
    found: dict[str, list[Mention]] = defaultdict(list)
    for form, fact in pairs:
        found[form].append(known[fact])
    return found


def _write(
    db: Database, touched: Iterable[str], found: Mapping[Node, list[Mention]], known: frozenset[str], judged: Judgements
) -> None:
    """Make the claims of nodes with their mentions, and store them in place of those of the touched regions."""
    nodes = [node for node, each in found.items() if each]
    of_fact = {(node.kind, mention.fact): node_id(node) for node in nodes for mention in found[node]}
    groups = list(grouped(nodes, judged))
    forms.put(db, ((nodes[number], region) for region, group in groups for number in group.nodes), known)
    for part in _parts(groups) if known or touched else _parts(groups, PART):
        sync(db, touched, ((region, claim_of(nodes, group, found)) for region, group in part), of_fact)
    db.execute("delete from claim_changes")


def _parts(groups: list[Placed], size: int | None = None) -> Iterator[list[Placed]]:
    """Yield groups in parts of a size, all at once where none is given: old claims are compared with all new ones."""
    step = size or max(len(groups), 1)
    for start in range(0, max(len(groups), 1), step):
        yield groups[start : start + step]


def _changed(db: Database) -> set[str]:
    """Return the regions that have lost a mention."""
    sql = "select distinct region from claim_forms where id in (select form_id from claim_changes)"
    return {region for (region,) in db.execute(sql)}


def _linked(db: Database, fresh: dict[str, Node], judged: Judgements) -> set[str]:
    """Return the regions with which new forms agree."""
    facts = {fact for node in fresh.values() if node.fact for fact in _counterparts(node, judged)}
    near = forms.candidates(db, list(fresh.values()), facts)
    nodes = [*fresh.values(), *near.values()]
    ids = [*fresh, *near]
    found = links(nodes, judged, frozenset(range(len(fresh))))
    ends = {ids[number] for link in found for number in (link.one, link.other)} - fresh.keys()
    return set(forms.regions(db, ends).values())


def _counterparts(node: Node, judged: Judgements) -> set[str]:
    return {
        other
        for kind, *facts in judged.same
        if kind == node.kind and node.fact in facts
        for other in facts
        if other != node.fact
    }
