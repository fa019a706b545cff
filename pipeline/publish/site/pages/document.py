"""A document: its text once, in paragraphs, every fact marked by kind, the facts in a list beside it."""

import json

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import answer, marks, store
from pipeline.publish.site.pages.fact import DOCUMENT

ROUTE = r"/document/(?P<id>[0-9a-f]{12})$"


async def page(datasette: Datasette, request: Request) -> Response:
    """Show a document; 404 where there is none."""
    id_ = request.url_vars["id"]
    document = await store.row(datasette, DOCUMENT, {"id": id_})
    if document is None:
        return await answer.missing(datasette, request, f"document {id_}")
    ids = await store.rows(
        datasette, "select id, start, end from facts where document_id = :id order by start, id", {"id": id_}
    )
    places = {fact["id"]: fact for fact in ids}
    facts = [fact | places[fact["id"]] for fact in await store.facts(datasette, list(places))]
    return await answer.show(
        datasette,
        request,
        "document.html",
        {
            "document": document,
            "authors": json.loads(document["authors"]),
            "facts": facts,
            "by_id": {fact["id"]: fact for fact in facts},
            "paragraphs": marks.paragraphs(document["text"], facts),
            "archived": await store.archived(datasette, id_),
        },
    )
