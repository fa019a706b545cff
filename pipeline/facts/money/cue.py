"""Which word says the kind of an amount: a noun on it, a verb, or the subject it is linked to."""

from typing import NamedTuple

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE, Frame
from pipeline.facts.money.scene import STOPS, Scene, Verb
from pipeline.facts.money.subject import subject_end, subject_of
from pipeline.match import Term

JOINED = frozenset(("of", "worth", "totalling", "totaling", "averaging", "costing", "exceeding"))
DIRECT = 6  # tokens of an indirect object: "paid the owner of the shop £500"
LABEL = 9  # tokens of a label before its colon
WEAK = 9  # tokens between a verb and the amount it governs through a preposition
PHRASE = 6  # tokens of a noun phrase behind an amount


class Cue(NamedTuple):
    """What says the kind: its verb, its noun, and the tokens left:right of the amount's noun phrase."""

    kind: str | None
    left: int
    right: int
    verb: Verb | None = None
    noun: Term | None = None
    passive: bool = False
    behind: bool = False
    """The verb stands behind the amount, which is its subject."""
    thing: tuple[int, int] | None = None
    """The tokens of a noun that names what the money is for: "a £1.3m extension"."""
    linked: bool = False
    """The noun is the subject, and a linking verb stands between: "the deficit will reach"."""
    own: bool = True
    """False where the kind is not said at this amount but carried over from the one before."""


def cue_of(scene: Scene, n: int) -> Cue:
    """Return what says the kind of sum n: the nearest word first, the loosest tie last."""
    left, right = scene.lead(n), scene.rates[n].end
    noun = _noun_on(scene, n, left, right)
    if noun and n and scene.words[noun.left - 1] in grammar("comparisons"):  # "£18m, against a plan of £15m"
        return Cue(None, left, right, own=False)
    if noun and noun.kind not in (None, NEUTRAL):
        return _governed(scene, n, noun)
    coordinated = n > 0 and _coordinated(scene, n, left)
    verb = None if coordinated else _verb_before(scene, n, left)
    behind = _verb_behind(scene, n, right, left)
    close = verb is not None and (verb.frame.strong or _direct(scene, verb, left))
    if verb and verb.frame.id == "price":  # "The gap is put at £31m"
        linked = _linked(scene, n, left, right)
        if linked and linked.kind not in ("spending", "cost", "value", None):
            return linked
    if verb and close and not (verb.frame.clausal and (behind or _labelled(scene, n, left, right))):
        return _verb_cue(scene, n, verb, left, right)
    labelled = _labelled(scene, n, left, right) if verb is None or verb.frame.clausal else None
    found = behind or labelled or (None if coordinated else _loosely(scene, n, verb, left, right))
    return found or Cue(None, left, right, own=False)


