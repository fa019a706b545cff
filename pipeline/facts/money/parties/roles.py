"""Who pays an amount and who gets it."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.subject import giver_of
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import frames
from pipeline.facts.money.parties.it import meant_by_it
from pipeline.facts.money.parties.lone_name import lone_body
from pipeline.facts.money.parties.named_body import lone_place
from pipeline.facts.money.parties.object import object_of
from pipeline.facts.money.parties.of_noun import before_of, of_noun, owner_of
from pipeline.facts.money.parties.of_sentence import of_sentence
from pipeline.facts.money.parties.owned import owned
from pipeline.facts.money.parties.party import of_body, party_at
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.parties.subject import subject_of
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.parties.subject_name import gerund_opening, party_before
from pipeline.facts.money.purposes.purpose import is_infinitive
from pipeline.facts.money.scene import Scene, Verb
from pipeline.match import Term

CLAUSE_ENDS = grammar("clause_ends")
GIFTS = parties("gifts")
PRONOUNS = grammar("pronouns")
REQUESTS = grammar("requests")
SUPPLIED = grammar("supplied")

GIVEN = frozenset(("funding", "spending", "debt", "pay", "penalty"))
NOT_GIVEN = frozenset(("saving", "shortfall", "value", "income"))
BOUNDARY = frozenset((";", ":", ".", "–", "—"))
SIDES = frozenset(("to", "from", "by", "for", "with", "into"))
OPENING = frozenset(("“", "‘"))
CLOSING = frozenset(("”", "’"))
BACKING = (["in", "support", "of"], ["in", "aid", "of"])
PURPOSES = frozenset(("for", "on", "towards"))
CONTRACTS = frozenset(("contract", "contracts", "deal"))
SERVICES = frozenset(("centre", "service"))
COSTS = frozenset(("costs", "cost"))


def roles_of(scene: Scene, n: int, cue: Cue) -> Roles:
    """Return who pays sum n and who gets it, as its verb, its noun and the words around them say."""
    roles = _of_verb(scene, n, cue)
    if cue.kind in GIVEN or cue.verb:
        roles = _of_phrases(scene, n, cue, roles)
    roles = before_of(scene, n, cue, roles)
    if cue.kind == "penalty" and cue.noun and scene.words[cue.noun.end - 1] in COSTS:
        roles = filled(roles, "recipient", owner_of(scene, cue.noun))  # "ordered to pay the council's costs of £412"
    noun = cue.noun or _changed(scene, cue)
    if cue.kind == "funding" and noun:
        roles = owned(scene, n, cue, noun, of_noun(scene, cue, noun, roles))
    if cue.kind == "funding" and not cue.noun and (not cue.verb or cue.behind):
        giver = giver_of(scene, cue.left, cue.right)
        side = "recipient" if giver and not REQUESTS.isdisjoint(scene.words[giver.start - 3 : giver.start]) else "payer"
        roles = filled(roles, side, giver.organisation.name if giver and giver.organisation else None)
    roles = of_sentence(scene, n, cue, roles)
    if cue.verb and not cue.behind and cue.own:
        roles = _in_gap(scene, cue, roles)
    if roles.payer and roles.payer == roles.recipient:
        return Roles(None, None, roles.taken)
    return roles


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
    roles = Roles()
    side = verb.frame.object if cue.passive or _is_reduced(verb, cue) else verb.frame.subject
    if verb.frame.id == "borrow" and scene.words[cue.right] != "from":
        side = None
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


def _of_phrases(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read "from the Arts Council", "by the trust", "to the town band", "for Ayle Council" behind the amount."""
    frame = cue.verb.frame if cue.verb else None
    last = _clause_end(scene, n, cue)
    at, purposed = cue.right, False
    while at < last:
        word = scene.words[at]
        backing = at + 3 if cue.kind == "funding" and scene.words[at : at + 3] in BACKING else None
        backed = party_at(scene, backing) if backing else None
        if backed and not purposed:
            roles = filled(roles, "recipient", backed[0], (at, backed[1]))
        if word not in SIDES:
            purposed = purposed or word in PURPOSES
            at += 1
            continue
        purposed = purposed or word in PURPOSES or (word == "to" and _to_do(scene, at, cue))
        if purposed and word == "to" and not _is_named(scene, at + 1):
            at += 1  # "£718,000 for repairs to Bell Bridge": what, not who
            continue
        if _in_quotes(scene, cue.right, at):  # "£36,000 for its “Home from Hospital” volunteers"
            at += 1
            continue
        side = _side(scene, cue, word)
        party = party_at(scene, at + 1) if side else None
        if word == "into" and party and not _is_owner(scene, at + 1):
            party = None
        if side is None and word == "from" and _supplied(scene, cue, at):
            side, party = "recipient", party_at(scene, at + 1)
        if side == "recipient" and word == "to":
            party = of_body(scene, at + 1) or party or _to_it(scene, at + 1)
        if party and side and not (frame and frame.subject == "recipient" and word == "to"):
            roles = filled(roles, side, party[0], (at, party[1]))
            at = party[1]
        else:
            at += 1
    return roles


