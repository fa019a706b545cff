"""The outcome of a decision, by its verb."""

from collections.abc import Iterable
from functools import cache

from pipeline.facts.decision.clauses import is_adverb
from pipeline.facts.decision.patterns import VOCABULARY, WORDS
from pipeline.read import Reading
from pipeline.terms import Term

FORMS = frozenset(("be", "is", "are", "was", "were"))
STANDING = dict(words.split() for words in WORDS["standing"])
OPENING = frozenset(("that", "the", "unanimously", ":", "-", "–"))
LEADING = frozenset(("in", "with", "for", "subject", "following", "having", "on"))
AGREED = frozenset(("agreed", "resolved", "decided"))
LEFT = frozenset(("leave", "hold"))
THAT = frozenset(("that", "to"))
OBJECT = 9  # words of the object of a parted verb
ASIDE = 10  # words between two commas behind the verb
FAR = 24  # words of "in relation to item 45 (Review of the Waste Strategy), to note"
BARE = 7  # words after "that" in which a command stands: "that Cabinet recommend to Council that"
NEGATED = {"approved": "refused", "noted": "resolved", "recommended": "refused"}


@cache
def decided() -> dict[str, str]:
    """Return the outcome of each participle of one word: "approved", "deferred"."""
    words = _by_word(VOCABULARY["decided"].items())
    return {word: outcome for word, outcome in words.items() if word not in WORDS["reported"]}


@cache
def participles() -> dict[str, dict[str, str]]:
    """Return the outcome of each participle of several words by its first: "put off", "left on the table"."""
    found: dict[str, dict[str, str]] = {}
    for outcome, phrases in VOCABULARY["decided"].items():
        for phrase in phrases:
            if " " in phrase and phrase not in WORDS["reported"]:
                found.setdefault(phrase.split()[0], {})[phrase] = outcome
    return found


@cache
def deciding() -> dict[str, str]:
    """Return the outcome of each command: "approve", "defer", "that Cabinet notes"."""
    words = _by_word(VOCABULARY["deciding"].items())
    return words | {f"{word}s": outcome for word, outcome in words.items()}


@cache
def commands() -> dict[str, dict[str, str]]:
    """Return the outcome of each command of two words by its first, and its second: "turn down", "put off"."""
    found: dict[str, dict[str, str]] = {}
    for outcome, phrases in VOCABULARY["commands"].items():
        for first, second in map(str.split, phrases):
            found.setdefault(first, {})[second] = outcome
    return found


@cache
def ended() -> dict[str, str]:
    """Return the outcome of each participle that leaves nothing to be told: "deferred", but not "agreed to"."""
    return {word: outcome for word, outcome in decided().items() if outcome != "resolved"}


@cache
def nouns() -> dict[str, str]:
    """Return the outcome of each noun: "refusal", "deferment"."""
    return {word: outcome for outcome, words in VOCABULARY["nouns"].items() for word in words}


@cache
def gerunds() -> dict[str, str]:
    """Return the outcome of each form in "-ing": "deferring", "turning down"."""
    return {words: outcome for outcome, phrases in VOCABULARY["gerunds"].items() for words in phrases}


def _by_word(lists: Iterable[tuple[str, list[str]]]) -> dict[str, str]:
    return {word: outcome for outcome, words in lists for word in words if " " not in word}


def outcome(reading: Reading, start: int, end: int, otherwise: str) -> str:
    """Return what the words of a resolution decide; only their first verb counts.

    "that the report be noted" -> noted, "to thank the officers and to note" -> `otherwise`.
    """
    lower = reading.lower
    start = _opening(lower, start, end)
    if start + 1 < end and (lower[start] == "to" or lower[start : start + 2] == ["not", "to"]):
        return _infinitive(reading, start, end, otherwise)
    if start >= end or not WORDS["motioned"].isdisjoint(lower[start:end]):
        return otherwise  # the text of a motion: "this Council notes...; believes...; and asks"
    if _commands(lower, start) and lower[start - 1] != "the":
        return command(reading, start, end, otherwise)
    if lower[start] in decided() and lower[start - 1] != "the":  # but "the recommended increase be not accepted"
        return _told(reading, start, end)
    return _first_verb(reading, start, end, otherwise)


def _first_verb(reading: Reading, start: int, end: int, otherwise: str) -> str:
    """Read the first verb behind what it is said of: "the report be noted", "Cabinet recommend", "item deferred"."""
    lower, past, bodies = reading.lower, ended(), WORDS["bodies"]
    for token in range(start, end):
        word = lower[token]
        if word in FORMS:
            after = lower[token + 1 : token + 2]
            if after and after[0] in AGREED and lower[token + 2 : token + 3] in (["to"], ["that"]):
                return outcome(reading, token + 2, end, otherwise)  # "RESOLVED: It was agreed to pay the Clerk"
            if word == "be" or (after and after[0] in decided()):
                return _participle(reading, token + 1, end, otherwise)
        elif word in STANDING and lower[token + 1 : token + 2] == [STANDING[word]]:
            return "deferred"
        elif token - start >= BARE:
            continue
        elif lower[token - 1] in bodies and _commands(lower, token):
            return command(reading, token, end, otherwise)
        elif word in past and lower[token - 1] != "the":
            return _told(reading, token, end)
    return otherwise


def _told(reading: Reading, token: int, end: int) -> str:
    """Return what a past form tells: "item deferred to October", "the Committee agreed to note"."""
    if reading.lower[token] == "agreed" and not THAT.isdisjoint(reading.lower[token + 1 : token + 2]):
        return outcome(reading, token + 1, end, "resolved")
    return decided()[reading.lower[token]]


