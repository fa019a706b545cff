"""The tables, one subject a file, found by listing this folder: TABLES, VIEWS and TRIGGERS by name."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from pipeline.store.layout import Layout


def tables() -> dict[str, Layout]:
    """Return every table but those of the kinds of fact."""
    return {name: layout for module in _modules() for name, layout in module.TABLES.items()}


def views() -> Iterator[tuple[str, str]]:
    """Yield name and SQL of every view but those of the kinds of fact."""
    for module in _modules():
        yield from getattr(module, "VIEWS", {}).items()


def triggers() -> Iterator[tuple[str, str]]:
    """Yield name and SQL of every trigger."""
    for module in _modules():
        yield from getattr(module, "TRIGGERS", {}).items()


@cache
def _modules() -> tuple[ModuleType, ...]:
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)
