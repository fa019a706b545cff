"""The noun behind an amount: "a £2m-a-year cycling budget", "£500 in compensation", "a £1.3m extension"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, noun_phrases
from pipeline.facts.money.scene import Scene
from pipeline.read import Role
from pipeline.terms import Term

AFTER_AMOUNTS = grammar("after_amounts")
AUXILIARIES = grammar("auxiliaries")
BE = grammar("be")
BARE_COSTS = grammar("bare_costs")
CONJUNCTIONS = grammar("conjunctions")
DETERMINERS = grammar("determiners")
FINITE = grammar("finite")
FORETOLD = grammar("foretold")
HAVING = grammar("having")
PREPOSITIONS = grammar("prepositions")
PRONOUNS = grammar("pronouns")
STAGES = grammar("stages")

POINTERS = grammar("pointers")
ADDING = frozenset(("added", "adding", "adds", "add"))
LEAVING = frozenset(("giving", "leaves", "leaving", "left"))
OPENERS = frozenset((",", ";", "that", "–", "and", "but"))
OF_INCOME = {"more": "income", "higher": "income", "less": "shortfall", "lower": "shortfall"}
PHRASE = 6  # tokens of a noun phrase
SAID = BE | {"of"}
STILL = (grammar("adverbs") | {"being"} | BE) - {"in"}
PUNCTUATION = frozenset((".", ",", ";", ":", ")", "(", "–", "—", "|", "\n", "?", "!"))
JOINED = frozenset(("in", "of", "worth", "more", "extra", "less", "plus"))
SMALL = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS | AFTER_AMOUNTS | (AUXILIARIES - {"'s"})
OPENING = frozenset(phrase.split()[0] for phrases in noun_phrases().values() for phrase in phrases)
CLOSED = (SMALL | PUNCTUATION) - JOINED - OPENING
"""What opens no noun phrase behind an amount."""


def noun_after(scene: Scene, n: int, left: int, right: int, remaining: str | None) -> Cue | None:
    """Find the noun behind the amount, of which `remaining` is what it says is left over or missing."""
    words = scene.words
    said = _predicate(scene, n, left, right) if words[right] in SAID else None
    if said:
        return said
    held = words[left - 1] in HAVING and _is_held(scene, right)
    held = held or (words[right] in STILL and _is_put_by(scene, right))
    if held or (words[left - 1] in LEAVING and "available" in words[right : right + 2]):  # "leaving £5,526 available"
        return Cue("value", left, right)
    if remaining:
        remaining = _of_income(scene, left, right) or remaining
        return Cue(remaining, left, right + (words[right] == "over"))
    return None if words[right] in CLOSED else _in_phrase(scene, n, left, right)


def _in_phrase(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Find the noun of the phrase that an amount opens: "a £2m-a-year cycling budget", "£500 in compensation"."""
    words = scene.words
    position = next((term for term in scene.nouns if term.start == right and _is_position(words, term)), None)
    if position:  # "£385,000 below target"
        return Cue(position.id, left, position.end, noun=position)
    at = _over_more(words, right)
    if words[at][:1].isdigit():  # "the £9m 2019/20 budget"
        at = scene.times.get(at, at)
    at += words[at : at + 2] == ["-", "worth"]
    joined = at < scene.end and words[at] in ("in", "of", "worth")
    within = words[at] == "in" and words[at + 1] in DETERMINERS
    at = _phrase_start(scene, at, joined=joined)
    end = _phrase_end(scene, at, min(scene.ceilings[n], at + PHRASE), joined=joined)
    nouns = [term for term in scene.nouns if at <= term.start < end]
    head = _planned(scene, nouns[-1]) if nouns else None
    staged = joined and head is not None and words[head.end - 1] in STAGES  # "received £47,000 in phase two"
    if staged or (head and within and head.id == "cost"):  # "a further £14.6m in the financial plan"
        return None
    if head and words[at - 1] == "of" and head.id == "cost":  # "£2m of schemes"
        if words[left - 1] in ADDING and "costs" in words[at:end]:  # "the strikes added £8m of unplanned costs"
            return Cue("cost", left, right)
        return Cue("spending", left, right, thing=(at, end))
    if head:
        noun = _part_of(scene, head)
        return Cue(noun.id, left, max(end, noun.end), noun=noun, thing=_thing(scene, at, end, noun, joined))
    determined = words[left] in DETERMINERS or words[left - 1] in ("'s", "'") or scene.headline
    if joined or end == at or not determined or not _is_noun(scene, at) or _acts(scene, at, end):
        return None
    return Cue("cost", left, end, thing=(at, end))


