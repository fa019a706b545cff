"""Who pays a person for a post: "Ayle Council's chief executive earns £165,000", "The trust ... Its head was paid"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.it import earlier
from pipeline.facts.money.scene import Scene
from pipeline.resolve.organisations import Organisation

POSTS = grammar("posts")

HEADS = frozenset(("chief", "deputy", "interim", "managing", "assistant", "acting", "finance"))
NEAR = 5  # tokens between a body and the post it pays


def employer(scene: Scene, n: int, cue: Cue) -> str | None:
    """Return the body whose post the amount is the pay of, where the sentence has one alone."""
    bodies: dict[Organisation, None] = {}
    if scene.words[cue.left - 1] in ("'s", "'"):  # "more than the Prime Minister's £142,500"
        return None
    if scene.words[cue.right] == "at":  # "who now earns £200,000 at Ayle Council"
        place = scene.starting.get(cue.right + 1)
        return place.organisation.name if place and place.organisation else None
    for at in range(scene.floors[n], cue.left):
        if scene.words[at] in POSTS:
            body = _owner(scene, at)
            if body:
                bodies[body] = None
    return next(iter(bodies)).name if len(bodies) == 1 else None


def _owner(scene: Scene, post: int) -> Organisation | None:
    """Return whose post stands at a token: "Ayle Council's interim | director", "| head of Ayle School"."""
    words = scene.words
    for at in range(post - 1, max(scene.start, post - NEAR) - 1, -1):
        if words[at] in ("'s", "'"):
            naming = scene.ending.get(at)
            return naming.organisation if naming else None
        if words[at] == "its":
            return earlier(scene, at)
        if at + 1 in scene.ending and HEADS.issuperset(words[at + 1 : post]):  # "Ayle Council | chief executive"
            return scene.ending[at + 1].organisation
        if not words[at].replace("-", "").isalpha():
            break
    if words[post + 1] in ("of", "at"):
        naming = scene.starting.get(post + 2) or scene.starting.get(post + 3)
        return naming.organisation if naming else None
    return None
