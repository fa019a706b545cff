"""Who pays what a court orders, where another clause names it: "Ayle Feeds Ltd pleaded guilty. | It was fined"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.verb import is_passive
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.deed import deed_at
from pipeline.facts.money.parties.opening import opening
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.scene import Scene, scene_of

AUXILIARIES = grammar("auxiliaries")
BODIES = grammar("bodies") | grammar("firm_ends")
CALLED = parties("firm_nouns") | grammar("introduced") | grammar("council_nouns")
IMPOSED = parties("imposed")
ORDERS = parties("orders")
SENTENCED = parties("sentenced")
ACTIVE = frozenset(("prosecuted", "convicted", "fined", "sentenced"))
SMALL = frozenset(("(", ")", "&", "of", "and", "the"))

NEAR = 4  # tokens of "has pleaded guilty"
BACK = 160  # tokens between the plea and the fine
CALLING = 4  # tokens of "The Ayle-based haulage company"


def defendant(scene: Scene, cue: Cue) -> str | None:
    """Return whom a court sentenced: earlier in the sentence, or in one before where this one says "the company"."""
    if scene.words[cue.left - 1] == "from":  # "imposed a fine of £100,000, cut from £150,000"
        return None
    sentenced = opening(scene, cue.left) if cue.noun else None
    if sentenced:
        ends = [naming.end for naming in scene.starting.values() if naming.organisation == sentenced]
        return None if SENTENCED.isdisjoint(scene.words[ends[0] : ends[0] + NEAR]) else sentenced.name
    return _pleading_before(scene) if _is_called(scene, cue) else None


def against(scene: Scene, n: int) -> str | None:
    """Return whom a court or an inspector makes pay: "Costs awarded against the Council at appeal: £11,870"."""
    words = scene.words
    for at in range(scene.floors[n] + 1, scene.sums[n].start):
        if words[at] == "against" and not ORDERS.isdisjoint(words[max(scene.start, at - 2) : at]):
            party = party_at(scene, at + 1)
            return party[0] if party and party[1] <= scene.sums[n].start else None
    return None


def _is_called(scene: Scene, cue: Cue) -> bool:
    """Tell whether the sentence leaves the name out: "The company was fined", "The sheriff imposed a fine of"."""
    words, start = scene.words, scene.start
    if not IMPOSED.isdisjoint(words[start : cue.left]):
        return not scene.starting
    subject = scene.context.reading.words[start + 1 : cue.verb.start if cue.verb else start]
    if any(word[:1].isupper() for word in subject):
        return False  # "The contractor, Marsh Hale, was fined"
    called = words[start] == "the" and not CALLED.isdisjoint(words[start + 1 : start + 1 + CALLING])
    return called or words[start] == "it"


def _pleading_before(scene: Scene) -> str | None:
    """Return who opens the last sentence before that says that somebody pleaded guilty or was convicted."""
    told = scene.words[max(0, scene.start - BACK) : scene.start]
    behind = next((place for place, word in enumerate(reversed(told), 1) if word in SENTENCED), None)
    if behind is None:
        return None
    at = scene.start - behind
    return _sentenced_in(scene_of(scene.context, scene.words, *scene.context.reading.sentence(at), ()), at)


def _sentenced_in(scene: Scene, at: int) -> str | None:
    """Return the body that opens a sentence, where it is the one that the verb at a token is said of."""
    if scene.words[at] in ACTIVE and not is_passive(scene, deed_at(scene, at)):
        return None  # "The Environment Agency prosecuted"
    body = opening(scene, at)
    if body:
        return body.name
    raw, end = scene.context.reading.words, scene.start
    while end < at and (raw[end][:1].isupper() or scene.words[end] in SMALL):
        end += 1
    start = scene.start + (scene.words[scene.start] == "the")
    told = scene.words[end] in (",", "of", "which") or scene.words[end] in AUXILIARIES or end == at
    named = told and end - start > 1 and scene.words[end - 1] in BODIES
    return scene.original(start, end) if named else None
