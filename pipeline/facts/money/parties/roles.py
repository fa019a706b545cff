"""Who pays an amount and who gets it."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.subject import giver_of
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.applicant import is_refused
from pipeline.facts.money.parties.fined import fined
from pipeline.facts.money.parties.of_noun import before_of, of_noun, owner_of
from pipeline.facts.money.parties.of_phrases import of_phrases
from pipeline.facts.money.parties.of_sentence import of_sentence
from pipeline.facts.money.parties.of_verb import of_verb
from pipeline.facts.money.parties.owned import owned
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.scene import Scene
from pipeline.terms import Term

PORTIONS = parties("portions")
REQUESTS = grammar("requests")

GIVEN = frozenset(("funding", "spending", "debt", "pay", "penalty"))
COSTS = frozenset(("costs", "cost"))


def roles_of(scene: Scene, n: int, cue: Cue) -> Roles:
    """Return who pays sum n and who gets it, as its verb, its noun and the words around them say."""
    roles = of_verb(scene, n, cue)
    if cue.kind in GIVEN or cue.verb:
        roles = of_phrases(scene, n, cue, roles)
    roles = before_of(scene, n, cue, roles)
    if cue.kind == "penalty" and cue.noun and scene.words[cue.noun.end - 1] in COSTS:
        roles = filled(roles, "recipient", owner_of(scene, cue.noun))  # "ordered to pay the council's costs of £412"
    noun = cue.noun or _changed(scene, cue)
    if cue.kind == "funding" and noun:
        roles = owned(scene, n, cue, noun, of_noun(scene, cue, noun, roles))
    if cue.kind == "funding" and not cue.noun and (not cue.verb or cue.behind):
        giver = giver_of(scene, cue.left, cue.right)
        side = (
            "recipient"
            if giver and not REQUESTS.isdisjoint(scene.words[max(0, giver.start - 3) : giver.start])
            else "payer"
        )
        roles = filled(roles, side, giver.organisation.name if giver and giver.organisation else None)
    roles = fined(scene, n, cue, of_sentence(scene, n, cue, roles))
    if cue.verb and not cue.behind and cue.own:
        roles = _in_gap(scene, cue, roles)
    if roles.payer and roles.payer == roles.recipient:
        return Roles(None, None, roles.taken)
    refused = cue.kind == "funding" and is_refused(scene, cue)
    return Roles(roles.payer, None, roles.taken) if refused or _is_shared_out(scene, cue) else roles


def _is_shared_out(scene: Scene, cue: Cue) -> bool:
    """Tell whether but a part of an amount is got: "will get a share of £20m", "has won a slice of the £20m pot"."""
    words, at = scene.words, cue.left
    at -= words[at - 1] in ("a", "an", "the")
    return words[at - 1] == "of" and words[at - 2] in PORTIONS


def _changed(scene: Scene, cue: Cue) -> Term | None:
    """Return the grant whose old and new amount are told: "to reduce its | grant | to Ayle Theatre from £9,000"."""
    if cue.verb is None or cue.verb.frame.id != "save" or cue.behind:
        return None
    return next((noun for noun in scene.nouns if noun.id == "funding" and cue.verb.end <= noun.start < cue.left), None)


def _in_gap(scene: Scene, cue: Cue, roles: Roles) -> Roles:
    """Read a party between the verb and the amount: "awarded to Ayle Ltd for", "buy a van from Ayle Ltd for"."""
    if cue.verb is None or cue.verb.end >= cue.left:
        return roles
    frame, start = cue.verb.frame, cue.verb.end
    if frame.subject == "payer" and scene.words[start] == "by":  # "bought by Ayle Council for"
        roles = _filled_at(scene, cue, roles, "payer", start)
    at = start if frame.to == "recipient" and scene.words[start] == "to" else -1
    if frame.from_ == "recipient" and "from" in scene.words[start : cue.left]:
        at = scene.words.index("from", start)
    return _filled_at(scene, cue, roles, "recipient", at) if at >= 0 else roles


def _filled_at(scene: Scene, cue: Cue, roles: Roles, side: str, at: int) -> Roles:
    """Fill in the party behind the preposition at a token, where it stands before the amount."""
    party = party_at(scene, at + 1)
    return filled(roles, side, party[0]) if party and party[1] <= cue.left else roles
