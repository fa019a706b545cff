"""What was run: each ingest, and the rules it used."""

from pipeline.store.layout import Layout

TABLES = {
    "rules": Layout(
        columns={
            "id": str,
            "type": str,
            "name": str,
            "fired": int,
            "judged": int,
            "correct": int,
            "precision": float,
        },
        required=("type", "name"),
        indexes=(("precision",),),
    ),
    "runs": Layout(
        columns={
            "id": int,
            "started": str,
            "finished": str,
            "version": str,
            "vocabulary": str,
            "program": str,
            "added": int,
            "changed": int,
            "unchanged": int,
            "failed": int,
            "facts": int,
            "refusals": int,
        },
        required=("started", "version", "vocabulary", "program"),
    ),
}
