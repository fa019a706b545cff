"""What a sentence takes up from the one before, where that states no sum: "… from reserves. Those had been £11.9m"."""

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.facts.money.scene import Scene, sentence_before

LINKING = grammar("linking")


def spoken_of(scene: Scene) -> str | None:
    """Return the kind of the last plural noun of money in the sentence before, for "they" that are linked to a sum."""
    if not any(word in LINKING for word in scene.words[scene.start : scene.sums[0].start]):
        return None
    before = sentence_before(scene)
    if before is None:
        return None
    terms = scene.context.terms.between("money noun", *before)
    plurals = [term.id for term in terms if scene.words[term.end - 1].endswith("s") and term.id not in (NEUTRAL, RISE)]
    return plurals[-1] if plurals else None
