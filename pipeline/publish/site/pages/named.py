"""Everything about an organisation, a service or a school, by its name, as a timeline and in lists."""

from typing import Any

from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import answer, say, store, timeline

ROUTE = r"/named/(?P<name>[^/]+)$"
MOST = 200  # facts of a kind on the page; the lists hold the rest

ABOUT = {
    "rating": "subject = :name or subject like pattern_start(:name) escape '\\' or agency = :name",
    "inspection": "subject = :name or subject like pattern_start(:name) escape '\\' or agency = :name",
    "money": "payer = :name or recipient = :name",
    "decision": "body = :name or body like pattern_start(:name) escape '\\'",
    "official": "organisation = :name",
    "quote": "speaker = :name",
}
SUMS = """select substr(published, 1, 4) as year, sum(amount) as amount, count(*) as sums from money_facts
where (payer = :name or recipient = :name) and currency = 'GBP' and published is not null and per is null
group by year order by year"""


OFFICES = "select * from offices_held where organisation = :name order by role, first_reported limit 200"


async def page(datasette: Datasette, request: Request) -> Response:
    """Show what the database says of a name; 404 where it says nothing."""
    name = tilde_decode(request.url_vars["name"])
    found: dict[str, store.Rows] = {}
    for kind, condition in ABOUT.items():
        sql = f"select '{kind}' as type, * from {kind}_facts where {condition} order by sort_key desc limit {MOST}"
        found[kind] = await store.rows(datasette, sql, {"name": name})
    if not any(found.values()):
        return await answer.missing(datasette, request, f"organisation called {name}")
    sums = await store.rows(datasette, SUMS, {"name": name})
    years = [
        row | {"title": f"{row['year']}: {say.money(row['amount'], 'GBP')} in {row['sums']} reports of a sum"}
        for row in sums
    ]
    shown = {
        "name": name,
        "found": found,
        "line": timeline.line(await _dated(datasette, name)),
        "bars": timeline.bars(years),
        "most": MOST,
        "offices": await store.rows(datasette, OFFICES, {"name": name}),
    }
    return await answer.show(datasette, request, "named.html", shown)


async def _dated(datasette: Datasette, name: str) -> list[dict[str, Any]]:
    """Return the visits to what is named and its overall grades, once each however many report them."""
    dated = []
    for kind, label in (("inspection", "kind"), ("rating", "rating")):
        overall = "and aspect is null" if kind == "rating" else ""
        sql = f"""select id, date, {label} as label, agency from {kind}_claims
where (subject = :name or subject like pattern_start(:name) escape '\\') and date is not null {overall} order by id"""
        dated += [claim | {"type": kind} for claim in await store.rows(datasette, sql, {"name": name})]
    return [
        {"day": timeline.first_day(claim["date"]), "type": claim["type"], "label": claim["label"], "id": claim["id"]}
        | {"title": f"{claim['label']}, {claim['agency'] or 'by whom is not stated'}, {say.when(claim['date'])}"}
        for claim in dated
    ]
