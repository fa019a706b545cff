"""Who pays a fine that is told as a thing: "was handed a £5,000 fine", "hit with fines of £9m", "imposed on"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.parties.deed import back_to, doer_at
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.scene import Scene

FINES = parties("fines")
IMPOSED = parties("imposed")
SUFFERED = parties("suffered")
SUFFERING = SUFFERED | parties("suffered_with")

HANDED = frozenset(("give", "get"))
NEAR = 4  # tokens of "hit with a total of"
REACH = 12  # tokens between "imposed" and whom it is imposed on


def fined(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Fill in who pays a fine; who "was handed" or "received" it does not get the money."""
    if cue.kind != "penalty" or cue.noun is None or scene.words[cue.noun.end - 1] not in FINES:
        return roles
    if roles.recipient and cue.verb and cue.verb.frame.id in HANDED and scene.words[cue.right] != "from":
        roles = Roles(roles.payer or roles.recipient, None, roles.taken)
    start = min(cue.noun.start, scene.sums[n].start)
    return filled(roles, "payer", _sufferer(scene, start) or _imposed_on(scene))


def _sufferer(scene: Scene, start: int) -> str | None:
    """Return who "faces" what begins at a token, or "has been hit with" it."""
    at = back_to(scene, SUFFERING, start, NEAR)
    if at is None or not (scene.words[at] in SUFFERED or scene.words[at + 1] == "with"):
        return None
    return doer_at(scene, at)


def _imposed_on(scene: Scene) -> str | None:
    """Return whom a fine is imposed on."""
    words = scene.words
    imposed = next((at for at in range(scene.start, scene.end) if words[at] in IMPOSED), None)
    if imposed is None:
        return None
    for at in range(imposed + 1, min(scene.end, imposed + REACH)):
        party = party_at(scene, at + 1) if words[at] == "on" else None
        if party:
            return party[0]
    return None
