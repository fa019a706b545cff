"""Resolutions in minutes by their head: "RESOLVED - That...", "It was agreed to...", "Decision:"."""

from collections.abc import Iterator

from pipeline.facts.decision.found import Found
from pipeline.facts.decision.items import THAT, resolutions
from pipeline.facts.decision.outcomes import decided, deciding, outcome
from pipeline.facts.decision.patterns import IT_WAS, RESOLVED, WORDS
from pipeline.facts.decision.votes import number
from pipeline.match import Term
from pipeline.read import Reading, Role
from pipeline.resolve import Context

NOT_TEXT = frozenset((Role.BOILERPLATE, Role.BYLINE, Role.DATE, Role.CAPTION))
DASHES = frozenset(("-", "–", "—", ":", "…", "\t", "-:", ":-"))
UNANIMOUS = frozenset(
    ("unanimously", "nem", "con", "nem.", "con.", "accordingly", "as", "follows", "therefore", "in", "principle")
)
SHOUTED = frozenset(("resolved", "agreed", "recommended", "decided"))
ADVERBS, MOVERS = WORDS["adverbs"], WORDS["movers"]
VOTE = 12  # words of "by 6 votes to 2, with one abstention,"
NUMBERING = 2  # letters of a number that stands before a head: "(a)", "7.", "iv"


def headed(context: Context, term: Term, rules: frozenset[str]) -> Iterator[Found]:
    """Yield the resolutions that a head opens: RESOLVED - That...; proposed by X, seconded by Y and resolved that..."""
    reading = context.reading
    part = reading.part(term.start)
    if part.role in NOT_TEXT:
        return
    sentence = reading.sentence(term.start)[0]
    opens = _opens(reading, term, sentence)
    rule = RESOLVED if opens else IT_WAS
    if rule not in rules or not (opens or _was(reading, term, sentence)):
        return
    if _is_last(reading, term.end, part.end):
        start: int | None = part.end if _is_alone(reading, term, part.start) else None
    else:
        start = _content(reading, term.end, part.end)
    if start is None:
        return
    if start == part.end and term.id not in ("resolved", "recommended"):
        yield Found(rule, term.start, term.end, term.id, None, (part.start, part.end))
        return
    for first, last in resolutions(reading, part, start):
        first = _without_that(reading, first, last)
        if last - first > 1 or (first < last and reading.lower[first] in decided()):
            told = term.id if term.id == "recommended" else outcome(reading, first, last, term.id)
            yield Found(rule, first, last, told, None, (min(part.start, first), last))


def _opens(reading: Reading, term: Term, sentence: int) -> bool:
    """Say whether a head opens its line or shouts: "RESOLVED:", "Resolved that", "the Panel AGREED to"."""
    word = reading.words[term.start]
    if not word[0].isupper():
        return False
    before = reading.words[sentence : term.start]
    if not before or (word.isupper() and reading.lower[term.start] in SHOUTED):
        return True
    return all(not other[0].isalpha() or len(other) <= NUMBERING for other in before)


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
    above = reading.part(sentence - 1).start if sentence and token - sentence < VOTE // 3 else sentence
    return set(reading.lower[above:token])


def _content(reading: Reading, start: int, end: int) -> int | None:
    """Return where a resolution's words begin; null where nothing marks that they do: a dash, "that", a colon."""
    lower, token, marked = reading.lower, start, False
    while token < end:
        word = lower[token]
        if word in DASHES:
            marked, token = True, token + 1
        elif word in UNANIMOUS:
            token += 1
        elif word == "to" and (past := _past_body(reading, token, end)):
            token = past
        elif word == "(" and (close := _past_vote(reading, token, end)):
            marked, token = True, close
        elif word == "by" and not marked:
            token = _past_count(reading, token, end)
        elif lower[token : token + 4] == ["t", "h", "a", "t"]:
            return token + 4
        else:
            return token if marked or _begins(word) or word == "(" else None
    return end


def _is_last(reading: Reading, start: int, end: int) -> bool:
    """Say whether a head has nothing behind it in its block but a stop."""
    return start == end or (start + 1 == end and reading.words[start] in (".", ":"))


def _is_alone(reading: Reading, term: Term, start: int) -> bool:
    """Say whether a block is only a head: "RESOLVED", "7. AGREED:", "The Committee RESOLVED"."""
    if term.start - start <= NUMBERING:
        return True
    shouted = reading.words[term.start].isupper() and reading.lower[term.start - 1] != "not"
    return shouted and term.start - start <= VOTE and reading.lower[term.start] in SHOUTED


def _past_count(reading: Reading, token: int, end: int) -> int:
    """Return where the count of a vote ends: "by 6 votes to 2 that"."""
    for place in range(token, min(end, token + VOTE)):
        if _begins(reading.lower[place]) and not (place + 1 < end and number(reading.lower[place + 1]) is not None):
            return place
    return end


def _past_body(reading: Reading, token: int, end: int) -> int | None:
    """Return where the body ends to which something is recommended: "to the Cabinet that", "to Council:"."""
    if reading.lower[token + 1 : token + 2] and reading.lower[token + 1] in deciding():
        return None
    for place in range(token + 1, min(end, token + VOTE)):
        if reading.lower[place] in WORDS["bodies"]:
            after = place + 1
            return after if after == end or reading.lower[after] == "that" or reading.words[after] in DASHES else None
    return None


def _begins(word: str) -> bool:
    return word in THAT or word in DASHES


def _past_vote(reading: Reading, token: int, end: int) -> int | None:
    """Return where brackets end that tell the vote: "(8 for, 2 against)", "(unanimous)"; null for "(1)"."""
    close = next((place for place in range(token, end) if reading.words[place] == ")"), token)
    inner = reading.lower[token + 1 : close]
    told = len(inner) > 1 or (len(inner) == 1 and inner[0].startswith("unanim"))
    return close + 1 if told else None


def _without_that(reading: Reading, start: int, end: int) -> int:
    while start < end - 1 and (reading.lower[start] == "that" or reading.words[start] in DASHES):
        start += 1
    return start
