"""What was fetched: every answer that was got, every address that was asked for, and the sources that are watched."""

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
        columns={
            "id": str,
            "address": str,
            "kind": str,
            "stamp": str,
            "problem": str,
            "record_id": str,
            "listing": int,
        },
        required=("address", "kind", "stamp", "listing"),
        references={"record_id": "records"},
        indexes=(("kind",),),
    ),
    "watched": Layout(
        columns={"id": str, "name": str, "gained": str},
        required=("name", "gained"),
        unique=("name",),
    ),
}
