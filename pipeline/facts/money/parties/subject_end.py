"""Where the subject of a verb ends: left of its auxiliaries, and of "has agreed to"."""

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene

ADVERBS = grammar("adverbs")
AUXILIARIES = grammar("auxiliaries")
BE = grammar("be")
CAUSATIVE = grammar("causative")
CONTROL = grammar("control")
RELATIVES = grammar("relatives")

CLAUSE = 24  # tokens of a relative clause between commas
NO_ADVERBS = grammar("no_adverbs")

CONTROL_STEPS = 5
DATE_REACH = 7  # "agreed on Tuesday, January 23 to spend"


def subject_end(scene: Scene, start: int) -> int:
    """Return where the subject of the verb at a token ends: left of its auxiliaries, and of "has agreed to"."""
    if start not in scene.subject_ends:
        scene.subject_ends[start] = _end_of(scene, start)
    return scene.subject_ends[start]


def _end_of(scene: Scene, start: int) -> int:
    words, at = scene.words, _over_auxiliaries(scene, start)
    for _ in range(CONTROL_STEPS):
        if at in scene.ending or (words[at] != "to" and words[at - 1] not in CONTROL):
            break
        before = _over_control(scene, at)
        if before == at:
            break
        at = _over_auxiliaries(scene, before)
    return at


def _over_auxiliaries(scene: Scene, at: int) -> int:
    words = scene.words
    if scene.times and at in scene.times.values():
        at = over_time(scene, at)
    while at > scene.start:
        word = words[at - 1]
        if not (word in AUXILIARIES or word in ADVERBS or (word[-2:] == "ly" and _is_adverb(scene, at - 1))):
            break
        if word == "'s" and at in scene.ending:  # "the council's", no "council has"
            break
        at -= 1
    return at


def _is_adverb(scene: Scene, at: int) -> bool:
    """Tell "annually" and "regularly" from "the family" and from a name: "Ely", "Beverly"."""
    raw = scene.context.reading.words[at]
    return raw not in NO_ADVERBS and raw[:1].islower()


def over_time(scene: Scene, at: int) -> int:
    """Step back over a time that stands between an auxiliary and its verb: "was | this week | fined"."""
    for first, last in scene.times.items():
        if last == at and first > scene.start and scene.words[first - 1] in AUXILIARIES:
            return first
    return at


def in_time(scene: Scene, at: int) -> bool:
    """Tell whether a token stands inside a time: "in the year to | September 2022"."""
    return any(first <= at < last for first, last in scene.times.items())


def _over_control(scene: Scene, at: int) -> int:
    """Step over "agreed" before "to spend", a date or an "in favour of" between."""
    words = scene.words
    if at > scene.start and words[at - 1] in CONTROL:
        return at - 1
    if words[at] != "to":
        return at
    for place in range(at - 1, max(scene.start, at - DATE_REACH) - 1, -1):
        if words[place] in CONTROL:
            ordered = words[place] in CAUSATIVE and words[place - 1] not in BE  # "ordered it to pay"
            return at if ordered else place
        if place + 1 in scene.ending or words[place] in (";", ":", "–"):
            return at
    return at


def relative_before(scene: Scene, comma: int) -> int | None:
    """Return the comma that opens the relative clause that another closes: "Ayle Arts, which stages plays, | will"."""
    for at in range(max(scene.start + 1, comma - CLAUSE), comma - 1):
        if scene.words[at] == "," and scene.words[at + 1] in RELATIVES:
            return at
    return None
