"""A question in plain words: its form, its answer, each row with the fact it rests on."""

import sqlite3
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.publish.site import answer, config, say, store

ROUTE = r"/question/(?P<name>[a-z_]+)$"
HIDDEN = {"id", "minutes_id", "sentence", "document", "published", "link", "currency", "qualifier", "newest"}


async def page(datasette: Datasette, request: Request) -> Response:
    """Show a question and its answer to what was typed; 404 for a question that nobody wrote."""
    question = config.questions().get(request.url_vars["name"])
    if question is None:
        return await answer.missing(datasette, request, f"question {request.url_vars['name']}")
    typed = {name: request.args.get(name) or "" for name in question.parameters}
    try:
        rows, error = await store.rows(datasette, question.sql, typed), None
    except sqlite3.OperationalError as problem:
        rows, error = [], str(problem)
    columns = [name for name in rows[0] if name not in HIDDEN] if rows else []
    lines = [{"row": row, "cells": [_cell(row, name) for name in columns]} for row in rows]
    shown = {"question": question, "typed": typed, "columns": columns, "lines": lines, "error": error}
    return await answer.show(datasette, request, "question.html", shown)


def _cell(row: dict[str, Any], name: str) -> str:
    value = row[name]
    if value is None:
        return ""
    if name == "amount":
        qualifier = say.QUALIFIERS.get(row.get("qualifier") or "", "")
        return qualifier + say.money(value, row.get("currency"))
    if name in ("date", "day", "last_day"):
        return say.when(str(value))
    return str(value)
