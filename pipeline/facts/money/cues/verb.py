"""The verb over an amount or behind it: "spent £2m", "£2m will be spent"."""

from pipeline.facts.money.cues.between import WEAK, words_between
from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.verb_kind import kind_of
from pipeline.facts.money.grammar import DASHES, FINITE_AUXILIARIES, parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.subject_end import over_time
from pipeline.facts.money.scene import STOPS, Scene, Verb
from pipeline.read import Role

NOUN_OPENERS = grammar("before_nouns") - {"and", "or"}
PLAIN_AUXILIARIES = grammar("auxiliaries") - {"'s"}
ADVERBS = grammar("adverbs")
AUXILIARIES = grammar("auxiliaries")
BE = grammar("be")
BEFORE_NOUNS = grammar("before_nouns")
BEFORE_VERBS = grammar("before_verbs")
CONJUNCTIONS = grammar("conjunctions")
HAVING = grammar("having")
FORMALITIES = grammar("formalities")
INVARIANT = grammar("invariant")
MODALS = grammar("modals")
PREPOSITIONS = grammar("prepositions")
RELATIVES = grammar("relatives")
SHARES = parties("shares")

BREAKS = STOPS | RELATIVES | {","}
OPENING = frozenset(("which", "who", "whose"))
PASSED = frozenset(("which", "that", ","))
SUMMING = (["amounts"], ["amounted"], ["totals"], ["totalled"], ["comes"])  # the aside says what its noun comes to
NO_OBJECT = (PREPOSITIONS | CONJUNCTIONS | PLAIN_AUXILIARIES) - {"up", "out", "more"}
DIRECT = 6  # tokens of an indirect object: "paid the owner of the shop £500"
PLURALS = frozenset(("staff", "people", "police", "children", "women", "men"))
ADDED = frozenset(("by", "of", "in", "for", "to", "from", "and"))
NOTING = frozenset(("noted", "considered"))
ASIDE = 12  # tokens of an aside in brackets
SHARED = 8  # tokens of "has once more stepped in and"


def verb_behind(scene: Scene, n: int, right: int, left: int) -> Cue | None:
    """Find the verb whose subject the amount is: "£2m will be spent", "£97m comes from", "the £5m given to"."""
    words, last = scene.words, scene.ceilings[n]
    if scene.last_verb < right:
        return None
    aside = words[right] in DASHES and words[left - 1] in DASHES  # "A third of it – £344m – was spent on hotels"
    at = _over_of(scene, right + aside, last)
    auxiliary = be = infinitive = False
    while at < last:
        word = words[at]
        if word in AUXILIARIES:
            auxiliary, be = True, be or word in BE
            infinitive = word == "to"
        elif word == "," and words[at + 1] not in RELATIVES and _is_aside(words[scene.floors[n] : left]):
            return None
        elif not (word in ADVERBS or word in PASSED or _is_passed(words, at)):
            break
        at += 1
    if at not in scene.verb_starts or (infinitive and _is_purpose(scene, at)):
        return None
    if words[at] in NOTING:  # "the growth to £33m be noted"
        return None
    for verb in scene.verbs:
        agent = verb.frame.amount_subject and verb.form != "ing" and words[verb.end] == "by"  # "a £9m pot funded by"
        if verb.start == at and fits(scene, verb, n) and _takes(verb, auxiliary, be) and not agent:
            passive = not verb.frame.amount_subject
            kind = kind_of(scene, n, verb, left, passive=passive, behind=True)
            return Cue(kind, left, right, verb=verb, passive=passive, behind=True)
    return None


def _is_aside(before: list[str]) -> bool:
    """Tell whether an amount closes an aside on something else: "Ayle College, which has a deficit near £3m, was"."""
    opened = next((at for at in range(len(before) - 1, -1, -1) if before[at] in OPENING), None)
    return opened is not None and "," not in before[opened:] and before[opened + 1 : opened + 2] not in SUMMING


