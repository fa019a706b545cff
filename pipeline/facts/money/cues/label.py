"""The label that opens a line: "Precept 2025-26: the County has confirmed £13,250"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.facts.money.scene import Scene

LABEL = 9  # tokens of a label before its colon


def labelled(scene: Scene, left: int, right: int) -> Cue | None:
    """Find the label that opens a line: "Precept 2025-26: the County has confirmed £13,250"."""
    opening = scene.words[scene.start + 1 : min(left, scene.start + LABEL)]
    if ":" not in opening:
        return None
    colon = scene.start + 1 + opening.index(":")
    nouns = [term for term in scene.nouns if term.end <= colon and term.id not in (NEUTRAL, RISE)]
    return Cue(nouns[-1].id, left, right, noun=nouns[-1], linked=True) if nouns else None
