"""When a meeting decided."""

from datetime import date, timedelta

from pipeline.facts.decision.found import Found
from pipeline.facts.decision.patterns import BODY, PASSIVE
from pipeline.facts.decision.votes import number
from pipeline.resolve import Context
from pipeline.resolve.meeting import DAY, PAST

OPENING = frozenset(("at", "on", "in", "last", "this", "yesterday", "tonight", "earlier"))  # "On Monday, plans were"
NEAR = 12  # tokens of a decision in which its day stands
WEEK = 7
LATELY = 15  # days between a meeting and the report of it
AROUND = 7  # words between a body and its day
MET = frozenset(("meeting", "met", "debate", "vote", "voted", "session", "hearing"))
SAT = frozenset(("meeting", "session", "hearing"))
AT = 6  # words between "at" and its day: "at a meeting of the full council on"
MODALS = frozenset(("should", "would", "will", "could"))
NOT_ON = frozenset(("by", "from", "until", "since", "for", "of", "to", "before", "after"))
JUST_NOW = frozenset(("last", "yesterday", "today", "tonight"))
EARLIER = frozenset(("previously", "earlier", "originally", "initially"))


def told_day(context: Context, found: Found) -> str | None:
    """Return the day that a report's sentence gives for the decision, not that of what was decided."""
    lower = context.reading.lower
    for mention in context.dates.between(*found.around):
        if lower[mention.start - 1] in NOT_ON or mention.edtf == "XXXX":
            continue
        verb = _verb(lower, found, mention.start)
        if found.rule == PASSIVE and verb == found.start < mention.start and lower[verb] not in OPENING:
            continue  # "A motion on April's ruling was deferred"
        if found.rule == PASSIVE and _was_again(lower, mention.end, found.end):
            continue  # "The scheme was drawn up in May, but was turned down"
        past = _is_past(context, mention.edtf)
        near = (past or mention.start < verb + NEAR) and not _of_the_act(lower, verb, mention.start)
        if near or (_at_meeting(lower, mention.start) and _is_past(context, _gone(context, mention.edtf))):
            return _gone(context, mention.edtf)
    return None


def _was_again(lower: list[str], start: int, end: int) -> bool:
    """Say whether a second verb of the same subject follows: "but was turned down"."""
    return any(lower[token] == "but" and lower[token + 1] in PAST for token in range(start, end - 1))


def _at_meeting(lower: list[str], day: int) -> bool:
    """Say whether a day is a meeting's: "at a meeting on Tuesday", "at last night's meeting"."""
    near = lower[day - AT : day + 3]
    return "at" in near[:AT] and not SAT.isdisjoint(near)


def _gone(context: Context, edtf: str) -> str:
    """Return the weekday before for one read as to come: "fees will rise after the council set them on Thursday"."""
    ahead = -(_ago(context, edtf) or 0)
    return (date.fromisoformat(edtf) - timedelta(days=WEEK)).isoformat() if 0 < ahead <= WEEK else edtf


def _is_past(context: Context, edtf: str) -> bool:
    """Say whether a day is before the document's own, and not long before."""
    ago = _ago(context, edtf)
    return ago is not None and 0 <= ago <= LATELY


def _ago(context: Context, edtf: str) -> int | None:
    """Return how many days a day lies before the document's own; null where either is no plain day."""
    published = _published(context)
    if published is None or len(edtf) != DAY or "X" in edtf:
        return None
    return (published - date.fromisoformat(edtf)).days


def _published(context: Context) -> date | None:
    """Return the document's own day, where that is known to the day."""
    published = context.reading.document.published
    plain = published is not None and len(published) == DAY and "X" not in published
    return date.fromisoformat(published) if published is not None and plain else None


def is_earlier(context: Context, found: Found) -> bool:
    """Say whether a decision is told as one of an earlier meeting: "had previously agreed"."""
    before = context.reading.lower[max(0, found.start - 2) : found.start]
    return not EARLIER.isdisjoint(before) or (found.outcome == "recommended" and "had" in before)


def is_long_ago(context: Context, edtf: str) -> bool:
    """Say whether a time lies before the fortnight that a report is about: "in January", "in 2019", "last year"."""
    published = _published(context)
    if published is None or not edtf[:4].isdigit():
        return False
    return edtf[:DAY] < (published - timedelta(days=LATELY)).isoformat()[: len(edtf)]


def report_day(context: Context) -> str | None:
    """Return the one day on which a report says that a body met: "at Monday's meeting", "told cabinet on Tuesday"."""
    published = _published(context)
    if published is None:
        return None
    first, last = (published - timedelta(days=LATELY)).isoformat(), published.isoformat()
    days = {
        mention.edtf
        for mention in context.dates.mentions
        if len(mention.edtf) == DAY
        and first <= mention.edtf <= last
        and _of_meeting(context, mention.start, mention.end)
    }
    return days.pop() if len(days) == 1 else None


def _of_meeting(context: Context, start: int, end: int) -> bool:
    first, last = context.reading.sentence_of[start]
    first, last = max(first, start - AROUND), min(last, end + AROUND)
    met = not MET.isdisjoint(context.reading.lower[first:last])
    return met or bool(context.terms.between(BODY, first, last))


def _verb(lower: list[str], found: Found, day: int) -> int:
    """Return where a decision's verb stands: behind "a bid by residents to buy the hall" in a passive."""
    if found.rule != PASSIVE:
        return found.start
    return next((token for token in range(day, found.start, -1) if lower[token] in PAST), found.start)


def _of_the_act(lower: list[str], start: int, day: int) -> bool:
    """Say whether a day is that of what was decided: "agreed to meet again in May", but "agreed to it last night"."""
    if lower[day] in JUST_NOW:
        return False
    return any(
        lower[token] in MODALS
        or lower[token] in ("pending", "until")
        or (lower[token] == "to" and number(lower[token + 1]) is None)
        for token in range(start, day)
    )