def agreed_to(reading: Reading, start: int, end: int, otherwise: str) -> str:
    """Return what is told behind "agreed": "agreed the plan" approves, "agreed to note it" notes."""
    plain = reading.lower[start] in ("the", "a", "an", "its") or reading.lower[start] in WORDS["proposals"]
    return outcome(reading, start, end, "approved" if plain else otherwise)


def _infinitive(reading: Reading, start: int, end: int, otherwise: str) -> str:
    """Read "to approve the plans"; "not to support" refuses."""
    lower = reading.lower
    if lower[start] == "to":
        split = is_adverb(reading, start + 1) or lower[start + 1] == "otherwise"  # "to otherwise approve the minute"
        return command(reading, start + 1 + split, end, otherwise)
    told = "approved" if lower[start + 2] in WORDS["helps"] else command(reading, start + 2, end, "")
    return NEGATED.get(told, "resolved")


def _opening(lower: list[str], start: int, end: int) -> int:
    """Return where the verb of a resolution can stand: behind "that", at "to", behind ", following a vote,"."""
    start = _past_aside(lower, start, end) if start < end and lower[start] == "," else start
    while start < end and lower[start] in OPENING:
        start += 1
    if start < end and lower[start] in LEADING:
        start = _past_aside(lower, start, end)  # "in respect of the call-in, the committee recommends that"
    while start < end and lower[start] in OPENING:
        start += 1
    return start


def _past_aside(lower: list[str], start: int, end: int) -> int:
    """Return where the next comma ends an aside."""
    commas = (token for token in range(start + 1, min(end - 1, start + FAR)) if lower[token] == ",")
    return next((token + 1 for token in commas if token < start + ASIDE or lower[token + 1] in THAT), start)


def _commands(lower: list[str], token: int) -> bool:
    return lower[token] in deciding() or lower[token] in LEFT or of_two(lower, token) is not None


def of_two(lower: list[str], token: int) -> str | None:
    """Return the outcome of the command of two words that begins at a token, if one does."""
    seconds = commands().get(lower[token])
    return None if seconds is None or token + 1 == len(lower) else seconds.get(lower[token + 1])


def command(reading: Reading, start: int, end: int, otherwise: str) -> str:
    """Read "approve the plans", "leave it until the next meeting"; of two commands the first."""
    lower = reading.lower
    if lower[start] == "continue" and WORDS["sittings"].isdisjoint(lower[start : min(end, start + OBJECT)]):
        return otherwise  # not to put off, but to go on
    if lower[start] in WORDS["undoing"] and WORDS["proposals"].isdisjoint(
        lower[start : min(end + OBJECT, start + OBJECT)]
    ):
        return otherwise  # "to scrap the service", which nobody had proposed
    told = of_two(lower, start) or deciding().get(lower[start], otherwise)
    told = _parted(lower, start, end) or told
    if lower[start] in LEFT and "until" in lower[start + 1 : start + 4]:
        return "deferred"
    return told


def of_motion(reading: Reading, end: int, fate: Term) -> str:
    """Return what a motion that ends at a token decided by its fate: "A motion to note the report was carried"."""
    if fate.id != "approved":
        return fate.id
    noun = next((nouns()[word] for word in reading.lower[end : fate.start] if word in nouns()), None)
    if noun is not None or reading.lower[end] != "to":
        return noun or fate.id  # "The motion in favour of refusal was carried"
    return command(reading, end + 1, fate.start, fate.id)


def _parted(lower: list[str], start: int, end: int) -> str | None:
    """Return what a verb tells that its object parts: "to send the matter back", "to throw the plans out"."""
    particles = VOCABULARY["commanding"].get(lower[start])
    if particles is None:
        return None
    end = min(end + OBJECT, next((token for token in range(start, len(lower)) if lower[token] in ".,;"), end))
    near = range(start + 2, min(start + OBJECT, end))
    return next((particles[lower[token]] for token in near if lower[token] in particles), None)


def _participle(reading: Reading, token: int, end: int, otherwise: str) -> str:
    lower, start = reading.lower, token
    negated = False
    while token < end and (lower[token] == "not" or lower[token].endswith("ly")):
        negated = negated or lower[token] == "not"
        token += 1
    if negated and token < end and lower[token] in ("accepted", "confirmed"):
        return "refused"
    if token < end and lower[token] == "accepted" and WORDS["absent"].isdisjoint(lower[max(0, start - OBJECT) : start]):
        return "approved"  # the tender; apologies are only taken
    if lower[token : token + 1] == ["given"] and not WORDS["given"].isdisjoint(lower[max(0, start - OBJECT) : start]):
        return NEGATED["approved"] if negated or _none(lower, start) else "approved"  # "that approval be given to it"
    phrase = " ".join(lower[token : min(end, token + 4)])
    several = participles().get(lower[token], {}) if token < end else {}
    long = (told for words, told in several.items() if phrase.startswith(words))
    found = next(long, decided().get(lower[token])) if token < end else None
    if found is not None and _else(lower, token, start):
        return otherwise
    if negated or (found is not None and _none(lower, start)):
        return NEGATED.get(found or otherwise, found or otherwise)
    return found or otherwise


def _else(lower: list[str], token: int, start: int) -> bool:
    """Say whether a participle means something else: "be passed to the family", "be continued" of what is done."""
    if lower[token] == "continued":
        return WORDS["sittings"].isdisjoint(lower[max(0, start - OBJECT) : start])
    return lower[token] == "passed" and lower[token + 1 : token + 2] in (["to"], ["on"])


def _none(lower: list[str], be: int) -> bool:
    """Say whether a resolution is about nothing: "that no grant be awarded"."""
    place = next((token for token in range(be - 1, max(0, be - OBJECT), -1) if lower[token] == "no"), 0)
    return place > 0 and (not lower[place - 1].isalpha() or lower[place - 1] == "that")
