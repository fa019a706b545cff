"""Every document, newest first: the first page of the static pages."""

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import answer, store

ROUTE = r"/documents$"

ALL = """select documents.id, title, published, publishers.name as publisher,
  (select count(*) from facts where facts.document_id = documents.id) as facts
from documents left join publishers on publishers.id = documents.publisher_id
order by published_latest desc nulls last, documents.id"""


async def page(datasette: Datasette, request: Request) -> Response:
    """Show the list of documents."""
    documents = await store.rows(datasette, ALL)
    return await answer.show(datasette, request, "documents.html", {"documents": documents})
