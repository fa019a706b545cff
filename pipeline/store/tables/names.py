"""What documents and facts name: publishers, organisations, people."""

from pipeline.store.layout import Layout

NAMES = Layout(columns={"id": str, "name": str}, required=("name",), indexes=(("name",),))

TABLES = {
    "publishers": NAMES,
    "organisations": NAMES,
    "people": Layout(
        columns={"id": str, "name": str, "organisation_id": str},
        required=("name",),
        references={"organisation_id": "organisations"},
        indexes=(("name",),),
    ),
}
