"""What was fetched: every answer that was got, and every address that was asked for."""

from pipeline.store.layout import Layout

TABLES = {
    "records": Layout(
        columns={
            "id": str,
            "address": str,
            "fetched": str,
            "status": int,
            "type": str,
            "digest": str,
            "etag": str,
            "modified": str,
            "archive": str,
            "offset": int,
        },
        required=("address", "fetched", "status", "digest"),
        indexes=(("address", "fetched"), ("archive", "offset")),
    ),
    "addresses": Layout(
        columns={"id": str, "address": str, "kind": str, "stamp": str, "problem": str, "record_id": str},
        required=("address", "kind", "stamp"),
        references={"record_id": "records"},
        indexes=(("kind",),),
    ),
}
