"""How long the newsroom's pages take at 100,000 facts, warm, in milliseconds and as a ratio to Datasette's own page."""

import asyncio
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from click.testing import CliRunner
from datasette.app import Datasette
from datasette.utils import tilde_encode

from pipeline.cli import main as command
from pipeline.facts import kinds
from pipeline.publish.serve import datasette
from pipeline.publish.site.config import questions
from pipeline.store.schema import layouts

FACTS = 100_000
LIMIT = 300  # milliseconds
ROUNDS = 3
YARDSTICK = "/-/versions"  # a page of Datasette's own that asks no database
TYPED = {"since": "2023", "least": "1m", "agency": "Ofsted", "kind": "cost", "role": "leader", "name": "Price"}
COPIED = ("documents", "document_texts", "facts", *kinds(), "claims", "claim_mentions", "claim_versions")


def main() -> None:
    """Print the time of each page; exit with 1 where a warm one takes longer than the limit."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.db"
        held = make(path, int(sys.argv[1]) if len(sys.argv) > 1 else FACTS)
        print(f"{held} facts; milliseconds, first and warm, and the warm time as a ratio to {YARDSTICK}")
        slow = asyncio.run(measure(datasette(path), list(pages(path))))
    print(f"{slow} pages slower than {LIMIT} ms")
    sys.exit(1 if slow else 0)


def make(path: Path, most: int) -> int:
    """Make a database of the corpus many times over, each time with other ids, and return how many facts it holds."""
    corpus = Path(__file__).parent.parent / "corpus"
    result = CliRunner().invoke(command, ["ingest", str(corpus), "--db", str(path)])
    if result.exit_code:
        raise SystemExit(result.output)
    with closing(sqlite3.connect(path)) as connection:
        connection.create_function("another", 2, another, deterministic=True)
        originals = {table: connection.execute(f"select max(rowid) from {table}").fetchone()[0] for table in COPIED}
        for time in range(1, -(-most // originals["facts"])):
            for table in COPIED:
                connection.execute(copy(table), {"time": time, "last": originals[table]})
        connection.commit()
        connection.execute("analyze")
        [(held,)] = connection.execute("select count(*) from facts")
        connection.commit()
    return int(held)


def another(id_: str | None, time: int) -> str | None:
    """Return the id of a copy."""
    return None if id_ is None else sha256(f"{id_} {time}".encode()).hexdigest()[: len(id_)]


def copy(table: str) -> str:
    """Return the SQL that copies the first rows of a table once more."""
    layout = layouts()[table]
    columns = []
    for column in layout.columns:
        name = f'"{column}"'
        if layout.references.get(column) in COPIED or (column == layout.pk and table != "document_texts"):
            columns.append(f"another({name}, :time)")
        elif column in ("sort_key", "url"):
            columns.append(f"{name} || '-' || :time")
        else:
            columns.append(name)
    return f'insert into "{table}" select {", ".join(columns)} from "{table}" where rowid <= :last'


def pages(path: Path) -> Iterator[str]:
    """Yield a page of each sort, the heaviest of its sort."""
    with closing(sqlite3.connect(path)) as connection:

        def one(sql: str) -> str:
            return str(connection.execute(sql).fetchone()[0])

        yield from ("/", "/about", "/search?q=school", "/search?q=council")
        for kind in kinds():
            yield f"/list/{kind}"
            yield f"/list/{kind}?words=school"
            yield "/fact/" + one(f"select id from {kind} limit 1")
        yield from ("/list/money?sort=largest", "/list/money?organisation=Notts&least=%C2%A31m")
        yield "/document/" + one("select document_id from facts group by 1 order by count(*) desc limit 1")
        yield "/person/" + one("select person_id from official group by 1 order by count(*) desc limit 1")
        yield "/claim/" + one("select id from claims order by documents desc limit 1")
        busiest = "select organisation_id from official where organisation_id is not null group by 1"
        name = one(f"select name from organisations where id = ({busiest} order by count(*) desc limit 1)")
        yield f"/named/{tilde_encode(name)}"
    for question in questions().values():
        typed = "&".join(f"{parameter}={TYPED.get(parameter, 'council')}" for parameter in question.parameters)
        yield f"/question/{question.id}"
        yield f"/question/{question.id}?{typed}"


async def measure(shown: Datasette, addresses: list[str]) -> int:
    """Print each page's times, and return how many are too slow."""
    yard = min([await seconds(shown, YARDSTICK) for _ in range(ROUNDS + 1)])
    slow = 0
    for address in addresses:
        first = await seconds(shown, address)
        warm = min([await seconds(shown, address) for _ in range(ROUNDS)])
        slow += warm * 1000 > LIMIT
        print(f"{first * 1000:8.0f} {warm * 1000:8.0f} {warm / yard:7.1f}  {address}")
    return slow


async def seconds(shown: Datasette, address: str) -> float:
    """Return how long a page takes."""
    start = perf_counter()
    answer = await shown.client.get(address)
    answer.raise_for_status()
    return perf_counter() - start


if __name__ == "__main__":
    main()
