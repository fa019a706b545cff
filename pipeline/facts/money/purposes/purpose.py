"""What an amount is for, in the document's own words."""

from pipeline.facts.money.cues.charged import is_banded
from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.role import Roles
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.purposes.leads import (
    BREAKS,
    before_giver,
    breaks_off,
    invested,
    invests,
    is_gerund,
    over_money,
    resumed,
)
from pipeline.facts.money.purposes.phrase import ENDS, phrase_from, without_article, words_from, words_of
from pipeline.facts.money.purposes.subject import subject_purpose
from pipeline.facts.money.scene import QUOTES, Scene, Verb
from pipeline.facts.money.words import table

BODIES = grammar("bodies")
CLAUSE_ENDS = grammar("clause_ends")
EMPTY_PHRASES = frozenset(tuple(phrase.split()) for phrase in grammar("empty_phrases"))
NO_VERBS = (grammar("determiners") | grammar("victims") | grammar("bodies")) - {"fund"}
EMPTY_PURPOSES = grammar("empty_purposes")
NUMBERS = frozenset(table("numbers"))
NO_THINGS = grammar("no_things")
NO_PURPOSE = grammar("no_purpose_before")
PREPOSITIONS = grammar("prepositions")
SELLING = parties("selling")
QUANTIFIERS = frozenset(("both", "each", "all", "every", "various", "several", "many"))
MARKERS = frozenset(("on", "for", "towards", "toward", "into"))
BODY = 6  # tokens of "the town's three high schools"
ALLOTTING = ("allocat", "commit", "assign", "devot", "dedicat", "earmark")
SCAN = 22  # tokens right of the amount within which its purpose begins
LONGEST = 24
BILL = 5  # tokens that "on the average council tax bill" is long
BILLS = frozenset(("bill", "bills"))
VAGUE_PURPOSES = grammar("vague_purposes")
PUBLIC_BODIES = grammar("council_people") | grammar("public_bodies")
ADJECTIVAL = ("al", "ary", "ic", "ous", "ish", "an", "ful")
PLAINLY_ADJECTIVAL = ("al", "ary", "ous")
FOR = frozenset(("funding", "spending", "cost", "debt", "other"))
TO_DO = frozenset(("funding", "spending", "debt", "other", "value"))


def purpose_of(scene: Scene, n: int, cue: Cue, roles: Roles) -> str | None:
    """Return what sum n is for, null where it is not plainly said."""
    if is_banded(scene, n):
        return None  # what a home pays is for nothing in particular: "£5.20 for a band D home"
    kind = cue.kind or "other"
    frame = cue.verb.frame if cue.verb else None
    if cue.thing and scene.words[cue.thing[1] - 1] not in NO_THINGS:  # "its £24,000 target"
        return words_of(scene, *without_article(scene, *cue.thing))
    meant = cue.linked or scene.words[cue.right] in ("for", "towards")  # "a £6m budget for buses"
    bare = kind == "cost" and not cue.verb and scene.words[cue.right] == "to" and _is_listed(scene, cue)
    budget = kind == "value" and (meant or (frame is not None and frame.kind_with_purpose is not None))
    if kind in FOR or budget or bare or (frame and frame.id == "raise" and kind != "penalty"):
        wanted = frame is not None and frame.id in ("need", "raise")
        to_do = kind in TO_DO or wanted or bare or (cue.verb is not None and _it_costs(scene, cue.verb))
        found = _behind(scene, n, cue, roles, to_do=to_do)
        if found:
            return found
    bought_by = cue.verb is not None and scene.words[cue.verb.end] == "by"  # "centres bought by the council for £51m"
    if cue.verb and frame and frame.object == "purpose" and not (cue.behind or cue.passive or bought_by):
        return phrase_from(scene, cue.verb.end, cue.left)
    bought = frame is not None and frame.object == "purpose" and frame.amount_subject and cue.behind
    if cue.verb and bought and scene.words[cue.left] != "at" and not bought_by:
        return phrase_from(scene, cue.verb.end, min(scene.end, cue.verb.end + LONGEST))  # "£2m will pay for nurses"
    return subject_purpose(scene, cue) if cue.own else None


