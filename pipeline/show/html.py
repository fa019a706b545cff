"""Facts as one self-contained page: each text with its facts marked, each fact's fields on hover or tap."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined

from pipeline.extract import Extraction
from pipeline.facts import kinds
from pipeline.show.jsonl import plain
from pipeline.show.marks import pieces


def page(extractions: Sequence[Extraction]) -> str:
    """Return the page; no markup of a text comes through, and nothing is loaded from anywhere."""
    script, style = _part("page.js"), _part("page.css")
    return (
        _environment()
        .from_string(_part("page.html"))
        .render(
            extractions=extractions,
            kinds=list(kinds()),
            pieces=pieces,
            plain=plain,
            script=script,
            style=style,
            script_hash=_digest(script),
            style_hash=_digest(style),
        )
    )


@cache
def _environment() -> Environment:
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@cache
def _part(name: str) -> str:
    return (files("pipeline.show") / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
