"""The subject that money is for: "school transport cost £28m", "a swim goes up to £4.50"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import FINITE_AUXILIARIES
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.purposes.phrase import CLOSING, ENDS, phrase_from, without_article, words_of
from pipeline.facts.money.purposes.phrase import LONGEST_SUBJECT as LONGEST
from pipeline.facts.money.scene import QUOTES, Scene
from pipeline.terms import Term

FINITE_VERBS = grammar("auxiliaries") | grammar("finite") | grammar("linking")
ASIDE = 14  # tokens of an aside between commas
VERBS = (FINITE_AUXILIARIES | grammar("finite")) - {"'s"}
LINKING = grammar("linking")
VERBAL = VERBS | {word for word in LINKING if word.endswith("ed")}
BOUGHT = frozenset(("purchase", "acquisition", "sale", "hire", "lease"))
SPENDING = frozenset(("spending", "expenditure", "spend", "investment"))
VAGUE_ENDS = grammar("vague_subjects") | grammar("pointers") | grammar("quoted")
BARE_COSTS = grammar("bare_costs")
CLAUSE_BREAKS = grammar("clause_breaks")
COMES = grammar("comes")
FETCHED = grammar("fetched")
PREPOSITIONS = grammar("prepositions")
PRONOUNS = grammar("pronouns")
RELATIVES = grammar("relatives")
RESERVE_ADJECTIVES = grammar("reserve_adjectives")
RESERVES = grammar("reserves")
VAGUE_PURPOSES = grammar("vague_purposes")
VAGUE_SUBJECTS = grammar("vague_subjects")


def subject_purpose(scene: Scene, cue: Cue) -> str | None:
    """Return the subject that the money is for: "school transport cost £28m", "the hall was sold for £1m"."""
    if cue.verb and not cue.noun and not cue.behind:
        sold = cue.verb.frame.id == "sell" and (cue.passive or scene.words[cue.verb.start] in FETCHED)
        if cue.verb.frame.subject == "purpose" or sold:
            end = _before_aside(scene, subject_end(scene, cue.verb.start))
            return _costed(scene, end) or _subject(scene, end)
    if cue.noun:
        return _of_noun(scene, cue, cue.noun)
    if scene.words[cue.left] == "at":  # "a specialist in improvement, at more than £42,000"
        return _subject(scene, cue.left - 1)
    return None


def _before_aside(scene: Scene, end: int) -> int:
    """Step back over an aside: "Vance House, an office block, | was sold"."""
    if end <= scene.start or scene.words[end - 1] != ",":
        return end
    return next((at for at in range(end - 2, max(scene.start, end - ASIDE), -1) if scene.words[at] == ","), end)


def _costed(scene: Scene, end: int) -> str | None:
    """Return the library of "the cost of a new library has been put at £24m"."""
    noun = next((term for term in scene.nouns if term.end < end and scene.words[term.end - 1] in BARE_COSTS), None)
    if noun and any(word in CLAUSE_BREAKS or word == "," for word in scene.words[noun.end : end]):
        return None  # "the cost of a pitch is £4,000, whereas a whole project would cost £9,000"
    if noun is None or noun.start > scene.start + 2 or scene.words[noun.end] not in ("of", "for"):
        return None
    return phrase_from(scene, noun.end + 1, end)


def _of_noun(scene: Scene, cue: Cue, noun: Term) -> str | None:
    """Read "the price of a swim", "a bill for overtime of £1,000", "a scheme at a cost of £6m", "general reserves"."""
    words = scene.words
    if words[noun.end - 1] in RESERVES:
        return _reserve(scene, noun)
    spent = words[noun.end - 1] in SPENDING and words[noun.end] in ("on", "in") and cue.linked
    if spent:  # "Spending on school transport was £3m"
        return phrase_from(scene, noun.end + 1, _verb_from(scene, noun.end + 1, cue.left))
    if words[noun.end - 1] in BOUGHT and words[noun.end] == "of":  # "the purchase of a pub for £750,000"
        last = next((at for at in range(noun.end + 1, cue.right) if words[at] in ("for", "at")), None)
        return phrase_from(scene, noun.end + 1, last) if last else None
    if words[noun.end - 1] not in BARE_COSTS:
        return None
    if (
        noun.end == cue.right and words[noun.end] == "of" and "of" not in words[cue.left : noun.start]
    ):  # "the £2m cost of the land"
        return phrase_from(scene, noun.end + 1, min(scene.end, noun.end + LONGEST))
    if noun.end < cue.left - 1 and words[noun.end] in ("of", "for"):
        return phrase_from(scene, noun.end + 1, _verb_from(scene, noun.end + 1, cue.left))
    if cue.kind == "cost" and not cue.linked and words[cue.left - 1] == "at":
        end = cue.left - 1
        while end > scene.start and words[end - 1] in COMES:
            end -= 1
        return _subject(scene, end, inner=True)
    return None


def _reserve(scene: Scene, noun: Term) -> str | None:
    """Return which reserve a sum is in: "general reserves"; "the Marsh Nature Reserve" is none."""
    words, start = scene.words, noun.start + (scene.words[noun.start] == "in")  # the term is "in reserve"
    if scene.context.reading.words[start][:1].isupper() and words[start - 1] == "nature":
        return None
    while start > scene.start and words[start - 1] in RESERVE_ADJECTIVES:
        start -= 1
    return words_of(scene, start, noun.end)


def _verb_from(scene: Scene, start: int, last: int) -> int:
    """Return where the first finite verb of a subject's sentence stands, at most some words on."""
    last = min(last, start + LONGEST)
    return next((at for at in range(start, last) if scene.words[at] in FINITE_VERBS), last)


