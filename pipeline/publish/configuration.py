"""newsroom.toml -> Datasette's configuration, in the one file of version 0.65 or the two of 1.0."""

from typing import Any

from pipeline.publish.site.config import kinds, questions, settings

HIDDEN = ("facts_fts", "document_texts", "document_texts_fts", "rules", "runs", "refusals", "sources")


def metadata(database: str) -> dict[str, Any]:
    """Return the configuration of Datasette 0.65: descriptions, order, facets, search and the questions."""
    return {
        "title": settings()["title"],
        "description": f"{settings()['description']} {settings()['blank']}",
        "databases": {database: {"tables": _tables(), "queries": _queries()}},
        "plugins": {"datasette-dashboards": {"facts": _dashboard(database)}},
    }


def metadata_and_config(database: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the two files of Datasette 1.0: what is said, and how it behaves."""
    whole = metadata(database)
    tables, queries = whole["databases"][database].values()
    told = {name: {"description": table["description"]} for name, table in tables.items() if "description" in table}
    set_ = {
        name: {key: value for key, value in table.items() if key != "description"} for name, table in tables.items()
    }
    said = whole | {"databases": {database: {"tables": told}}}
    plugins = said.pop("plugins")
    return said, {"plugins": plugins, "databases": {database: {"tables": set_, "queries": queries}}}


def _dashboard(database: str) -> dict[str, Any]:
    """Return the dashboard, each chart on this database; Datasette passes it over where the plugin is not installed."""
    dashboard: dict[str, Any] = settings()["dashboard"]
    charts = {name: chart | {"db": database} for name, chart in dashboard["charts"].items()}
    return dashboard | {"charts": charts}


def _tables() -> dict[str, dict[str, Any]]:
    shown = {
        f"{kind.id}_facts": {
            "description": kind.what,
            # sorted by a column whose values repeat, Datasette loses rows
            "sort_desc": "sort_key",
            "sortable_columns": ["sort_key"],
            "facets": list(kind.facets),
            "facet_size": 8,
            "fts_table": "facts_fts",
            "fts_pk": "fts_rowid",
        }
        for kind in kinds().values()
    }
    return shown | {name: {"hidden": True} for name in HIDDEN}


def _queries() -> dict[str, dict[str, Any]]:
    return {
        question.id: {
            "title": question.text,
            "description": question.explanation or settings()["blank"],
            "sql": question.sql,
            "hide_sql": True,
        }
        for question in questions().values()
    }
