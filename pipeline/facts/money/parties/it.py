"""What "it" stands for: the subject of the clause, or of the sentence, before."""

from pipeline.facts.money.grammar import parties
from pipeline.facts.money.parties.opening import acts, opening
from pipeline.facts.money.scene import QUOTES, Scene, scene_of, sentence_before
from pipeline.read import Role
from pipeline.resolve.organisations import Organisation

SUBORDINATE = parties("subordinate")

NEVER_IT = frozenset(("government", "inspectorate", "ombudsman"))
"""Kinds that an "it" to whom something is done hardly is: "The ombudsman ordered it to pay"."""


def earlier(scene: Scene, at: int) -> Organisation | None:
    """Return what "it" stands for: the subject of the clause before, or of the sentence before in the same passage."""
    named = [naming for naming in scene.ending.values() if naming.end <= at]
    if named and not acts(scene, named[0].end):
        alone = len({naming.organisation for naming in named}) == 1 and scene.words[at - 1] in SUBORDINATE
        return named[0].organisation if alone else None  # "told Ayle Trust to balance its books after | it asked for"
    if named:
        return named[0].organisation
    before = _scene_before(scene)
    if before is None:
        return None
    return opening(before, before.end) or (_only_actor(before) if scene.words[at] in ("it", "its") else None)


def _only_actor(scene: Scene) -> Organisation | None:
    """Return the one organisation that a sentence names, where it does something: "a paper says the council is"."""
    named = {naming.organisation: naming for naming in scene.starting.values()}
    alone = next(iter(named.values())) if len(named) == 1 else None
    return alone.organisation if alone and acts(scene, alone.end) else None


def meant_by_it(scene: Scene, at: int) -> Organisation | None:
    """Return what an "it" to whom something is done stands for: not who does it; else what was spoken of before."""
    doers = {naming.organisation for naming in scene.starting.values() if naming.end <= at and acts(scene, naming.end)}
    inside = [naming for naming in scene.starting.values() if naming.end <= at and naming.organisation not in doers]
    if inside:
        return inside[-1].organisation
    before = _scene_before(scene)
    found = opening(before, before.end, but=NEVER_IT) if before else None
    return found if found not in doers else None


def _scene_before(scene: Scene) -> Scene | None:
    """Return the sentence before, of the same block or of the paragraph that this one goes on from."""
    reading, before = scene.context.reading, sentence_before(scene)
    if before is None:
        return None
    blocks = {reading.part(before[0]), reading.part(scene.start)}
    spoken = scene.words[scene.start] in QUOTES  # “They gave us £500,” is said of somebody else
    goes_on = len(blocks) == 1 or (not spoken and {block.role for block in blocks} == {Role.TEXT})
    return scene_of(scene.context, scene.words, *before, ()) if goes_on else None
