"""The forms that stored mentions have, and the blocks in which they are compared."""

import json
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from pipeline.claims.cluster import Node, keys, node_id
from pipeline.claims.plain_forms import revived, written


def regions(db: Database, forms: Iterable[str]) -> dict[str, str]:
    """Return the region of each form that is known."""
    sql = "select id, region from claim_forms where id in (select value from json_each(?))"
    return dict(db.execute(sql, (json.dumps(sorted(forms)),)).fetchall())


def in_regions(db: Database, wanted: Iterable[str]) -> dict[str, Node]:
    """Return the nodes of regions by their ids; a form that no mention has any more is forgotten."""
    chosen = json.dumps(sorted(wanted))
    inside = "region in (select value from json_each(?))"
    used = "select 1 from claim_mentions where form_id = claim_forms.id"
    db.execute(f"delete from claim_forms where {inside} and not exists ({used})", (chosen,))
    found = db.execute(f"select id, kind, form, fact_id from claim_forms where {inside}", (chosen,))
    return {id_: revived(kind, form, fact) for id_, kind, form, fact in found.fetchall()}


def candidates(db: Database, nodes: Sequence[Node], facts: Iterable[str]) -> dict[str, Node]:
    """Return the nodes that stand in one block with any of these, or are of facts judged with theirs."""
    chosen = json.dumps(sorted({key for node in nodes for key in keys(node)}))
    sql = """select id, kind, form, fact_id from claim_forms where id in
(select form_id from claim_keys where key in (select value from json_each(?)))
or (fact_id <> '' and fact_id in (select value from json_each(?)))"""
    found = db.execute(sql, (chosen, json.dumps(sorted(facts))))
    return {id_: revived(kind, form, fact) for id_, kind, form, fact in found.fetchall()}


def put(db: Database, placed: Iterable[tuple[Node, str]], known: frozenset[str]) -> None:
    """Store nodes with their regions; those that are known are only moved."""
    forms, found, moved = [], [], []
    for node, region in placed:
        id_ = node_id(node)
        if id_ in known:
            moved.append((region, id_, region))
            continue
        forms.append((id_, node.kind, written(node), node.fact, region))
        found += [(key, id_) for key in sorted(keys(node))]
    db.conn.executemany("update claim_forms set region = ? where id = ? and region <> ?", moved)
    db.conn.executemany("insert into claim_forms (id, kind, form, fact_id, region) values (?, ?, ?, ?, ?)", forms)
    db.conn.executemany("insert into claim_keys (key, form_id) values (?, ?)", found)
