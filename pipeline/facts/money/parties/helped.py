"""Who gets a grant, told by what is done with it: "will mend its roof with a grant", "provided with a £900 loan"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.verb import is_passive
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.deed import back_to, deed_at
from pipeline.facts.money.parties.opening import opening
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.parties.subject_name import doer_named, name_opening
from pipeline.facts.money.scene import Scene

BE = grammar("be")
CLAUSE_ENDS = grammar("clause_ends")
HELPING = parties("helping")
PEOPLE = parties("people")
PROVIDED = parties("provided")
RELATIVES = grammar("relatives")

AFTER = frozenset(("after", "following", "with"))
AIDED = frozenset(("with", "using", "thanks"))
LED = 5  # tokens of "with a grant" and the like
PRESENTED = 30  # tokens between "provide" and the "with" behind who is provided
WITH = frozenset(("with",))
WITHIN = 11  # tokens between a grant and whom it has helped


def helped(scene: Scene, cue: Cue, at: int) -> str | None:
    """Return who uses the grant whose phrase begins at a token: "Ayle Rangers will mend its roof with | a grant"."""
    words = scene.words
    if words[at - 1] in AFTER:
        naming = scene.ending.get(at - 1)
        if naming and naming.organisation and "for" in words[naming.start - 2 : naming.start]:
            return naming.organisation.name  # "a bright future for Ayle Hall after a £9,000 award from"
    if words[scene.start] in AIDED and at - scene.start <= LED:  # "With a grant of £900 from Ayle Trust, the band"
        comma = next((place for place in range(cue.right, scene.end) if words[place] == ","), scene.end)
        aided = scene.starting.get(comma + 1)
        return aided.organisation.name if aided and aided.organisation else None
    done = _let_do(scene, cue)
    if done:
        return done
    owed = words[at - 2 : at] == ["thanks", "to"]  # "The band has a drum thanks to | a grant of £900"
    if not (owed or words[at - 1] == "with") or not CLAUSE_ENDS.isdisjoint(words[scene.start : at]):
        return None
    doer = opening(scene, at)
    return doer.name if doer else name_opening(scene, at)


def _let_do(scene: Scene, cue: Cue) -> str | None:
    """Return who does something because of a grant: "a £900 grant has helped | Ayle Band buy a drum"."""
    words = scene.words
    for at in range(cue.right, min(scene.end - 1, cue.right + WITHIN)):
        if words[at] in HELPING and words[at - 1] not in BE:
            helped = scene.starting.get(at + 1) or scene.starting.get(at + 2)
            return helped.organisation.name if helped and helped.organisation else None
    return None


def presented(scene: Scene, start: int, roles: Roles) -> Roles:
    """Read who gives whom what begins at a token: "presented Ayle School | with a cheque for £50"."""
    at = back_to(scene, WITH, start, LED)
    place = back_to(scene, PROVIDED, at, PRESENTED) if at else None
    return _provided(scene, place, at, roles) if place and at else roles


def _provided(scene: Scene, place: int, end: int, roles: Roles) -> Roles:
    """Read the verb at a token, which says who is provided up to another: "is backing the fair | with £9,000"."""
    words = scene.words
    verb = deed_at(scene, place)
    if is_passive(scene, verb):  # "was provided | with a £9,000 grant"
        return filled(roles, "recipient", doer_named(scene, verb))
    people = words[verb.end] in PEOPLE and words[verb.end + 1] in ("at", "of", "from")
    party = party_at(scene, verb.end + 2 if people else verb.end)
    if party and (party[1] == end or (words[party[1]] == words[end - 1] == "," and words[party[1] + 1] in RELATIVES)):
        roles = filled(roles, "recipient", party[0])
    elif not CLAUSE_ENDS.isdisjoint(words[verb.end : end]):
        return roles
    return filled(roles, "payer", doer_named(scene, verb))
