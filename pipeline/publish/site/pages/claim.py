"""A claim: one thing that one or many documents report, with every report and where they differ."""

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import answer, claims, store

ROUTE = r"/claim/(?P<id>[0-9a-f]+)$"


async def page(datasette: Datasette, request: Request) -> Response:
    """Show a claim; 404 where there is none."""
    id_ = request.url_vars["id"]
    claim = await claims.claim(datasette, id_)
    if claim is None:
        return await answer.missing(datasette, request, f"claim {id_}")
    facts = await store.facts(datasette, [report["id"] for report in claim["reports"]])
    return await answer.show(datasette, request, "claim.html", {"claim": claim, "facts": facts})
