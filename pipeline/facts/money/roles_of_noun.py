"""The parties on a noun: "the Home Office grant to Ayle Police", "a request from the club for £2,500"."""

from pipeline.facts.money.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.party import party_at
from pipeline.facts.money.role import Roles, filled
from pipeline.facts.money.scene import Scene
from pipeline.facts.money.subject import earlier
from pipeline.match import Term

OWN = grammar("lead")
REQUESTS = grammar("requests")
WITHIN = 8  # tokens behind a noun that its parties stand in
LED = 5  # tokens of "with a grant" and the like
OWED = frozenset(("cost", "debt", "penalty", "shortfall"))


def before_of(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read "the award to Ayle Parish Council of £116,000", "a bill for the council of £18,721"."""
    words, end = scene.words, scene.leads[n] - 1
    if words[end] != "of":
        return roles
    for at in range(end - 1, max(scene.start, end - WITHIN), -1):
        side = {"to": "recipient", "by": "payer", "from": "payer"}.get(words[at])
        if words[at] in ("for", "against") and cue.kind in OWED:
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
    requested = scene.words[noun.end - 1] in REQUESTS
    for at in range(noun.start + 1, min(cue.left, noun.end + WITHIN)):
        side = {"to": "payer" if requested else "recipient", "from": "recipient" if requested else "payer"}.get(
            scene.words[at]
        )
        party = party_at(scene, at + 1) if side else None
        roles = filled(roles, side, party[0]) if party else roles
    roles = _of_owner(scene, noun, roles)
    roles = filled(roles, "recipient", _presented(scene, noun))
    return _of_request(scene, noun, roles)


def owner_of(scene: Scene, noun: Term) -> str | None:
    """Return whose a noun is: "the council's grant", "Its grant"."""
    words, at = scene.words, noun.start - 1
    while at > scene.start and words[at] in OWN:  # "its annual grant"
        at -= 1
    if words[at] == "its":
        owner = earlier(scene, at)
        return owner.name if owner else None
    naming = scene.ending.get(at) if words[at] in ("'s", "'") else None
    return naming.organisation.name if naming and naming.organisation else None


def _of_owner(scene: Scene, noun: Term, roles: Roles) -> Roles:
    """Read "the council's grant from Defra", "its grant to the band": an owner is on the side that is open."""
    if (roles.payer is None) == (roles.recipient is None):
        return roles
    owner = owner_of(scene, noun)
    return filled(filled(roles, "recipient", owner), "payer", owner)


def _presented(scene: Scene, noun: Term) -> str | None:
    """Return who is given a noun's amount: "presented Ayle School | with a cheque for £50"."""
    words = scene.words
    at = next(
        (place for place in range(noun.start - 1, max(scene.start, noun.start - LED), -1) if words[place] == "with"), 0
    )
    for verb in scene.verbs:
        if at and verb.frame.object == "recipient" and verb.end < at and at - verb.end < WITHIN:
            party = party_at(scene, verb.end)
            if party and party[1] == at:
                return party[0]
    return None


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
