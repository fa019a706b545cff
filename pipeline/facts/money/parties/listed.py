"""The party that a list names beside each amount: "paid Ayle Ltd £890,000 and Brightroad £310,500"."""

from typing import NamedTuple

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.scene import Scene

FIRMS = grammar("firm_ends") | grammar("bodies")
JOINTS = grammar("connectors") | {"while"}
PREPOSITIONS = grammar("prepositions")


class Listed(NamedTuple):
    """The party beside an amount on a list, by its role; `another` where one is told but not which."""

    payer: str | None = None
    recipient: str | None = None
    another: bool = False


def listed_party(scene: Scene, n: int, first: Cue) -> Listed:
    """Return who stands between sum n and the one before it, in the role that the verb gives that place.

    What the verb before the list has between it and its amount is who gets it, else what stands before the verb:
    "The council gave the band £350 and the choir £200", "The lottery gave £350 and the council £200".
    """
    end = scene.leads[n]
    bracketed = scene.words[end - 1] == "("  # "to Ayle Band (£500), Dene Scouts (£250) and"
    end -= bracketed
    start = end
    while start > scene.floors[n] and scene.words[start - 1] not in JOINTS:
        start -= 1
    plain = PREPOSITIONS.isdisjoint(scene.words[start:end]) and scene.verb_starts.isdisjoint(range(start, end))
    if start in (end, scene.floors[n]) or not plain or first.verb is None:
        return Listed()
    party = party_at(scene, start)
    if bracketed and party is None and start + 1 == end and scene.context.reading.words[start][:1].isupper():
        party = scene.original(start, end), end
    fined = first.kind == "penalty" and start not in scene.starting and scene.words[end - 1] not in FIRMS
    frame = first.verb.frame
    given = first.verb.end < first.left and not first.passive and frame.object == "recipient"
    given = given and not any(first.verb.end <= item.start < first.left for item in scene.sums)
    side = frame.object if given or first.passive else frame.subject
    if party is None or party[1] != end or fined:  # "and Leo Marsh £450" is no firm's fine
        return Listed(another=side != "recipient")
    if side == "recipient":
        return Listed(recipient=party[0])
    return Listed(payer=party[0], another=True) if side == "payer" else Listed(another=True)
