"""Reading a fact database: rows as dicts, kept in memory where the file does not change."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from datasette.app import Datasette

Rows = list[dict[str, Any]]
KEPT = 2000  # answers; a newsroom asks the same few pages again and again

Answers = OrderedDict[tuple[str, tuple[tuple[str, Any], ...]], Rows]

# by the server that gave them, and gone with it: another one may take its place in memory, with another file
_answers: WeakKeyDictionary[Datasette, Answers] = WeakKeyDictionary()


def name(datasette: Datasette) -> str:
    """Return the name of the database that is shown."""
    return str(next(name for name in datasette.databases if not name.startswith("_")))


async def rows(datasette: Datasette, sql: str, params: Mapping[str, Any] | None = None) -> Rows:
    """Return every row of an answer; raise sqlite3.OperationalError where SQLite cannot give it."""
    database = datasette.get_database(name(datasette))
    given = dict(params or {})
    answers = _answers.setdefault(datasette, OrderedDict())
    key = (sql, tuple(sorted(given.items())))
    if not database.is_mutable and key in answers:
        answers.move_to_end(key)
        return answers[key]

    def ask(connection: Any) -> Rows:
        cursor = connection.execute(sql, given)
        columns = [column[0] for column in cursor.description]
        return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]

    found: Rows = await database.execute_fn(ask)
    if not database.is_mutable:
        answers[key] = found
        if len(answers) > KEPT:
            answers.popitem(last=False)
    return found


async def row(datasette: Datasette, sql: str, params: Mapping[str, Any] | None = None) -> dict[str, Any] | None:
    """Return the first row of an answer, null where there is none."""
    found = await rows(datasette, sql, params)
    return found[0] if found else None


async def facts(datasette: Datasette, ids: Sequence[str]) -> Rows:
    """Return facts by id with everything that their kind's view says, in the order of the ids."""
    marks = ", ".join(f":id{place}" for place in range(len(ids)))
    params = {f"id{place}": id_ for place, id_ in enumerate(ids)}
    kinds = await rows(datasette, f"select id, type from facts where id in ({marks})", params)
    found: dict[str, dict[str, Any]] = {}
    for kind in sorted({fact["type"] for fact in kinds}):
        sql = f"select '{kind}' as type, * from {kind}_facts where id in ({marks})"
        found |= {fact["id"]: fact for fact in await rows(datasette, sql, params)}
    return [found[id_] for id_ in ids if id_ in found]


async def archived(datasette: Datasette, document: str) -> dict[str, Any] | None:
    """Return the archive record that a document was read from, null where it came from no archive."""
    sql = "select records.* from documents join records on records.id = documents.record_id where documents.id = :id"
    return await row(datasette, sql, {"id": document})
