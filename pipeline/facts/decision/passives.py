"""Finds in minutes the passive: "the minutes were approved", "this was deferred to the next meeting"."""

from collections.abc import Iterator

from pipeline.facts.decision.bodies import DONE, meeting, phrase_start
from pipeline.facts.decision.enumerators import beginning, stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.outcomes import decided, nouns
from pipeline.facts.decision.patterns import BODY, SIGNED, WORDS
from pipeline.facts.decision.votes import number
from pipeline.resolve import Context
from pipeline.terms import Term

NO_FATE = WORDS["reported"] | WORDS["suffered"] | WORDS["undone"]
SAID = WORDS["said"]
HANDLING = DONE | {"had", "having", "have"}
MINUTES = frozenset(("minutes", "minute"))
AGREED = frozenset(("approved", "confirmed", "agreed", "accepted", "adopted"))
REPORTS = frozenset(("report", "reports", "update", "correspondence"))
TAKEN = {
    "approved": WORDS["paid"],
    "accepted": WORDS["offered"],
    "authorised": WORDS["paid"],
    "agreed": WORDS["offered"] | WORDS["paid"] | WORDS["drawn_up"],
}
AGENTS = WORDS["bodies"] | {"majority", "all"}
OWN = frozenset(("the", "principle", "full", "accordance", "its", "favour"))
EMPOWERED = 6  # words of "The Head of Legal Services"
EARLIER = frozenset(("last", "previous", "earlier", "previously"))
LATER = frozenset(("until", "till", "to"))
SO = frozenset((".", "to", "unanimously", "by", "nem", "and"))  # "This was agreed to."
NEXT = 3  # words of "at the last"
AGENT = 10  # words of "by a majority of the members of the Planning Committee"
SUBJECT = 45  # words of the longest subject: "The Minutes of the Meeting of the ... Committee of 29 October 2015"
DEMONSTRATIVES = frozenset(("the", "this", "these", "it", "all", "both"))


def passive(context: Context, term: Term, start: int, be: int, rules: frozenset[str]) -> Iterator[Found]:
    """Yield what minutes say was done: the minutes were approved; it was deferred."""
    reading, lower = context.reading, context.reading.lower
    end = reading.sentence_of[start][1]
    if lower[be] not in DONE:
        return
    first = beginning(reading, start, end)
    label = (token for token in range(be, first, -1) if lower[token] == ":" and not lower[token - 1].isdigit())
    first = next(label, first - 1) + 1  # "Annual Return: it was", but "at 10:30"
    first += lower[first - 1 : first + 1] == [":", "that"]
    if SIGNED in rules and lower[term.end : term.end + 1] == ["and"] and lower[term.start] in WORDS["suffered"]:
        told = decided().get(lower[min(term.end + 1, end - 1)])  # "was received and noted"
        if told is None and lower[be - 1] in REPORTS:
            told = "noted"
        if told is not None:
            yield Found(SIGNED, first, stop(reading, end), told, None, (start, end))
        return
    if SIGNED in rules and lower[term.start] == "authorised" and _empowered(lower[first:be], lower[term.end : end]):
        yield Found(SIGNED, first, stop(reading, end), "resolved", None, (start, end))
        return
    if SIGNED in rules and _taken_in(lower[first:be], lower[term.start]) and term.end >= end - 1:
        yield Found(SIGNED, first, stop(reading, end), "noted", None, (start, end))
        return
    be = _subject_end(lower, first, be)
    noun = _noun(lower, term, first, be)
    if SIGNED in rules and (noun is not None or _is_decided(context, term, first, be, end)):
        noun = "resolved" if _is_all_said(lower[first:be], lower[term.start]) else noun
        others = _others(context, term.end, end)
        yield Found(SIGNED, first, stop(reading, end), noun or term.id, others, (start, end))


def _taken_in(subject: list[str], verb: str) -> bool:
    """Say whether a report was received: but "no reports were received"."""
    if verb != "received" or not subject:
        return False
    return subject[-1] in REPORTS and subject[0] not in WORDS["absent"]


def _subject_end(lower: list[str], first: int, be: int) -> int:
    """Return where a subject ends that was handled before it was decided on: "had been sent out and were approved"."""
    if lower[be - 1] != "and":
        return be
    verb = next((token for token in range(first + 1, be) if lower[token] in HANDLING), be)
    return verb if not WORDS["handled"].isdisjoint(lower[verb + 1 : verb + NEXT]) else be


