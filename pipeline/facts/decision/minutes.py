"""Finds what minutes say was resolved."""

from collections.abc import Iterator

from pipeline.facts.decision.found import Found
from pipeline.facts.decision.items import THAT, items, resolutions, stop
from pipeline.facts.decision.outcomes import decided, outcome
from pipeline.facts.decision.patterns import (
    BODY,
    CHAIRED,
    HEAD,
    IT_WAS,
    LISTED,
    MINUTED,
    MOTION,
    PUT,
    RESOLVED,
    SIGNED,
    VERB,
    WORDS,
)
from pipeline.match import Term
from pipeline.read import Reading, Role
from pipeline.resolve import Context

DASHES = frozenset(("-", "–", "—", ":", ".", "…"))
NOT_TEXT = frozenset((Role.BOILERPLATE, Role.BYLINE, Role.DATE, Role.CAPTION))
BE = frozenset(("was", "were", "be", "been", "is", "are"))
ADVERBS = WORDS["adverbs"]
UNREAL = WORDS["unreal"]
MOVERS = WORDS["movers"]
PUT_OUTCOMES = {"lost": "refused", "carried": "approved", "defeated": "refused", "fell": "refused", "failed": "refused"}
MINUTES = frozenset(("minutes", "minute"))
NEAR = 3  # blocks between a motion and its fate


def minuted(context: Context, rules: frozenset[str]) -> Iterator[Found]:
    """Yield the decisions of minutes, in no order; two may overlap."""
    for term in context.terms.of(HEAD):
        yield from _headed(context, term, rules)
    if LISTED in rules:
        for term in context.terms.of(BODY):
            yield from _listed(context, term)
    for term in context.terms.of(VERB):
        yield from _told(context, term, rules)
    if PUT in rules:
        for term in context.terms.of(MOTION):
            yield from _put(context, term)


def _headed(context: Context, term: Term, rules: frozenset[str]) -> Iterator[Found]:
    """RESOLVED - That...; It was agreed to...; proposed by X, seconded by Y and resolved that..."""
    reading = context.reading
    part = reading.part(term.start)
    sentence = reading.sentence(term.start)[0]
    opens = _opens(reading, term, sentence)
    rule = RESOLVED if opens else IT_WAS
    if rule not in rules or part.role in NOT_TEXT:
        return
    if not opens and not _was(reading, term, sentence):
        return
    start, marked = _content(reading, term.end, part.end)
    if not marked and start < part.end:
        return
    for first, last in resolutions(reading, part, start):
        told = outcome(reading, first, last, term.id)
        if term.id == "recommended":
            told = term.id
        if last - first > 1:
            yield Found(rule, _without_that(reading, first, last), last, told, None, (part.start, last))


def _opens(reading: Reading, term: Term, sentence: int) -> bool:
    """Say whether a resolution's head opens its line: "RESOLVED:", "Resolved that", "Decision:"."""
    if not reading.words[term.start][0].isupper():
        return False
    before = reading.words[sentence : term.start]
    return (
        not before or reading.words[term.start].isupper() or all(word in "().-–•" or len(word) < 3 for word in before)
    )


def _was(reading: Reading, term: Term, sentence: int) -> bool:
    """Say whether a meeting resolves here: "it was resolved", "seconded by Y and agreed"."""
    lower = reading.lower
    token = term.start - 1
    while token > sentence and lower[token] in ADVERBS:
        token -= 1
    if lower[token] in ("was", "is") and lower[token - 1] == "it":
        return term.id != "noted" or reading.words[term.start].isupper()
    return lower[token] in ("and", ",") and not MOVERS.isdisjoint(_above(reading, sentence, term.start))


def _above(reading: Reading, sentence: int, token: int) -> set[str]:
    """Return the words of the sentence before a token, and of the line above where the sentence is short."""
    above = reading.part(sentence - 1).start if sentence and token - sentence < 4 else sentence
    return set(reading.lower[above:token])


def _content(reading: Reading, start: int, end: int) -> tuple[int, bool]:
    """Return where a resolution's words begin, and whether anything marks that they do: a dash, "that", a colon."""
    lower, token, marked = reading.lower, start, start >= end
    while token < end:
        word = lower[token]
        if word in DASHES:
            marked = True
        elif word in ("unanimously", "nem", "con", "(") or (word == "by" and not marked):
            past = _past_vote(reading, token, end)
            if past == token:
                return token, marked
            token = past
            continue
        elif word == "t" and lower[token : token + 4] == ["t", "h", "a", "t"]:
            return token + 4, True
        else:
            return token, marked or word in THAT
        token += 1
    return token, True


