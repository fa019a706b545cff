"""Who gets what is raised: "raised £600 for the lifeboat", "a collection for CAFOD came to £812"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.parties.subject import subject_of
from pipeline.facts.money.scene import Scene

BODIES = grammar("bodies") | parties("causes")
COLLECTIONS = parties("collections")
DETERMINERS = grammar("determiners")
BEHIND = grammar("prepositions") | grammar("linking") | grammar("auxiliaries")

LONGEST = 5  # words of a cause's name


def raised_for(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Fill in the body that the amount is raised for, unless what is raised is a council's income."""
    words = scene.words
    noun = cue.noun if cue.noun and words[cue.noun.end - 1] in COLLECTIONS else None
    raising = cue.verb is not None and cue.verb.frame.id == "raise" and not cue.behind
    if (noun is None and not raising) or (cue.verb and subject_of(scene, cue.verb)):
        return roles
    spans = [(scene.rates[n].end, scene.ceilings[n])]
    if noun:
        spans.append((noun.end, cue.left))
    for start, end in spans:
        at = _marker(words, start, end)
        party = (party_at(scene, at) or _cause(scene, at)) if at else None
        if party:
            return filled(roles, "recipient", party[0], (start, party[1]))
    return roles


def _marker(words: list[str], start: int, end: int) -> int | None:
    """Return the token behind the "for" or "in aid of" that an amount or a noun is followed by."""
    if words[start] == "for" and start < end:
        return start + 1
    return start + 3 if words[start : start + 3] == ["in", "aid", "of"] and start < end else None


def _cause(scene: Scene, at: int) -> tuple[str, int] | None:
    """Read "the hospice", "Macmillan" and "Children in Need": a definite body, or a name that no noun follows."""
    words, raw = scene.words, scene.context.reading.words
    start = at + (words[at] in DETERMINERS)
    end = start
    while end < min(scene.end, start + LONGEST) and (raw[end][:1].isupper() or _joined(scene, start, end)):
        end += 1
    if end == start:
        return (scene.original(start, start + 1), start + 1) if words[at] == "the" and words[start] in BODIES else None
    ends = end == scene.end or end in scene.times or not raw[end][:1].isalnum() or words[end] in BEHIND
    timed = any(token in scene.times for token in range(at, end))
    return (scene.original(start, end), end) if ends and not timed else None


def _joined(scene: Scene, start: int, at: int) -> bool:
    """Tell whether a small word stands inside a name: "Children in Need"."""
    inside = start < at < scene.end - 1 and scene.words[at] == "in"
    return inside and scene.context.reading.words[at + 1][:1].isupper()
