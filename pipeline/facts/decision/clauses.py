"""The clause of a verb of deciding: its subject, where it begins and ends, whether it is quoted."""

from pipeline.facts.decision.bodies import is_partial, phrase_start
from pipeline.facts.decision.patterns import BODY, WORDS
from pipeline.read import Reading
from pipeline.resolve import Context

BETWEEN, ADVERBS = WORDS["between"], WORDS["adverbs"]
HAVE = frozenset(("has", "have", "had"))
PRONOUNS = frozenset(("they", "it"))
REACH = 24  # tokens between a body and its verb: "the committee, which met on Tuesday evening, refused"
QUOTES = frozenset('“”"')


def quoted(reading: Reading, token: int) -> bool:
    """Say whether a token stands in quoted speech, by the marks before it in its block."""
    before = reading.words[reading.part(token).start : token]
    opened = False
    for word in before if not QUOTES.isdisjoint(before) else ():
        if word in QUOTES:
            opened = word == "“" or (word == '"' and not opened)
    return opened


def subject(context: Context, start: int, verb: int) -> tuple[int, int] | None:
    """Return the body that is the verb's subject, or an empty range for "they" behind another decision."""
    reading, lower = context.reading, context.reading.lower
    nouns = context.terms.between(BODY, max(start, verb - REACH), verb)
    token = verb - 1
    while token >= start and (lower[token] in ADVERBS or lower[token] in HAVE):
        token -= 1
    if token == start and lower[token] in PRONOUNS:
        return start, start
    if not nouns:
        return None
    noun = nouns[-1]
    between = lower[noun.end : verb]
    if any(word not in BETWEEN and not word[0].isdigit() for word in between):
        return None
    if between and between[0] in ("of", "and"):
        return None
    first = phrase_start(reading, noun.start, start)
    if is_partial(reading, max(start, first - 1), noun.end):
        return None
    if _governed(context, start, first):
        return None
    of = first - 1 - (first > start and lower[first - 1] == "the")
    whole = context.terms.at(BODY, of - 1) if of > start and lower[of] == "of" else None
    if whole is not None:  # "the regulatory committee of Wessen County Council"
        first = phrase_start(reading, whole.start, start)
    return first, noun.end


def _governed(context: Context, start: int, first: int) -> bool:
    """Say whether a preposition or an "if" stands before: "a report to the committee recommended"."""
    lower = context.reading.lower
    token = first - 1
    while token >= start and lower[token] in ("the", "a", "an", "its", "'s", "their", "town", "city", "county", "full"):
        token -= 1
    if token >= start and lower[token] in WORDS["conditions"]:
        return True
    if token < start or lower[token] not in WORDS["prepositions"]:
        return False
    return not (lower[token] == "of" and context.terms.at(BODY, token - 1) is not None)


def clause_end(reading: Reading, start: int, end: int) -> int:
    """Return where what was decided ends: at the stop, or before ", but"."""
    for token in range(start + 2, end - 1):
        if reading.words[token] == "," and reading.lower[token + 1] in WORDS["trailing"]:
            return token
        if reading.words[token] in ("–", ";", ":") or reading.words[token] in QUOTES:
            return token
    while end > start and reading.words[end - 1] in (".", ",", "”", "’", '"', "!", "?"):
        end -= 1
    return end


def clause_start(reading: Reading, start: int, verb: int) -> int:
    """Return where the clause of a verb begins: behind a comma with "and", "but", "when"."""
    for token in range(verb - 1, start, -1):
        opens = reading.lower[token] in ("but", "and", "when", "after", "because", "as", "that")
        if opens and reading.words[token - 1] == ",":
            return token + 1
    return start


def in_reach(context: Context, start: int) -> bool:
    """Say whether a body is named in the same paragraph or the one before."""
    reading = context.reading
    part = reading.part(start)
    before = reading.parts[max(0, reading.parts.index(part) - 2)].start
    return bool(context.terms.between(BODY, before, part.end))