def _empowered(subject: list[str], behind: list[str]) -> bool:
    """Say whether somebody is told to act: "The Chairman was authorised to sign the minutes of 4 May"."""
    return behind[:1] == ["to"] and len(subject) <= EMPOWERED and SAID.isdisjoint(subject)


def _noun(lower: list[str], term: Term, start: int, be: int) -> str | None:
    """Return what a noun tells that was agreed to: "deferment of the application was agreed"."""
    if lower[term.start] not in AGREED or not SAID.isdisjoint(lower[start:be]):
        return None
    return next((nouns()[word] for word in lower[start:be] if word in nouns()), None)


def _is_decided(context: Context, term: Term, start: int, be: int, end: int) -> bool:
    """Say whether the meeting did so itself, now: not "the plan was approved in 2012", "he said it was refused"."""
    lower = context.reading.lower
    subject = lower[start:be]
    signed = not MINUTES.isdisjoint(subject) and term.id in ("approved", "noted")
    if signed and context.reading.words[term.start].isupper() and be - start > 1:
        return True  # "There had been circulated the minutes of 5 May, which were APPROVED"
    if _is_all_said(subject, lower[term.start]):
        return term.end >= end or lower[term.end] in SO
    signed = signed or lower[term.end : term.end + 2] == ["and", "signed"]
    if not subject or len(subject) > SUBJECT or term.id not in ("approved", "refused", "deferred", "noted"):
        return False
    if not SAID.isdisjoint(subject) or not WORDS["absent"].isdisjoint(subject) or _is_idle(lower, subject, term):
        return False
    if lower[term.start] == "taken" and AGREED.isdisjoint(lower[term.end : end]):
        return False  # "were taken as read and signed"
    taken = lower[term.start] in TAKEN and not TAKEN[lower[term.start]].isdisjoint(subject)
    if lower[term.start] in NO_FATE and not signed and not taken:
        return False
    if not _goes_on(lower, term.end, end, signed=signed):
        return False
    if not signed and not EARLIER.isdisjoint(lower[term.end : min(end, term.end + NEXT)]):
        return False  # "was refused at the last meeting"
    if lower[term.end : term.end + 1] == ["by"] and _is_long_ago(context, term.end, end):
        return False
    return signed or taken or subject[0] in DEMONSTRATIVES or not WORDS["proposals"].isdisjoint(subject)


def _is_idle(lower: list[str], subject: list[str], term: Term) -> bool:
    """Say whether a thing was only seen, or a meeting broke off: "an issue was noted", "was adjourned at 9.10"."""
    if term.id == "noted":
        return WORDS["papers"].isdisjoint(subject)
    return lower[term.start] == "adjourned" and "meeting" in subject and lower[term.end] not in LATER


def _is_all_said(subject: list[str], verb: str) -> bool:
    """Say whether what was agreed stands in the sentence before: "This was agreed."."""
    return subject == ["this"] and verb == "agreed"


def _is_long_ago(context: Context, by: int, end: int) -> bool:
    """Say whether a day stands behind the body: "was refused by the Committee in 2016"."""
    noun = next(iter(context.terms.between(BODY, by + 1, min(end, by + AGENT))), None)
    return noun is not None and any(
        mention.start == noun.end + 1 for mention in context.dates.between(noun.end, noun.end + 2)
    )


def _others(context: Context, by: int, end: int) -> tuple[int, int] | None:
    """Return the body that did it where it is another than the meeting: "was refused by the County Council"."""
    words = context.reading.words
    noun = next(iter(context.terms.between(BODY, by + 1, min(end, by + AGENT))), None)
    if words[by : by + 1] != ["by"] or noun is None:
        return None
    own = set((meeting(context) or "").lower().split())
    start = phrase_start(context.reading, noun.start, by + 1)
    named = {word.lower() for word in words[start : noun.start] if word[0].isupper()}
    return None if not own or named <= own else (start, noun.end)


def _goes_on(lower: list[str], token: int, end: int, *, signed: bool) -> bool:
    """Say whether what follows the verb can follow a decision: "subject to", "as a record", "by 5 votes to 2"."""
    if token >= end:
        return True
    word = lower[token]
    following = lower[token + 1] if token + 1 < end else ""
    if word == "by":
        behind = lower[token + 1 : min(end, token + 5)]
        return any(number(item) is not None or item in AGENTS for item in behind)
    if word in ("on", "in"):
        return following in OWN
    return signed or not word[0].isalnum() or word in WORDS["goes_on"] or word.endswith("ly")
