"""Who pays an amount and who gets it."""

from itertools import pairwise

from pipeline.facts.money.cue import Cue
from pipeline.facts.money.cue_subject import giver_of
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.party import party_at, party_before
from pipeline.facts.money.role import Roles, filled
from pipeline.facts.money.roles_of_noun import before_of, of_noun
from pipeline.facts.money.scene import Scene, Verb
from pipeline.facts.money.subject import meant_by_it, opening, subject_end, subject_of

AUXILIARIES = grammar("auxiliaries")
BE = grammar("be")
CLAUSE_ENDS = grammar("clause_ends")
HEARINGS = grammar("hearings")
SUPPLIED = grammar("supplied")

GIVEN = frozenset(("funding", "spending", "debt", "pay", "penalty"))
NOT_GIVEN = frozenset(("saving", "shortfall", "value", "income"))
BOUNDARY = frozenset((";", ":", ".", "–", "—"))
SIDES = frozenset(("to", "from", "by", "for", "with"))
OPENING = frozenset(("“", "‘"))
CLOSING = frozenset(("”", "’"))
PURPOSES = frozenset(("for", "on", "towards"))
CONTRACTS = frozenset(("contract", "contracts", "deal"))


def roles_of(scene: Scene, n: int, cue: Cue) -> Roles:
    """Return who pays sum n and who gets it, as its verb, its noun and the words around them say."""
    roles = _of_verb(scene, n, cue)
    if cue.kind in GIVEN or cue.verb:
        roles = _of_phrases(scene, n, cue, roles)
    roles = before_of(scene, n, cue, roles)
    if cue.kind == "funding" and cue.noun:
        roles = of_noun(scene, cue, cue.noun, roles)
    if cue.kind == "funding" and not cue.noun and (not cue.verb or cue.behind):
        giver = giver_of(scene, cue.left, cue.right)
        roles = filled(roles, "payer", giver.organisation.name if giver and giver.organisation else None)
    roles = _of_sentence(scene, n, cue, roles)
    if cue.verb and not cue.behind and cue.own:
        roles = _in_gap(scene, cue, roles)
    if roles.payer and roles.payer == roles.recipient:
        return Roles(None, None, roles.taken)
    return roles


def _of_verb(scene: Scene, n: int, cue: Cue) -> Roles:
    """Read the sides of the verb: its subject, and the indirect object between it and the amount."""
    verb = cue.verb
    earned = verb is not None and verb.frame.id == "get" and cue.kind == "income"
    if verb is None or not cue.own or (cue.kind in NOT_GIVEN and not (earned or verb.frame.kind_with_purpose)):
        return Roles()
    if cue.kind == "penalty" and verb.frame.id == "put":  # "put up the fine from 15p to 20p"
        return Roles()
    roles = Roles()
    side = verb.frame.object if cue.passive else verb.frame.subject
    if verb.frame.id == "borrow" and scene.words[cue.right] != "from":
        side = None
    if verb.frame.id == "need" and cue.kind == "funding":  # "the trust needed a bail-out of £780,000"
        side = "recipient"
    if not cue.behind or not cue.passive:
        if side in ("payer", "recipient") and not verb.frame.amount_subject:
            found = subject_of(scene, verb)
            named = None if found else party_before(scene, subject_end(scene, verb.start))
            roles = filled(roles, side, found.name if found else named)
        if not cue.passive and not cue.behind:
            roles = filled(roles, verb.frame.object, _object(scene, n, verb, cue.left))
    return roles


def _object(scene: Scene, n: int, verb: Verb, end: int) -> str | None:
    """Return the party between a verb and its amount: "given the council £2m"; behind it in "the £2m it gave Ayle"."""
    start = verb.end
    if start > scene.sums[n].end:
        end = scene.end
    if start == end:
        return None
    if scene.words[start:end] == ["it"]:
        meant = meant_by_it(scene, start)
        return meant.name if meant else None
    party = party_at(scene, start)
    if party and party[1] <= end:
        return party[0]
    apposed = scene.ending.get(end)  # "pay the consultants Brightroad £6m"
    return apposed.organisation.name if apposed and apposed.organisation and apposed.start >= start else None


