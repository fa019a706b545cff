"""Who gives and who gets, by the prepositions behind an amount: "from Ayle Trust", "to the town band"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.it import meant_by_it
from pipeline.facts.money.parties.lone_name import lone_body
from pipeline.facts.money.parties.party import closes, of_body, party_at
from pipeline.facts.money.parties.predicate import TELLING, is_told_of
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.purposes.marked import is_infinitive
from pipeline.facts.money.scene import Scene

CLAUSE_ENDS = grammar("clause_ends")
DETERMINERS = grammar("determiners")
IDIOMS = grammar("no_purpose_before")
ASKED = parties("asked")
GIFTS = parties("gifts")
GIVERS = parties("giver_names") | ASKED
GIVING = grammar("bodies") | GIVERS
OWNED = frozenset(("its", "their", "our", "his", "her"))
HANDED_OUT = parties("handed_out")
PRONOUNS = grammar("pronouns")
INVOICES = parties("invoices")
REQUESTS = grammar("requests")
SUPPLIED = grammar("supplied")
TAKEN = parties("taken")
BOUNDARY = CLAUSE_ENDS | {";", ":", ".", "–", "—"}
SIDES = frozenset(("to", "from", "by", "for", "with", "into"))
BACKING = (["in", "support", "of"], ["in", "aid", "of"])
LISTED = frozenset((",", "the", "of", "'s"))
PURPOSES = frozenset(("for", "on", "towards"))
LEADING = SIDES | PURPOSES | {"in"}
BIDS = frozenset(("bid", "bids"))
CONTRACTS = frozenset(("contract", "contracts", "deal"))
SERVICES = frozenset(("centre", "service"))

Party = tuple[str, int]
"""A name, and the token that it ends at."""


def of_phrases(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read "from the Arts Council", "by the trust", "to the town band", "for Ayle Council" behind the amount."""
    if LEADING.isdisjoint(scene.words[cue.right : scene.ceilings[n]]):
        return roles
    last = _clause_end(scene, n, cue)
    at, purposed = cue.right, False
    while at < last:
        word = scene.words[at]
        if word not in LEADING:
            at += 1
            continue
        inside = purposed and word == "for"  # "to support a chair | for the Town Board"
        purposed = purposed or word in PURPOSES or (word == "to" and _to_do(scene, at, cue))
        bought = purposed and word == "to" and not _is_named(scene, at + 1)  # "for repairs to Bell Bridge"
        side, party = (None, None) if bought or inside else _party_behind(scene, cue, at, backed=not purposed)
        if purposed and word == "from" and party and not _is_named(scene, at + 1):  # "a path from Ayle Station to"
            party = party if scene.words[party[1] - 1] in GIVING and scene.words[party[1]] != "to" else None
        if side == "recipient" and word == "to" and party is None and scene.words[at + 1] in DETERMINERS:
            return roles  # who gets it is told in words that name nobody: "to the county's FA with a view to"
        pot = side is not None and party is not None and _is_pot(scene, at + 1, party[1], side)
        if pot and side == "recipient":
            return roles  # who gets it is not said: "commit £9,000 to a Festivals Fund, with a request to Defra"
        if side and party and not pot and not _is_one_of(scene, party[1], side):
            roles = filled(roles, side, party[0], (at, party[1]))
        at = party[1] if party else at + 1
    return roles


def _party_behind(scene: Scene, cue: Cue, at: int, *, backed: bool) -> tuple[str | None, Party | None]:
    """Return whose role the preposition at a token introduces, and who stands behind it."""
    word = scene.words[at]
    if scene.words[at : at + 3] in BACKING and cue.kind == "funding" and backed:
        return "recipient", party_at(scene, at + 3)
    if word not in SIDES or scene.words[at - 1] in IDIOMS:
        return None, None
    side = _side(scene, cue, word)
    if side is None and word == "from" and _supplied(scene, cue, at):
        side = "recipient"
    frame = cue.verb.frame if cue.verb else None
    if side is None or (frame and frame.subject == "recipient" and word == "to"):
        return None, None
    if (word == "into" and not _is_owner(scene, at + 1)) or _in_quotes(scene, cue.right, at):
        return None, None
    party = party_at(scene, at + 1)
    if side == "payer" and word == "from" and party is None and cue.kind == "funding":
        party = _lone(scene, at + 1)
    if side == "payer" and word == "from" and party and _asks(scene, cue, party):
        side = "recipient"
    if side == "recipient" and word == "to":
        party = of_body(scene, at + 1) or party or _to_it(scene, at + 1)
    return side, party


def _lone(scene: Scene, at: int) -> Party | None:
    """Return the one-word name at a token that ends its phrase: "from | Bartons and", not "from | Torford firms"."""
    name = lone_body(scene, at) if closes(scene, at + 1) else None
    return (name, at + 1) if name else None


def _asks(scene: Scene, cue: Cue, party: Party) -> bool:
    """Tell whether a request for an amount comes from who would get it: "a request for £500 from the band"."""
    noun = scene.words[cue.noun.end - 1] if cue.noun else ""
    givers = GIVERS if noun in BIDS else ASKED
    return noun in REQUESTS and givers.isdisjoint(party[0].lower().split())


