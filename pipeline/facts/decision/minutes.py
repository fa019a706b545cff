"""Finds what minutes say was resolved."""

from collections.abc import Iterator

from pipeline.facts.decision.ballots import voted
from pipeline.facts.decision.bare import bare
from pipeline.facts.decision.bodies import is_partial, is_post
from pipeline.facts.decision.clauses import CLAUSE, is_adverb, is_opinion, with_whom
from pipeline.facts.decision.elections import elected
from pipeline.facts.decision.enumerators import beginning, stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.heads import NOT_TEXT, SHOUTED, headed
from pipeline.facts.decision.items import items, listed
from pipeline.facts.decision.motions import moved, put
from pipeline.facts.decision.outcomes import FORMS, THAT, agreed_to, decided, outcome
from pipeline.facts.decision.passives import passive
from pipeline.facts.decision.patterns import (
    BARE,
    BODY,
    CALLED,
    CARRIED,
    CHAIRED,
    DECLINED,
    ELECTED,
    IT_WAS,
    LISTED,
    MINUTED,
    MOTION,
    MOVED,
    PUT,
    VERB,
    VOTED,
    VOTES,
    WORDS,
)
from pipeline.facts.decision.short import short
from pipeline.facts.decision.taken import minuted as taken
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.resolve.meeting import HEAD
from pipeline.terms import Term

BE = FORMS | {"been"}
HAVE = frozenset(("has", "have", "had", "that", "who", "which"))
COLONS = frozenset((":", ":-", "-:", ":–"))
LEADING = COLONS | {"-", "–", "—", "that", "to", "as", "follows", "the", "following"} | WORDS["listed"]
DASHES = frozenset(("–", "—", "-"))
SETTLED = frozenset(("approved", "refused", "deferred", "noted", "declined", "rejected", "agreed", "granted"))
DECIDED = THAT | {"not", "on", "upon", "against", "by", ",", ":", "unanimously"}
SIGN = 6  # words of "the Chair of the meeting to sign"
OPENING = 8  # words before the body that agrees, where no comma stands between
TELLING = frozenset(("that", "it", "they", "there"))


def minuted(context: Context, rules: frozenset[str]) -> Iterator[Found]:
    """Yield the decisions of minutes, in no order; two may overlap."""
    for term in context.terms.of(HEAD):
        yield from headed(context, term, rules)
    if BARE in rules:
        yield from bare(context)
    for term in context.terms.of(VERB):
        yield from _told(context, term, rules)
    if LISTED in rules:
        yield from listed(context)
    for rule, label, find in (
        (PUT, MOTION, put),
        (CARRIED, MOVED, moved),
        (CHAIRED, ELECTED, elected),
        (VOTES, VOTED, _voted),
        (IT_WAS, CALLED, taken),
    ):
        for term in context.terms.of(label) if rule in rules else ():
            yield from find(context, term)


def _voted(context: Context, term: Term) -> Iterator[Found]:
    """Members voted unanimously to approve the application; a vote for somebody's motion is told with its fate."""
    reading, lower = context.reading, context.reading.lower
    be = term.start - 1 - is_adverb(reading, term.start - 1)
    if lower[be - 1 : be + 1] == ["it", "was"]:
        yield from _was_voted(context.reading, term)
        return
    found = voted(context, term)
    told = lower[found.start : found.end] if found is not None else ()
    if found is not None and "to" in told and WORDS["put"].isdisjoint(told):
        yield found


def _was_voted(reading: Reading, term: Term) -> Iterator[Found]:
    """It was voted 5 – 1 that the precept stay; it was unanimously voted to write to the County."""
    lower, (start, end) = reading.lower, reading.sentence(term.start)
    for token in range(term.end, min(end - 1, term.end + OPENING)):
        if lower[token] in THAT and not lower[token + 1][0].isdigit():
            first = token + (lower[token] == "that")
            yield Found(VOTES, first, stop(reading, end), outcome(reading, first, end, "resolved"), None, (start, end))
            return


def _told(context: Context, term: Term, rules: frozenset[str]) -> Iterator[Found]:
    """The Panel noted that...; Mr Shaw was elected Chairman; the minutes were approved."""
    reading, lower = context.reading, context.reading.lower
    if reading.part_of[term.start].role in NOT_TEXT:
        return
    start, end = reading.sentence_of[term.start]
    before = term.start - 1
    if DECLINED in rules:
        if lower[before] in DASHES and dashed(reading, term, start, end):
            first = beginning(reading, start, end)
            yield Found(DECLINED, first, stop(reading, end), term.id, None, (start, end))
            return
        found = short(reading, term, start, end)
        if found is not None:
            yield found
    while before > start and is_adverb(reading, before):
        before -= 1
    if lower[before] in ("and", ",") and lower[before - 2] in BE and lower[before - 1] in WORDS["handled"]:
        before -= 2  # "were submitted and confirmed", "were read, approved and signed"
    if lower[before] in BE:
        yield from passive(context, term, start, before, rules)
        return
    if MINUTED in rules:
        yield from _by_body(context, term, start, before)


def dashed(reading: Reading, term: Term, start: int, end: int) -> bool:
    """Say whether a line tells what became of its item behind a dash: "b) Youth Café – deferred to March"."""
    lower, words = reading.lower, reading.words
    if lower[term.start] not in SETTLED or term.start - start < 2:
        return False
    closes = term.end >= end or words[term.end] == "."
    if not (words[term.start].islower() or (closes and words[term.start].istitle())):
        return False
    if not (BE | HAVE).isdisjoint(lower[start : term.start - 1]) or not DASHES.isdisjoint(words[term.end : end]):
        return False
    behind = words[term.end] if term.end < end else "."
    return not behind[0].isalnum() or lower[term.end] in WORDS["goes_on"] or lower[term.end] in ("by", "due")


