"""The noun that a preposition ties to an amount further off: "a request from the bowls club for £2,500"."""

from pipeline.facts.money.cues.between import WEAK
from pipeline.facts.money.cues.head import head_of
from pipeline.facts.money.grammar import FINITE_AUXILIARIES
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.facts.money.scene import Scene
from pipeline.terms import Term

ASKED_FOR = grammar("asked_for")
AUXILIARIES = grammar("auxiliaries")
BE = grammar("be")

CLAUSAL = FINITE_AUXILIARIES | {","}
BOUGHT = frozenset(("purchase", "acquisition", "sale", "disposal", "lease"))
GIVEN_FOR = frozenset(("funding", "debt", "penalty"))
PAID_FOR = frozenset(("payment", "payments", "invoices", "cheques", "bills", "quotes", "quotation", "quotations"))
ON_TOP = frozenset(("top", "because", "instead", "out", "ahead", "front", "favour"))
SUMS = frozenset(("sum", "amount", "region"))


def asked_for(scene: Scene, before: str, left: int, floor: int) -> Term | None:
    """Find "a request from the bowls club for £2,500"."""
    if before in ("of", "totalling", "totaling"):
        return _of_far(scene, left, floor)
    if scene.words[left + 1] in SUMS and scene.words[left + 2] == "of" and before in ("in", "for"):
        return _far(scene, left - 1, floor)
    if before in ("for", "at"):
        bought = _bought(scene, left, floor)
        if bought:
            return bought
    if before != "for":
        return None
    paid = _paid_for(scene, left)
    if paid:
        return paid
    if scene.words[left - 2] in BE:  # "The last application they made was for £3,500"
        asked = [noun for noun in scene.nouns if floor <= noun.start and noun.end < left]
        return asked[-1] if asked and scene.words[asked[-1].end - 1] in ASKED_FOR else None
    for noun in reversed(scene.nouns):
        said = scene.words[noun.start - 1] in AUXILIARIES  # "had bid for £20m": a verb
        if floor <= noun.start and noun.end < left and not said and scene.words[noun.end - 1] in ASKED_FOR:
            between = scene.words[noun.end : left - 1]
            dated = not scene.times.keys().isdisjoint((noun.end, noun.end + 1))  # "a bid earlier this year for £6m"
            chained = dated or between[:1] in (["from"], ["by"], ["to"], ["of"])
            told = between in ([], ["asking"]) or (chained and len(between) < WEAK)
            return noun if told else None
    return None


def _paid_for(scene: Scene, left: int) -> Term | None:
    """Find the noun right before "for £116.29": "make a payment for", "a grant for", but not "had bid for"."""
    noun, word = scene.noun_ends.get(left - 1), scene.words[left - 2]
    given = noun is not None and noun.id in GIVEN_FOR and word not in ASKED_FOR
    return noun if given or word in PAID_FOR else None


def _bought(scene: Scene, left: int, floor: int) -> Term | None:
    """Find "the purchase of a derelict pub for £750,000"."""
    for noun in reversed(scene.nouns):
        if floor <= noun.start and noun.end < left - 1 and scene.words[noun.end - 1] in BOUGHT:
            between = scene.words[noun.end : left - 1]
            near = between[0] == "of" and len(between) < WEAK
            return noun if near and CLAUSAL.isdisjoint(between) else None
    return None


def _far(scene: Scene, end: int, floor: int) -> Term | None:
    """Find the payment of "to make payment to Mr Ash for edging the beds on Mill Road in the sum of"."""
    nouns = [term for term in scene.nouns if floor <= term.start and term.end < end and term.id not in (NEUTRAL, RISE)]
    noun = head_of(scene, nouns) if nouns else None
    return noun if noun and FINITE_AUXILIARIES.isdisjoint(scene.words[noun.end : end]) else None


def _of_far(scene: Scene, left: int, floor: int) -> Term | None:
    """Find "the revenue budget for 2023/24 of £15m", "a bill for overtime of £187,500"."""
    nouns = [term for term in scene.nouns if max(floor, left - WEAK) <= term.start and term.end < left - 1]
    if not nouns or scene.words[left - 2] in ON_TOP:  # "schemes on top of £2bn"
        return None
    noun = head_of(scene, nouns)
    between = scene.words[noun.end : left - 1]
    chained = between[:1] and between[0] in ("for", "in", "on", "to", "from", "towards")
    return noun if chained and CLAUSAL.isdisjoint(between) else None
