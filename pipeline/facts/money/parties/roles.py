"""Who pays an amount and who gets it."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.subject import giver_of
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.applicant import is_refused
from pipeline.facts.money.parties.defendant import against, defendant
from pipeline.facts.money.parties.fined import fined
from pipeline.facts.money.parties.of_noun import before_of, of_noun, owner_of
from pipeline.facts.money.parties.of_phrases import of_phrases
from pipeline.facts.money.parties.of_sentence import of_sentence
from pipeline.facts.money.parties.of_verb import of_verb
from pipeline.facts.money.parties.owned import owned
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.parties.role import NOBODY, Roles, filled
from pipeline.facts.money.scene import Scene, Verb
from pipeline.terms import Term

PORTIONS = parties("portions")
REQUESTS = grammar("requests")

GIVEN = frozenset(("funding", "spending", "debt", "pay", "penalty"))
COSTS = frozenset(("costs", "cost"))


def roles_of(scene: Scene, n: int, cue: Cue) -> Roles:
    """Return who pays sum n and who gets it, as its verb, its noun and the words around them say."""
    roles = of_verb(scene, n, cue, cue.verb) if cue.verb else NOBODY
    if cue.verb or cue.kind in GIVEN:
        roles = of_phrases(scene, n, cue, roles)
    if scene.words[scene.leads[n] - 1] == "of":
        roles = before_of(scene, n, cue, roles)
    if cue.kind == "funding":
        roles = _of_grant(scene, n, cue, roles)
    roles = of_sentence(scene, n, cue, roles)
    if cue.kind == "penalty":
        roles = _of_penalty(scene, n, cue, roles)
    if cue.verb and cue.verb.end < cue.left and cue.own and not cue.behind:
        roles = _in_gap(scene, cue, cue.verb, roles)
    if roles.recipient is None:
        return roles
    if roles.payer == roles.recipient:
        return Roles(None, None, roles.taken)
    refused = cue.kind == "funding" and is_refused(scene, cue)
    return Roles(roles.payer, None, roles.taken) if refused or _is_shared_out(scene, cue) else roles


def _of_grant(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read who gives a grant and who gets it, by its noun or by who stands right beside the amount."""
    noun = cue.noun or _changed(scene, cue)
    if noun:
        roles = owned(scene, n, cue, noun, of_noun(scene, cue, noun, roles))
    giver = giver_of(scene, cue.left, cue.right) if not cue.noun and (not cue.verb or cue.behind) else None
    if giver is None or giver.organisation is None:
        return roles
    asks = not REQUESTS.isdisjoint(scene.words[max(0, giver.start - 3) : giver.start])
    return filled(roles, "recipient" if asks else "payer", giver.organisation.name)


def _of_penalty(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read who pays a fine, and to whom costs are paid: "ordered to pay the council's costs of £412"."""
    if roles.payer is None:
        roles = filled(roles, "payer", against(scene, n) or defendant(scene, cue))
    if cue.noun and scene.words[cue.noun.end - 1] in COSTS:
        roles = filled(roles, "recipient", owner_of(scene, cue.noun))
    return fined(scene, n, cue, roles)


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


def _in_gap(scene: Scene, cue: Cue, verb: Verb, roles: Roles) -> Roles:
    """Read a party between the verb and the amount: "awarded to Ayle Ltd for", "buy a van from Ayle Ltd for"."""
    frame, start = verb.frame, verb.end
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
