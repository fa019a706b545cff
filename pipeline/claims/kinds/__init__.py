"""The kinds of claim, one file each, found by listing this folder."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from pipeline.claims.sameness import Sameness


@cache
def kinds() -> dict[str, Sameness]:
    """Return every kind of claim by its name."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}").SAMENESS for name in names}
