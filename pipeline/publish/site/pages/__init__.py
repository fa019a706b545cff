"""The pages, one a file, found by listing this folder: ROUTE, a regular expression, and `page`, what answers."""

from collections.abc import Awaitable, Callable
from importlib import import_module
from pkgutil import iter_modules

from datasette.utils.asgi import Response

Answer = Callable[..., Awaitable[Response]]


def routes() -> list[tuple[str, Answer]]:
    """Return every page's addresses and what answers there."""
    modules = [import_module(f"{__name__}.{name}") for name in sorted(module.name for module in iter_modules(__path__))]
    return [(module.ROUTE, module.page) for module in modules]