def _is_one_of(scene: Scene, end: int, side: str) -> bool:
    """Tell whether another party follows the one that ends at a token: "from Ayle Trust and the Home Office"."""
    words, raw = scene.words, scene.context.reading.words
    if words[end] == "and":
        return _is_named(scene, end + 1) or (side == "payer" and party_at(scene, end + 1) is not None)
    at = end
    while at < scene.end and (raw[at][:1].isupper() or words[at] in LISTED):
        at += 1
    return at > end + 1 and words[at] == "and" and (raw[at - 1] == "," or raw[at - 1][:1].isupper())


def _is_pot(scene: Scene, start: int, end: int, side: str) -> bool:
    """Tell whether what a preposition leads to is a fund of somebody's: of who pays, of who has one set up.

    Behind the fund or by its "its" the giver is told: "from the X Fund from Defra", "from its X Fund".
    """
    words = scene.words
    named = start in scene.starting or start + 1 in scene.starting or words[end - 1] not in HANDED_OUT
    taken = words[start - 2] in TAKEN  # "to be met from the Repairs Fund"
    if side == "recipient":
        return not named and (taken or words[start] in ("a", "an"))  # "commit £9,000 to a Festivals Fund"
    if words[start] in OWNED:
        return start not in scene.starting
    return not named and (taken or words[end] in ("from", "by"))


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
    """Tell whether a token stands inside a quotation: "£36,000 for its “Home | from Hospital” volunteers"."""
    before = scene.words[start:at]
    opened = "“" in before or "‘" in before
    return opened and before.count("“") + before.count("‘") > before.count("”") + before.count("’")


def _is_named(scene: Scene, at: int) -> bool:
    return at in scene.starting or at + 1 in scene.starting


def _supplied(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether "from" names who supplies what is bought: "£6m on consultants from Brightroad"."""
    return cue.kind in ("spending", "cost") and at > cue.right and scene.words[at - 1] in SUPPLIED


def _side(scene: Scene, cue: Cue, word: str) -> str | None:
    """Return whose role a preposition introduces."""
    frame = cue.verb.frame if cue.verb else None
    if word == "to" and cue.noun and scene.words[cue.noun.end - 1] in REQUESTS:
        return "payer"  # "a bid for £2m to the Home Office", "a claim of £2m went to the Home Office"
    if word == "to" and cue.kind == "saving":  # "Savings of £9m will be presented to Council"
        return None
    if word == "to":
        giving = frame is not None and (frame.to == "recipient" or frame.id in ("go", "approve"))
        return "recipient" if giving or (cue.noun and _is_paid(scene, cue)) else None
    if word == "from":
        return _source(scene, cue)
    if word == "into":  # "has put £145,000 into Ayle Surgery"
        return "recipient" if frame and frame.id in ("put", "spend") else None
    if word == "by":
        if not (cue.passive and frame):
            return None
        return frame.subject if frame.subject in ("payer", "recipient") else None
    if word == "with":  # "won a £4m contract with Ayle Council"
        won = frame is not None and (frame.id == "get" or cue.passive)
        return "payer" if won and cue.noun and scene.words[cue.noun.end - 1] in CONTRACTS else None
    raised = frame is not None and frame.id == "raise"
    return "recipient" if word == "for" and (cue.kind == "funding" or raised) else None


def _source(scene: Scene, cue: Cue) -> str | None:
    """Return whose role "from" introduces: who gives a grant, but who sends an invoice is paid."""
    frame = cue.verb.frame if cue.verb else None
    if cue.noun and scene.words[cue.noun.end - 1] in INVOICES:  # "the quotation of £500 from Ayle Fencing"
        return "recipient"
    bought = scene.words[cue.left - 1] == "with" and frame is not None and frame.from_ == "recipient"
    if bought or scene.words[cue.left - 2 : cue.left] == ["thanks", "to"]:
        return "payer"  # "bought a hut with £5,000 from Ayle Council"
    if frame is not None and frame.id == "give" and cue.passive:  # "was awarded £5,000 from the Arts Council"
        return "payer"
    repaid = frame is not None and frame.id == "repay"
    if cue.noun and not repaid and (cue.kind == "funding" or scene.words[cue.noun.end - 1] in GIFTS):
        return "payer"
    return frame.from_ if frame else None


def _is_paid(scene: Scene, cue: Cue) -> bool:
    """Tell whether what the noun says goes to somebody: "a grant to", "the payment was £7,000 to"."""
    paid = cue.kind == "spending" and cue.noun is not None and scene.words[cue.noun.end - 1] in ("payment", "payments")
    return paid or cue.kind in ("funding", "debt", "penalty")


def _clause_end(scene: Scene, n: int, cue: Cue) -> int:
    words, last = scene.words, scene.ceilings[n]
    for at in range(cue.right, last):
        if words[at] in TELLING and is_told_of(scene, cue, at):
            return at
        if words[at] in BOUNDARY and not (cue.behind and cue.verb and at < cue.verb.end):
            return at
    return last