def _is_passed(words: list[str], at: int) -> bool:
    """Tell whether an adverb, or what stands for "is to be", is between an amount and its verb: "wrongly"."""
    word = words[at]
    return (word.endswith("ly") and word not in SHARES) or words[at : at + 3] == ["needs", "to", "be"]


def _is_purpose(scene: Scene, at: int) -> bool:
    """Tell whether "to support" says what the amount is for; what "is to support" says its subject does."""
    helps = any(verb.start == at and verb.frame.id in ("help", "bring") for verb in scene.verbs)
    return helps and scene.words[at - 2] not in BE


def _takes(verb: Verb, auxiliary: bool, be: bool) -> bool:
    if verb.frame.amount_subject:
        return not be or verb.form == "ing"
    return verb.form in ("part", "pastpart") and (be or not auxiliary)


def _over_of(scene: Scene, at: int, last: int) -> int:
    """Step over "of public money", "a year", "in 2023/24", "in total" behind an amount."""
    words = scene.words
    if at < last and at in scene.times:
        return scene.times[at]
    if at < last and words[at] == "(" and ")" in words[at : min(last, at + ASIDE)]:
        return words.index(")", at) + 1  # "£21,600 (which included bank costs) had been spent"
    if at < last and words[at] in ("of", "in", "from", "for", "more", "extra"):
        pointed = words[at : at + 2] == ["of", "that"]  # "£1.9m of that has to be raised"
        for place in range(at + 1 + pointed, min(last, at + 9)):
            if words[place] in STOPS or words[place] in RELATIVES or words[place] == ",":
                break
            if words[place] in AUXILIARIES and words[place] not in ("to", "'s"):
                return place
            if (
                words[at] != "for"
                and place in scene.verb_starts
                and not (words[at] == "of" and words[place - 1] == "to")
                and not (scene.noun_starts_at(place) and _is_noun(words, place))
                and any(verb.start == place and verb.frame.amount_subject for verb in scene.verbs)
            ):
                return place
    return at


def _is_noun(words: list[str], at: int) -> bool:
    """Tell a noun from the verb that it may be: "from the road fund", "in central funding which"."""
    following = words[at + 1]
    return following in FINITE_AUXILIARIES or following in NO_OBJECT or not following[:1].isalpha()


def fits(scene: Scene, verb: Verb, n: int) -> bool:
    """Tell whether what the verb needs behind it is there."""
    if not verb.frame.needs:
        return True
    begin = verb.end if verb.end > scene.sums[n].start else scene.rates[n].end
    return not verb.frame.needs.isdisjoint(scene.words[begin : begin + 5])


def verb_before(scene: Scene, n: int, left: int) -> Verb | None:
    """Find the nearest verb before the amount that can govern it."""
    floor = scene.floors[n]
    for verb in reversed(scene.verbs):
        if verb.end > left or verb.start < floor or verb.frame.amount_subject:
            continue
        if not verb.frame.needs or fits(scene, verb, n):
            gap = words_between(scene, verb, left)
            if verb.frame.id == "plead" and gap[-1:] != ["for"]:
                continue
            if verb.form == "ing" and gap and (_is_thing(scene, verb) or _is_deed(scene, verb, gap)):
                continue
            if len(gap) > WEAK or not BREAKS.isdisjoint(gap) or _breaks_off(verb, gap):
                return None
            if _verbal(scene, verb) and not (verb.frame.id == "give" and _is_formal(scene, verb)):
                return verb
    return None


def _breaks_off(verb: Verb, gap: list[str]) -> bool:
    """Tell whether the amount belongs to something else than the verb before it."""
    if verb.frame.id == "put" and gap[:1] in (["up"], ["down"]):  # "Pier dues were put up from 42p"
        return True
    if verb.frame.id == "save" and (gap == ["to"] or "for" in (gap[:1] + gap[-1:])):  # "this would reduce to £4m"
        return True
    if verb.form == "base" and not MODALS.isdisjoint(gap):  # "To recoup the money will add £10,000 to each home"
        return True
    # "will be cut in April and will be £145"
    return "and" in gap and not FINITE_AUXILIARIES.isdisjoint(gap[gap.index("and") :])


