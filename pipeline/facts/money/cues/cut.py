"""What is cut, and what it is cut from: "slashed the grant from £5m", "lose £45m in funding"."""

from pipeline.facts.money.cues.between import words_between
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.facts.money.scene import Scene, Verb

PHRASE = 3  # tokens of "from an expected"
REACH = 3  # tokens between an amount and what it is lost from


def kind_cut(scene: Scene, verb: Verb, left: int, *, passive: bool) -> str | None:
    """Return the kind of what is cut from one amount to another: "slashed the grant from", "the grant was cut from"."""
    between = words_between(scene, verb, left)
    if between[-1:] not in (["from"], ["to"]) and (between[:1] not in (["from"], ["to"]) or len(between) > PHRASE):
        return None  # "fell from an expected £390 to"
    bare = between[0] in ("from", "to")  # "the budget has dropped from"
    first, last = (scene.start, verb.start) if bare and verb.form != "ing" else (verb.end, left)
    nouns = [term.id for term in scene.nouns if first <= term.start < last and term.id not in (NEUTRAL, RISE)]
    return nouns[-1] if nouns else None


def is_taken_back(scene: Scene, n: int) -> bool:
    """Tell whether what is lost is what was given or planned: "lose £45m in funding", "lost from budgets"."""
    right = scene.rates[n].end
    noun = next((noun for noun in scene.nouns if right < noun.start <= right + REACH), None)
    given = noun is not None and noun.id == "funding" and scene.words[right] in ("in", "of", "from")
    return given or (noun is not None and noun.id == "value" and scene.words[right] == "from")
