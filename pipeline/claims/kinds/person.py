"""When two mentions are of one person: a name in one organisation, council or ward, never in two councils."""

from typing import Any

from pipeline.claims.names import Named, different_people, keys, named, same_person
from pipeline.claims.sameness import Sameness


def label(fields: dict[str, Any]) -> str:
    """Return a person in words."""
    return ", ".join(str(fields[name]) for name in ("name", "organisation") if fields[name])


SAMENESS = Sameness(
    shape=Named,
    fact="official",
    form=named,
    keys=keys,
    agree=same_person,
    conflict=different_people,
    fields=("name", "title", "organisation", "party", "ward", "role"),
    differing=("party", "ward"),
    label=label,
)
