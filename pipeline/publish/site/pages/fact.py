"""A fact, the page that people cite: what it says, the words in their place, its claim, the rule, links, a citation."""

from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import answer, claims, config, marks, say, store

ROUTE = r"/fact/(?P<id>[0-9a-f]{16})$"

DOCUMENT = """select documents.*, publishers.name as publisher, document_texts.text from documents
join document_texts on document_texts.document_id = documents.id
left join publishers on publishers.id = documents.publisher_id where documents.id = :id"""
EVIDENCE = """select facts.*, rules.name as rule, rules.fired, rules.judged, rules.correct, rules.precision from facts
join rules on rules.id = facts.rule_id where facts.id = :id"""
PERSON = "select person_id as id from official where id = :id"
JUDGED = "select verb, reason, judged from judgements where fact_id = :id or other_fact_id = :id order by judged, id"
NEIGHBOURS = """select
  (select id from facts where document_id = :document and (start, id) < (:start, :id)
    order by start desc, id desc limit 1) as before,
  (select id from facts where document_id = :document and (start, id) > (:start, :id)
    order by start, id limit 1) as after"""


async def page(datasette: Datasette, request: Request) -> Response:
    """Show a fact; 404 where there is none."""
    id_ = request.url_vars["id"]
    evidence = await store.row(datasette, EVIDENCE, {"id": id_})
    if evidence is None:
        return await answer.missing(datasette, request, f"fact {id_}")
    fact = evidence | (await store.facts(datasette, [id_]))[0]
    document = await store.row(datasette, DOCUMENT, {"id": fact["document_id"]})
    place = {"document": fact["document_id"], "start": fact["start"], "id": id_}
    return await answer.show(
        datasette,
        request,
        "fact.html",
        {
            "fact": fact,
            "document": document,
            "fields": _fields(fact),
            "around": marks.around(document["text"] if document else "", fact["start"], fact["end"]),
            "neighbours": await store.row(datasette, NEIGHBOURS, place),
            "claim": await claims.of_fact(datasette, id_),
            "person": await store.row(datasette, PERSON, {"id": id_}),
            "judged": await store.rows(datasette, JUDGED, {"id": id_}),
            "archived": await store.archived(datasette, fact["document_id"]),
            "address": f"{request.scheme}://{request.host}{datasette.urls.path(f'/fact/{id_}')}",
        },
    )


def _fields(fact: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return (field, value as people write it, meaning) for each field that the document states."""
    fields = config.kinds()[fact["type"]].fields
    return [
        (name.replace("_", " "), _said(fact, name), meaning)
        for name, meaning in fields.items()
        if fact[name] is not None
    ]


def _said(fact: dict[str, Any], name: str) -> str:
    value = fact[name]
    if name in ("amount", "amount_max"):
        return say.money(value, fact["currency"])
    if name in ("date", "period"):
        return say.when(value)
    return say.duration(value) if name == "duration" else str(value).replace("_", " ")
