"""What is known of single sites: where the parts of a report stand on their pages."""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

import soupsieve

from pipeline import vocabulary
from pipeline.errors import VocabularyError

KEYS = ("name", "hosts", "design")


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """CSS selectors for the parts of a report on one design of a site's pages; only `text` must be given.

    `text` finds the paragraphs, headings and items themselves; `remove` what is no part of a report, `wall` what only a
    page for subscribers has.
    """

    text: str
    title: str = ""
    byline: str = ""
    published: str = ""
    updated: str = ""
    caption: str = "figcaption"
    remove: str = ""
    wall: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """A site: its publisher's name, its hosts, its designs, the newest first.

    Papers of one group have one design on many hosts: such a file has no name, their pages give it.
    """

    id: str
    name: str | None
    hosts: tuple[str, ...]
    designs: tuple[Design, ...]


def site_of(host: str) -> Site | None:
    """Return what is known of the site that a host belongs to: "news.example.org" is of "example.org"."""
    labels = host.lower().split(".")
    names = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((_by_host()[name] for name in names if name in _by_host()), None)


@cache
def _by_host() -> dict[str, Site]:
    found: dict[str, Site] = {}
    for id_, entry in vocabulary.entries("sites").items():
        site = _site(id_, entry)
        for host in site.hosts:
            if host in found:
                raise VocabularyError(f"sites/{id_}.toml: {found[host].id}.toml has the host {host!r} too", "keep one")
            found[host] = site
    return found


def _site(id_: str, entry: dict[str, Any]) -> Site:
    _check(id_, "", entry, KEYS, required=("hosts", "design"))
    designs = []
    for number, design in enumerate(entry["design"], start=1):
        known = [field.name for field in fields(Design)]
        _check(id_, f"design {number}: ", design, known, required=("text",))
        for name, selector in design.items():
            try:
                soupsieve.compile(selector)
            except soupsieve.SelectorSyntaxError as error:
                what = f"sites/{id_}.toml: design {number}: {name} is no CSS selector: {str(error).splitlines()[0]}"
                raise VocabularyError(what, "mend it") from error
        designs.append(Design(**design))
    return Site(id_, entry.get("name"), tuple(entry["hosts"]), tuple(designs))


def _check(id_: str, place: str, entry: dict[str, Any], known: Any, required: tuple[str, ...]) -> None:
    for name in entry:
        if name not in known:
            raise VocabularyError(f"sites/{id_}.toml: {place}unknown key {name!r}", f"known: {', '.join(known)}")
    for name in required:
        if not entry.get(name):
            raise VocabularyError(f"sites/{id_}.toml: {place}no {name}", f"give {' and '.join(required)}")