def _to_do(scene: Scene, at: int, cue: Cue) -> bool:
    """Tell whether "to" leads to what is to be done: "to support the visit to London"."""
    moved = cue.verb is not None and cue.verb.frame.id in ("go", "put")
    to_it = scene.words[at + 1] in PRONOUNS
    return not (moved or to_it) and is_infinitive(scene, at + 1, cue)


def _is_owner(scene: Scene, at: int) -> bool:
    """Tell whether the organisation at a token keeps what is put into it: a school, no service of the council's."""
    naming = scene.starting.get(at) or scene.starting.get(at + 1)
    return naming is not None and naming.organisation is not None and naming.organisation.kind not in SERVICES


def _to_it(scene: Scene, at: int) -> tuple[str, int] | None:
    """Return what the "it" at a token stands for: "a grant was awarded to | it"."""
    meant = meant_by_it(scene, at) if scene.words[at] == "it" else None
    return (meant.name, at + 1) if meant else None


def _in_quotes(scene: Scene, start: int, at: int) -> bool:
    before = scene.words[start:at]
    return sum(word in OPENING for word in before) > sum(word in CLOSING for word in before)


def _is_named(scene: Scene, at: int) -> bool:
    return at in scene.starting or at + 1 in scene.starting


def _supplied(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether "from" names who supplies what is bought: "£6m on consultants from Brightroad"."""
    return cue.kind in ("spending", "cost") and at > cue.right and scene.words[at - 1] in SUPPLIED


def _in_gap(scene: Scene, cue: Cue, roles: Roles) -> Roles:
    """Read a party between the verb and the amount: "awarded to Ayle Ltd for", "buy a van from Ayle Ltd for"."""
    if cue.verb is None or cue.verb.end >= cue.left:
        return roles
    frame, start = cue.verb.frame, cue.verb.end
    at = start if frame.to == "recipient" and scene.words[start] == "to" else -1
    if frame.from_ == "recipient" and "from" in scene.words[start : cue.left]:
        at = scene.words.index("from", start)
    party = party_at(scene, at + 1) if at >= 0 else None
    return filled(roles, "recipient", party[0]) if party and party[1] <= cue.left else roles


def _side(scene: Scene, cue: Cue, word: str) -> str | None:
    """Return whose role a preposition introduces."""
    frame = cue.verb.frame if cue.verb else None
    if word == "to" and cue.noun and scene.words[cue.noun.end - 1] in REQUESTS:
        return "payer"  # "a bid for £2m to the Home Office", "a claim of £2m went to the Home Office"
    if word == "to":
        giving = frame is not None and (frame.to == "recipient" or frame.id in ("go", "approve"))
        return "recipient" if giving or (cue.noun and _is_paid(scene, cue)) else None
    if word == "from":
        if cue.noun and (cue.kind == "funding" or scene.words[cue.noun.end - 1] in GIFTS):
            return "payer"
        return frame.from_ if frame else None
    if word == "into":  # "has put £145,000 into Ayle Surgery"
        return "recipient" if frame and frame.id in ("put", "spend") else None
    if word == "by":
        if not (cue.passive and frame):
            return None
        return frame.subject if frame.subject in ("payer", "recipient") else None
    if word == "with" and cue.noun and scene.words[cue.noun.end - 1] in CONTRACTS:  # "a £4m contract with Ayle Council"
        return "payer"
    raised = frame is not None and frame.id == "raise"
    return "recipient" if word == "for" and (cue.kind == "funding" or raised) else None


def _is_paid(scene: Scene, cue: Cue) -> bool:
    """Tell whether what the noun says goes to somebody: "a grant to", "the payment was £7,000 to"."""
    paid = cue.kind == "spending" and cue.noun is not None and scene.words[cue.noun.end - 1] in ("payment", "payments")
    return paid or cue.kind in ("funding", "debt", "penalty")


def _clause_end(scene: Scene, n: int, cue: Cue) -> int:
    words, last = scene.words, scene.ceilings[n]
    for at in range(cue.right, last):
        ends = words[at] in BOUNDARY or words[at] in CLAUSE_ENDS
        if ends and not (cue.behind and cue.verb and at < cue.verb.end):
            return at
    return last
