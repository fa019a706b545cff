"""The parties on a noun: "the Home Office grant to Ayle Police", "a request from the club for £2,500"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.verb import is_passive
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.deed import doer_at
from pipeline.facts.money.parties.helped import helped, presented
from pipeline.facts.money.parties.it import earlier
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.parties.subject_name import doer_named, name_opening
from pipeline.facts.money.scene import Scene
from pipeline.terms import Term

ASKING = parties("asking")
BE = grammar("be")
GIVERS = parties("giver_names")
MAKING = parties("making")
PREPOSITIONS = grammar("prepositions") | grammar("conjunctions")
OWN = grammar("lead")
REQUESTS = grammar("requests")

WITHIN = 11  # tokens behind a noun that its parties stand in
ASKED = 16  # tokens between who is asked and the grant
HANDING = frozenset(("give", "promise", "approve"))
TOLD_BY = frozenset(("foi", "information"))
"""What is asked for by such a request is no money: "an FOI request from the Ayle Post shows"."""
SIDES = {"to": "recipient", "by": "payer", "from": "payer"}
OWED_SIDES = SIDES | {"for": "payer", "against": "payer"}
OWED = frozenset(("cost", "debt", "penalty", "shortfall"))


def before_of(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Read "the award to Ayle Parish Council | of £116,000", "a bill for the council | of £18,721"."""
    words, end = scene.words, scene.leads[n] - 1
    sides = OWED_SIDES if cue.kind in OWED else SIDES
    for at in range(end - 1, max(scene.start, end - WITHIN), -1):
        if words[at] in sides:
            party = party_at(scene, at + 1)
            if party and party[1] == end:
                charged = cue.kind == "cost" and words[at] == "from"  # "the price from Ayle Ltd of £18,721"
                return filled(roles, "recipient" if charged else sides[words[at]], party[0], (at, end))
    return roles


def of_noun(scene: Scene, cue: Cue, noun: Term, roles: Roles) -> Roles:
    """Read "the Home Office grant to Ayle Police would be £79m": parties on the noun itself."""
    giver = scene.ending.get(noun.start)
    if giver and giver.organisation:
        roles = filled(roles, "payer", giver.organisation.name)
    roles = filled(roles, "payer", _giver_named(scene, noun.end - 1) if giver is None else None)
    requested = scene.words[noun.end - 1] in REQUESTS
    if requested and scene.words[noun.start - 1] in TOLD_BY:
        return roles
    sides = {"to": "payer", "from": "recipient"} if requested else {"to": "recipient", "from": "payer"}
    last = cue.left if cue.left > noun.start else cue.right
    if scene.words[noun.end] == "by" and not requested:  # "was provided with a £9,000 grant by Ayle Council"
        sides, last = {"by": "payer"}, noun.end + 1
    for at in range(noun.start + 1, min(last, noun.end + WITHIN)):
        side = sides.get(scene.words[at])
        party = party_at(scene, at + 1) if side else None
        roles = filled(roles, side, party[0]) if party else roles
    roles = filled(roles, "payer", made_by(scene, cue, noun) or _handed_out_by(scene, cue, noun))
    roles = _of_owner(scene, noun, roles)
    roles = _asked(scene, noun, roles)
    if roles.payer:
        roles = filled(roles, "recipient", helped(scene, cue, _phrase_start(scene, cue, noun)))
    roles = presented(scene, min(noun.start, cue.left), roles)
    return _of_request(scene, noun, roles)


def made_by(scene: Scene, cue: Cue, noun: Term) -> str | None:
    """Return who makes a grant: "Ayle Council has made | a grant of £500 to", "made a £500 donation"."""
    words, at = scene.words, _phrase_start(scene, cue, noun) - 1
    made = words[at] in MAKING and at > scene.start and words[at - 1] not in BE
    place = at if made else _made_behind(scene, cue, noun)
    return doer_at(scene, place) if place else None


def _made_behind(scene: Scene, cue: Cue, noun: Term) -> int | None:
    """Return where a clause on the noun says who makes it: "The biggest payment the council | made was £7m"."""
    last = cue.left if cue.left > noun.end else scene.end  # "the £750 grant the council is making"
    for at in range(noun.end + 1, min(last, noun.end + WITHIN)):
        if scene.words[at] in MAKING and scene.words[at - 1] not in BE:
            named = any(noun.end <= naming.start and naming.end <= at for naming in scene.starting.values())
            return at if named else None
    return None


