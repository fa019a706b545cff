"""Whether a visit was made, is to come, or is not stated at all."""

from itertools import pairwise

from pipeline.edtf import bounds
from pipeline.facts.inspection.links import Link
from pipeline.facts.inspection.scene import Scene
from pipeline.facts.inspection.words import BODIES, BODIES_THAT, CANCELLED, DENIED, EVERY, OVERTAKEN, PLANS, RESCHEDULED
from pipeline.resolve.dates.tense import looks_ahead

COMPLETED, PLANNED = "completed", "planned"
REACH = 6  # tokens before a visit in which it can be denied
LIMITS = ("by", "before", "until", "within")
WITHIN = ("within", "inside")
WENT_AHEAD = ("went", "took", "and")
CLAUSES = ("after", "when", "following", "since", ";", ":", "–", "—", "because", "while", "but")
PUT_OFF = (("put", "off"), ("called", "off"))
NOT = frozenset(("not", "n't", "never"))
PRIOR = "prior"
LATER, THEIR = "later", "their"
EDGES = ("since", "after", "until")


def denied(scene: Scene, link: Link, cue: int) -> str | None:
    """Return why a visit is not stated as made or to come: denied, hoped for, usual, cancelled; else null."""
    first, last = scene.sentence(link.start)
    if _of_a_kind(scene, link):
        return "bodies of a kind"
    for at in range(max(cue, link.start) - 1, max(first, link.start - REACH) - 1, -1):
        if scene.lower[at] in CLAUSES and at < link.start:  # "given the worst possible rating after inspectors called"
            break
        if scene.lower[at] in NOT and link.time.relation == "until" and PLANS.isdisjoint(scene.lower[at : link.start]):
            continue  # "was not inspected until June": then it was; but "was not due for inspection until June"
        if scene.lower[at] == "each" and scene.lower[at + 1] == "of":  # "at each of its last three inspections"
            continue
        # "May" is a month, or Abdul May
        if scene.lower[at] in DENIED and not (at > first and scene.words[at][:1].isupper()):
            return "denied, conditional or general"
    if not EVERY.isdisjoint(scene.lower[link.time.start - 1 : link.time.end + 1]):
        return "a habit"
    behind = scene.lower[link.end : min(last, link.end + REACH)]
    if behind[:1] == ["but"] and not NOT.isdisjoint(behind):  # "was expected in May but did not come"
        return "put off"
    words = scene.lower[first:last]
    if not RESCHEDULED.isdisjoint(words):
        at = next(at for at in range(first, last) if scene.lower[at] in RESCHEDULED)
        return None if scene.lower[at + 1] in ("for", "to") and scene.in_time(at + 2) else "cancelled"
    put_off = "off" in words and any(pair in PUT_OFF for pair in pairwise(words))
    return "cancelled" if put_off or not CANCELLED.isdisjoint(words) else None


def _of_a_kind(scene: Scene, link: Link) -> bool:
    """Tell "homes judged inadequate in their first inspection", "Services placed in special measures are ..."."""
    first = scene.sentence(link.start)[0]
    last = link.start if scene.lower[link.start] == THEIR else first + 1
    bodies = [at for at, word in enumerate(scene.lower[first:last], first + 1) if word in BODIES]
    return not BODIES_THAT.isdisjoint([scene.lower[at] for at in bodies])


def status_of(scene: Scene, link: Link) -> str:
    """Tell a visit that was made from one to come: by its date against the document's, else by the words."""
    published = scene.reading.document.published
    order = _compared(link.time.edtf, published) if link.time.edtf and published else 0
    if order:
        return PLANNED if order > 0 else COMPLETED
    if _was_planned(scene, link) or (not link.time.edtf and scene.lower[link.time.start] in WITHIN):
        return PLANNED
    joined = scene.lower[link.start - 1] == "and" and scene.lower[link.start].endswith(
        "ed"
    )  # "will be kept under review and inspected again in six months"
    at = link.start if joined else link.time.start
    return PLANNED if looks_ahead(scene.reading, at, link.time.end) else COMPLETED


def _compared(date: str, published: str) -> int:
    """Return 1 for a date after the document's, -1 for one before it, 0 where they overlap or are not known."""
    first, last = bounds(date)
    document_first, document_last = bounds(published)
    if not (first and last and document_first and document_last):
        return 0
    if first > document_last:
        return 1
    return -1 if last <= document_last else 0


def overtaken(scene: Scene, link: Link, status: str) -> bool:
    """Tell whether the visit was only planned: "was due in June" in a report of September."""
    went_ahead = scene.lower[link.time.end] in WENT_AHEAD
    return status == COMPLETED and not went_ahead and _was_planned(scene, link)


def _was_planned(scene: Scene, link: Link) -> bool:
    first = max(scene.sentence(link.start)[0] + 1, link.start - 3)
    if PLANS.isdisjoint(scene.lower[first : link.time.start]):
        return False
    return any(scene.lower[at] in PLANS and scene.lower[at - 1] in OVERTAKEN for at in range(first, link.time.start))


def own_date(scene: Scene, link: Link, status: str) -> tuple[bool, str | None]:
    """Return whether the time fits the visit, and the date it gives: "before Easter" fits a plan and gives none."""
    time = link.time
    counted = scene.lower[time.start - 1] == "in" or LATER in scene.lower[time.end - 1 : time.end + 1]
    if time.edtf is None and status == COMPLETED and counted:  # "two visits in eight days", "a visit two weeks later"
        return False, None
    if not link.dated:
        return True, None
    prior = PRIOR in scene.lower[time.start - REACH : time.start]  # "prior to the start of 2022/23"
    if time.relation not in LIMITS and time.relation not in EDGES and not prior:
        return True, time.edtf
    if status == COMPLETED:
        delayed = time.relation == "until" and not NOT.isdisjoint(scene.lower[max(0, link.start - 3) : time.start])
        return delayed, time.edtf if delayed else None
    at_its_end = (
        time.relation == "by" or "end" in scene.lower[time.start - 4 : time.start + 1]
    )  # "before the end of the year"
    return time.relation != "since", time.edtf if at_its_end else None
