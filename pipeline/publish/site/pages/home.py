"""The first page: search, the questions, what the database holds and how fresh it is."""

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import answer, store

ROUTE = r"/$"

HELD = "select type, count(*) as facts from facts group by type"
FRESH = """select (select count(*) from documents) as documents, (select count(*) from publishers) as publishers,
  (select count(*) from documents
    where not exists (select 1 from facts where facts.document_id = documents.id)) as blank,
  (select max(published_latest) from documents) as newest, (select min(published_earliest) from documents) as oldest,
  (select max(finished) from runs) as finished, (select version from runs order by id desc limit 1) as version"""
NEWEST = "select id, title, published, kind from documents order by published_latest desc nulls last, id limit 8"


async def page(datasette: Datasette, request: Request) -> Response:
    """Show the first page."""
    held = {row["type"]: row["facts"] for row in await store.rows(datasette, HELD)}
    fresh = await store.row(datasette, FRESH)
    newest = await store.rows(datasette, NEWEST)
    return await answer.show(datasette, request, "home.html", {"held": held, "fresh": fresh, "newest": newest})
