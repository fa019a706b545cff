"""Libraries that only reading pages and PDF needs, which a plain installation does not have."""

from importlib import import_module
from typing import Any


def needed(module: str) -> Any:
    """Return a library of the extra `fetch`; raise ValueError, saying how to get it, where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        raise ValueError(f"to read this, newsfacts needs {module}; run: pip install 'newsfacts[fetch]'") from error
