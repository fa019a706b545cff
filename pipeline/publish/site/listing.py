"""A list of facts: what was asked of it -> SQL, one page at a time, no row lost and none twice."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from datasette.app import Datasette

from pipeline.publish.site import config, store

SIZE = 50
FACET = 8  # values shown of each facet


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list was asked for: filters by name with what was typed, the order, the last row of the page before."""

    kind: config.Kind
    typed: Mapping[str, str]
    sort: str
    after: str

    def link(self, path: str, **changed: str) -> str:
        """Return the address of this list with something changed; from its first page again unless `after` is given."""
        args = {**self.typed, "sort": self.sort if self.sort != "newest" else "", "after": "", **changed}
        query = urlencode({name: value for name, value in args.items() if value})
        return f"{path}?{query}" if query else path


def asked(kind: config.Kind, args: Mapping[str, str]) -> Asked:
    """Read the address of a list; names that no filter has are passed over."""
    names = dict.fromkeys((*kind.filters, *kind.facets))
    typed = {name: args[name].strip() for name in names if args.get(name, "").strip()}
    sort = args.get("sort", "newest")
    return Asked(kind, typed, sort if sort in kind.sorts else "newest", args.get("after", ""))


def where(ask: Asked, leave_out: str = "") -> tuple[str, dict[str, str]]:
    """Return the condition of a list and its parameters, `leave_out` naming a filter to pass over."""
    conditions, params = ["1"], {}
    for name, value in ask.typed.items():
        if name == leave_out:
            continue
        condition = config.filters()[name].condition(ask.kind.id)
        conditions.append(f"({condition.replace(':value', f':{name}')})")
        params[name] = value
    return " and ".join(conditions), params


async def rows(datasette: Datasette, ask: Asked) -> tuple[store.Rows, str]:
    """Return one page of the list, and what `after` is for the next; blank at the end."""
    condition, params = where(ask)
    order, keyset = "sort_key desc", "sort_key < :after"
    column = ask.kind.sorts[ask.sort]
    if column:
        # a column whose values repeat orders rows only together with a key that no two rows share
        ordered = f"coalesce({column}, '')" if column != "pence" else "coalesce(pence, -1)"
        direction, than = ("asc", ">") if column == "name" else ("desc", "<")
        order = f"{ordered} {direction}, sort_key {direction}"
        last = f"select {ordered}, sort_key from {ask.kind.id}_facts where sort_key = :after"
        keyset = f"({ordered}, sort_key) {than} ({last})"
    if ask.after:
        condition += f" and {keyset}"
        params["after"] = ask.after
    view = f"select '{ask.kind.id}' as type, * from {ask.kind.id}_facts"
    sql = f"{view} where {condition} order by {order} limit {SIZE + 1}"
    found = await store.rows(datasette, sql, params)
    return found[:SIZE], found[SIZE - 1]["sort_key"] if len(found) > SIZE else ""


async def everything(datasette: Datasette, ask: Asked, most: int = -1) -> store.Rows:
    """Return the whole list, newest first; of a longer one the first `most`."""
    condition, params = where(ask)
    view = f"select '{ask.kind.id}' as type, * from {ask.kind.id}_facts"
    sql = f"{view} where {condition} order by sort_key desc limit {most}"
    return await store.rows(datasette, sql, params)


async def count(datasette: Datasette, ask: Asked) -> int:
    """Return how many facts the whole list holds."""
    condition, params = where(ask)
    found = await store.row(datasette, f"select count(*) as facts from {ask.kind.id}_facts where {condition}", params)
    return int(found["facts"]) if found else 0


async def facets(datasette: Datasette, ask: Asked) -> dict[str, list[tuple[str, int]]]:
    """Return the commonest values of each facet among the facts that the other filters leave."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name in ask.kind.facets:
        condition, params = where(ask, leave_out=name)
        order = f"{name} desc" if name == "published_month" else f"facts desc, {name}"
        sql = (
            f"select {name} as value, count(*) as facts from {ask.kind.id}_facts "
            f"where {condition} and {name} is not null group by {name} order by {order} limit {FACET}"
        )
        found[name] = [(str(row["value"]), row["facts"]) for row in await store.rows(datasette, sql, params)]
    return found


def plain(rows_: store.Rows) -> list[dict[str, Any]]:
    """Return rows as they go out: without the keys that only the database needs."""
    return [{name: value for name, value in row.items() if name not in ("sort_key", "fts_rowid")} for row in rows_]