def _of_phrases(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read "from the Arts Council", "by the trust", "to the town band", "for Ayle Council" behind the amount."""
    frame = cue.verb.frame if cue.verb else None
    last = _clause_end(scene, n, cue)
    at, purposed = cue.right, False
    while at < last:
        purposed = purposed or scene.words[at] in PURPOSES
        if scene.words[at] not in SIDES or (purposed and scene.words[at] == "to" and not _is_named(scene, at + 1)):
            at += 1  # "£718,000 for repairs to Bell Bridge": what, not who
            continue
        if _in_quotes(scene, cue.right, at):  # "£36,000 for its “Home from Hospital” volunteers"
            at += 1
            continue
        side = _side(scene, cue, scene.words[at])
        party = party_at(scene, at + 1) if side else None
        if side is None and scene.words[at] == "from" and _supplied(scene, cue, at):
            side, party = "recipient", party_at(scene, at + 1)
        if party and side and not (frame and frame.subject == "recipient" and scene.words[at] == "to"):
            roles = filled(roles, side, party[0], (at, party[1]))
            at = party[1]
        else:
            at += 1
    return roles


def _in_quotes(scene: Scene, start: int, at: int) -> bool:
    before = scene.words[start:at]
    return sum(word in OPENING for word in before) > sum(word in CLOSING for word in before)


def _is_named(scene: Scene, at: int) -> bool:
    return at in scene.starting or at + 1 in scene.starting


def _supplied(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether "from" names who supplies what is bought: "£6m on consultants from Brightroad"."""
    return cue.kind in ("spending", "cost") and at > cue.right and scene.words[at - 1] in SUPPLIED


def _of_sentence(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read roles that stand further off in the sentence."""
    words = scene.words
    if cue.verb and cue.verb.frame.id == "come" and n:  # "The force's budget is £171m, of which £97m comes from"
        owner = next((n_ for n_ in scene.starting.values() if words[n_.end : n_.end + 1] == ["'s"]), None)
        roles = filled(roles, "recipient", owner.organisation.name if owner and owner.organisation else None)
    if cue.verb and cue.behind and cue.kind == "spending" and roles.payer is None and _told(scene, cue):
        council = scene.context.organisations.council
        roles = filled(roles, "payer", council.name if council else None)
    if cue.kind == "debt" and cue.noun and not cue.verb and words[cue.noun.start - 1] in ("has", "have", "had"):
        owing = opening(scene, cue.noun.start)  # "The college has debts of £8.9m"
        roles = filled(roles, "payer", owing.name if owing else None)
    roles = filled(roles, "payer", _met_by_grant(scene, cue))
    if cue.kind in ("cost", "spending") and roles.recipient is None and words[cue.left - 1] in ("at", "of"):
        roles = _of_award(scene, cue, roles)
    if cue.kind == "cost" and cue.noun and not cue.linked and words[cue.left - 1] == "at":
        roles = _at_a_cost(scene, n, cue, roles)
    return roles


def _met_by_grant(scene: Scene, cue: Cue) -> str | None:
    """Return whose grant meets the sum: "£1.6m be added to the programme, to be met by a grant from Ayle Trust"."""
    words = scene.words
    for at in range(cue.right, scene.end - 5):
        if words[at : at + 2] == ["met", "by"] and words[at + 3 : at + 5] == ["grant", "from"]:
            party = party_at(scene, at + 5)
            return party[0] if party else None
    return None


def _at_a_cost(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read "The council is adding a classroom at a cost of £740,000"; a firm is paid for what it does."""
    firms = [n_.organisation for n_ in scene.starting.values() if n_.organisation and n_.end < cue.left]
    if n == 0 and firms and firms[0].kind == "company":
        return filled(roles, "recipient", firms[0].name)
    doer = opening(scene, cue.left)
    if doer is None or doer.kind == "company":
        return roles
    words = scene.words
    passive = any(
        words[at] in BE and not words[at + 1].endswith("ing") and words[at + 1] not in AUXILIARIES
        for at in range(scene.start, cue.left - 1)
    )
    return roles if passive else filled(roles, "payer", doer.name)


def _of_award(scene: Scene, cue: Cue, roles: Roles) -> Roles:
    """Read "the contract be awarded to Ayle Trust for two years at £148,000": who gets a contract gets its price."""
    for verb in scene.verbs:
        if verb.frame.id == "give" and verb.end < cue.left and scene.words[verb.end] == "to":
            party = party_at(scene, verb.end + 1)
            roles = filled(roles, "recipient", party[0]) if party and party[1] <= cue.left else roles
    return roles


def _told(scene: Scene, cue: Cue) -> bool:
    """Tell whether it is the council's cabinet that hears of the money: "told cabinet that £46m would go on"."""
    before = scene.words[scene.start : cue.left + 1]
    return "that" in before and any(pair in HEARINGS for pair in (f"{a} {b}" for a, b in pairwise(before)))


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
    if word == "to":
        giving = frame is not None and (frame.to == "recipient" or frame.id == "go")
        return "recipient" if giving or (cue.noun and _is_paid(scene, cue)) else None
    if word == "from":
        return frame.from_ if frame and frame.from_ else ("payer" if cue.kind == "funding" and cue.noun else None)
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
