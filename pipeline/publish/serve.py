"""Datasette on a fact database."""

import errno
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import uvicorn
from datasette.app import Datasette
from datasette.plugins import pm

from pipeline.errors import NewsfactsError
from pipeline.publish.configuration import metadata
from pipeline.publish.site import hooks
from pipeline.store import is_whole

SETTINGS = {
    "suggest_facets": False,  # a table of 80,000 facts opens in 0.2 s instead of 1.5 s
    "default_page_size": 50,
    "sql_time_limit_ms": 5000,  # a question over a large database takes longer than Datasette's one second
}


def serve(path: Path, host: str, port: int, tell: Callable[[str], None]) -> None:
    """Show a database at http://host:port until interrupted; `tell` gets the address once it is open."""
    app = datasette(path).app()
    with listen(host, port) as listening:
        tell(address(listening))
        with suppress(KeyboardInterrupt):
            uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])


def datasette(path: Path, *, static: bool = False) -> Datasette:
    """Return Datasette on the database; raise StoreError where there is none.

    `static` pages lead only to pages that are written as files. The file is opened as one that does not change,
    which is fast; one that another program holds open is not.
    """
    if not pm.is_registered(hooks):
        pm.register(hooks, "newsroom")
    whole = is_whole(path)
    return Datasette(
        [] if whole else [str(path)],
        immutables=[str(path)] if whole else [],
        settings=SETTINGS,
        metadata=_metadata(path, static),
        template_dir=str(hooks.TEMPLATES),
        static_mounts=[("newsroom", str(hooks.STATIC))],
    )


def _metadata(path: Path, static: bool) -> dict[str, Any]:
    said = metadata(path.stem)
    return said | {"plugins": said["plugins"] | {"newsroom": {"static": static}}}


def listen(host: str, port: int) -> socket.socket:
    """Return a socket on host:port; raise NewsfactsError where it is taken or no place of this machine."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise NewsfactsError(f"{host} is no address of this machine", "leave --host out, or mend it") from error
        raise NewsfactsError(f"port {port} of {host} is taken", f"take another: --port {port + 1}") from error


def address(listening: socket.socket) -> str:
    """Return where a browser finds it."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
