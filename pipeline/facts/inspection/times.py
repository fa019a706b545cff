"""Which time a visit finds in its sentence: behind it, at the head of its clause, or listed with others."""

from pipeline.facts.inspection.scene import Scene, Time
from pipeline.facts.inspection.words import (
    ACCOUNTS,
    BRIDGE_STARTS,
    BRIDGES,
    HEADS,
    LISTING,
    REPORTS,
    RESCHEDULED,
    VOCABULARY,
)

BEFORE, NEAR = 24, 10  # tokens before a visit within which it finds its date
FINENESS = ("day", "week of", "relative", "month", "season", "quarter", "financial year", "year", "years", "vague")
PREPOSITIONS = frozenset(
    ("in", "on", "between", "from", "during", "at", "over", "of", "the", "early", "late", "back", "end")
)
DAY_PARTS = frozenset(VOCABULARY["between"]["day_parts"])
ANCHORS = ("last", "this", "next")
DATE_OF = ("date", "dates")
APPOSING = frozenset((",", "(", "from", "on", "between", "in"))


def time_after(scene: Scene, start: int, reach: int) -> Time | None:
    """Return the time that follows a visit in its sentence, with no other statement between, else None."""
    end = min(scene.sentence(start - 1)[1], start + reach)
    if not scene.times_between(start, end):
        return None
    if scene.lower[start] == ":" and scene.lower[start + 1] in APPOSING:  # "three visits: in March and in July"
        start += 1
    if scene.lower[start] in ('"', "”", "’"):  # 'a "focused visit" to look at plans, which was made in May'
        start += 1
    if scene.lower[start] in DATE_OF and scene.lower[start + 1] == ":":  # "Inspection date: 28 March 2017"
        start += 1
    if scene.lower[start] == ":" and any(time.start == start + 1 for time in scene.times_between(start, end)):
        start += 1  # "Last inspected: 14 December 2022"
    times = [time for time in scene.times_between(start, end) if not _names_other(scene, time, start)]
    if not times or not scene.clear(start, times[0].start):
        return None
    time = times[0]
    for following in times[1:]:
        between = scene.lower[time.end : following.start]
        if not all(word in APPOSING for word in between):
            break
        if FINENESS.index(_form(following)) < FINENESS.index(_form(time)):
            time = following
    return time


def time_of_doing(scene: Scene, start: int, reach: int) -> Time | None:
    """Return the time at which a visit was done, past others: "was prompted in April and carried out on 6 May"."""
    end = min(scene.sentence(start - 1)[1], start + reach)
    for time in scene.times_between(start, end):
        before = scene.lower[max(start, time.start - 10) : time.start]
        if ("carried" in before and "out" in before) or ("took" in before and "place" in before):
            return time
        if before[-1:] and before[-1] in ("for", "to") and not RESCHEDULED.isdisjoint(before[-2:]):
            return time  # "delayed earlier in the year, was rescheduled for 20 August"
    return None


def _names_other(scene: Scene, time: Time, start: int) -> bool:
    """Tell whether the time says which year's accounts are audited, "for 2019/20", or is the day of the news."""
    if time.start > start and _opens_line(scene, time):
        return True
    if not time.form.endswith("year"):
        return False
    before = time.start - 1 - (scene.lower[time.start - 1] == "the")
    return scene.lower[before] == "for" or scene.lower[time.end] in ACCOUNTS


def _opens_line(scene: Scene, time: Time) -> bool:
    """Tell the day of the news in a line of its own from one in a line that was broken: "called on | 5 May"."""
    if scene.lower[time.start - 1] in PREPOSITIONS or not scene.lower[time.start - 1].isalnum():
        return False
    return "\n" in scene.reading.text(time.start - 1, time.start + 1)


def times_behind(scene: Scene, first: Time) -> list[Time]:
    """Return the times listed behind one: "in October 2022 and June 2023"."""
    found: list[Time] = []
    if first.edtf is None:  # "within six months of the August inspection"
        return found
    last = first
    for time in scene.times_between(first.end, scene.sentence(first.start)[1]):
        between = scene.lower[last.end : time.start]
        told = scene.lower[time.end].endswith("ed")  # "inspected it in May, and in June published its report"
        if not between or not all(word in LISTING for word in between) or time.edtf is None or told:
            break
        found.append(time)
        last = time
    return found


def time_before(scene: Scene, end: int) -> Time | None:
    """Return the time at the head of the clause that a visit stands in, with no other statement between, else None."""
    first = scene.sentence(end)[0]
    times = [time for time in scene.times_between(max(first, end - BEFORE), end) if time.end <= end]
    if not times or times[-1].relation or times[-1].edtf is None:
        return None
    time = times[-1]
    head = with_preposition(scene, time.start)
    while head > first and scene.lower[head - 1] in DAY_PARTS:  # "On a Monday morning at the end of April"
        head = with_preposition(scene, head - 1)
    at_head = head == first or scene.lower[head - 1] in HEADS
    start = time.end + (scene.lower[time.end] == ",")
    if scene.lower[start] == "when":  # "It was good in 2015, when it was last inspected"
        return time if scene.clear(start + 1, end) else None
    led = head < time.start and scene.lower[head] in PREPOSITIONS  # "On Monday", not "One Monday"
    told = (
        led or (head == time.start and time.form == "relative") or scene.lower[time.start] in ANCHORS
    )  # "Last month inspectors"
    clear = at_head and told and scene.clear(time.end, end)
    return time if clear and REPORTS.isdisjoint(scene.lower[time.end : end]) else None


def bridged(scene: Scene, end: int) -> Time | None:
    """Return the time of what was done for a visit: "spent three days there last month as part of a peer challenge"."""
    times = [time for time in scene.times_between(max(scene.sentence(end)[0], end - NEAR), end) if time.end < end]
    if not times or times[-1].relation or times[-1].edtf is None or scene.lower[times[-1].end] not in BRIDGE_STARTS:
        return None
    between = range(times[-1].end, end)
    named = {at for found in scene.inspectors_between(times[-1].end, end) for at in range(found.start, found.end)}
    return times[-1] if all(at in named or scene.lower[at] in BRIDGES for at in between) else None


def with_preposition(scene: Scene, start: int) -> int:
    """Return where the prepositions before a time begin: "at the end of | May"."""
    first = scene.sentence(start)[0]
    while start > first and scene.lower[start - 1] in PREPOSITIONS:
        start -= 1
    return start


def _form(time: Time) -> str:
    return time.form if time.form in FINENESS else "relative"
