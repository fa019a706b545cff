"""Bodies known by name: departments, governments, bodies of the health service, agencies, forces, inspectorates."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pipeline import vocabulary
from pipeline.resolve.organisations.register import councils


class Body(NamedTuple):
    """A body by its canonical name; `exact` are short forms that count only as they are written."""

    name: str
    kind: str
    names: tuple[str, ...]
    exact: tuple[str, ...]


@cache
def bodies() -> Mapping[str, Body]:
    """Return the bodies by a key of kind and name."""
    found = [
        Body(entry["name"], file["kind"], (entry["name"], *entry.get("aliases", ())), tuple(entry.get("short", ())))
        for file in vocabulary.entries("bodies").values()
        for entry in file["body"]
    ]
    found += [
        Body(entry["name"], "inspectorate", tuple(entry["names"]), tuple(entry["short"]))
        for entry in vocabulary.entries("inspectorates").values()
    ]
    found += [Body(c.name, "council", (c.name, *c.aliases), ()) for c in councils()]
    return {f"{body.kind}:{body.name}": body._replace(names=_with_ampersands(body.names)) for body in found}


def _with_ampersands(names: Sequence[str]) -> tuple[str, ...]:
    """Add the names with "&" for "and"."""
    return (*names, *(name.replace(" and ", " & ") for name in names if " and " in name))


def phrases() -> Mapping[str, Sequence[str]]:
    """Return every form of every body, by the body's key."""
    return {key: [*body.names, *body.exact] for key, body in bodies().items()}


@cache
def forces() -> Mapping[str, str]:
    """Return the police force of each area: "Kent" -> "Kent Police"."""
    return {
        name.rsplit(" ", 1)[0].lower(): body.name
        for body in bodies().values()
        if body.kind == "police"
        for name in body.names
        if name.endswith((" Police", " Constabulary"))
    }


def written_so(body: Body, text: str) -> bool:
    """Say whether a body is meant by words written so: "DfE" is, "dfe" is not; names begin with a capital."""
    if text in body.exact:
        return True
    if not text[0].isupper():
        return False
    lower = text.lower()
    form = next((name for name in body.names if name.lower() == lower), None)
    if form is None:
        return False
    return " " in form or not form.isupper() or text == form