def _is_formal(scene: Scene, verb: Verb) -> bool:
    """Tell whether what is given is no money: "that approval be given to rent uplifts by an average of £4"."""
    before = scene.words[max(scene.start, verb.start - 4) : verb.start]
    return not FORMALITIES.isdisjoint(before) and is_passive(scene, verb)


def _is_deed(scene: Scene, verb: Verb, gap: list[str]) -> bool:
    """Tell whether a gerund is the subject of what follows: "Using the bar may rise from £300"."""
    return verb.start <= scene.start + 1 and not (FINITE_AUXILIARIES - {"'s"}).isdisjoint(gap)


def _is_thing(scene: Scene, verb: Verb) -> bool:
    """Tell whether a gerund is the noun that it looks like: "sold its Mill Road building last year for"."""
    before = scene.words[verb.start - 1] if verb.start > scene.start else ""
    noun = any(term.start == verb.start and term.end == verb.end for term in scene.nouns)
    if noun and verb.start == scene.start:  # "Spending on school transport was £3m"
        return True
    return noun and before[:1].isalpha() and not (before in AUXILIARIES or before in ADVERBS or before in PREPOSITIONS)


def _verbal(scene: Scene, verb: Verb) -> bool:
    """Tell a bare form that is a verb ("to grant", "hotels that charge", "councils fund") from a noun."""
    at = verb.start
    if _is_measured(scene, verb):
        return False
    if scene.words[at] in INVARIANT:
        return at == scene.start or scene.words[at - 1] not in NOUN_OPENERS
    if verb.form != "base" or scene.headline:
        return True
    if scene.part.role is Role.ROW or scene.words[verb.end] in FINITE_AUXILIARIES:  # "Supplies £90", "Hire will go"
        return False
    if at == scene.start or at in scene.ending:
        return True
    before, word = scene.words[at - 1], scene.words[at]
    if before in BEFORE_VERBS or scene.words[at - 2 : at] == ["well", "as"]:
        return True
    if before in BEFORE_NOUNS:
        return False
    if not before[:1].isalpha():
        return True
    return word.endswith("s") or before.endswith("s") or before in PLURALS


def _is_measured(scene: Scene, verb: Verb) -> bool:
    """Tell the noun of "the average cost of care was", "cut costs by", "cut its buses budget by" from a verb."""
    following = scene.words[verb.end]
    if scene.words[verb.start] in INVARIANT and following == "of":
        return True
    if verb.frame.id == "cost":
        return verb.form == "base" and following in ADDED
    noun = verb.form == "base" and following in ("by", "of", "with")
    return noun and any(term.start == verb.start for term in scene.nouns)


def direct(scene: Scene, verb: Verb, left: int) -> bool:
    """Tell whether only an indirect object and adverbs stand between: "given the council £2m", "spend up to"."""
    gap = words_between(scene, verb, left)
    if len(gap) > DIRECT:
        return False
    return NO_OBJECT.isdisjoint(gap)


def is_passive(scene: Scene, verb: Verb) -> bool:
    """Tell whether the verb's subject is what it is done to: "was given £2m", and in a headline "Council given £2m"."""
    if verb.form not in ("part", "pastpart"):
        return False
    words, at = scene.words, over_time(scene, verb.start)
    while at > scene.start and words[at - 1] in ADVERBS:
        at -= 1
    before = words[at - 1] if at > scene.start else ""
    if before in BE:
        return True
    if before in AUXILIARIES or (before in CONJUNCTIONS and _is_done(words, at - 1, scene.start)):
        return False
    return verb.form == "part" or (scene.headline and verb.frame.object == "recipient")


def _is_done(words: list[str], joint: int, start: int) -> bool:
    """Tell whether a participle behind a joint shares the "has" of another: "has stepped in and | given £4,000"."""
    for at in range(joint - 1, max(start, joint - SHARED), -1):
        if words[at] in HAVING:
            return words[at + 1] not in BE
        if words[at] in BE or words[at] in STOPS:
            return False
    return False
