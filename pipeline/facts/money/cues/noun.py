"""The noun on an amount: "a grant of £2m", "a £2m grant", "a request from the club for £2,500"."""

from pipeline.facts.money.cues.asked_for import SUMS, asked_for
from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.head import head_of
from pipeline.facts.money.cues.left_over import OPENERS, left_over
from pipeline.facts.money.cues.noun_after import PHRASE, noun_after
from pipeline.facts.money.cues.verb_kind import is_person
from pipeline.facts.money.grammar import FINITE_AUXILIARIES
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.facts.money.scene import Scene
from pipeline.terms import Term

APPOSED = grammar("apposed")
AUXILIARIES = grammar("auxiliaries")
CONJUNCTIONS = grammar("conjunctions")
COSTED = grammar("costed")
DETERMINERS = grammar("determiners")
LINKING = grammar("linking")
POSTS = grammar("posts")
PREPOSITIONS = grammar("prepositions")

SHORT = frozenset(("short", "overspent", "adrift", "missing"))
JOINING = frozenset(("approaching", "nearing", "exceeding", "topping", "upwards", "in"))
TUNES = frozenset(("tune", "value", "extent"))
LIMITS = frozenset(("over", "under", "above", "below", "between", "exceeding"))
PAID = 10_000  # pounds; less is nobody's salary
LOOSE = frozenset(("some", "any", "all", "more"))
WANTING = frozenset(("shortfall", "saving"))
JOINED = frozenset(("of", "worth", "totalling", "totaling", "averaging", "costing", "exceeding", "ranging"))
TIES = JOINED | {":", "(", ",", "in", "to", "for", "at", "by", "on"}
"""What stands before an amount that a noun before it is tied to, where it does not stand right before it."""
CLOSERS = frozenset(("”", "’", '"', "'"))  # "a ‘black hole’ of £1bn"