def _handed_out_by(scene: Scene, cue: Cue, noun: Term) -> str | None:
    """Return who hands out a grant, where a verb governs the noun: "has allocated a first round of | funding"."""
    verb = next((verb for verb in reversed(scene.verbs) if verb.end <= min(noun.start, cue.left)), None)
    if verb is None or verb.frame.id not in HANDING or not _worth(scene, cue, noun) or is_passive(scene, verb):
        return None
    between = [word for word in scene.words[verb.end : noun.start] if word != "of"]
    if len(between) > WITHIN or any(word in PREPOSITIONS or not word.isalpha() for word in between):
        return None
    return doer_named(scene, verb)


def _worth(scene: Scene, cue: Cue, noun: Term) -> bool:
    """Tell whether the amount stands right behind its noun: "funding | , worth | £2m", "grants totalling £9,000"."""
    return cue.verb is None and cue.left <= noun.end + 2


def _phrase_start(scene: Scene, cue: Cue, noun: Term) -> int:
    """Return where the phrase of a noun and its amount begins: at "a further" or "its annual"."""
    at = min(noun.start, cue.left)
    while at > scene.start and scene.words[at - 1] in OWN:
        at -= 1
    return at


def _asked(scene: Scene, noun: Term, roles: Roles) -> Roles:
    """Read "an application to Sport England, for a | grant", "the band applied to Ayle Trust for a | grant"."""
    words = scene.words
    for at in range(noun.start - 1, max(scene.start, noun.start - ASKED), -1):
        if words[at] == "to" and (words[at - 1] in REQUESTS or words[at - 1] in ASKING):
            party = party_at(scene, at + 1)
            if party is None or "for" not in words[party[1] : noun.start]:
                return roles
            asks = words[at - 1] == "applied" and words[at - 2] not in BE
            asker = doer_at(scene, at - 1, "ask") if asks else None
            return filled(filled(roles, "payer", party[0]), "recipient", asker)
    return roles


def owner_of(scene: Scene, noun: Term) -> str | None:
    """Return whose a noun is: "the council's grant", "Its grant"."""
    words, at = scene.words, _amount_before(scene, noun) - 1
    while at > scene.start and words[at] in OWN and words[at] != "its":  # "its annual grant"
        at -= 1
    if words[at] == "its":
        owner = earlier(scene, at)
        return owner.name if owner else name_opening(scene, at)
    while at > scene.start and at + 1 in scene.times.values():  # "whose 2014/15 | bill"
        at -= 1
    if words[at] == "whose":
        named = scene.ending.get(at - (words[at - 1] == ","))
        return named.organisation.name if named and named.organisation else None
    naming = scene.ending.get(at) if words[at] in ("'s", "'") else None
    return naming.organisation.name if naming and naming.organisation else None


def _amount_before(scene: Scene, noun: Term) -> int:
    """Return where the amount that a noun has before it begins, else the noun: "the council's | £2m grant"."""
    return next((item.start for item in scene.sums if item.end == noun.start), noun.start)


def _giver_named(scene: Scene, end: int) -> str | None:
    """Return the giver whose name stands before a noun: "the Big Lottery | grant", no "Winter Pressures | grant"."""
    raw, start = scene.context.reading.words, end
    while start > scene.start and raw[start - 1][:1].isupper():
        start -= 1
    told = scene.words[end - 1] in GIVERS or "lottery" in scene.words[start:end]  # no "Local Authority Bus grant"
    named = end - start > 1 and start > scene.start and told
    return scene.original(start, end) if named else None


def _of_owner(scene: Scene, noun: Term, roles: Roles) -> Roles:
    """Read "the council's grant from Defra", "its grant to the band": an owner is on the side that is open."""
    if (roles.payer is None) == (roles.recipient is None):
        return roles
    owner = owner_of(scene, noun)
    return filled(filled(roles, "recipient", owner), "payer", owner)


def _of_request(scene: Scene, noun: Term, roles: Roles) -> Roles:
    """Read "a request from the bowls club for £2,500": who asks is who gets."""
    if scene.words[noun.end - 1] not in REQUESTS or scene.words[noun.start - 1] in TOLD_BY:
        return roles
    for at in range(noun.end, min(scene.end, noun.end + 2)):
        if scene.words[at] in ("from", "by"):
            party = party_at(scene, at + 1)
            if party:
                return Roles(None, party[0], (*roles.taken, (at, party[1])))
    return filled(roles, "recipient", owner_of(scene, noun))  # "it failed in its bid for £68,000"