def _past_vote(reading: Reading, token: int, end: int) -> int:
    """Return where what is said of the vote ends: "(8 for, 2 against)", "by 6 votes to 2", "unanimously"."""
    word = reading.lower[token]
    if word == "(":
        close = next((place for place in range(token, end) if reading.words[place] == ")"), token)
        digits = any(inner.isdigit() or inner == "unanimously" for inner in reading.lower[token + 2 : close])
        told = digits or reading.lower[token + 1] == "unanimously"
        moved = close + 1 < end and reading.lower[close + 1] in ("that", "to")  # "Resolved (prop. AQ, sec. LF) that"
        return close + 1 if told or moved else token + (close == token)
    if word == "by":
        stop = (place for place in range(token, min(end, token + 10)) if reading.lower[place] in ("that", "to", ":"))
        places = list(stop)
        return places[-1] if places else end
    return token + 1


def _without_that(reading: Reading, start: int, end: int) -> int:
    while start < end - 1 and reading.lower[start] in ("that", ":", "-", "–"):
        start += 1
    return start


def _listed(context: Context, term: Term) -> Iterator[Found]:
    """Cabinet: (1) noted...; (2) agreed..."""
    reading = context.reading
    part = reading.part(term.start)
    if term.end + 1 != part.end or reading.words[term.end] not in (":", "-", "–"):
        return
    listed = list(items(reading, part))
    verbs = [reading.lower[start] for start, _ in listed]
    if not any(verb in decided() for verb in verbs):
        return
    for start, end in listed:
        told = decided().get(reading.lower[start], "resolved")
        if reading.lower[start] == "agreed":
            told = outcome(reading, start + 1, end, "resolved")
        yield Found(LISTED, start, end, told, (part.start, term.end), (start, end))


def _told(context: Context, term: Term, rules: frozenset[str]) -> Iterator[Found]:
    """The Panel noted that...; Mr Shaw was elected Chairman; the minutes were approved."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    if reading.part(term.start).role in NOT_TEXT:
        return
    before = term.start - 1
    while before > start and lower[before] in ADVERBS:
        before -= 1
    if lower[before] in BE:
        chaired = lower[term.start] == "elected" and not WORDS["chairs"].isdisjoint(lower[term.end : term.end + 3])
        if CHAIRED in rules and chaired:
            yield Found(CHAIRED, start, stop(reading, end), "resolved", None, (start, end))
        signed = term.id == "approved" and not MINUTES.isdisjoint(lower[start : min(before, start + 4)])
        if SIGNED in rules and signed:
            yield Found(SIGNED, start, stop(reading, end), "approved", None, (start, end))
        return
    if MINUTED in rules:
        yield from _by_body(context, term, start, before)


def _by_body(context: Context, term: Term, start: int, before: int) -> Iterator[Found]:
    """The Panel noted that...; Council resolved to recommend refusal."""
    reading, lower = context.reading, context.reading.lower
    end = reading.sentence(term.start)[1]
    noun = context.terms.at(BODY, before)
    if noun is None or noun.start < start or noun.start - start > 8:
        return
    if WORDS["prepositions"] & set(lower[max(start, noun.start - 2) : noun.start]) - {"of"}:
        return
    told = term.id
    if lower[term.start] in ("agreed", "resolved", "decided"):
        told = outcome(reading, term.end, end, "resolved")
    first = term.start if lower[term.start] != "resolved" else min(term.end + (lower[term.end] in THAT), end - 1)
    yield Found(MINUTED, first, stop(reading, end), told, (start, noun.end), (start, end))


def _put(context: Context, term: Term) -> Iterator[Found]:
    """The amendment was lost; the motion was declared carried; a proposal received two votes and fell."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    fate = next((token for token in range(term.end, end) if lower[token] in PUT_OUTCOMES), None)
    if fate is None or UNREAL & set(lower[term.end : fate]) or lower[term.start - 1] == "that":
        return
    told = PUT_OUTCOMES[lower[fate]]
    if told == "approved":
        return
    motion = _motion(reading, term.start)
    first, last = motion or (start, stop(reading, end))
    yield Found(PUT, first, last, told, None, (start, end))


def _motion(reading: Reading, token: int) -> tuple[int, int] | None:
    """Return the words of a motion in the lines above its fate: "That the price of a swim stay"."""
    place = reading.parts.index(reading.part(token))
    for above in reversed(reading.parts[max(0, place - NEAR) : place]):
        if reading.lower[above.start] == "that":
            return above.start + 1, stop(reading, above.end)
    return None
