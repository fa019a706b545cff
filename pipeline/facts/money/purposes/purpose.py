"""What an amount is for, in the document's own words."""

from pipeline.facts.money.cues.charged import is_banded
from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.role import Roles
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.purposes.behind import behind
from pipeline.facts.money.purposes.phrase import phrase_from, without_article, words_of
from pipeline.facts.money.purposes.subject import subject_purpose
from pipeline.facts.money.scene import Scene, Verb

NO_THINGS = grammar("no_things")
LONGEST = 24
VAGUE_PURPOSES = grammar("vague_purposes")
FOR = frozenset(("funding", "spending", "cost", "debt", "other"))
TO_DO = frozenset(("funding", "spending", "debt", "other", "value"))


def purpose_of(scene: Scene, n: int, cue: Cue, roles: Roles) -> str | None:
    """Return what sum n is for, null where it is not plainly said."""
    if is_banded(scene, n):
        return None  # what a home pays is for nothing in particular: "£5.20 for a band D home"
    kind = cue.kind or "other"
    frame = cue.verb.frame if cue.verb else None
    if cue.thing and scene.words[cue.thing[1] - 1] not in NO_THINGS:  # "its £24,000 target"
        return words_of(scene, *without_article(scene, *cue.thing))
    meant = cue.linked or scene.words[cue.right] in ("for", "towards")  # "a £6m budget for buses"
    bare = kind == "cost" and not cue.verb and scene.words[cue.right] == "to" and _is_listed(scene, cue)
    budget = kind == "value" and (meant or (frame is not None and frame.kind_with_purpose is not None))
    if kind in FOR or budget or bare or (frame and frame.id == "raise" and kind != "penalty"):
        wanted = frame is not None and frame.id in ("need", "raise")
        to_do = kind in TO_DO or wanted or bare or (cue.verb is not None and _it_costs(scene, cue.verb))
        found = behind(scene, n, cue, roles, to_do=to_do)
        if found:
            return found
    bought_by = cue.verb is not None and scene.words[cue.verb.end] == "by"  # "centres bought by the council for £51m"
    if cue.verb and frame and frame.object == "purpose" and not (cue.behind or cue.passive or bought_by):
        return phrase_from(scene, cue.verb.end, cue.left)
    bought = frame is not None and frame.object == "purpose" and frame.amount_subject and cue.behind
    if cue.verb and bought and scene.words[cue.left] != "at" and not bought_by:
        return phrase_from(scene, cue.verb.end, min(scene.end, cue.verb.end + LONGEST))  # "£2m will pay for nurses"
    return subject_purpose(scene, cue) if cue.own else None


def _is_listed(scene: Scene, cue: Cue) -> bool:
    """Tell whether an amount stands with what it will do on a list: "Projects include | £1m | to demolish the mill"."""
    led = [scene.words[noun.end - 1] for noun in scene.nouns if noun.end <= cue.right]
    return any(noun in VAGUE_PURPOSES and noun.endswith("s") for noun in led)


def _it_costs(scene: Scene, verb: Verb) -> bool:
    """Tell whether what it costs to do is said behind: "it would cost £2m to put the building right"."""
    if verb.frame.id != "cost":
        return False
    end = subject_end(scene, verb.start)
    return end > scene.start and scene.words[end - 1] == "it"
