"""Who pays and who gets an amount, said further off in its sentence."""

from itertools import pairwise

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.verb import is_passive
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.announced import announced_by
from pipeline.facts.money.parties.billed import billed
from pipeline.facts.money.parties.bracketed import beside_bracket
from pipeline.facts.money.parties.defendant import against
from pipeline.facts.money.parties.employer import employer
from pipeline.facts.money.parties.helped import presented
from pipeline.facts.money.parties.met_by import met_by
from pipeline.facts.money.parties.money_of import LEADS, money_of
from pipeline.facts.money.parties.of_noun import made_by
from pipeline.facts.money.parties.opening import opening
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.parties.raised_for import COLLECTIONS, raised_for
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.parties.subject import subject_of
from pipeline.facts.money.parties.thanked import thanked
from pipeline.facts.money.scene import Scene
from pipeline.resolve.organisations import Naming
from pipeline.terms import Term

AUXILIARIES = grammar("auxiliaries")
BE = grammar("be")
HEARINGS = frozenset(tuple(phrase.split()) for phrase in grammar("hearings"))
INVOICES = parties("invoices")
HIRING = parties("hiring")
LENT = parties("lent")

APART = grammar("clause_ends") | grammar("finite")
BORNE = frozenset(("cost", "debt", "penalty", "spending"))
BOUGHT = frozenset(("cost", "spending"))
AWARDS = frozenset(("award", "contract", "tender"))
BUYING = frozenset(("pay", "buy", "spend", "bring"))
PAID = frozenset(("debt", "spending", "penalty"))
PRICED = frozenset(("at", "of", "for", "sum"))
NEAR = 4  # tokens of "hired the consultancy firm"
DESCRIBED = 3  # tokens of "by the consultancy"


