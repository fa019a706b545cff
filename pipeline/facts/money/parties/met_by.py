"""Who meets an amount, said behind it: "£2m, funded by the Home Office", "which the council has paid for"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.scene import Scene

BE = grammar("be")
MET = parties("met")
PAYMENTS = parties("payments")
SHARES = parties("shares")

REACH = 30  # tokens behind the amount
CONTEXT = 3  # tokens before the participle that may make it a part's: "partly", "half of it"


def met_by(scene: Scene, n: int, cue: Cue) -> str | None:
    """Return who meets sum n: "(funded by the DfE)", "to be met by a grant from Ayle Trust"."""
    words = scene.words
    last = min(scene.ceilings[n], cue.right + REACH)
    for at in range(cue.right, last - 1):
        made = words[at] == "made" and words[at - 1] in BE
        given = made and cue.noun is not None and words[cue.noun.end - 1] in PAYMENTS
        if words[at] not in MET and not given:
            continue
        by = at + 1 + (words[at] == "paid" and words[at + 1] == "for")
        if words[by] != "by" or not SHARES.isdisjoint(words[max(cue.right, at - CONTEXT) : at]):
            continue
        if words[by + 2 : by + 4] == ["grant", "from"]:
            by += 3
        party = party_at(scene, by + 1)
        return None if party is None or words[party[1]] == "and" else party[0]
    return None