def _second(lower: list[str], verb: Term) -> str | None:
    """Return what the second of two verbs tells: "received and approved the accounts", "considered and noted it"."""
    joined, second = [*lower[verb.end : verb.end + 2], "", ""][:2]
    both = joined == "and" and (second == "noted" or lower[verb.start] in WORDS["suffered"])
    return decided().get(second) if both else None


def _meeting(lower: list[str], verb: Term, before: int) -> Term | None:
    """Return the meeting itself: "The meeting noted the accounts", but "the meeting adjourned", "took apologies"."""
    meeting = lower[before - 1 : before + 1] == ["the", "meeting"]
    told = verb.id in ("noted", "approved", "resolved") and lower[verb.start] not in WORDS["reported"]
    return Term(BODY, "body", before, before + 1) if meeting and told else None


def _opening(context: Context, start: int, joined: int) -> Term | None:
    """Return the body that opens a sentence: "The Board, having read it, resolved", "was assured and endorsed"."""
    lower = context.reading.lower
    if lower[joined] not in ("and", ","):
        return None
    noun = next(iter(context.terms.between(BODY, start, min(joined, start + OPENING))), None)
    if noun is None or noun.start - start > OPENING // 2:
        return None
    if not WORDS["prepositions"].isdisjoint(lower[start : noun.start]):
        return None
    asides = lower[joined] == "," and lower[noun.end] == ","
    verb = noun.end + (lower[noun.end] == "meeting")  # "The Executive Meeting considered it and agreed"
    told = lower[joined] == "and" and lower[verb] in WORDS["heard"] and "that" not in lower[noun.end : joined]
    return noun if asides or told else None


def _by_body(context: Context, term: Term, start: int, before: int) -> Iterator[Found]:
    """The Panel noted that...; Council resolved to recommend refusal."""
    reading, lower = context.reading, context.reading.lower
    end = reading.sentence(term.start)[1]
    start = next((token + 1 for token in range(before, start, -1) if lower[token] in (":", ";")), start)
    if lower[before] == "had" and "announced" in lower[start:before]:
        before -= 1  # "the Chair announced that the Panel had determined to"
    noun = context.terms.at(BODY, before) or _meeting(lower, term, before) or _opening(context, start, before)
    shouted = reading.words[term.start].isupper() and lower[term.start] in SHOUTED
    told = _second(lower, term) or term.id
    told = "resolved" if lower[term.start] == "authorised" else told
    if noun is None or noun.start < start or is_post(reading, noun.start) or _takes(lower, term):
        return
    if is_partial(reading, max(start, noun.start - 1), noun.end):
        return  # "Some Members supported the proposal"
    if noun.start - start > OPENING and "," not in lower[max(start, noun.start - OPENING) : noun.start]:
        return
    if WORDS["prepositions"] & set(lower[max(start, noun.start - 2) : noun.start]) - {"of"}:
        return
    if end == reading.part(start).end and _leads(lower[term.end : end]):
        base = "resolved" if lower[term.start] == "agreed" else told
        for first, last in items(reading, reading.part(start)):
            yield Found(MINUTED, first, last, outcome(reading, first, last, base), (start, noun.end), (first, last))
        return
    if shouted or end - term.end < 2 or _leads_to_comments(lower, term.end, end):
        return
    if lower[term.start] in ("agreed", "resolved", "decided", "determined"):
        find = agreed_to if lower[term.start] == "agreed" else outcome
        told = find(reading, term.end, end, "resolved")
    first = term.start if lower[term.start] != "resolved" else min(term.end + (lower[term.end] in THAT), end - 1)
    yield Found(MINUTED, first, stop(reading, end), told, (start, noun.end), (start, end))


def _leads(words: list[str]) -> bool:
    """Say whether what stands behind a verb only leads to a list: "that:", ", in terms of Section 149 of the Act:-"."""
    aside = words[:1] == [","] and not COLONS.isdisjoint(words[-2:]) and THAT.isdisjoint(words)
    return aside or LEADING.issuperset(words)


def _takes(lower: list[str], term: Term) -> bool:
    """Say whether the body only took something in: "received a report", "accepted the view of the Police"."""
    if lower[term.start] in WORDS["suffered"] and lower[term.end : term.end + 1] != ["and"]:
        return True
    behind = lower[term.end : term.end + CLAUSE]
    if lower[term.start] == "agreed" and (with_whom(behind) or is_opinion(behind)):
        return True
    if lower[term.start] == "decided" and DECIDED.isdisjoint(lower[term.end : term.end + 1]):
        return True  # "noted the appeals lodged and decided between April and May"
    if lower[term.start] == "authorised" and "sign" in lower[term.end : term.end + SIGN]:
        return True  # "approved the minutes and authorised the Chair to sign them"
    if lower[term.start] == "confirmed" and not TELLING.isdisjoint(lower[term.end : term.end + 1]):
        return True  # "confirmed that it had not"
    return lower[term.start] == "accepted" and not WORDS["views"].isdisjoint(lower[term.end : term.end + 3])


def _leads_to_comments(lower: list[str], start: int, end: int) -> bool:
    """Say whether what was said stands below: "noted the following points:"."""
    return lower[end - 1] == ":" and not WORDS["comments"].isdisjoint(lower[start:end])
