"""The parties on a noun: "the Home Office grant to Ayle Police", "a request from the club for £2,500"."""

from pipeline.facts.money.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.party import party_at
from pipeline.facts.money.role import Roles, filled
from pipeline.facts.money.scene import Scene
from pipeline.match import Term

REQUESTS = grammar("requests")
WITHIN = 8  # tokens behind a noun that its parties stand in
OWED = frozenset(("cost", "debt", "penalty", "shortfall"))


def before_of(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read "the award to Ayle Parish Council of £116,000", "a bill for the council of £18,721"."""
    words, end = scene.words, scene.leads[n] - 1
    if words[end] != "of":
        return roles
    for at in range(end - 1, max(scene.start, end - WITHIN), -1):
        side = {"to": "recipient", "by": "payer", "from": "payer"}.get(words[at])
        if words[at] == "for" and cue.kind in OWED:
            side = "payer"
        party = party_at(scene, at + 1) if side else None
        if party and party[1] == end:
            return filled(roles, side, party[0], (at, end))
    return roles


def of_noun(scene: Scene, cue: Cue, noun: Term, roles: Roles) -> Roles:
    """Read "the Home Office grant to Ayle Police would be £79m": parties on the noun itself."""
    giver = scene.ending.get(noun.start)
    if giver and giver.organisation:
        roles = filled(roles, "payer", giver.organisation.name)
    for at in range(noun.start + 1, min(cue.left, noun.end + WITHIN)):
        side = {"to": "recipient", "from": "payer"}.get(scene.words[at])
        party = party_at(scene, at + 1) if side else None
        roles = filled(roles, side, party[0]) if party else roles
    return _of_request(scene, noun, roles)


def _of_request(scene: Scene, noun: Term, roles: Roles) -> Roles:
    """Read "a request from the bowls club for £2,500": who asks is who gets."""
    if scene.words[noun.end - 1] not in REQUESTS:
        return roles
    for at in range(noun.end, min(scene.end, noun.end + 2)):
        if scene.words[at] in ("from", "by"):
            party = party_at(scene, at + 1)
            if party:
                return Roles(None, party[0], (*roles.taken, (at, party[1])))
    return roles
