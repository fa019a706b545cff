"""The organisation that a place, or an introduction such as "A trust", stands for where it acts."""

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene
from pipeline.resolve.organisations import Organisation, register

PREPOSITIONS = grammar("prepositions")


def of_place(scene: Scene, at: int) -> Organisation | None:
    """Return the council that a place's name stands for where it acts: "Westmere has spent"."""
    before = scene.words[at - 1] if at > scene.start else ""
    if (before in PREPOSITIONS and before != "with") or (
        at > scene.start and scene.context.reading.words[at - 1][:1].isupper()
    ):
        return None
    return scene.context.organisations.standing_for(at, at + 1) or _county(scene, at)


def _county(scene: Scene, at: int) -> Organisation | None:
    """Return the county council that a county stands for among councils: "Both councils ... Fenshire spent £40m"."""
    reading = scene.context.reading
    found = register.only(register.of_place(reading.words[at], reading.document.published))
    if found is None or found.kind != "county" or "councils" not in reading.lower:
        return None
    return Organisation(found.name, "council")


def introduced_by(scene: Scene, end: int, noun: str) -> Organisation | None:
    """Return the only organisation of a document that can be called so: what "a trust" introduces."""
    return scene.context.organisations.meant(end - 1, noun)
