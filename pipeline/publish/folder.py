"""A fact database -> a folder ready to deploy: database, configuration, pages, Dockerfile."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from importlib.resources import files
from pathlib import Path

from pipeline.errors import NewsfactsError
from pipeline.publish import static
from pipeline.publish.configuration import metadata, metadata_and_config
from pipeline.publish.serve import SETTINGS, datasette
from pipeline.publish.site import hooks
from pipeline.store import is_whole

DATABASE = "facts.db"
REQUIREMENTS = "datasette>=0.65.5,<1\nxlsxwriter>=3.2,<4\n"
PLUGIN = '''"""The newsroom's pages, for Datasette."""

from pipeline.publish.site.hooks import *  # noqa: F403
'''
IGNORED = shutil.ignore_patterns("__pycache__")


def publish(database: Path, folder: Path, *, pages: bool, progress: Callable[[str], None]) -> int:
    """Write the folder and return how many static pages it has.

    Raises StoreError where there is no database, NewsfactsError where the folder holds something already.
    """
    is_whole(database)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NewsfactsError(f"{folder} is not empty", "name a new folder, or empty this one")
    folder.mkdir(parents=True, exist_ok=True)
    _database(database, folder / DATABASE)
    _configuration(folder)
    _program(folder)
    return (
        static.write(datasette(folder / DATABASE, static=True), _ids(folder), folder / "pages", progress)
        if pages
        else 0
    )


def _database(database: Path, copy: Path) -> None:
    """Copy a database as one small file that nobody writes to, its search rebuilt on its new rows."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
    with closing(sqlite3.connect(copy)) as connection:
        for table in ("facts_fts", "document_texts_fts"):
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")  # noqa: S608 - our own tables
        connection.commit()
        connection.execute("ANALYZE")
        connection.commit()
        connection.execute("PRAGMA journal_mode = delete")


def _configuration(folder: Path) -> None:
    name = Path(DATABASE).stem
    said, behaves = metadata_and_config(name)
    for file, content in {
        "metadata.json": metadata(name),
        "datasette-1.0/metadata.json": said,
        "datasette-1.0/datasette.json": behaves | {"settings": SETTINGS},
    }.items():
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _program(folder: Path) -> None:
    """Write the newsroom's program, which needs nothing else of newsfacts, and how to start it."""
    here = Path(hooks.__file__).parent
    shutil.copytree(here, folder / "pipeline/publish/site", ignore=IGNORED)
    for package in ("pipeline", "pipeline/publish"):
        (folder / package / "__init__.py").write_text("", encoding="utf-8")
    (folder / "plugins").mkdir()
    (folder / "plugins/newsroom.py").write_text(PLUGIN, encoding="utf-8")
    (folder / "requirements.txt").write_text(REQUIREMENTS, encoding="utf-8")
    dockerfile = files("pipeline.publish") / "Dockerfile"
    (folder / "Dockerfile").write_text(dockerfile.read_text(encoding="utf-8"), encoding="utf-8")


def _ids(folder: Path) -> dict[str, list[str]]:
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        tables = {"document": "documents", "fact": "facts", "claim": "claims"}
        return {
            kind: [row[0] for row in connection.execute(f"SELECT id FROM {table} ORDER BY id")]  # noqa: S608 - ours
            for kind, table in tables.items()
        }
