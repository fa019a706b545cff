"""A list of one kind of fact, with filters and facets; the whole of it as CSV, XLSX, JSON and Atom."""

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import answer, config, files, listing

ROUTE = r"/list/(?P<kind>[a-z]+)(?:\.(?P<form>csv|xlsx|json|atom))?$"


async def page(datasette: Datasette, request: Request) -> Response:
    """Show a page of the list, or the whole of it as a file; 404 for a kind that there is not."""
    kind = config.kinds().get(request.url_vars["kind"])
    if kind is None:
        return await answer.missing(datasette, request, f"kind of fact {request.url_vars['kind']}")
    ask = listing.asked(kind, {name: request.args.get(name) or "" for name in request.args})
    if form := request.url_vars.get("form"):
        return await files.send(datasette, request, ask, form)
    rows, after = await listing.rows(datasette, ask)
    shown = {
        "ask": ask,
        "kind": kind,
        "filters": [config.filters()[name] for name in kind.filters],
        "rows": rows,
        "after": after,
        "count": await listing.count(datasette, ask),
        "facets": await listing.facets(datasette, ask),
        "path": datasette.urls.path(f"/list/{kind.id}"),
    }
    return await answer.show(datasette, request, "list.html", shown)