def _of_income(scene: Scene, left: int, right: int) -> str | None:
    """Return what more or less income than planned is: "receipts were £6.6m, which was £3.1m higher than budgeted"."""
    before = [term for term in scene.nouns if term.end <= left]
    planned = scene.words[right + 2] not in ("before", "now")
    return OF_INCOME.get(scene.words[right]) if before and before[-1].id == "income" and planned else None


def _over_more(words: list[str], at: int) -> int:
    """Step over "+ VAT" and the more of "£5m more in grants"."""
    if words[at] in ("+", "plus") and words[at + 1] == "vat":  # "the £550 + VAT fee"
        return at + 2
    return at + (words[at] in ("more", "extra", "less") and words[at + 1] == "in")


def _is_held(scene: Scene, right: int) -> bool:
    """Tell whether what somebody has is kept: "has £14,350 in the biscuit tin"."""
    return scene.words[right] == "in" and scene.words[right + 1] in DETERMINERS and right + 1 not in scene.times


def _is_put_by(scene: Scene, at: int) -> bool:
    """Tell whether an amount is kept where money is: "despite £14,000 already being in the kitty"."""
    while scene.words[at] in STILL:
        at += 1
    return scene.words[at] == "in" and any(noun.start == at and noun.id == "value" for noun in scene.nouns)


