"""Finds in minutes what a body did: "The Panel noted that", "Council resolved to recommend refusal"."""

from collections.abc import Iterator

from pipeline.facts.decision.bodies import is_partial, is_post
from pipeline.facts.decision.clauses import CLAUSE, is_opinion, with_whom
from pipeline.facts.decision.enumerators import inline, stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.heads import SHOUTED
from pipeline.facts.decision.items import items
from pipeline.facts.decision.outcomes import THAT, agreed_to, decided, outcome
from pipeline.facts.decision.patterns import BODY, MINUTED, WORDS
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.terms import Term

COLONS = frozenset((":", ":-", "-:", ":–"))
DASHES = frozenset(("–", "—", "-"))
LEADING = COLONS | DASHES | {"that", "to", "as", "follows", "the", "following"} | WORDS["listed"]
DECIDED = THAT | {"not", "on", "upon", "against", "by", ",", ":", "unanimously"}
SIGN = 6  # words of "the Chair of the meeting to sign"
LICENSING = ["licensing", "authority"]  # which is heard by a licensing committee, and recommends
OPENING = 8  # words before the body that agrees, where no comma stands between
TELLING = frozenset(("that", "it", "they", "there"))


def active(context: Context, term: Term, start: int, before: int) -> Iterator[Found]:
    """Yield what a body did: the Panel noted that...; Council resolved to recommend refusal."""
    reading, lower = context.reading, context.reading.lower
    end = reading.sentence_of[term.start][1]
    start = next((token + 1 for token in range(before, start, -1) if lower[token] in (":", ";")), start)
    body = None if _takes(lower, term) else _subject(context, term, start, before)
    if body is None:
        return
    told = "resolved" if lower[term.start] == "authorised" else _second(lower, term) or term.id
    below = _each(reading, term, end)
    if below is not None:
        base = "resolved" if lower[term.start] == "agreed" else told
        for first, last in below:
            yield Found(MINUTED, first, last, outcome(reading, first, last, base), body, (first, last))
        return
    shouted = reading.words[term.start].isupper() and lower[term.start] in SHOUTED
    if shouted or end - term.end < 2 or _leads_to_comments(lower, term.end, end):
        return
    if lower[term.start] in ("agreed", "resolved", "decided", "determined"):
        find = agreed_to if lower[term.start] == "agreed" else outcome
        told = find(reading, term.end, end, "resolved")
    first = term.start
    if lower[term.start] == "resolved":
        first = _past_marks(lower, term.end, end)
        first = min(first + (lower[first] in THAT), end - 1)
    yield Found(MINUTED, first, stop(reading, end), told, body, (start, end))


def _subject(context: Context, term: Term, start: int, before: int) -> tuple[int, int] | None:
    """Return the words of a sentence up to the body that is its subject; null where no body is."""
    reading, lower = context.reading, context.reading.lower
    if lower[before] == "had" and "announced" in lower[start:before]:
        before -= 1  # "the Chair announced that the Panel had determined to"
    noun = context.terms.at(BODY, before) or _meeting(lower, term, before) or _opening(context, start, before)
    if noun is None or noun.start < start or is_post(reading, noun.start):
        return None
    if lower[noun.start - 1 : noun.end] == LICENSING or is_partial(reading, max(start, noun.start - 1), noun.end):
        return None  # "Some Members supported the proposal"
    if noun.start - start > OPENING and "," not in lower[max(start, noun.start - OPENING) : noun.start]:
        return None
    if WORDS["prepositions"] & set(lower[max(start, noun.start - 2) : noun.start]) - {"of"}:
        return None
    return start, noun.end


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


def _each(reading: Reading, term: Term, end: int) -> list[tuple[int, int]] | None:
    """Return the items that a verb leads to, below its block or inside it: "resolved:- (i) to note"; null for none."""
    part = reading.part_of[term.start]
    if end == part.end and _leads(reading.lower[term.end : end]):
        return list(items(reading, part))
    if term.end < end and reading.lower[term.end] in COLONS:
        within = inline(reading, _past_marks(reading.lower, term.end, end), end)
        return [(first + (reading.lower[first] == "that"), last) for first, last in within] or None
    return None


def _past_marks(lower: list[str], token: int, end: int) -> int:
    """Return where the words begin behind a colon and a dash: "resolved:- to note"."""
    while token < end - 1 and (lower[token] in COLONS or lower[token] in DASHES):
        token += 1
    return token


def _leads(words: list[str]) -> bool:
    """Say whether what stands behind a verb only leads to a list: "that:", ", in terms of Section 149 of the Act:-"."""
    aside = words[:1] == [","] and not COLONS.isdisjoint(words[-2:]) and THAT.isdisjoint(words)
    return aside or LEADING.issuperset(words)


def _takes(lower: list[str], term: Term) -> bool:
    """Say whether the body only took something in: "received a report", "accepted the view of the Police"."""
    if lower[term.start] in WORDS["suffered"] and _second(lower, term) is None:
        return True  # and "received and considered the report"
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
