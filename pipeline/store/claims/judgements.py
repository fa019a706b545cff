"""What people have judged, as stored."""

from sqlite_utils import Database

from pipeline.claims import Judgements
from pipeline.claims.judgement import pair

MERGE, SPLIT, REJECT = "merge", "split", "reject"


def judgements(db: Database) -> Judgements:
    """Return all judgements."""
    found = db.execute("select verb, kind, fact_id, other_fact_id from judgements").fetchall()
    pairs = {verb: frozenset(pair(*rest) for each, *rest in found if each == verb) for verb in (MERGE, SPLIT)}
    return Judgements(pairs[MERGE], pairs[SPLIT], frozenset(fact for verb, _, fact, _ in found if verb == REJECT))
