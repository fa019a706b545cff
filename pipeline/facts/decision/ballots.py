"""Finds what a report says of a vote: "members voted 8-3 to", "her amendment failed"."""

from pipeline.facts.decision.clauses import HAVE, QUOTES, clause_end, clause_start, in_reach, is_adverb, subject
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.outcomes import command, deciding, gerunds, of_motion
from pipeline.facts.decision.patterns import CAST, FATE, PUT, VOTES, WORDS
from pipeline.facts.decision.sides import by_sides, other_side, side
from pipeline.facts.decision.votes import NUMBERS, number, votes
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.resolve.meeting import PAST
from pipeline.terms import Term

NO_PART = frozenset((",", "and", "but", "as", "that", "when", "to", "of", "for", "on", ":", ";", "–", "“", "”", '"'))
USED = frozenset(("used", "using", "cast", "casting", "gave", "with", "exercised"))
SPOKEN = frozenset(("said", "told", ";", ":", "“", "”", '"', "who", "but", "and", "after", "because", "as"))
PARTICIPLES = frozenset(
    ("carried", "passed", "lost", "defeated", "rejected", "agreed", "approved", "accepted", "adopted")
)
ASIDES = frozenset(("as", "which"))
OUTRIGHT = frozenset(("on", "unanimously", "narrowly", "with", "after", "instead", "comfortably", "easily"))
"""Behind "the motion passed" these tell its fate; "the motion passed in May" only says which it is."""
REFUSAL = frozenset(("refusal", "refuse", "rejection", "refused"))
FAR = 8  # blocks between a motion and the body that it was put to
CAST_BY = 5  # words of "used her casting vote", "using his second or casting vote"
OWNER = 5  # words before a motion: "an alternative Ulster Unionist amendment"
MOTION_WORDS = 30  # words from "motion" to its fate: "a motion by X that the licence be taken away was lost"
REACH = 12  # words between "voted" and what for: "by nine votes to four, with one abstention, to"
BE, UNREAL = WORDS["be"], WORDS["unreal"]


def voted(context: Context, term: Term) -> Found | None:
    """Members voted 8-3 to close...; the council voted unanimously in favour of..."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    body = subject(context, start, term.start)
    count = side(reading, start, term.start)
    others = other_side(reading, term.end, end) if count is not None else None
    if body is None and others is not None and in_reach(context, start):
        body = (start, start)  # "five members voted for it, while four voted against"
    if body is None or (
        lower[term.end : term.end + 1] == ["on"] and lower[term.end + 1] in ("a", "an", "the", "whether")
    ):
        return None  # "voted on an application to build"
    for token in range(term.end, min(end - 1, term.end + REACH)):
        told = None
        if lower[token] == "to" and not lower[token + 1][0].isdigit():
            told = _commanded(reading, token + 1 + (reading.words[token + 1] in QUOTES), end)  # 'to "refer back" it'
            if lower[token + 1] in NUMBERS:
                continue
            if lower[token - 1] == "not":
                told = "refused" if told == "approved" and _does(lower[token + 1]) else "resolved"
        else:
            told = _sided(lower, token)
            told = told and _doing(lower, token, told)
        if told is not None:
            last = clause_end(reading, token, end)
            told = told if lower[token] == "to" else _by_count(reading, term.start, last, told)
            told = told if count is None or others is None else by_sides(told, count, others)
            return None if told is None else Found(VOTES, term.start, last, told, body, (start, end))
    return None


def _doing(lower: list[str], token: int, side: str) -> str | None:
    """Return what is decided by doing: "in favour of deferring it" defers, "against refusing it" decides nothing."""
    token += 1 + 2 * (lower[token] == "in")
    told = gerunds().get("".join(lower[token : token + 1])) or gerunds().get(" ".join(lower[token : token + 2]))
    if told is None or side == "approved":
        return told or side
    return "refused" if told == "approved" else None


def _does(verb: str) -> bool:
    """Say whether not to do so refuses: "voted not to implement the rise"; "not to use the hall" only resolves."""
    return verb in deciding() or verb in WORDS["helps"]


def casting(context: Context, term: Term) -> Found | None:
    """The chairman used her casting vote to refuse the plans."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    if USED.isdisjoint(lower[max(start, term.start - CAST_BY) : term.start]):
        return None
    real = (UNREAL - {"until"}).isdisjoint(lower[max(start, term.start - CAST_BY) : term.start])
    if not real or not in_reach(context, start):
        return None
    reach = 2 + 2 * (lower[term.end] == "as")  # "as chairman to"
    for token in range(term.end, min(end - 1, term.end + reach)):
        if lower[token] == "to" and lower[token + 1] in WORDS["settling"]:
            return None
        if lower[token] == "to":
            told: str | None = _commanded(reading, token + 1, end)
        else:
            told = _sided(lower, token)
        if told is not None:
            first, last = clause_start(reading, start, term.start), clause_end(reading, token, end)
            return Found(CAST, first, last, told, None, (start, end))
    return None


