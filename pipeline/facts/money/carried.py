"""What a sum takes over from the one before it: "paid £6m, and a further £2m", "of which Ayle will get £1m"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.said import Said
from pipeline.facts.money.scene import Scene

BE = grammar("be")
LINKING = grammar("linking")
SUPERLATIVES = grammar("superlatives")
TOTALS = parties("totals")

FROM = frozenset(("from", "by"))
GIVEN = frozenset(("funding", "spending", "debt"))
MORE = frozenset(("further", "another", "additional", "extra"))
LEFT_OUT = frozenset(("approve", "find", "need", "put"))
"""Frames of verbs that leave open what is agreed, found or needed."""
NEAR = 8  # tokens of "of which Ayle Council would"


def antecedent(scene: Scene, cue: Cue, said: list[Said]) -> Said | None:
    """Return the sum of the sentence that this one carries on from: the last, or where it has a verb the first."""
    if cue.kind is not None or not said:
        return None
    if cue.level:
        return said[-2] if len(said) > 1 else None
    return said[0] if scene.words[cue.left - 1] in LINKING else said[-1]


def again(cue: Cue, said: list[Said]) -> Cue:
    """Take over the kind where a second clause leaves its noun out: "agreed savings of £5m, and Ayle agreed £2m"."""
    if not said or cue.noun or cue.verb is None or cue.verb.frame.id not in LEFT_OUT:
        return cue
    first = next((told for told, _ in reversed(said) if told.noun), None)
    same = first is not None and first.verb is not None and first.verb.frame.id == cue.verb.frame.id
    return cue._replace(kind=first.kind) if first and same and first.kind else cue


def goes_on(scene: Scene, cue: Cue, kind: str) -> bool:
    """Tell whether a sum is more of the one before, or of it: "and a further £2m went to", "of which Ayle will get"."""
    words = scene.words
    if kind not in GIVEN or not FROM.isdisjoint(words[cue.right : cue.right + 3]):
        return False
    more = not MORE.isdisjoint(words[cue.left : cue.left + 2])
    total = cue.right < scene.end and " ".join(words[cue.right : cue.right + 2]) in TOTALS
    of_it = cue.verb is not None and cue.verb.frame.subject == "recipient" and _of_which(scene, cue.verb.start)
    return more or total or of_it


def _of_which(scene: Scene, verb: int) -> bool:
    return any(scene.words[at : at + 2] == ["of", "which"] for at in range(max(scene.start, verb - NEAR), verb))


def names_another(scene: Scene, n: int, cue: Cue) -> bool:
    """Tell whether somebody is named between a sum and the one before it."""
    raw = scene.context.reading.words[scene.floors[n] : cue.left]
    return raw != scene.words[scene.floors[n] : cue.left] and any(word[:1].isupper() for word in raw)


def one_of_them(scene: Scene, cue: Cue) -> bool:
    """Tell whether the sum is one of those just told of: "The biggest single payout was £22,847"."""
    if not (cue.linked and cue.noun):
        return False
    return not SUPERLATIVES.isdisjoint(scene.words[max(scene.start, cue.noun.start - 4) : cue.noun.start])


def same_year(scene: Scene, n: int, carried: bool) -> bool:
    """Tell whether the sum before says the year: "in the same year", or a year stands before both sums."""
    if _which_was(scene, n) or scene.words[scene.rates[n].end :][:4] == ["in", "the", "same", "year"]:
        return True
    own = any(scene.sums[n - 1].end <= mention.start < scene.sums[n].start for mention in scene.dates)
    return carried and not own and any(mention.end <= scene.sums[0].start for mention in scene.dates)


def _which_was(scene: Scene, n: int) -> bool:
    """Tell whether the amount says more of the one before: "£1m in 2014/15, which was £90,000 short"."""
    return scene.words[scene.leads[n] - 2] == "which" and scene.words[scene.leads[n] - 1] in BE


def restates(scene: Scene, n: int) -> bool:
    """Tell whether the amount says the one before it in another measure: "– £11.5m a year –", "or £35 a week"."""
    return scene.words[scene.leads[n] - 1] in ("–", "-", "—", "(", "or", "to", "which")
