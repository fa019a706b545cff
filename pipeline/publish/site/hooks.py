"""What the newsroom adds to Datasette: pages, SQL functions for what people type, words for values, safe headers."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_encode
from jinja2 import Environment
from markupsafe import Markup, escape

from pipeline.publish.site import config, say, typed
from pipeline.publish.site.answer import POLICY
from pipeline.publish.site.pages import Answer, routes

STATIC = Path(__file__).parent / "static"
TEMPLATES = Path(__file__).parent / "templates"

# Datasette's own pages carry scripts and styles in themselves; Vega, of the dashboards, makes functions of text
THEIRS = POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval'").replace(
    "style-src 'self'", "style-src 'self' 'unsafe-inline'"
)
HEADERS = ((b"x-content-type-options", b"nosniff"), (b"referrer-policy", b"no-referrer"))


@hookimpl
def register_routes() -> list[tuple[str, Answer]]:
    """Add the pages."""
    return routes()


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Give SQL what reads what people type."""
    for function in (typed.gbp, typed.pattern, typed.pattern_start, typed.search_words):
        conn.create_function(function.__name__, 1, function, deterministic=True)


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Give templates the words for values."""
    for name in ("money", "amount", "when", "duration", "day", "summary"):
        env.filters[f"say_{name}"] = getattr(say, name)
    env.filters["tilde"] = tilde_encode


@hookimpl
def extra_template_vars(datasette: Datasette) -> dict[str, Any]:
    """Give templates what newsroom.toml says, and whether the pages are to be files."""
    static = bool((datasette.plugin_config("newsroom") or {}).get("static"))
    said = {"newsroom": config.settings(), "kinds": config.kinds(), "questions": config.questions()}
    return said | {"static": static}


@hookimpl
def render_cell(value: Any, column: str, row: Any, datasette: Datasette) -> Markup | None:
    """Show values in Datasette's own tables as people write them; what goes out as CSV or JSON stays as it is."""
    if value is None or value == "":
        return None
    if column in ("link", "url") and str(value).startswith(("https://", "http://")):
        words = "these words at the publisher" if column == "link" else str(value)
        return Markup('<a href="{}" rel="noopener">{}</a>').format(value, words)
    if column in ("id", "minutes_id") and "sentence" in row.keys():  # noqa: SIM118 - a row of SQLite is no dict
        return Markup('<a href="{}">evidence</a>').format(datasette.urls.path(f"/fact/{value}"))
    if column == "amount" and isinstance(value, float) and "currency" in row.keys():  # noqa: SIM118
        return escape(say.money(value, row["currency"]))
    if column in ("date", "period"):
        return escape(say.when(str(value)))
    return None


@hookimpl
def asgi_wrapper() -> Callable[[Any], Any]:
    """Let no page load anything from another host, nor be shown inside another."""
    return _guarded


def _guarded(app: Any) -> Any:
    async def answer(scope: dict[str, Any], receive: Any, send: Any) -> None:
        async def sent(event: dict[str, Any]) -> None:
            if event["type"] == "http.response.start":
                own = [*event["headers"], *HEADERS]
                if not any(name.lower() == b"content-security-policy" for name, _ in own):
                    own.append((b"content-security-policy", THEIRS.encode()))
                event["headers"] = own
            await send(event)

        await app(scope, receive, sent)

    return answer
