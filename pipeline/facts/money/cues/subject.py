"""The subject that an amount is linked to, and the list that it goes on: "the deficit will hit £64m"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.head import head_of
from pipeline.facts.money.cues.noun_after import PHRASE
from pipeline.facts.money.cues.verb import fits
from pipeline.facts.money.grammar import DASHES, FINITE_AUXILIARIES
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.facts.money.scene import Scene
from pipeline.facts.money.sums.stated import SIGNS
from pipeline.resolve.organisations import Naming
from pipeline.terms import Term

BE = grammar("be")
BOUGHT_IN = grammar("bought_in")
COMPARISONS = grammar("comparisons")
CONNECTORS = grammar("connectors")
DETERMINERS = grammar("determiners")
GIVEN_FROM = grammar("given_from")
GIVER_WORDS = grammar("givers")
FALLING = grammar("falling")
HOLDINGS = grammar("holdings")
LINKING = grammar("linking")
MOVEMENTS = grammar("movements")
POSTS = grammar("posts")
ASIDES = grammar("relatives") | {"with", "including", "excluding", "subject", "along"}
RESERVES = grammar("reserves")
WEAK_CONNECTORS = grammar("weak_connectors")

LINKED = LINKING - {"up", "down"}
ASIDE_MARKS = DASHES | {","}
SENTENCES = frozenset((";", "?", "!"))
TOTALLING = frozenset(("totalling", "totaling", "averaging"))
FAR = 18  # tokens between a subject and what it is linked to


def on_a_list(scene: Scene, n: int, left: int) -> bool:
    """Tell whether the amount goes on a list or restates the one before: "and £2m for roads", "– £11m a year"."""
    floor = scene.floors[n]
    if left <= floor:
        return True
    before = scene.words[left - 1]
    if before in TOTALLING and scene.words[left - 2] in ("and", ","):  # "has risen by £20m, totalling £110m"
        return n > 0
    if before in COMPARISONS and left == floor + 1:  # "reserves stand at £19,882 against £27,892"
        return True
    if before in CONNECTORS or _to_another(scene, floor, left) or scene.words[left - 2] == "compared":
        return True
    between = scene.words[floor : left - 1]
    plain = LINKED.isdisjoint(between)
    said = any(floor <= term.start < left for term in scene.nouns) or any(
        floor <= verb.start < left and fits(scene, verb, n) for verb in scene.verbs
    )
    return before in WEAK_CONNECTORS and plain and not said


def _to_another(scene: Scene, floor: int, left: int) -> bool:
    """Tell whether only a name stands between two amounts: "pay Mr D £1,000 and Mrs B £500"."""
    raw = scene.context.reading.words[floor + 1 : left]
    return scene.words[floor] in ("and", ",") and 0 < len(raw) <= PHRASE and all(word[:1].isupper() for word in raw)


def linked_to(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Find the subject that an amount is linked to: "the deficit is forecast to hit £64m"."""
    floor = scene.floors[n]
    before = [term for term in scene.nouns if floor <= term.start and term.end <= left]
    before = _without_aside(scene, before, left)
    if before and (scene.words[before[-1].start] == "worth" or _rises(scene, before)):
        before = before[:-1]  # "her package is worth £90,000", "the charge rises from £7"
    if not before:
        return None
    told = scene.words[before[-1].end] in ASIDES and scene.words[before[-1].end + 1] in LINKING
    noun = before[-1] if told else head_of(scene, before)  # "half of the cost, which will be £10,000"
    if noun.id == NEUTRAL and scene.words[noun.end] == "of":  # "The district's share of council tax"
        near = range(noun.end, noun.end + PHRASE // 2 + 1)
        noun = next((term for term in before if term.start in near and term.id != NEUTRAL), noun)
    if noun.id == NEUTRAL or not _is_linked(scene, before[-1], noun.start, left, floor):
        return None
    return Cue(_linked_kind(scene, n, noun, left, right), left, right, noun=noun, linked=True)


def _linked_kind(scene: Scene, n: int, noun: Term, left: int, right: int) -> str | None:
    """Return the kind that a subject says, given what links it and what stands around the amount."""
    kind = risen(scene, noun.end, noun) if noun.id == RISE else noun.id
    own = scene.words[noun.end - 1] in ("price", "prices") and scene.words[noun.start - 1] not in BOUGHT_IN
    if own and scene.words[noun.end] != "of" and _two(scene, n, left):
        kind = "income"  # what a public body puts up: "agreed to put the price up from £80 to £96"
    if kind == "saving" and scene.words[left - 1] == "to" and noun.id == "saving":
        kind = risen(scene, noun.end) or kind  # "the biggest cut to its precept, down a fifth to £30.66"
    fallen = scene.words[left - 1] == "by" and scene.words[left - 2] in FALLING
    if fallen and (kind in ("funding", "spending") or (kind == "value" and scene.words[left - 2] == "down")):
        kind = "saving"
    if kind == "pay" and scene.words[noun.end - 1] in ("rate", "rates") and not _of_people(scene, noun.end):
        kind = "cost"  # "The hourly rate for a badminton court is"
    if scene.words[left - 2 : left] == ["hit", "by"] and kind == "value":  # "the budget was hit by £4m of bills"
        kind = "cost"
    if kind == "cost" and scene.words[left - 1] == ":" and scene.words[right] in ("to", "for", "on"):
        kind = "spending"  # "schemes which the appendix listed: £900,000 to insulate houses"
    if scene.words[noun.end - 1] in HOLDINGS:  # "The fighting fund stands at £38,000", "Investments were £52m"
        kind = "value"
    return kind


def _rises(scene: Scene, nouns: list[Term]) -> bool:
    """Tell whether the last noun is the verb of the one before it: "the charge rises from"."""
    verb = nouns[-1]
    bare = len(nouns) > 1 and DETERMINERS.isdisjoint(scene.words[nouns[-2].end : verb.start])
    behind = bare and scene.words[verb.end] in ("from", "to", "by")
    return behind and verb.id == RISE and scene.words[verb.start] in LINKING


def _without_aside(scene: Scene, nouns: list[Term], left: int) -> list[Term]:
    """Leave out the nouns of a clause between commas: "The cost of the pool, which has a café, was £2m"."""
    words, start = scene.words, nouns[0].end if nouns else left
    if ASIDE_MARKS.isdisjoint(words[start:left]):
        return nouns
    dashes = [at for at in range(start, left) if words[at] in DASHES]
    if len(dashes) == 2 and words[dashes[1] + 1] in MOVEMENTS:  # "fees rose – far above inflation's rate – from £90"
        return [noun for noun in nouns if not dashes[0] < noun.start < dashes[1]]
    opened = next((at for at in range(start, left - 1) if words[at] == "," and words[at + 1] in ASIDES), None)
    if opened is None or "," not in words[opened + 1 : left]:
        return nouns
    closed = next(at for at in range(left - 1, opened, -1) if words[at] == ",")
    kept = [noun for noun in nouns if not opened < noun.start < closed]
    return kept if words[closed + 1] in LINKING or words[closed + 1] in FINITE_AUXILIARIES else nouns


def _of_people(scene: Scene, end: int) -> bool:
    """Tell whether a rate is what somebody is paid: nothing, or people, behind its "for"."""
    behind = scene.words[end + 1 : end + PHRASE]
    return scene.words[end] != "for" or not POSTS.isdisjoint(behind)


def _two(scene: Scene, n: int, left: int) -> bool:
    """Tell whether the amount is an end of "from £80 to £96"."""
    words = scene.words
    return words[left - 1] == "from" and n + 1 < len(scene.sums) and words[scene.leads[n + 1] - 1] == "to"


def _is_linked(scene: Scene, noun: Term, start: int, left: int, floor: int) -> bool:
    """Tell whether a linking verb stands between noun and amount, or over both: "takes the bill to £298"."""
    gap = scene.words[noun.end : left]
    if len(gap) > FAR or not SENTENCES.isdisjoint(gap):
        return False
    if not LINKING.isdisjoint(gap) or gap[-1:] == [":"]:
        return True
    if gap == [","] and floor == scene.start:  # "The school's budget shortfall, £310,000 at the last count"
        return True
    moved = bool(gap) and MOVEMENTS.issuperset(gap)
    if gap[-1:] in (["to"], ["from"]) and gap[0] in ("for", "of", "on"):  # "cut the allocation for roads to £2m"
        moved = True
    return moved and not LINKING.isdisjoint(scene.words[max(floor, start - 4) : start])


def is_given(scene: Scene, left: int, right: int) -> bool:
    """Tell whether an amount comes from who hands on money: "£9m from the lottery", "£1m on its way from Whitehall"."""
    words = scene.words
    if giver_of(scene, left, right):
        return True
    at = _over_linking(words, right)
    return words[at] == "from" and (words[at - 1] == "way" or _of_giver(scene, at + 1))


def _over_linking(words: list[str], at: int) -> int:
    """Step over "is" and "is on its way" behind an amount."""
    at += words[at] in LINKING
    return at + 3 if words[at : at + 3] == ["on", "its", "way"] else at


def _of_giver(scene: Scene, at: int) -> bool:
    """Tell whether a phrase names who hands on money, or a pot of theirs, by what it is."""
    for word in scene.words[at : min(scene.end, at + PHRASE)]:
        if word in RESERVES or not (word[:1].isalpha() or word in ("'s", "'")):
            return False
        if word in GIVER_WORDS or word in GIVEN_FROM:
            return True
    return False


def giver_of(scene: Scene, left: int, right: int) -> Naming | None:
    """Return who gives an amount that stands alone: "£2.5m from the Lottery Fund", "from the Home Office (£9m)"."""
    words, at = scene.words, _over_linking(scene.words, right)
    if words[at] == "from":
        naming = scene.starting.get(at + 1) or scene.starting.get(at + 2)
        return None if naming and words[naming.end - 1] in RESERVES else naming
    closed = ")" in words[right : right + PHRASE]  # "the grant from Sport England (£50,000 applied for)"
    naming = scene.ending.get(left - 1) if words[left - 1] == "(" and closed else None
    named = naming is not None and "from" in words[naming.start - 2 : naming.start]
    return naming if named else None


def _equated(scene: Scene, at: int) -> Term | None:
    """Find the funding of "the funding would be an increase of £4m"."""
    words = scene.words
    while at > scene.start and words[at - 1] in ("a", "an", "the"):
        at -= 1
    if words[at - 1] not in BE:
        return None
    nouns = [
        term for term in scene.nouns if at - PHRASE <= term.start and term.end < at and term.id not in (RISE, NEUTRAL)
    ]
    return nouns[-1] if nouns else None


def risen(scene: Scene, right: int, rise: Term | None = None) -> str | None:
    """Return the kind of what rises: "a £14 rise in council tax", "a rent increase of £5"."""
    before = scene.noun_ends.get(rise.start) if rise else None
    if before and before.id not in (RISE, NEUTRAL):
        return before.id
    subject = _equated(scene, rise.start) if rise else None
    if subject:
        return subject.id
    if scene.words[right : right + 1] in (["in"], ["on"], ["to"], ["for"]):
        nouns = [
            term for term in scene.nouns if right < term.start <= right + PHRASE and term.id not in (RISE, NEUTRAL)
        ]
        if nouns and SIGNS.isdisjoint(scene.words[right : nouns[0].start]):  # not "£14m on this £51m scheme"
            return _head(scene, nouns).id
    return None


def _head(scene: Scene, nouns: list[Term]) -> Term:
    """Return the last word of the first compound: the fees of "vehicle fees"."""
    head = nouns[0]
    for noun in nouns[1:]:
        if noun.start == head.end:
            head = noun
    return head