def _is_listed(scene: Scene, cue: Cue) -> bool:
    """Tell whether an amount stands with what it will do on a list: "Projects include | £1m | to demolish the mill"."""
    led = [scene.words[noun.end - 1] for noun in scene.nouns if noun.end <= cue.right]
    return any(noun in VAGUE_PURPOSES and noun.endswith("s") for noun in led)


def _it_costs(scene: Scene, verb: Verb) -> bool:
    """Tell whether what it costs to do is said behind: "it would cost £2m to put the building right"."""
    if verb.frame.id != "cost":
        return False
    end = subject_end(scene, verb.start)
    return end > scene.start and scene.words[end - 1] == "it"


def _behind(scene: Scene, n: int, cue: Cue, roles: Roles, *, to_do: bool) -> str | None:
    """Find "on repairs", "for damp and mould", "towards a new roof", "to buy land" behind the amount."""
    words = scene.words
    marked = words[cue.right] in ("for", "towards") or (words[cue.right] == "in" and invested(scene, cue.right, cue))
    if cue.behind and cue.verb and marked:  # "£40,000 for a minibus was approved"
        found = _after_marker(scene, cue.right, words[cue.right], cue, cue.verb.start)
        if found:
            return found
    spent = cue.noun is not None and scene.sums[n].end < cue.noun.start and invests(cue)
    first = scene.rates[n].end if spent else cue.right  # "invested £7m | in shopping centres"
    at = max(cue.right, cue.verb.end) if cue.behind and cue.verb else first
    at = begin = over_money(words, at) if words[at] == "of" else at
    last = min(scene.ceilings[n], at + SCAN)
    taken, times, named = dict(roles.taken), scene.times, scene.starting
    while at < last:
        word = words[at]
        if at in taken or at in times or at in named or word == ",":
            jump = _over(scene, at, taken)
            if jump > at:
                at = jump
                continue
        if word in ENDS or (word in CLAUSE_ENDS and not cue.behind) or (word in BREAKS and breaks_off(scene, at, cue)):
            return None
        if at == begin and word[-3:] == "ing" and is_gerund(scene, at, cue):
            return phrase_from(scene, at, min(scene.end, at + LONGEST))
        if word in MARKERS or (word == "in" and invested(scene, at, cue)) or (word == "to" and to_do):
            found = _after_marker(scene, at, word, cue, before_giver(scene, cue, at, roles))
            if found:
                return found
        at += 1
    return None


def _over(scene: Scene, at: int, taken: dict[int, int]) -> int:
    """Step over a party, a time, a name ("the Department for Education") or ", which will go"; 0 where none is."""
    naming = scene.starting.get(at)
    return taken.get(at) or scene.times.get(at) or (naming.end if naming else resumed(scene, at) or 0)


