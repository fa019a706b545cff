"""Whose a grant is that is cut or lost: its giver's, who cuts it, or that of who gets it and loses it."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.deed import back_to, doer_at
from pipeline.facts.money.parties.it import earlier
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.parties.subject_name import name_opening
from pipeline.facts.money.scene import Scene
from pipeline.terms import Term

AUXILIARIES = grammar("auxiliaries")
CUTTING = parties("cutting")
LOSING = parties("losing")
OWN = grammar("lead")
SEEING = grammar("having") | {"having", "see", "sees", "saw", "seen", "seeing"}

ITS = frozenset(("its",))
PHRASE = 12  # tokens of "its entire £3 million financial support for the arts"


def owned(scene: Scene, n: int, cue: Cue, noun: Term, roles: Roles) -> Roles:
    """Fill in who gives or who gets "its grant": "will end its £1.2m grants", "if its £98,000 grant is axed"."""
    if roles.payer or roles.recipient:
        return roles
    words, end = scene.words, min(noun.start, scene.sums[n].start)
    at = back_to(scene, ITS, end, PHRASE)
    if at is None or not OWN.issuperset(words[at:end]):
        return roles
    side = _side(scene, at, max(noun.end, cue.right))
    if side is None:
        return roles
    if scene.words[at - 1] in SEEING:
        return filled(roles, side, doer_at(scene, at - 1, "get"))
    owner = earlier(scene, at)
    return filled(roles, side, owner.name if owner else name_opening(scene, at))


def _side(scene: Scene, its: int, behind: int) -> str | None:
    """Return on which side of a grant its owner is: who cuts it gives it, who loses it gets it."""
    before = scene.words[its - 1]
    if before in CUTTING:
        return "payer"
    if before in LOSING:
        return "recipient"
    if before in SEEING and scene.words[behind] in CUTTING:  # "has had its £9,000 grant withdrawn"
        return "recipient"
    at = behind
    while at < scene.end and scene.words[at] in AUXILIARIES:
        at += 1
    return "recipient" if at > behind and scene.words[at] in CUTTING else None
