"""Finds what a report says that a body decided."""

from collections.abc import Callable, Iterator

from pipeline.facts.decision.bodies import is_partial, phrase_start
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.outcomes import deciding
from pipeline.facts.decision.patterns import BODY, DECIDES, MOTION, PASSIVE, PUT, VERB, VOTED, VOTES, WORDS
from pipeline.facts.decision.votes import NUMBERS
from pipeline.match import Term
from pipeline.read import Reading, Role
from pipeline.resolve import Context

PROSE = frozenset((Role.TEXT, Role.ITEM, Role.BULLET))
BETWEEN, ADVERBS, UNREAL = WORDS["between"], WORDS["adverbs"], WORDS["unreal"]
BE = WORDS["be"]
HAVE = frozenset(("has", "have", "had"))
PRONOUNS = frozenset(("they", "it"))
REACH = 24  # tokens between a body and its verb: "the committee, which met on Tuesday evening, refused"
FATES = {
    "lost": "refused",
    "defeated": "refused",
    "fell": "refused",
    "failed": "refused",
    "carried": "approved",
    "passed": "approved",
}
Finder = Callable[[Context, Term], Found | None]
QUOTES = frozenset('“”"')


def reported(context: Context, rules: frozenset[str]) -> Iterator[Found]:
    """Yield the decisions that a report tells, in no order; two may overlap."""
    finders: list[tuple[str, str, Finder]] = [
        (PASSIVE, VERB, _passive),
        (DECIDES, VERB, _active),
        (VOTES, VOTED, _voted),
        (PUT, MOTION, _fate),
    ]
    for rule, label, finder in finders:
        for term in context.terms.of(label) if rule in rules else ():
            if context.reading.part(term.start).role in PROSE and not _quoted(context.reading, term.start):
                found = finder(context, term)
                if found is not None:
                    yield found


def _quoted(reading: Reading, token: int) -> bool:
    """Say whether a token stands in quoted speech, by the marks before it in its block."""
    part = reading.part(token)
    opened = False
    for word in reading.words[part.start : token]:
        if word in QUOTES:
            opened = word == "“" or (word == '"' and not opened)
    return opened


def _active(context: Context, term: Term) -> Found | None:
    """Planners refused...; cabinet, which signed off...; they voted down..."""
    reading = context.reading
    start, end = reading.sentence(term.start)
    subject = _subject(context, start, term.start)
    if subject is None or not _decides(reading, term, end):
        return None
    last = _clause_end(reading, term.end, end)
    return Found(DECIDES, term.start, last, _outcome(reading, term), subject, (start, last))


def _outcome(reading: Reading, term: Term) -> str:
    """Return the outcome by the verb, or by the command behind it: "agreed to refuse"."""
    after = term.end
    if reading.lower[term.start] in ("agreed", "decided", "resolved") and reading.lower[after] == "to":
        return deciding().get(reading.lower[after + 1], term.id)
    return term.id


def _decides(reading: Reading, term: Term, end: int) -> bool:
    """Say whether the verb has something to decide: not "declined to comment", "agreed with"."""
    lower = reading.lower
    after = lower[term.end : min(end, term.end + 8)]
    if not after or after[0] in (".", "with", ":", ";"):
        return False
    if after[0] == "to" and len(after) > 1 and term.id == "refused" and after[1] in WORDS["comment"]:
        return False
    if not WORDS["claims"].isdisjoint(after[:4]):
        return False
    return lower[term.start] not in WORDS["risky"] or not WORDS["proposals"].isdisjoint(after)


def _subject(context: Context, start: int, verb: int) -> tuple[int, int] | None:
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
    if is_partial(reading, first, noun.end) or is_partial(reading, max(start, first - 1), first):
        return None
    if _governed(context, start, first):
        return None
    return first, noun.end


def _governed(context: Context, start: int, first: int) -> bool:
    """Say whether a preposition stands before the phrase: "a report to the committee recommended"."""
    lower = context.reading.lower
    token = first - 1
    while token >= start and lower[token] in ("the", "a", "an", "its", "'s", "their", "town", "city", "county", "full"):
        token -= 1
    if token < start or lower[token] not in WORDS["prepositions"]:
        return False
    return not (lower[token] == "of" and context.terms.at(BODY, token - 1) is not None)


