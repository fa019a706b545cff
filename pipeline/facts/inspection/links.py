"""How a visit and its date are joined in a sentence: what each rule looks for."""

from typing import NamedTuple

from pipeline.facts.inspection.asides import behind_leader
from pipeline.facts.inspection.nouns import DETERMINERS, QUOTES, ROW, STRONG, WEAK, is_visit, phrase_start
from pipeline.facts.inspection.passive import done_by_another, done_by_inspectors
from pipeline.facts.inspection.scene import Inspectors, Scene, Time
from pipeline.facts.inspection.times import (
    PREPOSITIONS,
    bridged,
    time_after,
    time_before,
    time_of_doing,
    times_behind,
    with_preposition,
)
from pipeline.facts.inspection.verbs import (
    VERBS,
    agent_of,
    is_of_many,
    is_passive,
    subject_of,
)
from pipeline.facts.inspection.words import (
    BODIES,
    EDGES,
    JUDGED,
    MODIFIERS,
    NEVER_AFTER,
    NOTICES,
    PAPERS,
    REPORTING,
    ROW_VERBS,
    VERBAL,
)
from pipeline.terms import Term

AFTER, NEAR = 24, 10  # tokens within which a visit finds its date
ABOUT = ("about", "into", "on", "of", "from")
BE = frozenset(("is", "was", "were", "has", "had", "will", "are"))
SUBJECT = 3  # tokens from ", " to the end of "the CQC"
LOOK_BACK = 40  # tokens within which "a third" finds the visits it is one of


class Link(NamedTuple):
    """A visit joined to its time; the tokens start:end state both."""

    start: int
    end: int
    time: Time
    inspectors: Inspectors | None = None
    same: bool = False
    """Whether the inspectors are told by a pronoun alone: those who came before."""
    dated: bool = True
    """Whether the time is the visit's own, not only its edge: "finishing on September 20"."""


def noun_then_date(scene: Scene, term: Term) -> Link | None:
    """Join "the previous inspection, in November 2019", "a further inspection will follow within 18 months"."""
    behind = behind_leader(scene, term.end)
    # "conducted jointly by HM Inspectorate of Constabulary and Fire & Rescue Services and ... in May"
    reach = AFTER + sum([named.end - named.start for named in scene.inspectors_between(behind, behind + AFTER)])
    time = time_after(scene, behind, reach) or time_of_doing(scene, behind, reach)
    if not time or _another_between(scene, term.end, time.start) or not is_visit(scene, term):
        return None
    if scene.lower[time.end] in NEVER_AFTER and scene.lower[time.start - 1] in DETERMINERS:
        return None  # "a focused inspection, therefore the 2014 rating remains"
    start = phrase_start(scene, term.start)
    awaited = scene.lower[start - 1].startswith("await") and term.id != "review"  # "We await a visit this autumn"
    if (scene.lower[start - 1] in REPORTING and not awaited) or _of_paper(scene, start, term.end, time.start):
        return None
    return _ahead(scene, start, term.end, time)


def _of_paper(scene: Scene, start: int, end: int, time: int) -> bool:
    """Tell whether the date is that of telling of it: "The letter about the visit is dated 3 May", "notice of it"."""
    if scene.lower[start - 1] == "of" and scene.lower[start - 2] in NOTICES:
        return True
    if scene.lower[start - 1] not in ABOUT or scene.lower[start - 2] not in PAPERS:
        return False
    between = scene.lower[end:time]
    return not BE.isdisjoint(between) and "which" not in between and "that" not in between