def noun_on(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Find the noun on the amount: "a grant of £2m", "a £2m grant", "grant (£2m)"."""
    words = scene.words
    remaining = left_over(words, right, scene.end) if words[right] in OPENERS else None  # "income £2m below target"
    tied = not remaining and (words[left - 1] in TIES or left in scene.noun_ends)
    before = _noun_before(scene, n, left, right) if tied else None
    after = noun_after(scene, n, left, right, remaining) if before is None or _is_of_it(scene, left) else None
    return after if after and after.noun else before or after


def _is_of_it(scene: Scene, left: int) -> bool:
    """Tell whether the amount belongs to the noun behind it: "the loss of a £10m loan", not "a loss of £10m"."""
    return scene.words[left - 1] == "of" and scene.words[left] in DETERMINERS and scene.words[left] not in LOOSE


def _noun_before(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    words, floor = scene.words, scene.floors[n]
    before = words[left - 1] if left > floor else ""
    if before == "by" and _exceeds(words[max(floor, left - PHRASE) : left]):
        return Cue("shortfall", left, right)
    if before == "by" and _overspent(scene, left, floor):
        return Cue("shortfall", left, right)
    if before == "at" and left - 2 >= floor and words[left - 2] == ",":
        return _at(scene, left, right, floor)
    if before in ("on", "(") and _of_post(scene, n, left, right):
        return Cue("pay", left, right)
    noun = scene.noun_ends.get(_noun_place(scene, before, left, right, floor)) or asked_for(scene, before, left, floor)
    if noun is None or noun.start < floor:
        things = before == "worth" and words[left - 2].isalpha() and words[left - 2] not in LINKING
        return Cue("value", left, right) if things else None  # "a levy on homes worth £2m"
    noun = _wanting(scene, noun, floor)
    return Cue(noun.id, _phrase_start(scene, noun.start, floor), right, noun=noun)


def _exceeds(before: list[str]) -> bool:
    """Tell whether more was spent than was planned: "exceeded the budget provision by £102,000"."""
    return "budget" in before and any(word.startswith("exceed") for word in before)


def _overspent(scene: Scene, left: int, floor: int) -> bool:
    """Tell whether too much was spent: "reported overspending against their allocation in 2017/18 by"."""
    before = scene.words[floor:left]
    at = next((at for at, word in enumerate(before) if word.startswith("overspen")), None)
    return at is not None and FINITE_AUXILIARIES.isdisjoint(before[at:])


def _wanting(scene: Scene, noun: Term, floor: int) -> Term:
    """Return the overspend of "an overspend of its own budget of", the gap of "a gap in council tax collection of"."""
    before = [term for term in scene.nouns if floor <= term.start and term.end < noun.start and term.id in WANTING]
    if noun.id in WANTING or not before:
        return noun
    between = scene.words[before[-1].end : noun.start]
    whole = before[-1].id == "saving" and between[0] == "of"  # "a cut of the annual grant of £9,000"
    apart = between[1:2] in (["a"], ["an"])  # "a deficit on an income of £67m"
    near = between[0] in ("of", "in", "on") and len(between) <= PHRASE and not (whole or apart)
    return before[-1] if near and all(word.isalpha() and word not in LINKING for word in between[1:]) else noun


def _at(scene: Scene, left: int, right: int, floor: int) -> Cue:
    """Read "The first stage, at £480,000, covers" as a cost, "Its grant from Whitehall, at £4m, is" as funding."""
    nouns = [term for term in scene.nouns if max(floor, left - 2 - PHRASE) <= term.start and term.end <= left - 2]
    noun = head_of(scene, nouns) if nouns else None
    if noun is None or noun.id in (NEUTRAL, RISE) or any(w in LINKING for w in scene.words[noun.end : left - 2]):
        return Cue("cost", left - 1, right)
    return Cue(noun.id, left - 1, right, noun=noun, linked=True)


def _of_post(scene: Scene, n: int, left: int, right: int) -> bool:
    """Tell whether the amount is what a post is paid: "an officer on £36,000", "the Chief Fire Officer (£158,622)"."""
    words, floor = scene.words, scene.floors[n]
    if words[left - 1] == "(":
        large = scene.sums[n].amount >= PAID
        return large and words[right] == ")" and left - 2 >= floor and is_person(scene, left - 1)
    ends = not words[right][:1].isalpha() or words[right] in ("a", "an", "and")
    return ends and not POSTS.isdisjoint(words[max(floor, left - 4) : left - 1])


def _noun_place(scene: Scene, before: str, left: int, right: int, floor: int) -> int:
    """Return where a noun on the amount must end: before "of", a colon, a bracket, or an apposition's comma."""
    words = scene.words
    if before == "of" and words[left - 2] in TUNES and words[left - 4 : left - 2] in (["to", "the"], ["in", "the"]):
        return left - 4  # "a claim to the value of £900", "grants to the tune of £2m"
    if before in ("in", "to", "for") and words[left + 1] in SUMS and words[left + 2] == "of":
        return left - 1  # "costs in the sum of £400"
    if before == "to" and words[left - 2] == "amounting":
        return left - 2
    if words[left] in LIMITS and left in scene.noun_ends and not _is_verb(scene, left):  # "payments over £500"
        return left
    if before in JOINED:
        return left - 2 if words[left - 2] in (CLOSERS if before == "of" else ",") and left - 2 > floor else left - 1
    if before in (":", "("):
        return _label_end(scene, left, floor) if before == ":" else left - 1
    if before == "," and left < scene.end and words[left] in APPOSED and words[right : right + 1] == [","]:
        return left - 1
    noun = scene.noun_ends.get(left)
    if noun is not None and noun.id == "shortfall" and words[noun.start] in SHORT and words[left] not in DETERMINERS:
        return left  # "they were short £2.5 million"
    if noun is not None and words[left] in JOINING:
        return left  # "a deficit approaching £1bn"
    alone = noun is not None and any(
        at == scene.start or words[at - 1] in (",", ":", ";", "•", ")") for at in range(noun.start, noun.start - 3, -1)
    )
    noun_only = left not in scene.verb_ends or (noun is not None and words[noun.start - 1] in COSTED)
    return left if alone and before not in LINKING and noun_only else -1


def _label_end(scene: Scene, left: int, floor: int) -> int:
    """Return where the noun that opens a label ends, else where the label does: "Costs awarded at appeal: £900"."""
    first = next((noun for noun in scene.nouns if floor <= noun.start and noun.end < left), None)
    return first.end if first and first.start <= max(floor, scene.start) + 1 else left - 1


def _is_verb(scene: Scene, end: int) -> bool:
    """Tell "repairs cost between" from "costs under £500", which opens its clause."""
    before = scene.words[end - 2] if end - 2 >= scene.start else ","
    if not DETERMINERS.isdisjoint(scene.words[max(scene.start, end - 3) : end - 1]):  # "an on-the-spot fine between"
        return False
    return end in scene.verb_ends and not (before in PREPOSITIONS or before in CONJUNCTIONS or not before[:1].isalpha())


def _phrase_start(scene: Scene, start: int, floor: int) -> int:
    """Return where a noun's phrase begins: at its determiner, over its adjectives."""
    words = scene.words
    for at in range(start - 1, max(floor, start - 4) - 1, -1):
        if words[at] in DETERMINERS:
            return at
        if words[at] in PREPOSITIONS or words[at] in AUXILIARIES or not words[at][:1].isalpha():
            return at + 1
        if at + 1 in scene.verb_ends:
            return at + 1
    return start
