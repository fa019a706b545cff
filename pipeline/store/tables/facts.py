"""What every fact has, and what was refused; the table of each kind is made from its dataclass."""

from pipeline.store.layout import Layout

TABLES = {
    "facts": Layout(
        columns={
            "id": str,
            "type": str,
            "document_id": str,
            "start": int,
            "end": int,
            "text": str,
            "prefix": str,
            "suffix": str,
            "sentence": str,
            "rule_id": str,
            "link": str,
            "sort_key": str,
            "first_run": int,
            "last_run": int,
        },
        required=(
            "type",
            "document_id",
            "start",
            "end",
            "text",
            "prefix",
            "suffix",
            "sentence",
            "rule_id",
            "sort_key",
            "first_run",
            "last_run",
        ),
        references={"document_id": "documents", "rule_id": "rules", "first_run": "runs", "last_run": "runs"},
        owner="document_id",
        indexes=(("document_id", "start"), ("type", "sort_key")),
        unique=("sort_key",),
    ),
    "refusals": Layout(
        columns={"document_id": str, "rule_id": str, "reason": str, "times": int},
        pk=("document_id", "rule_id", "reason"),
        required=("times",),
        references={"document_id": "documents", "rule_id": "rules"},
        owner="document_id",
    ),
}

VIEWS = {
    "refusal_counts": """select rules.type, rules.name as rule, refusals.reason, sum(refusals.times) as times,
  count(*) as documents
from refusals join rules on rules.id = refusals.rule_id
group by rules.type, rules.name, refusals.reason""",
}
