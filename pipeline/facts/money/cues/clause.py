"""The clause behind an amount that has its own subject: "the £2m it spent", "£88m the Government is investing"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.verb import fits, is_passive
from pipeline.facts.money.cues.verb_kind import kind_of
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.scene import Scene, Verb

CONJUNCTIONS = grammar("conjunctions")
DETERMINERS = grammar("determiners")
POSTS = grammar("posts")
PREPOSITIONS = grammar("prepositions")
PRONOUNS = grammar("pronouns")

REACH = 12  # tokens between the amount and the clause's verb
SUBJECT = 5  # tokens of a described subject: "the county's own housing arm"
PRICED = frozenset(("for", "with", "at", "by", "after", "from", "in", "on", "to"))
"""Before an amount they make it the means: "for £2m the council bought a pier"."""


def clause_verb(scene: Scene, n: int) -> Verb | None:
    """Return the verb of the clause behind sum n whose object the sum is, null where there is none."""
    right, last = scene.rates[n].end, scene.ceilings[n]
    if scene.last_verb <= right or scene.words[right] in (",", ".") or not _is_object(scene, n):
        return None
    for verb in scene.verbs:
        if verb.start <= right:
            continue
        if verb.start > right + REACH or verb.end > last:
            return None
        fitting = not verb.frame.amount_subject and fits(scene, verb, n) and not _has_object(scene, verb)
        if fitting and _has_own_subject(scene, verb, right):
            return _passed_on(scene, verb)
    return None


def _passed_on(scene: Scene, verb: Verb) -> Verb:
    """Return the verb that one agrees to: the stump up of "the £490,000 it had agreed to stump up"."""
    to = next((to for to in scene.verbs if to.start == verb.end + 1 and scene.words[verb.end] == "to"), verb)
    return to if verb.frame.clausal else verb


def clause_cue(scene: Scene, n: int) -> Cue | None:
    """Return what the clause behind sum n says of it."""
    verb = clause_verb(scene, n)
    if verb is None:
        return None
    passive, left = is_passive(scene, verb), scene.leads[n]
    kind = kind_of(scene, n, verb, left, passive=passive)
    if verb.frame.kind_for_people and not POSTS.isdisjoint(scene.words[verb.end : min(scene.end, verb.end + SUBJECT)]):
        kind = verb.frame.kind_for_people  # "the £90,000 it pays its chief executive"
    return Cue(kind, left, verb.end, verb=verb, passive=passive)


def _is_object(scene: Scene, n: int) -> bool:
    """Tell whether a sum may be what a clause speaks of: a definite one, or one that no preposition makes the means."""
    at = scene.sums[n].start
    before = scene.words[at - 1] if at > scene.start else ""
    return before in DETERMINERS or before not in PRICED


def _has_own_subject(scene: Scene, verb: Verb, right: int) -> bool:
    """Tell whether a subject, and before it at most "of public money that", stands between the amount and the verb."""
    end = subject_end(scene, verb.start)
    start = _subject_start(scene, end, right)
    if start < right:
        return False
    between = scene.words[right:start]
    if between[-1:] in (["which"], ["that"]):
        between = between[:-1]
    if between and (between[0] not in ("of", "in") or between[-1] in PREPOSITIONS):  # "£9.6m of it was covered"
        return False
    return all(word[:1].isalpha() and word not in CONJUNCTIONS for word in between)


def _subject_start(scene: Scene, end: int, right: int) -> int:
    """Return where a subject that ends at a token begins, -1 where none does: "it", "the council", "Westmere"."""
    if end <= right:
        return -1
    words, raw = scene.words, scene.context.reading.words
    if words[end - 1] in PRONOUNS:
        return end - 1
    naming = scene.ending.get(end)
    start = naming.start if naming else end
    while naming is None and start > right and end - start < SUBJECT and raw[start - 1][:1].isupper():
        start -= 1
    if start < end:
        return start - (words[start - 1] in ("the", "a") and start > right)
    for at in range(end - 1, max(right, end - SUBJECT) - 1, -1):
        if words[at] in ("the", "this", "our", "their", "its"):
            return at if at < end - 1 and at not in scene.times else -1
        if words[at] in PREPOSITIONS or not words[at][:1].isalpha():
            return -1
    return -1


def _has_object(scene: Scene, verb: Verb) -> bool:
    """Tell whether the verb has an object of its own: "£2m the council spent", but "£2m, it bought a van"."""
    at = verb.end
    if verb.frame.object == "recipient":  # "the £2m it gave the museum"
        return False
    if at >= scene.end or at in scene.times:
        return False
    word = scene.words[at]
    return word in DETERMINERS or word[:1].isdigit() or word in ("£", "€")
