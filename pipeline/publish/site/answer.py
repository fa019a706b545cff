"""A page's template and what it shows -> the answer that a browser gets."""

from collections.abc import Mapping
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


async def show(
    datasette: Datasette, request: Request, template: str, context: Mapping[str, Any], status: int = 200
) -> Response:
    """Return a page."""
    text = await datasette.render_template(template, dict(context), request=request)
    return Response.html(text, status=status, headers={"content-security-policy": POLICY})


async def missing(datasette: Datasette, request: Request, what: str) -> Response:
    """Return the page for something that the database does not hold."""
    return await show(datasette, request, "missing.html", {"what": what}, status=404)