def _commanded(reading: Reading, verb: int, end: int) -> str:
    """Return what those decide who vote "to" do a thing; what tells nothing by itself may be told behind "and"."""
    lower = reading.lower
    reverses, follows = lower[verb] in WORDS["reversing"], lower[verb] in WORDS["following"]
    told = _second(lower, verb, end) if reverses or follows else None
    if told is not None or reverses:
        return told or "resolved"
    advised = follows and not WORDS["advised"].isdisjoint(lower[verb + 1 : verb + CAST_BY])
    if advised and not REFUSAL.isdisjoint(lower[verb:end]):
        return "refused"  # "to support its officers, who had recommended it for refusal"
    return command(reading, verb, verb + 2, "approved")


def _second(lower: list[str], verb: int, end: int) -> str | None:
    """Return what the second command tells behind a first that tells none: "to accept the advice and refuse it"."""
    if lower[verb] in deciding():
        return None
    joints = (token + 1 + (lower[token + 1] == "to") for token in range(verb, end - 2) if lower[token] == "and")
    return next((deciding()[lower[token]] for token in joints if lower[token] in deciding()), None)


def _by_count(reading: Reading, start: int, end: int, told: str) -> str | None:
    """Return the side that a count gives: "voted six in favour and six against" gives none."""
    count = votes(reading, start, end)
    if count.for_ is None or count.against is None or count.for_ > count.against:
        return told
    return "refused" if count.for_ < count.against and told == "approved" else None


def _sided(lower: list[str], token: int) -> str | None:
    """Return the outcome of "for", "in favour", "against"."""
    if lower[token] in ("for", "through", "themselves", "itself") or (
        lower[token] == "in" and lower[token + 1] in ("favour", "favor")
    ):
        return "approved"
    others = (
        lower[token - 1] == "others" or number(lower[token - 1]) is not None
    )  # "voted it in, with 13 others against"
    return "refused" if lower[token] in ("against", "down") and not others else None


def fate(context: Context, term: Term) -> Found | None:
    """Her amendment failed; a motion by X to close the baths was carried by 23 votes to 12."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    if lower[start] in WORDS["conditions"] and lower[start + 1] != "again":
        return None  # "Had the proposition been lost", but "Once again the motion was lost"
    for found in context.terms.between(FATE, term.end, min(end, term.end + MOTION_WORDS)):
        token = found.start - 1
        while token >= term.end and (lower[token] in BE or is_adverb(reading, token) or lower[token] in HAVE):
            token -= 1
        elects = found.id == "resolved"  # "a motion on the powers of elected councillors"
        if elects or not _ends_motion(lower, term.end, token + 1, found) or lower[token] == "that":
            continue  # "a motion to delay the closures that have been approved by cabinet"
        unreal = not UNREAL.isdisjoint(lower[max(term.end, token - 1) : found.start])
        if unreal or not _is_fate(context, term, found, end) or not in_reach(context, start, FAR):
            return None
        first, last = _start(reading, start, term.start), clause_end(reading, found.start, end)
        return Found(PUT, first, last, of_motion(reading, term.end, found), None, (start, end))
    return None


def _ends_motion(lower: list[str], start: int, end: int, fate: Term) -> bool:
    """Say whether the words between a motion and its fate are still of the motion."""
    between = lower[start:end]
    if len(between) > 1 and between[0] == "," == between[-1] and between[1] in ASIDES:
        between = []  # "the budget, as amended, is carried", "the motion, which would have ... and ..., is lost"
    spoken = SPOKEN - {"and"} if "to" in between else SPOKEN  # "the proposal to raise the tax and mend the roof"
    if not spoken.isdisjoint(between) or not WORDS["put"].isdisjoint(between):
        return False
    by, count = [*lower[fate.end : fate.end + 2], "", ""][:2]
    counted = by == "by" and number(count) is not None
    outright = lower[fate.start] == "passed" and (counted or by in OUTRIGHT)
    passive = lower[fate.start] in PARTICIPLES and not outright
    live = counted and "is" in lower[end : fate.start]  # as it happens: "the budget is carried by 27 votes to 24"
    return not passive or live or not PAST.isdisjoint(lower[end : fate.start])


def _start(reading: Reading, start: int, noun: int) -> int:
    """Return where the phrase of a motion begins: "An Ulster Unionist amendment"."""
    first = noun
    while first > start and noun - first < OWNER and reading.lower[first - 1] not in NO_PART:
        if reading.lower[first - 1] == "'s":
            break
        first -= 1
        if reading.lower[first] in ("a", "an", "the", "her", "his", "their"):
            break
    return first


def _is_fate(context: Context, term: Term, fate: Term, end: int) -> bool:
    """Say whether the fate is a vote's: a budget that "passed" needs a count, a motion does not."""
    lower = context.reading.lower
    if lower[term.start] in WORDS["put"] or term.end - term.start > 1 or "seconder" in lower[fate.start : end]:
        return True
    return votes(context.reading, fate.end, end).against is not None
