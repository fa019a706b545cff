"""A noun's amount and the verb that governs its phrase: "approved a spend of £6m", "received a £2m grant"."""

from itertools import pairwise

from pipeline.facts.money.cues.between import WEAK, words_between
from pipeline.facts.money.cues.clause import clause_verb
from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.subject import on_a_list, risen
from pipeline.facts.money.cues.verb import direct, is_passive, verb_before, verb_behind
from pipeline.facts.money.cues.verb_kind import is_person
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import RISE
from pipeline.facts.money.parties.subject import subject_of
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.scene import Scene, Verb

ACCEPTING = grammar("accepting")
BE = grammar("be")
COURT = grammar("court")
GIVERS = grammar("givers")
KEPT = grammar("kept_aside")
LEAVING = grammar("leaving")
OFFERS = grammar("offers")
PACKAGES = grammar("packages")
PLAIN_MONEY = grammar("plain_money")
POSTS = grammar("posts")
POTS = grammar("pots")
RESERVES = grammar("reserves")
TITLES = grammar("titles")

EARNED = frozenset(("get", "salary", "raise"))
NEAR = 6  # tokens of "to a former school leader"
COURT_COSTS = frozenset(("costs", "contribution", "surcharge"))
FAR = 24  # tokens between an offer and its "be accepted"


def governed(scene: Scene, n: int, noun: Cue) -> Cue:
    """Add the verb that governs the noun's phrase: "approved a spend of £6m", "received a £2m grant"."""
    last = scene.words[noun.noun.end - 1] if noun.noun else ""
    if _takes_away(scene, noun) or (last == "payment" and _to_post(scene, noun.right)):
        return noun._replace(kind="pay")
    noun = _as_told(scene, noun, last)
    behind = verb_behind(scene, n, noun.right, noun.left)
    if behind and behind.verb:
        return _with_verb(scene, n, noun, behind.verb, passive=behind.passive, behind=True)
    clause = clause_verb(scene, n)
    if clause:
        return noun._replace(verb=clause, right=max(noun.right, clause.end), passive=is_passive(scene, clause))
    verb = verb_before(scene, n, noun.left)
    if verb is None or (n and on_a_list(scene, n, noun.left)):
        return noun
    if words_between(scene, verb, noun.left) and not direct(scene, verb, noun.left):
        return noun
    return _with_verb(scene, n, noun, verb, passive=is_passive(scene, verb), behind=False)


def _as_told(scene: Scene, noun: Cue, last: str) -> Cue:
    """Return a noun's cue with the kind that its own phrase tells: of what it is a rise, from where, to whom."""
    kind, behind = noun.kind, scene.words[noun.right]
    if noun.noun and noun.noun.id == RISE:
        kind = risen(scene, noun.right, noun.noun) or risen(scene, noun.noun.end)  # "an increase in grant of £4m"
    if last in COURT_COSTS and _in_court(scene):
        return noun._replace(kind="penalty", thing=None)
    if kind == "funding" and behind == "from" and not RESERVES.isdisjoint(scene.words[noun.right : noun.right + 4]):
        kind = "spending"  # "a £2.2m contribution from reserves"
    paid = kind == "income" and behind == "to"  # "a fee of £6,686 to the auditor be approved"
    if (kind == "cost" or paid) and _is_accepted(scene, noun):
        kind = "spending"
    return noun if kind == noun.kind else noun._replace(kind=kind)


def _is_accepted(scene: Scene, cue: Cue) -> bool:
    """Tell whether an offer is taken up: "that the quotation of £900 to mend it be accepted"."""
    words = scene.words
    if cue.noun is None or words[cue.noun.end - 1] not in OFFERS:
        return False
    behind = words[cue.right : min(scene.end, cue.right + FAR)]
    taken = any(be in BE and verb in ACCEPTING for be, verb in pairwise(behind))
    return taken or not ACCEPTING.isdisjoint(words[max(scene.start, cue.left - 2) : cue.left])


