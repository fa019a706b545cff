"""Claims: the things that facts are of, what they rest on, where reports differ, and what people judged."""

from pipeline.store.layout import Layout

TABLES = {
    "claims": Layout(
        columns={
            "id": str,
            "kind": str,
            "label": str,
            "fields": str,
            "first_fact_id": str,
            "earliest": str,
            "latest": str,
            "mentions": int,
            "documents": int,
            "publishers": int,
            "record_document_id": str,
            "region": str,
        },
        required=("kind", "label", "fields", "first_fact_id", "mentions", "documents", "publishers", "region"),
        references={"first_fact_id": "facts", "record_document_id": "documents"},
        indexes=(("kind", "documents"), ("region",)),
    ),
    "claim_mentions": Layout(
        columns={"id": str, "claim_id": str, "fact_id": str, "kind": str, "form_id": str},
        required=("claim_id", "fact_id", "kind", "form_id"),
        references={"claim_id": "claims", "fact_id": "facts"},
        owner="fact_id",
        indexes=(("form_id",),),
    ),
    "merges": Layout(
        columns={"id": str, "claim_id": str, "fact_id": str, "other_fact_id": str, "rule": str, "fields": str},
        required=("claim_id", "fact_id", "other_fact_id", "rule", "fields"),
        references={"claim_id": "claims", "fact_id": "facts", "other_fact_id": "facts"},
        indexes=(("rule",),),
    ),
    "claim_versions": Layout(
        columns={
            "id": str,
            "claim_id": str,
            "field": str,
            "value": str,
            "is_claimed": int,
            "differs": int,
            "mentions": int,
            "documents": int,
            "first_fact_id": str,
        },
        required=("claim_id", "field", "value", "is_claimed", "differs", "mentions", "documents", "first_fact_id"),
        references={"claim_id": "claims", "first_fact_id": "facts"},
        indexes=(("field", "differs"),),
    ),
    "judgements": Layout(
        columns={
            "id": str,
            "verb": str,
            "kind": str,
            "fact_id": str,
            "other_fact_id": str,
            "reason": str,
            "judged": str,
        },
        required=("verb", "fact_id", "judged"),
        indexes=(("fact_id",), ("other_fact_id",)),
    ),
    "claim_forms": Layout(
        columns={"id": str, "kind": str, "form": str, "fact_id": str, "region": str},
        required=("kind", "form", "fact_id", "region"),
        indexes=(("region",), ("fact_id",)),
    ),
    "claim_keys": Layout(
        columns={"key": str, "form_id": str},
        pk=("key", "form_id"),
        references={"form_id": "claim_forms"},
        owner="form_id",
    ),
    "claim_changes": Layout(columns={"form_id": str}, pk="form_id"),
    "document_stories": Layout(
        columns={"document_id": str, "story": str},
        pk="document_id",
        required=("story",),
        references={"document_id": "documents"},
        owner="document_id",
        indexes=(("story",),),
    ),
}

TRIGGERS = {
    # a fact that goes, with its document or replaced, leaves its claim to be made again from those that stay
    "claim_mention_gone": """after delete on claim_mentions begin
  insert or ignore into claim_changes (form_id) values (old.form_id);
end""",
}
