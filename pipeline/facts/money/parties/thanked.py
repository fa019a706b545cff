"""Who is thanked for an amount, and by whom: "The band thanked the Council for the £100"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.parties.subject_name import party_before
from pipeline.facts.money.scene import Scene

THANKING = parties("thanking")

NEAR = 6  # tokens of "for its generous cheque for"
REACH = 14  # tokens between the thanks and the amount


def thanked(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Fill in who gave an amount that somebody says thanks for, and who got it where that is said."""
    words, end = scene.words, cue.left
    first = max(scene.floors[n], end - REACH)
    if THANKING.isdisjoint(words[first:end]):
        return roles
    for at in range(end - 1, first - 1, -1):
        if words[at] not in THANKING:
            continue
        start = at + 1 + (words[at + 1] == "to")
        party = party_at(scene, start)
        if party is None or party[1] > end or words[party[1]] != "for" or end - party[1] > NEAR:
            return roles
        naming = scene.ending.get(at)
        who = naming.organisation.name if naming and naming.organisation else None
        roles = filled(roles, "payer", party[0])
        return filled(roles, "recipient", who or (party_before(scene, at) if at > scene.start else None))
    return roles
