"""The body that an entry of a list is of: "• Elm House: Good, last inspected on 5 May"."""

from pipeline.facts.inspection.scene import Scene
from pipeline.facts.inspection.words import ENTRY_WORDS
from pipeline.read import Role

ENTRIES = (Role.BULLET, Role.ITEM, Role.ROW)
NAME = 14  # tokens of an entry's name
GRADE = 4  # tokens of the grade between the name and the visit: "Requires improvement,"
PLACES = (",", "-", "–")  # before the place of a body: "Elm House - Wick"


def entry_name(scene: Scene, start: int) -> str | None:
    """Return the name before the colon of the entry in which a visit begins soon behind it, else None."""
    part = scene.reading.part(start)
    if part.role not in ENTRIES:
        return None
    first = part.start + (not scene.words[part.start][0].isalnum())  # past its mark
    head = scene.lower[first : first + NAME]
    colon = first + head.index(":") if ":" in head else start
    if not 0 < start - colon <= GRADE + 1:
        return None
    end = next((at for at in range(first + 1, colon) if scene.lower[at] in PLACES), colon)
    words = scene.words[first:end]
    named = all(word[:1].isupper() or word in ENTRY_WORDS for word in words) and words[0][:1].isupper()
    return scene.reading.clean(first, end) if named else None
