"""Who pays a fine that is told as a thing: "was handed a £5,000 fine", "hit with fines of £9m", "imposed on"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.lexicon import frames
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.parties.subject_name import doer_named
from pipeline.facts.money.scene import Scene, Verb

FINES = parties("fines")
IMPOSED = parties("imposed")
SUFFERED = parties("suffered")
SUFFERED_WITH = parties("suffered_with")

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
    for at in range(start - 1, max(scene.start, start - NEAR), -1):
        word = scene.words[at]
        if word in SUFFERED or (word in SUFFERED_WITH and scene.words[at + 1] == "with"):
            verb = Verb(at, at + 1, frames()["fine"], "pastpart")
            return doer_named(scene, verb)
    return None


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
