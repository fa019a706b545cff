"""A list as a file: CSV and XLSX with every row, JSON, an Atom feed of its newest."""

import csv
import io
import json
from collections.abc import Awaitable, Callable

import xlsxwriter
from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import listing

FEED = 100  # entries; readers of feeds come back for more
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


async def send(datasette: Datasette, request: Request, ask: listing.Asked, form: str) -> Response:
    """Return the list as a file of the form named."""
    return await FORMS[form](datasette, request, ask)


async def _csv(datasette: Datasette, request: Request, ask: listing.Asked) -> Response:
    rows = listing.plain(await listing.everything(datasette, ask))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if rows:
        writer.writerow(rows[0])
        writer.writerows([safe(value) for value in row.values()] for row in rows)
    return _file(ask, "csv", out.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8")


async def _xlsx(datasette: Datasette, request: Request, ask: listing.Asked) -> Response:
    rows = listing.plain(await listing.everything(datasette, ask))
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(ask.kind.name)
        sheet.freeze_panes(1, 0)
        for place, name in enumerate(rows[0] if rows else ()):
            sheet.write_string(0, place, name, book.add_format({"bold": True}))
        for line, row in enumerate(rows, start=1):
            for place, value in enumerate(row.values()):
                sheet.write(line, place, value)
    return _file(ask, "xlsx", out.getvalue(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")


async def _json(datasette: Datasette, request: Request, ask: listing.Asked) -> Response:
    rows, after = await listing.rows(datasette, ask)
    following = ask.link(f"/list/{ask.kind.id}.json", after=after) if after else None
    found = {"facts": listing.plain(rows), "total": await listing.count(datasette, ask), "next": following}
    return Response(json.dumps(found, ensure_ascii=False), content_type="application/json; charset=utf-8")


async def _atom(datasette: Datasette, request: Request, ask: listing.Asked) -> Response:
    rows = [fact | {"published_day": fact["sort_key"][:10]} for fact in await listing.everything(datasette, ask, FEED)]
    home = f"{request.scheme}://{request.host}"
    shown = {"ask": ask, "rows": rows, "home": home, "here": f"{home}{request.full_path}"}
    text = await datasette.render_template("feed.xml", shown, request=request)
    return Response(text, content_type="application/atom+xml; charset=utf-8")


def _file(ask: listing.Asked, ending: str, body: bytes, content_type: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{ask.kind.id}.{ending}"'}
    return Response(body, headers=headers, content_type=content_type)


def safe(value: object) -> object:
    """Return a text that begins as a formula does with an apostrophe before it, as spreadsheets want it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


FORMS: dict[str, Callable[[Datasette, Request, listing.Asked], Awaitable[Response]]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "json": _json,
    "atom": _atom,
}
