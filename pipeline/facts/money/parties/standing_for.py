"""The organisation that a place, or an introduction such as "A trust", stands for where it acts."""

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene
from pipeline.resolve.organisations import Organisation, register

PREPOSITIONS = grammar("prepositions")


ALONE = frozenset(("has", "was", "is"))
"""What the last of several bodies does not do: "Devon and Norfolk were"."""
PLACE = 3  # words of a place's name at most


def of_place(scene: Scene, end: int) -> Organisation | None:
    """Return the council that the place whose name ends at a token stands for where it acts: "Westmere has spent"."""
    at, raw = end - 1, scene.context.reading.words
    while at > scene.start and end - at <= PLACE and raw[at - 1][:1].isupper():
        at -= 1
    before = scene.words[at - 1] if at > scene.start else ""
    if end - at > PLACE or (before in PREPOSITIONS and before != "with"):
        return None
    if before == "and" and raw[at - 2][:1].isupper():
        double = scene.context.organisations.standing_for(at - 2, end)  # "Argyll and Bute will get"
        if double or scene.words[end] not in ALONE:  # "Devon, Kent and | Norfolk were all given"
            return double
    if is_addressed(scene, at):
        return None
    return scene.context.organisations.standing_for(at, end) or _among_councils(scene, at, end)


def is_addressed(scene: Scene, at: int) -> bool:
    """Tell whether a name but closes an address: "Ayle Foods Ltd of Mill Road, | Ayleshire paid"; no "In May, "."""
    listed = at - 2 >= scene.start and scene.words[at - 1] == "," and at - 1 not in scene.times.values()
    return listed and scene.context.reading.words[at - 2][:1].isupper()


def place_at(scene: Scene, at: int) -> tuple[Organisation, int] | None:
    """Return the council that the place named from a token on stands for, and where its name ends."""
    raw, end = scene.context.reading.words, at
    while end < min(scene.end, at + PLACE) and raw[end][:1].isupper():
        end += 1
    named_on = raw[end : end + 1]  # "Ayle | & District"
    council = scene.context.organisations.standing_for(at, end) if end > at and named_on != ["&"] else None
    return (council, end) if council and not (end < scene.end and named_on[0][:1].isupper()) else None


def _among_councils(scene: Scene, start: int, end: int) -> Organisation | None:
    """Return the council that a place stands for among councils: "Both councils ... Fenshire spent £40m".

    A county is that however many councils have its name; another place only where one alone has.
    """
    reading = scene.context.reading
    if "councils" not in reading.lower:
        return None
    found = list(register.of_place(reading.clean(start, end), reading.document.published))
    alone = register.only([council for council in found if council.kind == "county"] or found)
    return Organisation(alone.name, "council") if alone else None


def introduced_by(scene: Scene, end: int, noun: str) -> Organisation | None:
    """Return the only organisation of a document that can be called so: what "a trust" introduces.

    A home may be called by the company that runs it, where that is the only one.
    """
    meant = scene.context.organisations.meant(end - 1, noun)
    firms = scene.context.organisations.named("company") if noun == "home" and meant is None else []
    return firms[0] if len(firms) == 1 else meant
