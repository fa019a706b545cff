"""When a meeting decided."""

from datetime import date, timedelta

from pipeline.facts.decision.bodies import MEETING
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.patterns import BODY, HEAD, PASSIVE, WORDS
from pipeline.facts.decision.votes import number
from pipeline.read import Role
from pipeline.resolve import Context

FIRST = 300  # tokens in which minutes say when the meeting was
DAY = len("2018-10-09")
ALONE = 10  # words of a line that is only a day and an hour: "Thursday, 22 February 2018 10.00 a.m."
OPENING = frozenset(("at", "on", "in", "last", "this", "yesterday", "tonight", "earlier"))  # "On Monday, plans were"
NEAR = 12  # tokens of a decision in which its day stands
ABOVE = 12  # words of "3. MINUTES OF THE PREVIOUS MEETING"
HOURS = frozenset(("to", "am", "pm", "noon"))
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
PAST = frozenset(("was", "were", "been"))
NAMED = frozenset((Role.TITLE, Role.HEADING, Role.DATE, Role.ROW))


def meeting_day(context: Context) -> str | None:
    """Return the day of the meeting, as the head of its minutes gives it; the first before anything is resolved."""
    reading = context.reading
    heads = context.terms.of(HEAD)
    for mention in context.dates.between(0, FIRST):
        part = reading.part(mention.start)
        alone = mention.start <= part.start + 2 and _is_hours(reading.lower[mention.end : part.end])
        alone = alone or (part.end - part.start <= ALONE and mention.start <= part.start + 2)
        said = part.role in NAMED or alone or not MEETING.isdisjoint(reading.lower[part.start : part.end])
        before = not any(part.start <= head.start < mention.start and head.id != "resolved" for head in heads)
        before = before and not _of_last_minutes(context, mention.start)
        if len(mention.edtf) == DAY and "X" not in mention.edtf and said and before:
            return mention.edtf
    return None


def _is_hours(words: list[str]) -> bool:
    """Say whether nothing but hours stands behind a day: "- 09:30 to 11:00"."""
    return all(word in HOURS or not word.isalpha() for word in words)


def _of_last_minutes(context: Context, day: int) -> bool:
    """Say whether a day is that of the minutes before: "To approve the minutes of 4 May", or a line below that head."""
    reading = context.reading
    part = reading.part(day)
    above = reading.part(part.start - 1) if part.start else part
    own, behind = reading.lower[part.start : day], reading.lower[day : reading.sentence(day)[1]]
    signed = not PAST.isdisjoint(behind) and not WORDS["approving"].isdisjoint(behind)  # "... were signed"
    told = "minutes" in own and (signed or not WORDS["approving"].isdisjoint(own))
    headed = above.end - above.start <= ABOVE and "minutes" in reading.lower[above.start : above.end]
    return told or (headed and not WORDS["previous"].isdisjoint(reading.lower[above.start : above.end]))


def told_day(context: Context, found: Found) -> str | None:
    """Return the day that a report's sentence gives for the decision, not that of what was decided."""
    lower = context.reading.lower
    for mention in context.dates.between(*found.around):
        verb = _verb(lower, found, mention.start)
        if found.rule == PASSIVE and verb == found.start < mention.start and lower[verb] not in OPENING:
            continue  # "A motion on April's ruling was deferred"
        past = _is_past(context, mention.edtf)
        near = (past or mention.start < verb + NEAR) and not _of_the_act(lower, verb, mention.start)
        if not near and not (_at_meeting(lower, mention.start) and _is_past(context, _gone(context, mention.edtf))):
            continue
        if lower[mention.start - 1] not in NOT_ON and mention.edtf != "XXXX":
            return _gone(context, mention.edtf)
    return None


def _at_meeting(lower: list[str], day: int) -> bool:
    """Say whether a day is a meeting's: "at a meeting on Tuesday", "at last night's meeting"."""
    near = lower[day - AT : day + 3]
    return "at" in near[:AT] and not SAT.isdisjoint(near)


def _gone(context: Context, edtf: str) -> str:
    """Return the weekday before for one read as to come: "fees will rise after the council set them on Thursday"."""
    published = context.reading.document.published
    if published is None or len(edtf) != DAY or len(published) != DAY or "X" in edtf or edtf <= published:
        return edtf
    day = date.fromisoformat(edtf)
    ahead = (day - date.fromisoformat(published)).days
    return (day - timedelta(days=WEEK)).isoformat() if ahead <= WEEK else edtf


def _is_past(context: Context, edtf: str) -> bool:
    """Say whether a day is before the document's own, and not long before."""
    published = context.reading.document.published
    if published is None or len(edtf) != DAY or len(published) != DAY or "X" in edtf:
        return False
    return 0 <= (date.fromisoformat(published) - date.fromisoformat(edtf)).days <= LATELY


def is_earlier(context: Context, found: Found) -> bool:
    """Say whether a decision is told as one of an earlier meeting: "had previously agreed"."""
    before = context.reading.lower[max(0, found.start - 2) : found.start]
    return not EARLIER.isdisjoint(before) or (found.outcome == "recommended" and "had" in before)


def is_long_ago(context: Context, edtf: str) -> bool:
    """Say whether a time lies before the fortnight that a report is about: "in January", "in 2019", "last year"."""
    published = context.reading.document.published
    if published is None or not edtf[:4].isdigit():
        return False
    return edtf[: len(published)] < (date.fromisoformat(published) - timedelta(days=LATELY)).isoformat()[: len(edtf)]


def report_day(context: Context) -> str | None:
    """Return the one day on which a report says that a body met: "at Monday's meeting", "told cabinet on Tuesday"."""
    reading = context.reading
    days = {
        mention.edtf
        for mention in context.dates.between(0, len(reading.words))
        if _is_past(context, mention.edtf) and _of_meeting(context, mention.start, mention.end)
    }
    return days.pop() if len(days) == 1 else None


def _of_meeting(context: Context, start: int, end: int) -> bool:
    first, last = context.reading.sentence(start)
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
