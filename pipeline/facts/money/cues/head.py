"""The head of several nouns: of "interest on the debt" the interest."""

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import STOPS, Scene
from pipeline.terms import Term

LINKING = grammar("linking")
PREPOSITIONS = grammar("prepositions")

CHAIN_ENDS = LINKING | STOPS | {","}
RESULTING = frozenset(("resulting", "arising", "stemming", "caused", "relating", "associated"))


def head_of(scene: Scene, nouns: list[Term]) -> Term:
    """Return the head of the subject: of "interest on the debt" the interest, of "rent arrears" the arrears."""
    head = nouns[-1]
    for noun in reversed(nouns[:-1]):
        between = scene.words[noun.end : head.start]
        while between[:1] == ["per"]:  # "the cost per head per day across all contracts"
            between = between[2:]
        if not between:
            continue
        chained = (between[0] in PREPOSITIONS or between[0] in RESULTING) and len(between) <= 6
        if not chained or not CHAIN_ENDS.isdisjoint(between[1:]):
            break
        head = noun
    return head
