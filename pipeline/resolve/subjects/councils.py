"""The service that an inspectorate sees a council for: "Elm Council was rated good" for its children's services."""

from itertools import pairwise

from pipeline.read import Reading
from pipeline.resolve.agencies.vocabulary import inspectorates
from pipeline.resolve.organisations import Organisations
from pipeline.resolve.subjects.vocabulary import SIGN, table, words
from pipeline.terms import Terms


def inspects(agency: str | None) -> frozenset[str]:
    """Return what an inspectorate inspects; nothing, where it is not known."""
    known = inspectorates().get(agency or "")
    return known.inspects if known else frozenset()


def council_named(organisations: Organisations, service: str, place: tuple[int, int]) -> str | None:
    """Return the service of the council that a sentence names: "its neighbour Lyndale Council was rated good"."""
    bodies = [naming.organisation for naming in organisations.between(*place)]
    named = {body.name for body in bodies if body is not None and body.kind != "inspectorate"}
    councils = {body.name for body in bodies if body is not None and body.kind == "council"}
    return f"{councils.pop()} {service}" if len(named) == 1 and councils == named else None


def councils_together(
    reading: Reading, organisations: Organisations, service: str, place: tuple[int, int]
) -> list[str]:
    """Return the service of each council that a sentence lists: "Elm Council and Oak Council were rated good"."""
    councils = [
        (naming.start, naming.end, body.name)
        for naming in organisations.between(*place)
        if (body := naming.organisation) is not None and body.kind == "council"
    ]
    listed = all(words("joining").issuperset(reading.lower[left[1] : right[0]]) for left, right in pairwise(councils))
    names = list(dict.fromkeys(name for _, _, name in councils))
    return [f"{name} {service}" for name in names] if listed and len(names) > 1 else []


def implied(organisations: Organisations, terms: Terms, agency: str | None, token: int) -> str | None:
    """Return the council's service that an inspectorate looks at, where the document is about that service."""
    for thing, noun in table("whole").items():
        body = organisations.meant(token, noun) if thing in inspects(agency) else None
        if body is not None:
            return body.name
    if agency is None or agency not in table("implied"):
        return None
    council = organisations.meant(token, "council")
    signs = any(term.id == agency for term in terms.of(SIGN))
    return f"{council.name} {table('implied')[agency]['service']}" if council and signs else None


def service_meant(terms: Terms, agency: str | None) -> str | None:
    """Return the service that an inspectorate sees councils for, where the document speaks of that service."""
    if agency is None or agency not in table("implied") or "council" in inspects(agency):
        return None
    signs = any(term.id == agency for term in terms.of(SIGN))
    return str(table("implied")[agency]["service"]) if signs else None
