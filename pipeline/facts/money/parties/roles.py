"""Who pays an amount and who gets it."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.subject import giver_of
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import frames
from pipeline.facts.money.parties.applicant import is_refused
from pipeline.facts.money.parties.fined import fined
from pipeline.facts.money.parties.lone_name import lone_body
from pipeline.facts.money.parties.named_body import lone_place
from pipeline.facts.money.parties.object import object_of
from pipeline.facts.money.parties.of_noun import before_of, of_noun, owner_of
from pipeline.facts.money.parties.of_phrases import of_phrases
from pipeline.facts.money.parties.of_sentence import of_sentence
from pipeline.facts.money.parties.owned import owned
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.parties.subject import subject_of
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.parties.subject_name import gerund_opening, party_before
from pipeline.facts.money.scene import Scene, Verb
from pipeline.terms import Term

REQUESTS = grammar("requests")
SELLING = parties("selling")
TAKING_IN = parties("taking_in")

GIVEN = frozenset(("funding", "spending", "debt", "pay", "penalty"))
NOT_GIVEN = frozenset(("saving", "shortfall", "value", "income"))
COSTS = frozenset(("costs", "cost"))


def roles_of(scene: Scene, n: int, cue: Cue) -> Roles:
    """Return who pays sum n and who gets it, as its verb, its noun and the words around them say."""
    roles = _of_verb(scene, n, cue)
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
    return Roles(roles.payer, None, roles.taken) if refused else roles


def _changed(scene: Scene, cue: Cue) -> Term | None:
    """Return the grant whose old and new amount are told: "to reduce its | grant | to Ayle Theatre from £9,000"."""
    if cue.verb is None or cue.verb.frame.id != "save" or cue.behind:
        return None
    return next((noun for noun in scene.nouns if noun.id == "funding" and cue.verb.end <= noun.start < cue.left), None)


def _of_verb(scene: Scene, n: int, cue: Cue) -> Roles:
    """Read the sides of the verb: its subject, and the indirect object between it and the amount."""
    verb = _paying(scene, cue)
    earned = verb is not None and (verb.frame.id, cue.kind) in (("get", "income"), ("sell", "value"))
    if verb is None or not cue.own or (cue.kind in NOT_GIVEN and not (earned or verb.frame.kind_with_purpose)):
        return Roles()
    if cue.kind == "penalty" and verb.frame.id == "put":  # "put up the fine from 15p to 20p"
        return Roles()
    if scene.words[cue.right] == "to" and scene.words[cue.right + 1] in SELLING:  # "agreed a £2m deal to sell land"
        return Roles()
    roles = Roles()
    side = verb.frame.object if cue.passive or _is_reduced(verb, cue) else verb.frame.subject
    if verb.frame.id == "borrow" and scene.words[cue.right] != "from":
        side = None
    if scene.words[verb.start] in TAKING_IN and cue.noun and scene.words[cue.noun.end - 1] in REQUESTS:
        side = None  # "received a £2m bid for the land"
    if verb.frame.id == "need" and cue.kind == "funding":  # "the trust needed a bail-out of £780,000"
        side = "recipient"
    if not cue.behind or not cue.passive:
        if side in ("payer", "recipient") and not verb.frame.amount_subject:
            found = subject_of(scene, verb)
            roles = filled(roles, side, found.name if found else _named_before(scene, n, cue, verb))
        if not cue.passive and not cue.behind:
            roles = filled(roles, verb.frame.object, object_of(scene, n, verb, cue.left))
    return roles


def _paying(scene: Scene, cue: Cue) -> Verb | None:
    """Return the verb of an amount; of "to pay | fines of £500" no fining."""
    verb = cue.verb
    if verb and verb.frame.id == "fine" and verb.form == "base" and scene.words[verb.start - 1] == "pay":
        return Verb(verb.start - 1, verb.start, frames()["pay"], "base")
    return verb


def _is_reduced(verb: Verb, cue: Cue) -> bool:
    """Tell a passive that has lost its "was": "saw Ayle Trust | fined £1m", not "magistrates fined the firm £1m"."""
    return verb.frame.id == "fine" and verb.form == "pastpart" and verb.end == cue.left


def _named_before(scene: Scene, n: int, cue: Cue, verb: Verb) -> str | None:
    """Return the subject of a verb by its words, where it is no organisation that the document knows."""
    end = subject_end(scene, verb.start)
    opened = gerund_opening(scene, end, verb)
    named = opened or party_before(scene, end)
    named = named or (lone_place(scene, n, end) if cue.kind == "funding" else None)
    return named or (lone_body(scene, end - 1) if cue.kind in GIVEN else None)


def _in_gap(scene: Scene, cue: Cue, roles: Roles) -> Roles:
    """Read a party between the verb and the amount: "awarded to Ayle Ltd for", "buy a van from Ayle Ltd for"."""
    if cue.verb is None or cue.verb.end >= cue.left:
        return roles
    frame, start = cue.verb.frame, cue.verb.end
    at = start if frame.to == "recipient" and scene.words[start] == "to" else -1
    if frame.from_ == "recipient" and "from" in scene.words[start : cue.left]:
        at = scene.words.index("from", start)
    party = party_at(scene, at + 1) if at >= 0 else None
    if party is None and frame.subject == "payer" and scene.words[start] == "by":  # "bought by Ayle Council for"
        party = party_at(scene, start + 1)
        return filled(roles, "payer", party[0]) if party and party[1] <= cue.left else roles
    return filled(roles, "recipient", party[0]) if party and party[1] <= cue.left else roles
