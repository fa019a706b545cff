"""Everything about a person: the offices held, what was said, where the name stands."""

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import answer, store, timeline

ROUTE = r"/person/(?P<id>[0-9a-f]{12})$"

PERSON = """select people.*, organisations.name as organisation from people
left join organisations on organisations.id = people.organisation_id where people.id = :id"""
OFFICES = """select 'official' as type, official_facts.*, documents.published_earliest as day from official_facts
join documents on documents.id = official_facts.document_id
where official_facts.id in (select id from official where person_id = :id)
order by official_facts.published, sort_key"""
SAID = "select 'quote' as type, * from quote_facts where speaker = :name order by sort_key desc limit 200"
SAME = """select people.id, organisations.name as organisation from people
left join organisations on organisations.id = people.organisation_id where people.name = :name and people.id <> :id
order by organisation"""


async def page(datasette: Datasette, request: Request) -> Response:
    """Show a person; 404 where there is none."""
    id_ = request.url_vars["id"]
    person = await store.row(datasette, PERSON, {"id": id_})
    if person is None:
        return await answer.missing(datasette, request, f"person {id_}")
    offices = await store.rows(datasette, OFFICES, {"id": id_})
    documents = {office["document_id"] for office in offices}
    said = await store.rows(datasette, SAID, {"name": person["name"]})
    dated = [office | {"label": office["role"], "title": office["role"]} for office in offices]
    shown = {
        "person": person,
        "offices": offices,
        # a name is no proof of who spoke: only what stands in the documents that name this person in office
        "said": [quote for quote in said if quote["document_id"] in documents],
        "same": await store.rows(datasette, SAME, {"name": person["name"], "id": id_}),
        "line": timeline.line(dated),
    }
    return await answer.show(datasette, request, "person.html", shown)
