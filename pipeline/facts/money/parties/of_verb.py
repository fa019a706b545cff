"""The sides of the verb of an amount: its subject, and the indirect object between it and the amount."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.verb import is_passive, verb_before
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import frames
from pipeline.facts.money.parties.lone_name import lone_body
from pipeline.facts.money.parties.named_body import lone_place
from pipeline.facts.money.parties.object import object_of
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.parties.subject import subject_of
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.parties.subject_name import gerund_opening, party_before
from pipeline.facts.money.scene import Scene, Verb

REQUESTS = grammar("requests")
SELLING = parties("selling")
TAKING_IN = parties("taking_in")

HANDING = frozenset(("give", "get", "ask", "claim", "promise", "approve"))
LONE = frozenset(("funding", "spending", "debt", "pay", "penalty"))
NOT_GIVEN = frozenset(("saving", "shortfall", "value", "income"))
NEGATIONS = frozenset(("not", "never", "n't"))
SIDES = frozenset(("payer", "recipient"))
SPENT = frozenset(("spend", "pay"))

DENIED = 3  # tokens of "has not yet"


def of_verb(scene: Scene, n: int, cue: Cue) -> Roles:
    """Return who stands on each side of the verb of sum n."""
    cue = _governed(scene, n, cue)
    verb = _paying(scene, cue)
    roles = Roles()
    if verb is None or not _tells(scene, cue, verb):
        return roles
    if not cue.behind or not cue.passive:
        side = _side(scene, cue, verb)
        if side in SIDES and not verb.frame.amount_subject:
            found = subject_of(scene, verb)
            roles = filled(roles, side, found.name if found else _named_before(scene, n, cue, verb))
        if not cue.passive and not cue.behind:
            roles = filled(roles, verb.frame.object, object_of(scene, n, verb, cue.left))
    return roles


def _tells(scene: Scene, cue: Cue, verb: Verb) -> bool:
    """Tell whether the subject of a verb is on a side of its amount."""
    words = scene.words
    earned = (verb.frame.id, cue.kind) in (("get", "income"), ("sell", "value"))
    if not cue.own or (cue.kind in NOT_GIVEN and not (earned or verb.frame.kind_with_purpose)):
        return False
    sold = words[cue.right] == "to" and words[cue.right + 1] in SELLING  # "agreed a £2m deal to sell land"
    backed = words[cue.left - 1] == "by"  # "the festival backed by £2,000"
    raised = cue.kind == "penalty" and verb.frame.id == "put"  # "put up the fine from 15p to 20p"
    denied = not NEGATIONS.isdisjoint(words[max(scene.start, verb.start - DENIED) : verb.start])
    return not (sold or backed or raised or denied)


def _side(scene: Scene, cue: Cue, verb: Verb) -> str | None:
    """Return the side that the subject of a verb is on."""
    if verb.frame.id == "need" and cue.kind == "funding":  # "the trust needed a bail-out of £780,000"
        return "recipient"
    if verb.frame.id == "buy" and scene.words[cue.left - 1] == "with" and scene.words[cue.right] == "from":
        return "recipient"  # "bought a hut with £5,000 from Ayle Council"
    if verb.frame.id == "borrow" and scene.words[cue.right] != "from":
        return None
    if scene.words[verb.start] in TAKING_IN and cue.noun and scene.words[cue.noun.end - 1] in REQUESTS:
        return None  # "received a £2m bid for the land"
    return verb.frame.object if cue.passive or _is_reduced(verb, cue) else verb.frame.subject


def _governed(scene: Scene, n: int, cue: Cue) -> Cue:
    """Tie a grant to the verb before it: "The band | was given | a grant of £500 to go towards a drum"."""
    if cue.kind != "funding" or not cue.behind or cue.noun is None or cue.verb is None:
        return cue
    verb = verb_before(scene, n, min(cue.noun.start, cue.left))
    used = cue.verb.frame.subject is None or cue.verb.frame.id in SPENT
    if verb is None or not used or verb.frame.id not in HANDING:
        return cue
    return cue._replace(verb=verb, passive=is_passive(scene, verb), behind=False)


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
    return named or (lone_body(scene, end - 1) if cue.kind in LONE else None)