def _with_verb(scene: Scene, n: int, noun: Cue, verb: Verb, *, passive: bool, behind: bool) -> Cue:
    """Say what a noun's amount is, given the verb that governs its phrase."""
    kind = noun.kind
    if noun.noun and scene.words[noun.noun.end - 1] == "funds":  # "to give funds, totalling £3,281, to"
        kind = verb.frame.kind
    if _part_of_it(scene, n, noun) and (not behind or (passive and not _is_given(scene, n, noun))):
        kind = verb.frame.kind
    if verb.frame.id == "get" and not behind and noun.noun and scene.words[noun.noun.end - 1] in POTS:
        kind = "funding"  # "Thirteen places will benefit from a £5m fund"
    joined = _joined_by_in(scene, n, noun)
    if joined and not (behind and scene.words[verb.start] in KEPT):  # "£2m in grants which is ring-fenced for"
        kind = _in_noun(noun.kind, kind, verb)
    earned = verb.frame.id == "get" and not behind and noun.kind in ("cost", "spending")
    interest = noun.noun is not None and passive and behind and scene.words[noun.noun.end - 1] == "interest"
    if (earned and joined) or (interest and verb.frame.id in EARNED):  # "received £1.2m in interest payments"
        kind = "income"
    if verb.frame.id == "pay" and not behind and noun.kind == "cost" and subject_of(scene, verb):
        kind = "spending"  # "The council paid a management fee of £412,000"
    paid = "pay" if passive and verb.frame.id == "give" else verb.frame.kind_for_people
    if paid and not behind and _is_package(scene, noun, verb):  # "leaders were awarded a £9,700 increase"
        kind = paid
    if noun.noun is None and noun.thing and verb.frame.id == "buy":  # "bought £38m hotel"
        kind = verb.frame.kind
    return noun._replace(verb=verb, kind=kind, passive=passive, behind=behind)


def _in_noun(named: str | None, kind: str | None, verb: Verb) -> str | None:
    """Return the kind of an amount in what a noun names: "lose £45m in funding", "find £25,000 in its budget"."""
    if verb.frame.id == "lose" and named == "funding":
        return "saving"
    if verb.frame.id == "find" and named == "value":
        return "spending"
    return kind if kind == "saving" or verb.frame.soft or verb.frame.clausal else verb.frame.kind


def _to_post(scene: Scene, right: int) -> bool:
    """Tell whether a payment goes to who held a post: "a £15,000 payment to a former head"."""
    return scene.words[right] == "to" and not POSTS.isdisjoint(scene.words[right + 1 : right + NEAR])


def _in_court(scene: Scene) -> bool:
    words = scene.words[scene.start : scene.end]
    return not COURT.isdisjoint(words) or ("ordered" in words and "pay" in words)


def _takes_away(scene: Scene, cue: Cue) -> bool:
    """Tell whether a person has or leaves with a package: "Mr Pruett left in May with a payment of £71,000"."""
    words = scene.words
    if cue.noun is None or words[cue.noun.end - 1] not in PACKAGES:
        return False
    at = cue.left - 1
    if at > scene.start and words[at] in ("themselves", "himself", "herself"):  # "voted themselves a £1,000 rise"
        return True
    while at > scene.start and words[at] in ("a", "an", "the", "his", "her"):
        at -= 1
    if words[at] == "with":
        at = next((place for place in range(at - 1, max(scene.start, at - WEAK), -1) if words[place] in LEAVING), -1)
    elif words[at] not in ("had", "has", "have", "got"):
        return False
    end = subject_end(scene, at) if at > scene.start else scene.start
    return end > scene.start and (is_person(scene, end) or words[max(scene.start, end - 2)] in TITLES)


def _is_package(scene: Scene, noun: Cue, verb: Verb) -> bool:
    """Tell whether what a person gets is a package or a rise: "The chief executive received a package of £274,000"."""
    package = noun.noun is not None and scene.words[noun.noun.end - 1] in PACKAGES
    end = subject_end(scene, verb.start)
    return package and end > scene.start and is_person(scene, end)


def _part_of_it(scene: Scene, n: int, cue: Cue) -> bool:
    """Tell whether the amount is a part of what the noun names: "spent £51m of their budget", "of public cash"."""
    if cue.noun is None or cue.noun.start < scene.sums[n].end or scene.words[scene.rates[n].end] != "of":
        return False
    return cue.kind == "value" or scene.words[cue.noun.end - 1] in PLAIN_MONEY


def _is_given(scene: Scene, n: int, cue: Cue) -> bool:
    """Tell "£9m of government money is being spent" from "£9m of taxpayers' cash was spent"."""
    return cue.noun is not None and not GIVERS.isdisjoint(scene.words[scene.sums[n].end : cue.noun.end])


def _joined_by_in(scene: Scene, n: int, cue: Cue) -> bool:
    return cue.noun is not None and cue.noun.start > scene.sums[n].end and scene.words[scene.rates[n].end] == "in"
