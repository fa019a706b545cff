"""The phrase behind a word that leads to a purpose: "on repairs", "for a new roof", "to buy land"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.purposes.phrase import phrase_from, words_from
from pipeline.facts.money.scene import QUOTES, Scene
from pipeline.facts.money.words import table

BODIES = grammar("bodies")
CLAUSE_ENDS = grammar("clause_ends")
EMPTY_PHRASES = frozenset(tuple(phrase.split()) for phrase in grammar("empty_phrases"))
NO_VERBS = (grammar("determiners") | grammar("victims") | grammar("bodies")) - {"fund"}
EMPTY_PURPOSES = grammar("empty_purposes")
NUMBERS = frozenset(table("numbers"))
NO_PURPOSE = grammar("no_purpose_before")
PREPOSITIONS = grammar("prepositions")
FOR = frozenset(("for", "towards"))
UNDONE = parties("undone")
SELLING = parties("selling")
QUANTIFIERS = frozenset(("both", "each", "all", "every", "various", "several", "many"))
BODY = 6  # tokens of "the town's three high schools"
ALLOTTING = ("allocat", "commit", "assign", "devot", "dedicat", "earmark")
LONGEST = 24
BILL = 5  # tokens that "on the average council tax bill" is long
BILLS = frozenset(("bill", "bills"))
VAGUE_PURPOSES = grammar("vague_purposes")
PUBLIC_BODIES = grammar("council_people") | grammar("public_bodies")
ADJECTIVAL = ("al", "ary", "ic", "ous", "ish", "an", "ful")
VERBS_LIKE_ADJECTIVES = parties("verbs_like_adjectives")
PLAINLY_ADJECTIVAL = ("al", "ary", "ous")


def after_marker(scene: Scene, at: int, word: str, cue: Cue, end: int) -> str | None:
    """Return what the word at a token leads to, null where it is nothing to be paid for."""
    words = scene.words
    start = _over_year(scene, at + 1, word) if at + 1 in scene.times else at + 1
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
        if step == 1 and start + 1 in scene.starting:  # "to help Ayle Band buy a drum"
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
    if word == "to" and (words[at - 1] in UNDONE or not _is_to_do(scene, start, cue)):
        return None
    if words[start] in ("£", "€", "$") or (words[start].isdigit() and len(words[start]) == 4):
        return None
    found = phrase_from(scene, start, min(end, start + LONGEST))
    bare = word == "to" and found is not None and " " not in found  # "it would cost £2m to mend", "£2m to spend"
    return None if bare else found


def _over_year(scene: Scene, start: int, word: str) -> int:
    """Step over the year that a thing is of: "for next year's | festival", but not "on this year's prices"."""
    end = scene.times[start]
    return end + 1 if word in FOR and scene.words[end] == "'s" else start


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
    if (
        word.endswith(PLAINLY_ADJECTIVAL) and word not in VERBS_LIKE_ADJECTIVES
    ):  # "to social and environmental projects"
        return False
    many = (len(word) > 2 and word in NUMBERS) or word in QUANTIFIERS  # "to eight organisations", "to local charities"
    if many or (word.endswith(ADJECTIVAL) and _of_body(scene, start)):
        return False
    backs = word == "back" and scene.words[start + 1] not in PREPOSITIONS  # "to back buses"
    plain = not word.endswith(("s", "ing")) and word not in ("be", "have")
    return plain and (backs or word not in PREPOSITIONS)