def of_sentence(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read roles that stand further off in the sentence."""
    kind, frame = cue.kind, cue.verb.frame.id if cue.verb else ""
    if kind in BORNE or frame == "come":
        roles = _of_budget(scene, n, cue, roles)
    if roles.payer is None:
        roles = _given_by(scene, n, cue, roles)
    if roles.recipient is None:
        if scene.words[scene.sums[n].start - 1] == "(":
            roles = beside_bracket(scene, n, cue, roles)
        if frame == "raise" or (cue.noun and scene.words[cue.noun.end - 1] in COLLECTIONS):
            roles = raised_for(scene, n, cue, roles)
    if kind == "pay" and roles.payer is None:
        roles = filled(roles, "payer", employer(scene, n, cue))
    return _of_price(scene, n, cue, roles) if kind in BOUGHT else roles


def _given_by(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read who gives an amount: "£2m of Home Office money", "to be met by Ayle Trust", "thanked the Council for"."""
    words, right = scene.words, cue.right
    giver = money_of(scene, n, cue) if words[scene.rates[n].end] in LEADS else None
    if giver is None and "by" in words[right : scene.ceilings[n]]:
        giver = met_by(scene, n, cue)
    if giver is None and cue.verb and cue.kind == "funding":
        giver = announced_by(scene, cue, cue.verb)
    if giver:
        return filled(roles, "payer", giver)
    return thanked(scene, n, cue, roles) if "for" in words[scene.floors[n] : cue.left] else roles


def _of_budget(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read whose budget, spending or debt a sum is."""
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
    if cue.kind in PAID and cue.noun and roles.payer is None:
        roles = filled(roles, "payer", made_by(scene, cue, cue.noun))
    if cue.kind == "debt" and cue.noun:
        roles = presented(scene, min(cue.noun.start, cue.left), filled(roles, "payer", _lent_by(scene, cue)))
    if cue.noun and roles.payer is None and cue.kind in BOUGHT:
        roles = filled(roles, "payer", billed(scene, n, cue.noun))
    return roles


def _billed_from(scene: Scene, noun: Term) -> str | None:
    """Return whose bill an amount is: "a £20,000 bill from Ayle Gas", "The invoice from Ayle Ltd was £900"."""
    if scene.words[noun.end] != "from" or scene.words[noun.end - 1] not in INVOICES:
        return None
    party = party_at(scene, noun.end + 1)
    return party[0] if party else None


def _lent_by(scene: Scene, cue: Cue) -> str | None:
    """Return who lent a loan, said right behind it: "the loan of £2m made by Ayle Trust"."""
    at = max(cue.right, cue.noun.end if cue.noun else 0)
    party = party_at(scene, at + 2) if scene.words[at] in LENT and scene.words[at + 1] == "by" else None
    return party[0] if party else None


def _of_price(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read who buys and who sells at a price."""
    words = scene.words
    if cue.kind == "cost" and "against" in words[scene.floors[n] : scene.sums[n].start]:
        roles = filled(roles, "payer", against(scene, n))
    if cue.noun and roles.recipient is None:
        roles = filled(roles, "recipient", _billed_from(scene, cue.noun))
    if words[cue.left - 1] in PRICED:
        roles = _of_award(scene, n, cue, roles)
        roles = filled(roles, "recipient", _doer(scene, cue))
    if cue.kind == "cost" and cue.noun is None and "at" in words[cue.left - 1 : cue.left + 1]:
        roles = filled(roles, "payer", _buyer(scene, n, cue))
    if cue.kind == "cost" and cue.noun and not cue.linked and words[cue.left - 1] == "at":
        roles = _at_a_cost(scene, n, cue, roles)
    return roles


def _at_a_cost(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read "The council is adding a classroom at a cost of £740,000"; a firm is paid for what it does."""
    hired = next((n_ for n_ in scene.starting.values() if n_.end < cue.left and _is_hired(scene, n_)), None)
    if hired and hired.organisation:
        roles = filled(roles, "recipient", hired.organisation.name)
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


def _is_hired(scene: Scene, naming: Naming) -> bool:
    """Tell whether somebody takes on the firm of that name: "hired consultants | Brightroad at a cost of £9,000"."""
    firm = naming.organisation is not None and naming.organisation.kind == "company"
    words = scene.words[max(scene.start, naming.start - NEAR) : naming.start]
    return firm and any(word in HIRING and words[at - 1 : at] != ["by"] for at, word in enumerate(words))


def _buyer(scene: Scene, n: int, cue: Cue) -> str | None:
    """Return who pays a price: "the council, which funds 17 residents at £987 a week", "are paid for by Ayle Trust"."""
    for verb in reversed(scene.verbs):
        if verb.end > cue.left or verb.frame.id not in BUYING:
            continue
        if verb.start < scene.floors[n] or not APART.isdisjoint(scene.words[verb.end : cue.left]):
            return None
        if is_passive(scene, verb):
            by = next((at for at in range(verb.end, cue.left) if scene.words[at] == "by"), None)
            party = None if by is None else party_at(scene, by + 1)
            return party[0] if party else None
        buyer = subject_of(scene, verb)
        return buyer.name if buyer else None
    return None


def _doer(scene: Scene, cue: Cue) -> str | None:
    """Return who did what an amount pays for: "written by the consultancy Ayle Marsh for a fee of £85,000"."""
    start = cue.noun.start if cue.noun else cue.left
    while start > scene.start and scene.words[start - 1] in ("a", "an", "at", "for", "the"):
        start -= 1
    naming = scene.ending.get(start)
    if naming is None or naming.organisation is None or naming.organisation.kind != "company":
        return None
    by = max(scene.start, naming.start - DESCRIBED)
    return naming.organisation.name if "by" in scene.words[by : naming.start] else None


def _of_award(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read "the contract be awarded to Ayle Trust for two years at £148,000": who gets a contract gets its price."""
    for verb in scene.verbs:
        given = verb.frame.id == "give" and scene.words[verb.end] == "to"
        bought = verb.frame.id == "buy" and scene.words[verb.end] == "from"
        if (given or bought) and verb.end < cue.left:
            party = party_at(scene, verb.end + 1)
            roles = filled(roles, "recipient", party[0]) if party and party[1] <= cue.left else roles
    for at in range(cue.left - 1, scene.floors[n], -1):  # "the award of the contract for roofs to Ayle Ltd in the sum"
        naming = scene.starting.get(at + 1) if scene.words[at] == "to" else None
        firm = naming.organisation if naming and naming.organisation and naming.organisation.kind == "company" else None
        if firm and not AWARDS.isdisjoint(scene.words[scene.floors[n] : at]):
            return filled(roles, "recipient", firm.name)
    return roles


def _told(scene: Scene, cue: Cue) -> bool:
    """Tell whether it is the council's cabinet that hears of the money: "told cabinet that £46m would go on"."""
    before = scene.words[scene.start : cue.left + 1]
    return "that" in before and not HEARINGS.isdisjoint(pairwise(before))