def date_in_noun(scene: Scene, term: Term) -> Link | None:
    """Join "a July 2022 Ofsted visit", "its 2019 inspection", "last month's inspection"."""
    times = [time for time in scene.times_between(term.start - NEAR, term.start) if time.end <= term.start]
    if not times or times[-1].edtf is None:
        return None
    time = times[-1]
    if term.id == "audit" and time.form.endswith("year"):  # "EY's 2021 audit" is of that year's accounts
        return None
    # "the findings are from March's inspection", "since the 2020 inspection"
    if "'s" in scene.lower[time.end - 1 : time.end + 1] or scene.lower[time.start - 1] in DETERMINERS:
        time = time._replace(relation="")
    elif time.relation or scene.lower[time.start - 1] in ("in", "on", "of"):
        return None
    start = phrase_start(scene, term.start)
    if start - (scene.lower[start - 1] in QUOTES) > time.end + 1:  # "last month's 'Independent Review of Progress'"
        return None
    inside = scene.inspectors_between(time.end, term.start)
    covered = {at for inspectors in inside for at in range(inspectors.start, inspectors.end)}
    if (
        scene.lower[time.end] == ","
        and scene.lower[time.start - 1] in DETERMINERS
        and scene.lower[time.end + 1] != "the"
    ):  # "the July 16, 2021, inspection"
        covered.add(time.end)
    if not all(at in covered or scene.lower[at] in MODIFIERS for at in range(time.end, term.start)):
        return None
    return Link(phrase_start(scene, time.start), term.end, time) if is_visit(scene, term) else None


def date_then_noun(scene: Scene, term: Term) -> Link | None:
    """Join "Between 8-10th March 2016 HMIP carried out a screening", "In May the school had its inspection"."""
    start = phrase_start(scene, term.start)
    time = time_before(scene, start) or bridged(scene, start)
    if not time or (term.id == "audit" and time.form == "financial year") or not is_visit(scene, term):
        return None
    return Link(with_preposition(scene, time.start), term.end, time)


def verb_then_date(scene: Scene, term: Term) -> Link | None:
    """Join "CQC inspectors, who dropped in without warning in April", "they will return in October"."""
    time = time_after(scene, term.end, AFTER)
    if not time or is_of_many(scene, term) or _is_auxiliary(scene, term, time):
        return None
    subject = subject_of(scene, term)
    if not subject:
        return None
    start = subject.start if term.start - subject.start < AFTER else term.start
    return _ahead(scene, start, term.end, time, subject.inspectors)._replace(same=subject.by_pronoun)


def _is_auxiliary(scene: Scene, term: Term, time: Time) -> bool:
    """Tell "a café which was in September awarded" from "inspectors were in last week"."""
    return scene.lower[term.end - 1] == "in" and time.start == term.end and time.form in ("month", "year", "season")


def inspecting_then_date(scene: Scene, term: Term) -> Link | None:
    """Join "the regulator gave it a C3 after inspecting the authority in February"."""
    time = time_after(scene, term.end, AFTER)
    first, last = scene.sentence(term.start)
    named = scene.inspectors_between(first, term.start)
    if time and first >= term.start - 1 and scene.lower[time.end] == ",":  # "After inspecting it in July, the CQC"
        named = [by for by in scene.inspectors_between(time.end, last) if by.start <= time.end + SUBJECT]
    return _ahead(scene, term.start, term.end, time) if time and named and not is_of_many(scene, term) else None


def awaited_then_date(scene: Scene, term: Term) -> Link | None:
    """Join "The inspectors are now expected in the spring"; not "A letter from Ofsted is due in May"."""
    time = time_after(scene, term.end, NEAR)
    if not time or any(word not in PREPOSITIONS for word in scene.lower[term.end : time.start]):
        return None
    subject = subject_of(scene, term)
    if not subject or BE.isdisjoint(scene.lower[subject.start : term.start]):
        return None
    return _ahead(scene, subject.start, term.end, time, subject.inspectors)._replace(same=subject.by_pronoun)


def date_then_verb(scene: Scene, term: Term) -> Link | None:
    """Join "In July 2022 Ofsted inspected the services", "on 12 June, inspectors visited"."""
    if not scene.times_between(scene.sentence(term.start)[0], term.start):
        return None
    subject = subject_of(scene, term)
    time = time_before(scene, subject.start) if subject else None
    if not subject or not time or is_of_many(scene, term):
        return None
    return Link(with_preposition(scene, time.start), term.end, time, subject.inspectors, subject.by_pronoun)