def _subject(scene: Scene, end: int, *, inner: bool = False) -> str | None:
    """Return the noun phrase that ends at a token; of a relative clause the noun before it."""
    words = scene.words
    if end > scene.start and words[end - 1] in RELATIVES:
        end -= 1
        end -= words[end - 1] == ","
        inner = True
    start = _phrase_start(scene, end, inner=inner)
    if start > scene.start and words[start - 1] in RELATIVES:  # "services that keep villages alive cost £7m"
        return None
    if start > scene.start and words[start - 1] in ("and", "or") and not _is_clause(scene, start - 1):
        return None  # "disputes between the union and the government added £8m"
    while start < end and (words[start] in PREPOSITIONS or not _opens(words, start, end)):
        start += 1  # "despite | the premises being valued at"
    if start == end or end - start >= LONGEST or not words[end - 1][:1].isalpha():
        return None
    if start > scene.start and words[start - 1] in PRONOUNS:  # "which he | reckons will set him back £130"
        return None
    if scene.times and not scene.times.keys().isdisjoint(range(start, end)):
        return None  # "running since January at a cost of"
    start, end = without_article(scene, start, end)
    naming = scene.starting.get(start)
    if naming and naming.end < end:  # "Ayle Council reckons its roads bill at"
        return None
    if inner and scene.starting.get(start) is scene.ending.get(end) is not None:  # "awarded to Ayle Ltd at a cost of"
        return None
    return None if _is_vague(scene, start, end) else words_of(scene, start, end)


def _opens(words: list[str], start: int, end: int) -> bool:
    """Tell whether a phrase may open at a token: at a word, or at a quotation that closes in it."""
    if words[start] in QUOTES:
        return not CLOSING.isdisjoint(words[start + 1 : end])
    return words[start][0].isalnum()


def _phrase_start(scene: Scene, end: int, *, inner: bool) -> int:
    """Return where a noun phrase that ends at a token begins; an inner one at its determiner."""
    words, start = scene.words, end
    while start > scene.start and end - start < LONGEST:
        word = words[start - 1]
        if word in CLAUSE_BREAKS or word in ENDS or word in (",", "(", ")") or word in PRONOUNS:
            break
        if inner and (word in ("a", "an", "the") or word in PREPOSITIONS):
            break
        start -= 1
    return start


def _is_clause(scene: Scene, end: int) -> bool:
    """Tell whether a clause of its own stands before a token: "the hall shut and the pool cost £2m"."""
    words = scene.words
    return any(word in VERBS or word in LINKING or word.endswith("ed") for word in words[scene.start : end])


def _states_sum(scene: Scene, start: int, end: int) -> bool:
    """Tell whether an amount stands in a phrase: "end a £600m deal at a cost of", "lorries at £2,400 a day, at £9m"."""
    sums = scene.sums
    return sums[0].start <= end and any(start <= item.start < end or start <= item.end <= end for item in sums)


def _is_vague(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a subject says nothing of what the money is for, or is no noun phrase: a verb stands in it."""
    words = scene.words
    if start == end or words[start] in PRONOUNS or words[end - 1] in PRONOUNS:
        return True
    if words[start].endswith("ed") and words[start + 1] == "by":  # "an auction, hosted by Leo Marsh, raised"
        return True
    if _states_sum(scene, start, end) or not VERBAL.isdisjoint(words[start:end]):
        return True
    alone = end - start == 1 and words[start] in VAGUE_PURPOSES
    return alone or words[start] in VAGUE_SUBJECTS or words[end - 1] in VAGUE_ENDS
