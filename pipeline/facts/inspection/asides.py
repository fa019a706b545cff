"""What stands between inspectors and their verb: who leads them, their own name, whose they are, ", she said,"."""

from pipeline.facts.inspection.scene import Scene
from pipeline.facts.inspection.words import VOCABULARY

BE = frozenset(("was", "were", "been", "being", "be"))
RELATIVE = ("who", "which")
RELATIVES = frozenset(RELATIVE)
NOT_NAMED = RELATIVES.union(BE, (",",))
LONGEST = 16  # tokens of an inspectorate's full name
NAME = 3  # words of a person's name
LED = 14  # tokens of ", led by Her Majesty's Inspector Jane Pell,"
LEADING = ("led", "headed")
POSTS = frozenset(VOCABULARY["around"]["leader"]) | {"'s", "the", ","}  # of "Ofsted's lead inspector, Jane Pell,"
SAYING = ("said", "says", "added", "told", "explained")


def before_aside(scene: Scene, at: int, first: int) -> int | None:
    """Return where the words begin that end at a token and part inspectors from their verb, else None."""
    if scene.lower[at - 1] == ",":
        return _aside(scene, at, first)
    return _body_before(scene, at) or _person_before(scene, at, first)


def _aside(scene: Scene, at: int, first: int) -> int | None:
    """Return where ", she said," begins that ends at a token, else None."""
    if at - 3 <= first or scene.lower[at - 2] not in SAYING:
        return None
    return next((back for back in range(at - 3, max(first, at - 7), -1) if scene.lower[back] == ","), None)


def before_leader(scene: Scene, at: int, first: int) -> int:
    """Return where ", led by Jane Pell," begins that ends at a token, else the token."""
    if "by" not in scene.lower[max(first, at - LED) : at]:
        return at
    closes = scene.lower[at - 1] == ","
    for back in range(at - 2 - closes, max(first, at - LED), -1):
        if scene.lower[back] in NOT_NAMED:
            return at
        if scene.lower[back] == "by" and scene.lower[back - 1] in LEADING:
            start = back - 1
            return start - (closes and scene.lower[start - 1] == ",")
    return at


def behind_leader(scene: Scene, at: int) -> int:
    """Return where ", led by Jane Pell," ends that begins at a token, else the token."""
    start = at + (scene.lower[at] == ",")
    if scene.lower[start] not in LEADING or scene.lower[start + 1 : start + 2] != ["by"]:
        return at
    end = start + 2
    limit = min(at + LED, scene.sentence(at)[1])
    while end < limit and (scene.words[end][0].isupper() or scene.lower[end] in POSTS):
        end += 1
    return end


def _person_before(scene: Scene, at: int, first: int) -> int | None:
    """Return where an inspector's own name begins that ends at a token: "Ofsted's | Jane Pell", else None."""
    start = at
    while start > max(first, at - NAME) and scene.words[start - 1][:1].isupper() and scene.words[start - 1].isalpha():
        start -= 1
    start -= scene.lower[start - 1] == "'s"
    named = start < at and scene.inspectors_before(start, max(first, start - LONGEST))
    return start if named else None


def _body_before(scene: Scene, at: int) -> int | None:
    """Return where "from Holmby Borough Council" begins that ends at a token, else None."""
    naming = scene.context.organisations.at(at - 1) if at else None
    if naming is None or naming.end != at:
        return None
    start = naming.start - 1 if scene.lower[naming.start - 1] == "the" else naming.start
    return start - 1 if scene.lower[start - 1] in ("from", "of", "at", "for") else None
