"""A sum that is a part of the one before it: "£31m, of which £4m has been drawn down", "£2.1m of that relates to"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene

POINTERS = grammar("pointers") | {"which"}
KEPT = grammar("kept_aside")

SILENT = frozenset(("get", "account", "claim"))
"""Frames of the verbs that say nothing new of a part: "drawn down", "accounts for"."""


def part_cue(scene: Scene, n: int, left: int, right: int, behind: Cue | None) -> Cue | None:
    """Return the cue of a part, whose kind is that of the whole, null where it has a verb of its own."""
    words = scene.words
    before = left - 2 if words[left - 2 : left] == ["all", "but"] else left
    opened = words[before - 2 : before] == ["of", "which"]
    if not (opened or (words[right] == "of" and words[right + 1] in POINTERS)):
        return None
    verbs = [behind.verb] if behind and behind.verb else []
    if not opened:
        verbs += [verb for verb in scene.verbs if scene.floors[n] <= verb.start and verb.end <= left]
    silent = all(verb.frame.id in SILENT or words[verb.start] in KEPT for verb in verbs)
    return Cue(None, left, right, own=False) if silent else None