def _clause_end(reading: Reading, start: int, end: int) -> int:
    """Return where what was decided ends: at the stop, or before ", but"."""
    for token in range(start + 2, end - 1):
        if reading.words[token] == "," and reading.lower[token + 1] in WORDS["trailing"]:
            return token
        if reading.words[token] in ("–", ";", ":") or reading.words[token] in QUOTES:
            return token
    while end > start and reading.words[end - 1] in (".", ",", "”", "’", '"', "!", "?"):
        end -= 1
    return end


def _passive(context: Context, term: Term) -> Found | None:
    """A request was deferred; plans were refused by the council; also approved was a trial."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    if lower[start] == "also" and term.start == start + 1 and term.end < end and lower[term.end] in BE:
        return Found(PASSIVE, term.start, _clause_end(reading, term.end, end), term.id, None, (start, end))
    token = term.start - 1
    while token > start and lower[token] in ADVERBS:
        token -= 1
    if token <= start or lower[token] not in ("was", "were", "been"):
        return None
    first = _clause_start(reading, start, token)
    subject = set(lower[first:token])
    if WORDS["proposals"].isdisjoint(subject) or not UNREAL.isdisjoint(lower[max(first, token - 3) : term.start]):
        return None
    agent = _agent(context, term.end, end)
    if agent is None or (agent == (0, 0) and not _in_reach(context, start)):
        return None
    last = _clause_end(reading, term.start, end)
    return Found(PASSIVE, first, max(last, term.end), term.id, agent if agent != (0, 0) else None, (start, end))


def _clause_start(reading: Reading, start: int, verb: int) -> int:
    """Return where the clause of a verb begins: behind a comma with "and", "but", "when"."""
    for token in range(verb - 1, start, -1):
        opens = reading.lower[token] in ("but", "and", "when", "after", "because", "as", "that")
        if opens and reading.words[token - 1] == ",":
            return token + 1
    return start


def _agent(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """Return who decided, behind "by"; (0, 0) where nobody is named, null where it is no body."""
    lower = context.reading.lower
    for token in range(start, min(end, start + 6)):
        if lower[token] == "by":
            nouns = context.terms.between(BODY, token + 1, min(end, token + 10))
            if nouns:
                return phrase_start(context.reading, nouns[0].start, token + 1), nouns[0].end
            return (0, 0) if _counts(lower[token + 1 : token + 4]) else None
    return 0, 0


def _counts(words: list[str]) -> bool:
    """Say whether "by" leads to a vote: "by 8 votes to 3"."""
    return any(word in ("votes", "vote") or word[0].isdigit() or word in NUMBERS for word in words)


def _in_reach(context: Context, start: int) -> bool:
    """Say whether a body is named in the same paragraph or the one before."""
    reading = context.reading
    part = reading.part(start)
    before = reading.parts[max(0, reading.parts.index(part) - 2)].start
    return bool(context.terms.between(BODY, before, part.end))


def _voted(context: Context, term: Term) -> Found | None:
    """Members voted 8-3 to close...; the council voted unanimously in favour of..."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    subject = _subject(context, start, term.start)
    if subject is None:
        return None
    for token in range(term.end, min(end, term.end + 12)):
        told = None
        if lower[token] == "to" and not lower[token + 1][0].isdigit() and token + 1 < end:
            told = deciding().get(lower[token + 1], "approved")
            if lower[token + 1] in NUMBERS:
                continue
        elif lower[token] in ("for", "through") or lower[token : token + 2] == ["in", "favour"]:
            told = "approved"
        elif lower[token] in ("against", "down"):
            told = "refused"
        if told is not None:
            last = _clause_end(reading, token, end)
            return Found(VOTES, term.start, last, told, subject, (start, end))
    return None


def _fate(context: Context, term: Term) -> Found | None:
    """Her amendment failed; the motion was carried by 23 votes to 12."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    token = term.end
    while token < end and (lower[token] in BE or lower[token] in ADVERBS or lower[token] in HAVE):
        token += 1
    if token >= end or lower[token] not in FATES or not UNREAL.isdisjoint(lower[term.end : token]):
        return None
    if not _in_reach(context, start):
        return None
    first = term.start - (term.start > start and lower[term.start - 1] not in (",", "and", "but"))
    return Found(PUT, first, _clause_end(reading, token, end), FATES[lower[token]], None, (start, end))
