"""The day of the meeting that minutes are of."""

from pipeline import vocabulary
from pipeline.read import Part, Reading, Role
from pipeline.resolve.dates import DateMention, Dates
from pipeline.terms import Terms, Triggers

VOCABULARY = vocabulary.words("decision")

HEAD = "resolution head"
TRIGGERS: Triggers = {HEAD: VOCABULARY["heads"]}

MEETING, APPROVING, PREVIOUS, EARLIER = (
    frozenset(VOCABULARY["words"][name]) for name in ("meeting", "approving", "previous", "earlier")
)
FIRST = 300  # tokens in which minutes say when the meeting was
DAY = len("2018-10-09")
ALONE = 10  # words of a line that is only a day and an hour: "Thursday, 22 February 2018 10.00 a.m."
ABOVE = 12  # words of "3. MINUTES OF THE PREVIOUS MEETING"
NAMED = frozenset((Role.TITLE, Role.HEADING, Role.DATE, Role.ROW))
CLOCK = frozenset(("am", "pm", "a.m", "p.m", "noon"))
HOURS = CLOCK | {"to"}
PAST = frozenset(("was", "were", "been"))


def meeting_day(reading: Reading, terms: Terms, dates: Dates) -> str | None:
    """Return the day of the meeting, as the head of its minutes gives it; the first before anything is resolved."""
    for mention in dates.between(0, FIRST):
        if len(mention.edtf) != DAY or "X" in mention.edtf:
            continue
        part = reading.part_of[mention.start]
        heads = [head for head in terms.between(HEAD, part.start, mention.start) if head.id != "resolved"]
        if not heads and _is_told(reading, part, mention) and not _of_another_day(reading, mention.start):
            return mention.edtf
    return None


def _is_told(reading: Reading, part: Part, day: DateMention) -> bool:
    """Say whether a block says when the meeting was: it names it, or is only a day and hours: "4 May, 10 to 11 am"."""
    own = reading.lower[part.start : part.end]
    if part.role in NAMED or not MEETING.isdisjoint(own) or (day.start == part.start and not CLOCK.isdisjoint(own)):
        return True
    if day.start > part.start + 2:
        return False
    return len(own) <= ALONE or HOURS.issuperset([word for word in reading.lower[day.end : part.end] if word.isalpha()])


def _of_another_day(reading: Reading, day: int) -> bool:
    """Say whether a day is that of a meeting before: "The committee had met on 26 May"."""
    told = reading.lower[reading.sentence(day)[0] : day]
    return not EARLIER.isdisjoint(told) or _of_last_minutes(reading, day)


def _of_last_minutes(reading: Reading, day: int) -> bool:
    """Say whether a day is that of the minutes before: "To approve the minutes of 4 May", or a line below that head."""
    part = reading.part(day)
    above = reading.part(part.start - 1) if part.start else part
    own, behind = reading.lower[part.start : day], reading.lower[day : reading.sentence(day)[1]]
    signed = not PAST.isdisjoint(behind) and not APPROVING.isdisjoint(behind)  # "... were signed"
    told = "minutes" in own and (signed or _of_another(own) or not APPROVING.isdisjoint(own))
    headed = above.end - above.start <= ABOVE and "minutes" in reading.lower[above.start : above.end]
    return told or (headed and not PREVIOUS.isdisjoint(reading.lower[above.start : above.end]))


def _of_another(own: list[str]) -> bool:
    """Say whether "for" tells which minutes: "the minutes for 4 May"."""
    return any(word == "minutes" and own[at + 1] == "for" for at, word in enumerate(own[:-1]))