def _labelled(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Find the label that opens a line: "Precept 2025-26: the County has confirmed £13,250"."""
    words = scene.words
    colon = next((at for at in range(scene.start + 1, min(left, scene.start + LABEL)) if words[at] == ":"), None)
    if colon is None:
        return None
    nouns = [term for term in scene.nouns if term.end <= colon and term.id not in (NEUTRAL, RISE)]
    return Cue(nouns[-1].id, left, right, noun=nouns[-1], linked=True) if nouns else None


def _loosely(scene: Scene, n: int, verb: Verb | None, left: int, right: int) -> Cue | None:
    """Find the verb that governs the amount through a preposition, or the subject that it is linked to."""
    linked = _linked(scene, n, left, right)
    moved = verb is not None and _gap(scene, verb, left)[:1] in (["to"], ["from"])
    if verb and not (linked and linked.noun and (moved or linked.noun.start > verb.end)):
        return _verb_cue(scene, n, verb, left, right)
    return linked or _needed(scene, n, left, right)


def _noun_on(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Find the noun on the amount: "a grant of £2m", "a £2m grant", "grant (£2m)"."""
    return _noun_before(scene, n, left, right) or _noun_after(scene, n, left, right)


def _noun_before(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    words, floor = scene.words, scene.floor(n)
    before = words[left - 1] if left > floor else ""
    if before == "at" and left - 2 >= floor and words[left - 2] == ",":  # "The first stage, at £480,000, covers"
        return Cue("cost", left - 1, right)
    noun = scene.noun_ending(_noun_place(scene, before, left, right, floor)) or _asked_for(scene, before, left, floor)
    if noun is None or noun.start < floor:
        return None
    return Cue(noun.id, _phrase_start(scene, noun.start, floor), right, noun=noun)


def _noun_place(scene: Scene, before: str, left: int, right: int, floor: int) -> int:
    """Return where a noun on the amount must end: before "of", a colon, a bracket, or an apposition's comma."""
    words = scene.words
    if before in JOINED:
        return left - 2 if before != "of" and left - 2 > floor and words[left - 2] == "," else left - 1
    if before in (":", "("):
        return left - 1
    if before == "," and left < scene.end and words[left] in grammar("apposed") and words[right : right + 1] == [","]:
        return left - 1
    noun = scene.noun_ending(left)
    alone = noun is not None and any(
        at == scene.start or words[at - 1] in (",", ":", ";", "•", ")") for at in range(noun.start, noun.start - 3, -1)
    )
    return left if alone and before not in grammar("linking") and not any(v.end == left for v in scene.verbs) else -1


def _asked_for(scene: Scene, before: str, left: int, floor: int) -> Term | None:
    """Find "a request from the bowls club for £2,500"."""
    if before == "of":
        return _of_far(scene, left, floor)
    if before != "for":
        return None
    for noun in reversed(scene.nouns):
        said = scene.words[noun.start - 1] in grammar("auxiliaries")  # "had bid for £20m": a verb
        if floor <= noun.start and noun.end < left and not said and scene.words[noun.end - 1] in grammar("asked_for"):
            between = scene.words[noun.end : left - 1]
            return noun if not between or (between[0] in ("from", "by", "to", "of") and len(between) < WEAK) else None
    return None


def _of_far(scene: Scene, left: int, floor: int) -> Term | None:
    """Find "the revenue budget for 2023/24 of £15m", "a bill for overtime of £187,500"."""
    nouns = [term for term in scene.nouns if max(floor, left - WEAK) <= term.start and term.end < left - 1]
    if not nouns:
        return None
    noun = _head(scene, nouns)
    between = scene.words[noun.end : left - 1]
    chained = between[:1] and between[0] in ("for", "in", "on", "to", "from", "towards")
    return (
        noun
        if chained and not any(word in grammar("auxiliaries") - {"to"} or word == "," for word in between)
        else None
    )


def _phrase_start(scene: Scene, start: int, floor: int) -> int:
    """Return where a noun's phrase begins: at its determiner, over its adjectives."""
    words = scene.words
    for at in range(start - 1, max(floor, start - 4) - 1, -1):
        if words[at] in grammar("determiners"):
            return at
        if words[at] in grammar("prepositions") or words[at] in grammar("auxiliaries") or not words[at][:1].isalpha():
            return at + 1
        if any(verb.end == at + 1 for verb in scene.verbs):
            return at + 1
    return start


def _noun_after(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Find the noun behind the amount: "a £2m-a-year cycling budget", "£500 in compensation", "a £1.3m extension"."""
    words, at = scene.words, right
    if words[at : at + 1] == ["over"] and (at + 1 >= scene.end or words[at + 1] in (",", ".", "budget", ";", "on")):
        return Cue("shortfall", left, at + 1)  # "running £4m over"
    if words[at : at + 2] in (["more", "in"], ["extra", "in"], ["less", "in"]):
        at += 1
    joined = at < scene.end and words[at] in ("in", "of", "worth")
    if joined:
        at += 2 if words[at : at + 2] == ["worth", "of"] else 1
        while at < scene.end and words[at] in grammar("determiners"):
            at += 1
    while at < scene.end and words[at] == "-":
        at += 1
    end = _phrase_end(scene, at, min(scene.ceiling(n), at + PHRASE))
    nouns = [term for term in scene.nouns if at <= term.start and term.end <= end]
    if nouns and words[at - 1] == "of" and nouns[-1].id == "cost":  # "£2m of schemes"
        return Cue("spending", left, right, thing=(at, end))
    if nouns:
        return Cue(nouns[-1].id, left, end, noun=nouns[-1], thing=_thing(scene, at, end, nouns[-1], joined))
    determined = words[left] in grammar("determiners") or words[left - 1] in ("'s", "'") or scene.headline
    if joined or end == at or not determined or not _is_noun(scene, at, end):
        return None
    return Cue("cost", left, end, thing=(at, end))


def _thing(scene: Scene, start: int, end: int, noun: Term, joined: bool) -> tuple[int, int] | None:
    named = noun.id == "cost" and scene.words[noun.end - 1] not in grammar("bare_costs")
    return (start, end) if named and not joined else None


def _phrase_end(scene: Scene, start: int, last: int) -> int:
    """Return where a noun phrase without determiner ends that begins at a token."""
    words = scene.words
    at = start
    while at < last:
        word = words[at]
        if not (word[:1].isalpha() or word in ("-", "'s", "'", "‘", "’", '"', "“", "”")):
            break
        if word in grammar("prepositions") or word in grammar("conjunctions") or word in grammar("determiners"):
            break
        if word in grammar("auxiliaries") and word != "'s":
            break
        if word in grammar("pronouns") or word in grammar("after_amounts") or word in grammar("finite"):
            break
        if at > start and any(verb.start == at and not _nominal(scene, at) for verb in scene.verbs):
            break
        at += 1
    return at


def _nominal(scene: Scene, at: int) -> bool:
    return any(term.start <= at < term.end for term in scene.nouns)


def _is_noun(scene: Scene, start: int, end: int) -> bool:
    """Tell whether an unknown phrase behind an amount is a thing: not "£500 spent", "£5m cheaper"."""
    first = scene.words[start]
    return (
        first[:1].isalpha()
        and not first.endswith(("ly", "ed", "ing"))
        and not any(verb.start == start for verb in scene.verbs)
    )


def _governed(scene: Scene, n: int, noun: Cue) -> Cue:
    """Add the verb that governs the noun's phrase: "approved a spend of £6m", "received a £2m grant"."""
    if noun.noun and noun.noun.id == RISE:
        noun = noun._replace(kind=_risen(scene, noun.right))
    in_court = noun.noun and scene.words[noun.noun.end - 1] == "costs" and n >= 0
    if in_court and any(word in grammar("court") for word in scene.words[scene.start : scene.end]):
        noun = noun._replace(kind="penalty", thing=None)
    behind = _verb_behind(scene, n, noun.right, noun.left)
    verb = behind.verb if behind else _verb_before(scene, n, noun.left)
    if verb is None or (not behind and n and _coordinated(scene, n, noun.left)):
        return noun
    if not behind and _gap(scene, verb, noun.left) and not _direct(scene, verb, noun.left):
        return noun
    kind = noun.kind
    if scene.words[noun.right - 1] and _joined_by_in(scene, n, noun) and not verb.frame.soft:
        kind = verb.frame.kind
    passive = behind.passive if behind else is_passive(scene, verb)
    return noun._replace(verb=verb, kind=kind, passive=passive, behind=behind is not None)


def _joined_by_in(scene: Scene, n: int, cue: Cue) -> bool:
    return cue.noun is not None and cue.noun.start > scene.sums[n].end and scene.words[scene.rates[n].end] == "in"


def _risen(scene: Scene, right: int) -> str | None:
    """Return the kind of what rises: "a £14 rise in council tax"."""
    if scene.words[right : right + 1] in (["in"], ["on"], ["to"]):
        nouns = [
            term for term in scene.nouns if right < term.start <= right + PHRASE and term.id not in (RISE, NEUTRAL)
        ]
        if nouns:
            return nouns[0].id
    return None


def _verb_behind(scene: Scene, n: int, right: int, left: int) -> Cue | None:
    """Find the verb whose subject the amount is: "£2m will be spent", "£97m comes from", "the £5m given to"."""
    words, last = scene.words, scene.ceiling(n)
    at = _over_of(scene, right, last)
    auxiliary = be = False
    while at < last:
        word = words[at]
        if word in grammar("auxiliaries"):
            auxiliary, be = True, be or word in grammar("be")
        elif word not in grammar("adverbs") and word not in ("which", "that") and word != ",":
            break
        at += 1
    for verb in scene.verbs:
        if verb.start == at and _fits(scene, verb, n) and _takes(verb, auxiliary, be):
            return Cue(
                _kind_of(scene, verb), left, right, verb=verb, passive=not verb.frame.amount_subject, behind=True
            )
    return None


def _takes(verb: Verb, auxiliary: bool, be: bool) -> bool:
    if verb.frame.amount_subject:
        return not be or verb.form == "ing"
    return verb.form in ("part", "pastpart") and (be or not auxiliary)


def _over_of(scene: Scene, at: int, last: int) -> int:
    """Step over "of public money", "a year", "in 2023/24", "in total" behind an amount."""
    words = scene.words
    if at < last and at in scene.times:
        return scene.times[at]
    if at < last and words[at] in ("of", "in", "from", "more", "extra"):
        for place in range(at + 1, min(last, at + 9)):
            if words[place] in STOPS or words[place] == ",":
                break
            if words[place] in grammar("auxiliaries") and words[place] not in ("to", "'s"):
                return place
            if any(verb.start == place and verb.frame.amount_subject for verb in scene.verbs):
                return place
    return at


def _fits(scene: Scene, verb: Verb, n: int) -> bool:
    """Tell whether what the verb needs behind it is there."""
    if not verb.frame.needs:
        return True
    begin = verb.end if verb.end > scene.sums[n].start else scene.rates[n].end
    return any(word in verb.frame.needs for word in scene.words[begin : begin + 5])


def _verb_before(scene: Scene, n: int, left: int) -> Verb | None:
    """Find the nearest verb before the amount that can govern it."""
    floor = scene.floor(n)
    for verb in reversed(scene.verbs):
        if verb.end <= left and verb.start >= floor and not verb.frame.amount_subject and _fits(scene, verb, n):
            gap = _gap(scene, verb, left)
            if len(gap) > WEAK or any(word in STOPS or word in grammar("relatives") or word == "," for word in gap):
                return None
            if not _verbal(scene, verb):
                continue
            return verb
    return None


def _verbal(scene: Scene, verb: Verb) -> bool:
    """Tell a bare form that is a verb ("to grant", "hotels that charge", "councils fund") from a noun."""
    if verb.form != "base" or scene.headline:
        return True
    at = verb.start
    if at == scene.start or at in scene.ending:
        return True
    before, word = scene.words[at - 1], scene.words[at]
    if before in grammar("before_verbs"):
        return True
    if before in grammar("before_nouns"):
        return False
    if not before[:1].isalpha():
        return True
    return word.endswith("s") or before.endswith("s")


def _gap(scene: Scene, verb: Verb, left: int) -> list[str]:
    return scene.words[verb.end : left]


def _direct(scene: Scene, verb: Verb, left: int) -> bool:
    """Tell whether only an indirect object and adverbs stand between: "given the council £2m", "spend up to"."""
    gap = _gap(scene, verb, left)
    if len(gap) > DIRECT:
        return False
    return not any(
        word in grammar("prepositions") or word in grammar("conjunctions") or word in grammar("auxiliaries") - {"'s"}
        for word in gap
        if word not in ("up", "out", "more")
    )


def _verb_cue(scene: Scene, n: int, verb: Verb, left: int, right: int) -> Cue:
    passive = is_passive(scene, verb)
    kind: str | None = _kind_of(scene, verb)
    if scene.words[left - 1] == "at" and kind in ("funding", "spending"):  # "offer minibuses at £3 a mile"
        return Cue("cost", left, right)
    if verb.frame.id in ("pay", "buy") and not passive and _charged(scene, verb):
        return Cue("income", left, right, verb=verb)
    body = subject_of(scene, verb) is not None
    if verb.frame.kind_for_people and scene.rates[n].per and not body and (passive or verb.frame.id == "get"):
        kind = verb.frame.kind_for_people
    if verb.frame.kind_of_bodies and body:
        kind = verb.frame.kind_of_bodies
    if verb.frame.id == "take" and any(
        term.id == "value" for term in scene.nouns if right < term.start <= right + WEAK
    ):
        kind = "spending"  # "take £1m from the winter reserve"
    gap = _gap(scene, verb, left)
    if gap[-1:] == ["for"] and kind == "funding":  # "awarded to Contractor B for a sum of"
        kind = "spending"
    if verb.frame.kind_from and scene.words[right : right + 1] and scene.words[right] in verb.frame.kind_from:
        kind = next(
            (term.id for term in scene.nouns if right < term.start <= right + 8 and term.id not in (NEUTRAL, RISE)),
            kind,
        )
    return Cue(kind, left, right, verb=verb, passive=passive)


def _charged(scene: Scene, verb: Verb) -> bool:
    """Tell whether the public pays: "Parents to pay £35 a week"."""
    end = subject_end(scene, verb.start)
    return end > scene.start and scene.words[end - 1] in grammar("public")


def _kind_of(scene: Scene, verb: Verb) -> str:
    """Return the kind that a verb says; paid where harm was done it is a penalty."""
    if verb.frame.soft and any(word in grammar("harm") for word in scene.words[scene.start : scene.end]):
        return "penalty"
    if "out" in scene.words[verb.start : verb.end] and verb.frame.id == "pay" and _to_people(scene, verb):
        return "penalty"
    return verb.frame.kind


def _to_people(scene: Scene, verb: Verb) -> bool:
    """Tell whether a payout goes to members of the public: "paid out £9,312 to 27 motorists"."""
    words = scene.words
    return any(
        words[at] == "to" and any(word in grammar("public") for word in words[at + 1 : at + 3])
        for at in range(verb.end, min(scene.end, verb.end + WEAK))
    )


def is_passive(scene: Scene, verb: Verb) -> bool:
    """Tell whether the verb's subject is what it is done to: "was given £2m", and in a headline "Council given £2m"."""
    if verb.form not in ("part", "pastpart"):
        return False
    words, at = scene.words, verb.start
    while at > scene.start and words[at - 1] in grammar("adverbs"):
        at -= 1
    before = words[at - 1] if at > scene.start else ""
    if before in grammar("be"):
        return True
    if before in grammar("auxiliaries"):
        return False
    return verb.form == "part" or (scene.headline and verb.frame.object == "recipient")


def _coordinated(scene: Scene, n: int, left: int) -> bool:
    """Tell whether the amount goes on a list or restates the one before: "and £2m for roads", "– £11m a year"."""
    floor = scene.floor(n)
    if left <= floor:
        return True
    before = scene.words[left - 1]
    if before in grammar("connectors"):
        return True
    between = scene.words[floor : left - 1]
    plain = not any(word in grammar("linking") for word in between if word not in ("up", "down"))
    said = any(floor <= term.start < left for term in scene.nouns) or any(
        floor <= verb.start < left and _fits(scene, verb, n) for verb in scene.verbs
    )
    return before in grammar("weak_connectors") and plain and not said


def _linked(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Find the subject that an amount is linked to: "the deficit is forecast to hit £64m"."""
    floor = scene.floor(n)
    before = [term for term in scene.nouns if term.end <= left and term.start >= floor]
    if not before:
        return None
    noun = _head(scene, before)
    if noun.id == NEUTRAL or not _is_linked(scene, before[-1], left, floor):
        return None
    kind = _risen(scene, noun.end) if noun.id == RISE else noun.id
    if scene.words[noun.end - 1] in ("price", "prices") and _two(scene, n, left):
        kind = "income"  # what a public body puts up: "the price of a permit be increased from £80 to £96"
    return Cue(kind, left, right, noun=noun, linked=True)


def _two(scene: Scene, n: int, left: int) -> bool:
    """Tell whether the amount is an end of "from £80 to £96"."""
    words = scene.words
    return words[left - 1] == "from" and n + 1 < len(scene.sums) and words[scene.lead(n + 1) - 1] == "to"


def _is_linked(scene: Scene, noun: Term, left: int, floor: int) -> bool:
    """Tell whether a linking verb stands between noun and amount, or over both: "takes the bill to £298"."""
    gap = scene.words[noun.end : left]
    if len(gap) > 14 or any(word in (";", "?", "!") for word in gap):
        return False
    if any(word in grammar("linking") for word in gap) or gap[-1:] == [":"]:
        return True
    if gap == [","] and floor == scene.start:  # "The school's budget shortfall, £310,000 at the last count"
        return True
    moved = bool(gap) and all(word in grammar("movements") for word in gap)
    return moved and any(word in grammar("linking") for word in scene.words[max(floor, noun.start - 4) : noun.start])


def _needed(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Read "it would take £5m" and "can be £250 to resurface" as costs, "a deputy on £58,000" as pay."""
    words, before = scene.words, scene.words[left - 1] if left > scene.floor(n) else ""
    if before in grammar("takes") and (
        words[right : right + 1] == ["to"] or "it" in words[max(scene.start, left - 4) : left]
    ):
        return Cue("cost", left, right)
    if before == "on" and right < scene.end and not words[right][:1].isalpha():
        return Cue("pay", left, right)
    return None


def _head(scene: Scene, nouns: list[Term]) -> Term:
    """Return the head of the subject: of "interest on the debt" the interest, of "rent arrears" the arrears."""
    head = nouns[-1]
    for noun in reversed(nouns[:-1]):
        between = scene.words[noun.end : head.start]
        if not between:
            continue
        chained = between[0] in grammar("prepositions") and len(between) <= 6
        if not chained or any(word in grammar("linking") or word in STOPS or word == "," for word in between[1:]):
            break
        head = noun
    return head


def frame_of(cue: Cue) -> Frame | None:
    """Return the frame of the cue's verb."""
    return cue.verb.frame if cue.verb else None
