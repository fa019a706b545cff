"""The day of the meeting that minutes are of."""

from pipeline import vocabulary
from pipeline.read import Reading, Role
from pipeline.resolve.dates import Dates
from pipeline.terms import Terms, Triggers

VOCABULARY = vocabulary.words("decision")

HEAD = "resolution head"
TRIGGERS: Triggers = {HEAD: VOCABULARY["heads"]}

MEETING, APPROVING, PREVIOUS = (frozenset(VOCABULARY["words"][name]) for name in ("meeting", "approving", "previous"))
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
    heads = terms.of(HEAD)
    for mention in dates.between(0, FIRST):
        part = reading.part(mention.start)
        alone = mention.start <= part.start + 2 and _is_hours(reading.lower[mention.end : part.end])
        timed = mention.start == part.start and not CLOCK.isdisjoint(reading.lower[part.start : part.end])
        alone = alone or timed or (part.end - part.start <= ALONE and mention.start <= part.start + 2)
        said = part.role in NAMED or alone or not MEETING.isdisjoint(reading.lower[part.start : part.end])
        before = not any(part.start <= head.start < mention.start and head.id != "resolved" for head in heads)
        before = before and not _of_last_minutes(reading, mention.start)
        if len(mention.edtf) == DAY and "X" not in mention.edtf and said and before:
            return mention.edtf
    return None


def _is_hours(words: list[str]) -> bool:
    """Say whether nothing but hours stands behind a day: "- 09:30 to 11:00"."""
    return all(word in HOURS or not word.isalpha() for word in words)


def _of_last_minutes(reading: Reading, day: int) -> bool:
    """Say whether a day is that of the minutes before: "To approve the minutes of 4 May", or a line below that head."""
    part = reading.part(day)
    above = reading.part(part.start - 1) if part.start else part
    own, behind = reading.lower[part.start : day], reading.lower[day : reading.sentence(day)[1]]
    signed = not PAST.isdisjoint(behind) and not APPROVING.isdisjoint(behind)  # "... were signed"
    other = any(word == "minutes" and own[at + 1] == "for" for at, word in enumerate(own[:-1]))
    told = "minutes" in own and (signed or other or not APPROVING.isdisjoint(own))
    headed = above.end - above.start <= ABOVE and "minutes" in reading.lower[above.start : above.end]
    return told or (headed and not PREVIOUS.isdisjoint(reading.lower[above.start : above.end]))
