"""Who gives an amount that it announces: "The Home Office has announced that Ayle will get £2m"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene, Verb
from pipeline.resolve.organisations import Organisation

ANNOUNCING = parties("announcing")
AUXILIARIES = grammar("auxiliaries") | {"today", "now"}
GIVERS = grammar("giver_kinds")

CLOSING = 4  # tokens of "has today announced ."
GETTING = frozenset(("give", "get", "promise"))


def announced_by(scene: Scene, cue: Cue, verb: Verb) -> str | None:
    """Return who announces that somebody gets a sum: it opens the sentence before a "that", or closes it."""
    if verb.frame.id not in GETTING or not (cue.passive or verb.frame.subject == "recipient"):
        return None
    body = _opening(scene, verb.start) or _closing(scene, cue.right)
    return body.name if body and body.kind in GIVERS else None


def _opening(scene: Scene, before: int) -> Organisation | None:
    """Return the body of "The Home Office announced on Monday that Ayle will get"."""
    naming = scene.starting.get(scene.start) or scene.starting.get(scene.start + 1)
    if naming is None or naming.end >= before:
        return None
    at = _over_auxiliaries(scene, naming.end)
    return naming.organisation if scene.words[at] in ANNOUNCING and "that" in scene.words[at:before] else None


def _closing(scene: Scene, after: int) -> Organisation | None:
    """Return the body of "Ayle will be given £2m, the Home Office has announced."."""
    namings = [naming for naming in scene.starting.values() if naming.start > after]
    naming = namings[-1] if namings else None
    if naming is None or scene.words[naming.start - 1 - (scene.words[naming.start - 1] == "the")] != ",":
        return None
    at = _over_auxiliaries(scene, naming.end)
    ends = at < scene.end <= at + CLOSING
    return naming.organisation if ends and scene.words[at] in ANNOUNCING else None


def _over_auxiliaries(scene: Scene, at: int) -> int:
    while at < scene.end and scene.words[at] in AUXILIARIES:
        at += 1
    return at
