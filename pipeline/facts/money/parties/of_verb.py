"""The sides of the verb of an amount: its subject, and the indirect object between it and the amount."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.verb import is_passive, verb_before
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import frames
from pipeline.facts.money.parties.lone_name import lone_body
from pipeline.facts.money.parties.named_body import lone_place
from pipeline.facts.money.parties.object import object_of
from pipeline.facts.money.parties.role import NOBODY, Roles, filled
from pipeline.facts.money.parties.subject import subject_of
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.parties.subject_name import gerund_opening, party_before
from pipeline.facts.money.scene import Scene, Verb
from pipeline.terms import Term

REQUESTS = grammar("requests")
SELLING = parties("selling")
USING = parties("using")
TAKING_IN = parties("taking_in")

HANDING = frozenset(("give", "get", "ask", "claim", "promise", "approve"))
LONE = frozenset(("funding", "spending", "debt", "pay", "penalty"))
NOT_GIVEN = frozenset(("saving", "shortfall", "value", "income"))
NEGATIONS = frozenset(("not", "never", "n't"))
SIDES = frozenset(("payer", "recipient"))
SPENT = frozenset(("spend", "pay"))

DENIED = 3  # tokens of "has not yet"


def of_verb(scene: Scene, n: int, cue: Cue, verb: Verb) -> Roles:
    """Return who stands on each side of the verb of sum n."""
    if cue.behind and cue.noun and cue.kind == "funding":
        cue, verb = _governed(scene, n, cue, cue.noun, verb)
    if verb.frame.id == "fine" and verb.form == "base" and scene.words[verb.start - 1] == "pay":
        verb = Verb(verb.start - 1, verb.start, frames()["pay"], "base")  # "to pay | fines of £500" is no fining
    if (cue.behind and cue.passive) or not _tells(scene, cue, verb):
        return NOBODY
    roles, side = NOBODY, _side(scene, cue, verb)
    if side in SIDES and not verb.frame.amount_subject:
        found = subject_of(scene, verb)
        roles = filled(roles, side, found.name if found else _named_before(scene, n, cue, verb))
    if cue.passive or cue.behind or verb.end == cue.left or verb.frame.object not in SIDES:
        return roles
    return filled(roles, verb.frame.object, object_of(scene, n, verb, cue.left))


def _tells(scene: Scene, cue: Cue, verb: Verb) -> bool:
    """Tell whether the subject of a verb is on a side of its amount."""
    words = scene.words
    earned = (verb.frame.id, cue.kind) in (("get", "income"), ("sell", "value"))
    if not cue.own or (cue.kind in NOT_GIVEN and not (earned or verb.frame.kind_with_purpose)):
        return False
    sold = words[cue.right] == "to" and words[cue.right + 1] in SELLING  # "agreed a £2m deal to sell land"
    backed = words[cue.left - 1] == "by"  # "the festival backed by £2,000"
    raised = cue.kind == "penalty" and verb.frame.id == "put"  # "put up the fine from 15p to 20p"
    if sold or backed or raised:
        return False
    first = verb.start - DENIED
    return NEGATIONS.isdisjoint(words[first if first > scene.start else scene.start : verb.start])


def _side(scene: Scene, cue: Cue, verb: Verb) -> str | None:
    """Return the side that the subject of a verb is on."""
    if verb.frame.id == "need" and cue.kind == "funding":  # "the trust needed a bail-out of £780,000"
        return "recipient"
    if verb.frame.id == "buy" and scene.words[cue.left - 1] == "with" and scene.words[cue.right] == "from":
        return "recipient"  # "bought a hut with £5,000 from Ayle Council"
    if verb.frame.id == "spend" and scene.words[verb.start] in USING and cue.noun and cue.kind == "funding":
        return "recipient"  # "will use their grant of £2,330 to mend seats"
    if verb.frame.id == "borrow" and scene.words[cue.right] != "from":
        return None
    if scene.words[verb.start] in TAKING_IN and cue.noun and scene.words[cue.noun.end - 1] in REQUESTS:
        return None  # "received a £2m bid for the land"
    # a passive that has lost its "was": "saw Ayle Trust | fined £1m", not "magistrates fined the firm £1m"
    reduced = verb.frame.id == "fine" and verb.form == "pastpart" and verb.end == cue.left
    return verb.frame.object if cue.passive or reduced else verb.frame.subject


def _governed(scene: Scene, n: int, cue: Cue, noun: Term, verb: Verb) -> tuple[Cue, Verb]:
    """Tie a grant to the verb before it: "The band | was given | a grant of £500 to go towards a drum"."""
    if verb.frame.subject is not None and verb.frame.id not in SPENT:
        return cue, verb
    before = verb_before(scene, n, min(noun.start, cue.left))
    if before is None or before.frame.id not in HANDING:
        return cue, verb
    return cue._replace(verb=before, passive=is_passive(scene, before), behind=False), before


def _named_before(scene: Scene, n: int, cue: Cue, verb: Verb) -> str | None:
    """Return the subject of a verb by its words, where it is no organisation that the document knows."""
    end = subject_end(scene, verb.start)
    opened = gerund_opening(scene, end, verb)
    named = opened or party_before(scene, end)
    named = named or (lone_place(scene, n, end) if cue.kind == "funding" else None)
    return named or (lone_body(scene, end - 1) if cue.kind in LONE else None)
