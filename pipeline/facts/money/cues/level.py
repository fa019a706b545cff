"""The level that something comes to: the second sum of "cut its budget by £2m to £5m", whose kind is the budget's."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.facts.money.scene import Scene

POINTING = frozenset(("it", "this", "that", "them"))


def level_cue(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Return what the second of "by £2m to £5m" is, null where sum n, behind its "to", is no such."""
    words = scene.words
    if any(word != "," for word in words[scene.floors[n] : left - 1]):
        return None
    by = scene.leads[n - 1] - 1
    cut = any(verb.frame.kind == "saving" and verb.end <= by for verb in scene.verbs)
    if words[by] != "by" or not cut:  # what rises by an amount is told of that amount
        return None
    nouns = [noun for noun in scene.nouns if scene.floors[n - 1] <= noun.start and noun.end <= by]
    nouns = [noun for noun in nouns if noun.id not in (NEUTRAL, RISE)]
    if nouns:
        return Cue(nouns[-1].id, left, right, noun=nouns[-1], linked=True)
    return Cue(None, left, right, own=False, level=words[by - 1] in POINTING)