def _after_marker(scene: Scene, at: int, word: str, cue: Cue, end: int) -> str | None:
    words, start = scene.words, at + 1
    if (
        words[at - 1] in NO_PURPOSE
        or (words[start], words[start + 1]) in EMPTY_PHRASES
        or (cue.verb and word in cue.verb.frame.kind_from)
    ):
        return None
    if word == "to" and words[start : start + 2] == ["help", "with"]:  # "to help with the cost of a stage"
        return phrase_from(scene, start + 2, min(end, start + LONGEST))
    if words[start : start + 1] == ["help"] and word == "to":  # "to help educate visitors"
        step = 2 if words[start + 1] in ("to", "them", "us", "it") else 1
        if not is_infinitive(scene, start + step, cue) and words[start + 1] in PUBLIC_BODIES:  # "to help councils fix"
            return words_from(scene, start, min(end, start + LONGEST))
        start += step
    # "for the 2024-25 year", not "for the May 2018 by-election"
    ends = scene.times.get(start + (words[start] == "the"))
    timed = at in scene.times or (ends is not None and not words[ends][:1].isalpha())
    opens = words[start][:1].isalnum() or words[start] in QUOTES  # "for – among others – a pool"
    if not opens or start >= scene.end or words[start] in EMPTY_PURPOSES or start in scene.times or timed:
        return None
    if word == "on" and any(item in BILLS for item in words[start : start + BILL]):
        return None  # "equal to £6 on the average bill"
    if word == "to" and not _is_to_do(scene, start, cue):
        return None
    if words[start] in ("£", "€", "$") or (words[start].isdigit() and len(words[start]) == 4):
        return None
    found = phrase_from(scene, start, min(end, start + LONGEST))
    bare = word == "to" and found is not None and " " not in found  # "it would cost £2m to mend", "£2m to spend"
    return None if bare else found


def _is_to_do(scene: Scene, start: int, cue: Cue) -> bool:
    """Tell whether "to" leads to what the money is to do: to no body, and to no sale: "a £2m deal to sell land"."""
    if scene.words[start] in SELLING or not (is_infinitive(scene, start, cue) or _allotted(scene, start, cue)):
        return False
    return not (cue.verb and cue.verb.frame.id == "go" and _goes_to_bodies(scene, start))


def _goes_to_bodies(scene: Scene, start: int) -> bool:
    """Tell whether what money goes to are bodies: who gets it, not what for: "will go to six local groups"."""
    for at in range(start, min(scene.end, start + BODY)):
        word = scene.words[at]
        if word in PREPOSITIONS or word in CLAUSE_ENDS or not (word[:1].isalnum() or word == "'s"):
            return False
        if word in PUBLIC_BODIES or (word.endswith("s") and word[:-1] in BODIES):
            return scene.words[at + 1] in PREPOSITIONS or not scene.words[at + 1][:1].isalpha()
    return False


def _allotted(scene: Scene, start: int, cue: Cue) -> bool:
    """Tell whether "to" leads to what money is set aside for: "allocate £2m to a summer programme", not "to a club"."""
    set_aside = cue.verb is not None and scene.words[cue.verb.start].startswith(ALLOTTING)
    told = scene.words[start] in ("a", "an", "the") or scene.words[start] in VAGUE_PURPOSES  # "to projects in Ayle"
    return set_aside and told and not _of_body(scene, start)


def _of_body(scene: Scene, start: int) -> bool:
    """Tell whether a body's noun is near: "local charity and community organisations"."""
    near = scene.words[start + 1 : start + 4]
    many = scene.words[start].endswith(PLAINLY_ADJECTIVAL)  # "to local clubs", but not "to establish trusts"
    return any(word in PUBLIC_BODIES or word in BODIES or (many and word[:-1] in BODIES) for word in near)


def is_infinitive(scene: Scene, start: int, cue: Cue) -> bool:
    """Tell "to buy land" from "to the band": a small word that opens no noun phrase."""
    if start >= scene.end:
        return False
    raw, word = scene.context.reading.words[start], scene.words[start]
    if cue.verb and cue.verb.frame.id in ("go", "put"):
        return raw[:1].isalpha()
    if not (raw[:1].islower() or raw[:1] in QUOTES) or word in NO_VERBS or start in scene.starting:
        return False
    many = (len(word) > 2 and word in NUMBERS) or word in QUANTIFIERS  # "to eight organisations", "to local charities"
    if many or (word.endswith(ADJECTIVAL) and _of_body(scene, start)):
        return False
    backs = word == "back" and scene.words[start + 1] not in PREPOSITIONS  # "to back buses"
    plain = not word.endswith(("s", "ing")) and word not in ("be", "have")
    return plain and (backs or word not in PREPOSITIONS)
