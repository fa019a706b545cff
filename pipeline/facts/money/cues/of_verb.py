"""What the verb over an amount says of it, given what stands between them and behind."""

from pipeline.facts.money.cues.between import WEAK, words_between
from pipeline.facts.money.cues.charged import is_charged
from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.subject import is_given
from pipeline.facts.money.cues.verb import is_passive
from pipeline.facts.money.cues.verb_kind import kind_of
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE, frames
from pipeline.facts.money.scene import Scene, Verb

OFFERS = grammar("offers")
PRIVATE = grammar("private")
RESERVES = grammar("reserves")
NEAR = 4  # tokens of "ordered to"
PRICE = 100  # pounds; more is no price of a swim
SPENDING = frozenset(("spending", "expenditure"))
MOVED = frozenset(("up", "down"))


def verb_cue(scene: Scene, n: int, verb: Verb, left: int, right: int) -> Cue:
    """Return what a verb says of sum n, whose noun phrase is the tokens left:right."""
    passive = is_passive(scene, verb)
    taken = _taken(scene, n, verb, left, right)
    if taken:
        return taken
    kind: str | None = kind_of(scene, n, verb, left, passive=passive)
    if scene.words[left - 1] == "to" and (kind == "saving" or verb.frame.id == "get"):
        between = words_between(scene, verb, left)[:-1]
        if between and (kind == "saving" or between[-1] in MOVED):  # "has cut its figure to £167.58": what is left
            return Cue(None, left, right, verb=verb, passive=passive)  # "got the figure down to"
    offered = kind in ("funding", "spending") or verb.frame.id == "get"
    if scene.words[left - 1] == "at" and offered and not (verb.frame.id == "buy" and _is_whole(scene, n)):
        return _priced(scene, left, right)  # "offer minibuses at £3 a mile"
    ordered = kind == "penalty" and "ordered" in scene.words[max(scene.start, verb.start - NEAR) : verb.start]
    if verb.frame.id in ("pay", "buy") and not (passive or ordered) and is_charged(scene, n, verb):
        return Cue("income", left, right, verb=verb)
    if verb.end < left and scene.words[left - 1] == "for" and (kind == "funding" or verb.frame.id == "buy"):
        kind = _price_of(scene, n, verb, left) or kind
    if verb.frame.kind_from and scene.words[right] in verb.frame.kind_from:
        kind = _noun_behind(scene, right, WEAK - 1) or kind
    return Cue(kind, left, right, verb=verb, passive=passive)


def _price_of(scene: Scene, n: int, verb: Verb, left: int) -> str | None:
    """Return the kind of what something is had for: "buy a yearly permit for £40", "get a bed-sit for £85,000"."""
    noun, frame = scene.noun_ends.get(left - 1), verb.frame.id
    if frame == "buy" and noun and noun.id == "income":
        return "income"
    if frame == "give":  # "awarded to Contractor B for a sum of", but "provide a swim for £3.50"
        return "cost" if scene.sums[n].amount < PRICE else "spending"
    return "cost" if frame == "get" and words_between(scene, verb, left)[:-1] else None


def _taken(scene: Scene, n: int, verb: Verb, left: int, right: int) -> Cue | None:
    """Read "took £118m from the Home Office", "add £1m from its reserves", "bringing the total to £500"."""
    if verb.frame.id == "get" and is_passive(scene, verb) and _is_offered(scene, verb):
        return Cue("cost", left, right)
    if verb.frame.id == "raise":
        return _lifted(scene, n, verb, left, right)
    if (
        verb.frame.kind in ("saving", "funding")
        and scene.words[right] == "from"
        and not RESERVES.isdisjoint(scene.words[right:][:3])
    ):
        return Cue("spending", left, right)  # "claw back £300,000 from reserves"
    if verb.frame.id == "add" and scene.words[right] == "from":
        return Cue("spending", left, right, verb=verb._replace(frame=frames()["draw"]))
    if verb.frame.id in ("take", "pay") and is_given(scene, left, right):
        if verb.frame.id == "take":
            return Cue("funding", left, right, verb=verb._replace(frame=frames()["get"]))
        if scene.words[left - 1] == "with":  # "paid for with £6m from the Environment Agency"
            return Cue("funding", left, right)
    if verb.frame.id == "take" and _noun_behind(scene, right, WEAK) == "value":  # "take £1m from the winter reserve"
        return Cue("spending", left, right, verb=verb, passive=is_passive(scene, verb))
    return None


def _is_offered(scene: Scene, verb: Verb) -> bool:
    """Tell whether what was received is a price: "An estimate for the shelter was received in the sum of"."""
    before = [noun for noun in scene.nouns if noun.end <= verb.start]
    return any(scene.words[noun.end - 1] in OFFERS for noun in before)


def _lifted(scene: Scene, n: int, verb: Verb, left: int, right: int) -> Cue | None:
    """Read "raising their pay to £330,000", "a £4m fund, bringing it to £14m", "has brought in firms at £3m"."""
    between = words_between(scene, verb, left)
    if scene.words[left - 1] in ("at", "for") and not PRIVATE.isdisjoint(between):
        return Cue("spending", left, right)
    if n and "total" in between:
        return Cue(None, left, right, own=False)
    if between[-1:] != ["to"]:
        return None
    near = scene.floors[0] if between == ["it", "to"] else verb.end
    nouns = [noun for noun in scene.nouns if near <= noun.start and noun.end < left and noun.id not in (NEUTRAL, RISE)]
    if nouns and (nouns[-1].end == left - 1 or near < verb.end):
        return Cue(nouns[-1].id, left, right, noun=nouns[-1], linked=True)
    return None


def _is_whole(scene: Scene, n: int) -> bool:
    """Tell whether an amount is no rate: "purchase a laptop at £649", not "hiring 58 officers at £49,000 apiece"."""
    return scene.rates[n].per is None and scene.words[scene.sums[n].end] not in ("apiece", "each")


def _priced(scene: Scene, left: int, right: int) -> Cue:
    """Read "at £3 a mile" as a cost, "put gross spending at £39m" as spending."""
    return Cue("spending" if scene.words[left - 2] in SPENDING else "cost", left, right)


def _noun_behind(scene: Scene, right: int, reach: int) -> str | None:
    """Return the kind of the first noun behind an amount."""
    return next(
        (term.id for term in scene.nouns if right < term.start <= right + reach and term.id not in (NEUTRAL, RISE)),
        None,
    )
