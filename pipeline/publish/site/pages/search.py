"""Every sentence with a fact in it that has the words searched for, and the organisations so called."""

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import answer, store

ROUTE = r"/search$"

HITS = """select facts.id from facts_fts join facts on facts.rowid = facts_fts.rowid
where facts_fts match search_words(:words) order by rank, facts.sort_key desc limit 60"""
NAMES = (
    "select name from organisations where name like pattern(:words) escape '\\' order by length(name), name limit 12"
)
PEOPLE = """select people.id, people.name, organisations.name as organisation from people
left join organisations on organisations.id = people.organisation_id
where people.name like pattern(:words) escape '\\' order by people.name, organisation limit 12"""


async def page(datasette: Datasette, request: Request) -> Response:
    """Show what is found; for a blank nothing."""
    words = (request.args.get("q") or "").strip()
    found: dict[str, store.Rows] = {"hits": [], "names": [], "people": []}
    if words:
        asked = {"words": words}
        hits = await store.rows(datasette, HITS, asked)
        found = {
            "hits": await store.facts(datasette, [hit["id"] for hit in hits]),
            "names": await store.rows(datasette, NAMES, asked),
            "people": await store.rows(datasette, PEOPLE, asked),
        }
    return await answer.show(datasette, request, "search.html", {"words": words, **found})
