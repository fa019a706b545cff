"""What people judge: two facts are of one thing, or of two, or one is wrong; kept whatever is extracted again.

A judgement is between facts, whose ids are made from content, so that it holds for what claims become. It stays while
its facts are gone, and holds again when they are back.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import combinations
from typing import Any, NamedTuple

from sqlite_utils import Database

from pipeline.claims.judgement import pair
from pipeline.errors import StoreError
from pipeline.store.claims.judgements import MERGE, REJECT, SPLIT
from pipeline.store.claims.update import update
from pipeline.store.database import Store
from pipeline.store.ids import content_id


class Held(NamedTuple):
    """A claim as stored: its kind, and its facts, the first report first."""

    id: str
    kind: str
    facts: tuple[str, ...]


def merge(store: Store, claims: Sequence[str], now: datetime, reason: str | None = None) -> str:
    """Judge claims to be of one thing; return the claim that they become."""
    with store.transaction() as db:
        found = [_claim(store, claim) for claim in claims]
        if len({claim.kind for claim in found}) > 1:
            kinds = ", ".join(f"{claim.id} is of kind {claim.kind}" for claim in found)
            raise StoreError(f"{store.path}: claims of two kinds: {kinds}", "name claims of one kind")
        first, *others = found
        for other in others:
            _forget(db, SPLIT, other.kind, first.facts, other.facts)
            _judge(db, MERGE, other.kind, [(first.facts[0], other.facts[0])], now, reason)
        _remake(db, [fact for claim in found for fact in claim.facts])
        return _claim_of(db, first.kind, first.facts[0])


def split(store: Store, claim: str, facts: Sequence[str], now: datetime, reason: str | None = None) -> str:
    """Judge facts to be of another thing than the rest of their claim; return the claim that they become."""
    with store.transaction() as db:
        held = _claim(store, claim)
        wrong = [fact for fact in facts if fact not in held.facts]
        rest = [fact for fact in held.facts if fact not in facts]
        if wrong:
            raise StoreError(f"{store.path}: not in claim {claim}: {', '.join(wrong)}", f"in it: {', '.join(rest)}")
        if not rest:
            raise StoreError(f"{store.path}: these are all facts of claim {claim}", "name some of them")
        _forget(db, MERGE, held.kind, facts, rest)
        _judge(db, SPLIT, held.kind, [(fact, other) for fact in facts for other in rest], now, reason)
        _judge(db, MERGE, held.kind, list(combinations(facts, 2)), now, reason)
        _remake(db, held.facts)
        return _claim_of(db, held.kind, facts[0])


def reject(store: Store, fact: str, now: datetime, reason: str | None = None) -> None:
    """Judge a fact to be wrong: no claim rests on it."""
    with store.transaction() as db:
        if not db.execute("select 1 from facts where id = ?", (fact,)).fetchone():
            raise StoreError(f"{store.path}: no fact {fact}", "take the id from the page of the fact or its claim")
        _put(db, REJECT, "", fact, None, now, reason)
        _remake(db, [fact])


def _claim(store: Store, claim: str) -> Held:
    found = store.db.execute("select kind from claims where id = ?", (claim,)).fetchone()
    if found is None:
        raise StoreError(f"{store.path}: no claim {claim}", "take the id from the table claims")
    order = "order by documents.published_earliest is null, documents.published_earliest, documents.id, facts.start"
    sql = f"""select fact_id from claim_mentions join facts on facts.id = fact_id
join documents on documents.id = facts.document_id where claim_id = ? {order}, facts.id"""
    return Held(claim, found[0], tuple(fact for (fact,) in store.db.execute(sql, (claim,))))


def _claim_of(db: Database, kind: str, fact: str) -> str:
    sql = "select claim_id from claim_mentions where kind = ? and fact_id = ?"
    return str(db.execute(sql, (kind, fact)).fetchone()[0])


def _judge(
    db: Database, verb: str, kind: str, pairs: Iterable[tuple[str, str]], now: datetime, reason: str | None
) -> None:
    for one, other in pairs:
        _put(db, verb, *pair(kind, one, other), now, reason)


def _put(db: Database, verb: str, kind: str, fact: str, other: str | None, now: datetime, reason: str | None) -> None:
    row: dict[str, Any] = {
        "id": content_id("judgement", verb, kind, fact, other),
        "verb": verb,
        "kind": kind,
        "fact_id": fact,
        "other_fact_id": other,
        "reason": reason,
        "judged": now.isoformat(timespec="seconds"),
    }
    db.table("judgements").upsert(row, pk="id")


def _forget(db: Database, verb: str, kind: str, facts: Iterable[str], others: Sequence[str]) -> None:
    """A later judgement goes before an earlier one that says the contrary."""
    pairs = [(verb, *pair(kind, fact, other)) for fact in facts for other in others]
    db.conn.executemany(
        "delete from judgements where verb = ? and kind = ? and fact_id = ? and other_fact_id = ?", pairs
    )


def _remake(db: Database, facts: Iterable[str]) -> None:
    documents = {db.execute("select document_id from facts where id = ?", (fact,)).fetchone()[0] for fact in facts}
    update(db, sorted(documents))
