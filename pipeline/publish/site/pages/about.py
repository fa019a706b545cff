"""What the database holds, what every field means, and how far each rule can be trusted."""

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import answer, store

ROUTE = r"/about$"

RULES = "select type, name, fired, judged, correct, precision from rules order by type, fired desc, name"
RUNS = "select * from runs order by id desc limit 20"


async def page(datasette: Datasette, request: Request) -> Response:
    """Show the data dictionary."""
    shown = {"rules": await store.rows(datasette, RULES), "runs": await store.rows(datasette, RUNS)}
    return await answer.show(datasette, request, "about.html", shown)