def _predicate(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Find the noun that an amount which opens its clause is said to be: "£40,795 was the highest spend"."""
    words = scene.words
    opens = left == scene.start or words[left - 1] in OPENERS
    if words[right] == "of" and words[right + 1] in POINTERS:  # "£24,500 of this was the first payment"
        right += 2
    if opens and words[right] in BE and words[right + 1] == "available":  # "Up to £50,000 was available to"
        return Cue("funding", left, right + 2)
    if not opens or words[right] not in BE or words[right + 1] not in DETERMINERS:
        return None
    end = _phrase_end(scene, right + 2, min(scene.ceilings[n], right + 2 + PHRASE), joined=False)
    nouns = [term for term in scene.nouns if right + 2 <= term.start and term.end == end and term.id != NEUTRAL]
    return Cue(nouns[-1].id, left, end, noun=nouns[-1]) if nouns else None


def _phrase_start(scene: Scene, at: int, *, joined: bool) -> int:
    """Step over "of the", "worth of", "in" before the noun, and the hyphen of "£2m-a-year"."""
    words = scene.words
    if joined:
        at += 2 if words[at : at + 2] == ["worth", "of"] else 1
        while at < scene.end and words[at] in DETERMINERS:
            at += 1
    while at < scene.end and words[at] == "-" and not _is_dash(scene, at):
        at += 1
    return at


def _planned(scene: Scene, noun: Term) -> Term:
    """Return the savings of "budget savings proposals"."""
    before = scene.noun_ends.get(noun.start)
    return before if before and noun.id == "cost" and before.id in ("saving", "shortfall") else noun


def _part_of(scene: Scene, noun: Term) -> Term:
    """Return the overspend of "an £800,000 share of the overspend"."""
    if noun.id != NEUTRAL or scene.words[noun.end] != "of":
        return noun
    return next((term for term in scene.nouns if noun.end < term.start <= noun.end + PHRASE // 2), noun)


def _is_position(words: list[str], term: Term) -> bool:
    """Tell whether a term behind an amount says where it stands: "£385,000 below target", "£3m in the bank"."""
    return term.id in ("shortfall", "saving") or (term.id == "value" and words[term.start] == "in")


def _thing(scene: Scene, start: int, end: int, noun: Term, joined: bool) -> tuple[int, int] | None:
    named = noun.id == "cost" and scene.words[noun.end - 1] not in BARE_COSTS
    return (start, end) if named and not joined else None


def _phrase_end(scene: Scene, start: int, last: int, *, joined: bool) -> int:
    """Return where a noun phrase without determiner ends; no verb is "costs" in "£8m of new costs", "£400 costs"."""
    words = scene.words
    at = start
    while at < last:
        word = words[at]
        if not (word[:1].isalpha() or word in ("-", "'s", "'", "‘", "’", '"', "“", "”")):
            break
        if word == "and" and at > start and _joins_nouns(scene, at, last):
            at += 1
            continue
        if word in PREPOSITIONS or word in CONJUNCTIONS or word in DETERMINERS or (word == "-" and _is_dash(scene, at)):
            break
        if word in AUXILIARIES and word != "'s":
            break
        alone = at > start or not (words[at + 1][:1].isdigit() or words[at + 1] == "£" or words[at + 1] in DETERMINERS)
        bare = joined or (word == "costs" and alone)
        if word in PRONOUNS or word in AFTER_AMOUNTS or (word in FINITE and not (bare and _nominal(scene, at))):
            break
        named = joined and _nominal(scene, at + 1)  # "of high needs funding"
        if at > start and at in scene.verb_starts and not (named or _nominal(scene, at) or _in_compound(scene, at)):
            break
        at += 1
    return at


def _in_compound(scene: Scene, at: int) -> bool:
    """Tell whether what may be a verb is a noun: the waste of "a £35m household waste contract"."""
    base = any(verb.start == at and verb.form == "base" for verb in scene.verbs)
    following = scene.words[at + 1]
    small = following in DETERMINERS or following in PREPOSITIONS or not following.isalpha()
    return base and not scene.words[at].endswith("s") and not small


def _joins_nouns(scene: Scene, at: int, last: int) -> bool:
    """Tell whether "and" stands inside a phrase: "a £35m waste and recycling contract"."""
    for place in range(at + 1, min(last + 2, at + PHRASE)):
        if any(term.start <= place < term.end for term in scene.nouns):
            return place > at + 1
        if place in scene.verb_starts or not scene.words[place].isalpha() or scene.words[place] in DETERMINERS:
            return False
    return False


def _is_dash(scene: Scene, at: int) -> bool:
    """Tell a dash between blanks from a hyphen."""
    index, words = scene.context.reading.index, scene.context.reading.words
    return index[at - 1] + len(words[at - 1]) < index[at]


def _nominal(scene: Scene, at: int) -> bool:
    return any(term.start <= at < term.end for term in scene.nouns)


def _acts(scene: Scene, at: int, end: int) -> bool:
    """Tell whether who deals with the amount, and no thing, stands behind: "the £2m Defra is investing"."""
    raw = scene.context.reading.words
    if scene.part.role is Role.HEADING and (end == scene.end or raw[end] == "("):  # "£860 Ashby" among fees
        return all(word[:1].isupper() for word in raw[at:end])
    named = at in scene.starting or raw[at][:1].isupper()
    return named and not scene.headline and end < scene.end and scene.words[end] in AUXILIARIES


def _is_noun(scene: Scene, start: int) -> bool:
    """Tell whether an unknown phrase behind an amount is a thing: not "£500 spent", "£5m cheaper"."""
    first = scene.words[start]
    return (
        first[:1].isalpha()
        and first not in FORETOLD
        and not first.endswith(("ly", "ed", "ing"))
        and start not in scene.verb_starts
    )
