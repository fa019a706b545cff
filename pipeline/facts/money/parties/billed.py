"""Who has a cost to bear, said of its noun: "faces a £60,000 bill", "left the council with costs of £9,000"."""

from pipeline.facts.money.cues.verb import is_passive
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.deed import back_to, deed_at, doer_at
from pipeline.facts.money.parties.object import object_it
from pipeline.facts.money.parties.of_noun import owner_of
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.scene import Scene
from pipeline.terms import Term

BE = grammar("be")
BILLS = parties("bills")
COMMITTED = parties("committed")
GIFTS = parties("gifts")
INCURRING = parties("incurring")
PURCHASES = parties("purchases")
LANDING = parties("landing")

BEFORE = 5  # tokens of "incurred | additional legal and court" before a noun
REACH = 6  # tokens of "with | a bill for anything between" before an amount
WITH = frozenset(("with",))
OBJECT = 6  # tokens of who is left with a bill


def billed(scene: Scene, n: int, noun: Term) -> str | None:
    """Return who bears a cost: its owner, who incurs it or is left with it; who buys; or who an investment is of."""
    word = scene.words[noun.end - 1]
    if word in COMMITTED and scene.words[noun.start - 1] not in ("'s", "its"):
        owner = owner_of(scene, noun)
        if owner:
            return owner
    if word in GIFTS:
        naming = scene.ending.get(noun.start)
        return naming.organisation.name if naming and naming.organisation else None
    if word in PURCHASES:
        at = noun.start - 1 - (scene.words[noun.start - 1] == "the")
        return doer_at(scene, at) if scene.words[at].endswith("ed") and scene.words[at - 1] not in BE else None
    if word not in BILLS:
        return None
    start = min(noun.start, scene.sums[n].start)
    return owner_of(scene, noun) or _incurred_by(scene, start) or _left_with(scene, start)


def _incurred_by(scene: Scene, start: int) -> str | None:
    """Return who incurs what begins at a token: "The council incurred legal | costs of £700,000"."""
    words = scene.words
    for at in range(start - 1, max(scene.start, start - BEFORE), -1):
        if words[at] in INCURRING and words[at - 1] not in BE:
            return doer_at(scene, at)
        if not words[at].isalpha() or words[at] in ("of", "for", "to", "by", "with"):
            return None
    return None


def _left_with(scene: Scene, start: int) -> str | None:
    """Return who is left with what begins at a token: "could leave the council with a | bill of £9,000"."""
    words = scene.words
    place = back_to(scene, WITH, start, REACH)
    at = back_to(scene, LANDING, place, OBJECT + 1) if place else None
    if place is None or at is None:
        return None
    if at + 1 == place:  # "was left | with a bill of £9,000"
        return doer_at(scene, at) if is_passive(scene, deed_at(scene, at)) else None
    if words[at + 1 : place] == ["it"]:
        meant = object_it(scene, deed_at(scene, at), at + 1)
        return meant.name if meant else None
    party = party_at(scene, at + 1)
    return party[0] if party and party[1] == place else None