def inspected_then_date(scene: Scene, term: Term) -> Link | None:
    """Join "were inspected by Ofsted in February 2023", "had been visited by the CQC on 12 October 2018"."""
    agent = agent_of(scene, term)
    end = agent.end if agent else term.end
    if scene.lower[end] == "and" and scene.lower[end + 1] in JUDGED:  # "was inspected and found wanting in May"
        end += 2
    time = time_after(scene, end, AFTER)
    if not time or not done_by_inspectors(scene, term) or done_by_another(scene, term, time):
        return None
    if scene.lower[term.start - 1] in BODIES:  # "in the authorities inspected by Ofsted last year"
        return None
    start = term.start
    while scene.lower[start - 1] in VERBAL and start > scene.sentence(term.start)[0]:
        start -= 1
    return _ahead(scene, start, term.end, time, agent)


def date_then_inspected(scene: Scene, term: Term) -> Link | None:
    """Join "In March the home was inspected by the CQC"."""
    time = time_before(scene, term.start)
    if not time or not done_by_inspectors(scene, term):
        return None
    agent = agent_of(scene, term)
    return Link(with_preposition(scene, time.start), agent.end if agent else term.end, time, agent)


def one_of_a_row(scene: Scene, term: Term) -> Link | None:
    """Join "a third is due before the end of 2023", "at the one before, in 2022"."""
    time = time_after(scene, term.end, NEAR)
    if time and time.edtf is None and time.start == term.end:  # "in the next few weeks"
        return None
    if not time or not (scene.lower[term.end] in ROW_VERBS or time.start <= term.end + 2):
        return None
    following = scene.lower[term.end]
    if term.end < time.start and following.isalpha() and following not in PREPOSITIONS and following not in ROW_VERBS:
        return None  # "another date, 9 November"
    first = max(0, term.start - LOOK_BACK)
    visits = [noun for noun in scene.terms_between((STRONG, WEAK), first, term.start) if is_visit(scene, noun)]
    return _ahead(scene, term.start, term.end, time) if visits else None


def is_one(scene: Scene, term: Term, link: Link) -> bool:
    """Tell whether several times are those of one visit: "two days in November and December", "the inspection in"."""
    if any(word in ("days", "weeks", "months") for word in scene.lower[term.end : link.time.start]):
        return True
    if is_passive(scene, term):  # "was visited on January 7, 9 and 14"
        return "again" not in scene.lower[link.time.end : times_behind(scene, link.time)[-1].start]
    if term.label in VERBS:
        return _consecutive(scene, link)
    return term.label in (STRONG, WEAK) and not scene.lower[term.end - 1].endswith("s")


def _consecutive(scene: Scene, link: Link) -> bool:
    """Tell whether a verb's times are a month and the next: "was in the district in June and July"."""
    months = [time.edtf for time in (link.time, *times_behind(scene, link.time)) if time.form == "month"]
    between = scene.lower[link.time.end : link.time.end + 1]
    if len(months) != 2 or between != ["and"] or "both" in scene.lower[link.time.start - 1 : link.time.start]:
        return False
    first, second = (edtf.split("-")[-1] for edtf in months if edtf)
    return (int(second) - int(first)) % 12 == 1


def _ahead(scene: Scene, start: int, end: int, time: Time, inspectors: Inspectors | None = None) -> Link:
    edge = not EDGES.isdisjoint(scene.lower[max(end, time.start - 3) : time.start])
    edge = edge and not time.form.endswith(" days")  # "over three days beginning on 5 May" tells the whole
    return Link(start, max(end, time.end), time, inspectors, dated=not edge)


def _another_between(scene: Scene, start: int, end: int) -> bool:
    """Tell whether the date belongs to a visit named nearer to it: "after two visits a third is due in June"."""
    rows = scene.terms_between((ROW,), start, end)
    nouns = (term for term in scene.terms_between((STRONG, WEAK), start, end) if is_visit(scene, term))
    return any(scene.lower[term.end] in ROW_VERBS for term in rows) or any(nouns)
