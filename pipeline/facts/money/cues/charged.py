"""Whether it is the public that pays: "Parents to pay £35 a week"."""

from itertools import pairwise

from pipeline.facts.money.grammar import FINITE_AUXILIARIES
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.scene import Scene, Verb

PUBLIC = grammar("public")
RELATIVES = grammar("relatives")

HOUSEHOLD = 10_000  # more is no household's council tax
BANDS = frozenset("abcdefghi")
ANYBODY = frozenset(("those", "anyone", "anybody", "everyone", "everybody"))
BREAKS = frozenset((",", "and", "but", "or", "by", "had", "has"))
FAR = 14  # tokens between the public and its second verb
NEAR = 7  # tokens of a subject: "a casual user with a leisure card"


def is_banded(scene: Scene, n: int) -> bool:
    """Tell whether a small sum stands beside a council tax band: "£164 at band D", but not "the Town Band"."""
    words = scene.words[scene.start : scene.end]
    if scene.sums[n].amount >= HOUSEHOLD or ("band" not in words and "bands" not in words):
        return False
    return "bands" in words or any(word == "band" and letter.rstrip(".") in BANDS for word, letter in pairwise(words))


def is_charged(scene: Scene, n: int, verb: Verb) -> bool:
    """Tell whether the public pays: "Parents to pay £35 a week", "in bands A to C would pay less than £10"."""
    if is_banded(scene, n):
        return True
    end = subject_end(scene, verb.start)
    if scene.words[end - 1] == "and":
        return _shares_public(scene, end - 1)
    if _is_anybody(scene, end):
        return True
    for at in range(end - 1, max(scene.start, end - NEAR) - 1, -1):
        if scene.words[at] in PUBLIC:
            return True
        if scene.words[at] in RELATIVES or scene.words[at] in BREAKS:
            return False
    return False


def is_levied(scene: Scene, verb: Verb) -> bool:
    """Tell whether the subject is what people pay: "The council tax rise will provide the county with £2m"."""
    noun = scene.noun_ends.get(subject_end(scene, verb.start))
    return noun is not None and noun.id == "income" and not scene.noun_starts_at(verb.start)  # no "Council tax grants"


def _is_anybody(scene: Scene, end: int) -> bool:
    """Tell whether a subject is whoever does a thing: "Those buying their first permit for a bay will pay £40"."""
    first, second = scene.words[scene.start : scene.start + 2]
    told = first in ANYBODY and (second in RELATIVES or second.endswith("ing"))
    return told and BREAKS.isdisjoint(scene.words[scene.start : end])


def _shares_public(scene: Scene, end: int) -> bool:
    """Tell whether a second verb's subject is the public: "2,000 people would come through the doors and pay £6"."""
    words = scene.words
    place = next((at for at in range(end - 1, max(scene.start, end - FAR) - 1, -1) if words[at] in PUBLIC), None)
    return place is not None and not FINITE_AUXILIARIES.isdisjoint(words[place:end])
