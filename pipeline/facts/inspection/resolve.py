"""What the mention of a visit means: whose visit, of what kind, to whom, when, made or planned."""

from collections.abc import Iterable, Mapping, Sequence

from pipeline.fact import Fact, Refusal
from pipeline.facts.inspection.entries import entry_name
from pipeline.facts.inspection.fact import Inspection
from pipeline.facts.inspection.kind import kind_of, of_agency
from pipeline.facts.inspection.links import Link, is_one
from pipeline.facts.inspection.passive import HYGIENE
from pipeline.facts.inspection.patterns import VisitRule
from pipeline.facts.inspection.scene import Scene, Time
from pipeline.facts.inspection.status import denied, overtaken, own_date, status_of
from pipeline.facts.inspection.times import times_behind
from pipeline.facts.inspection.verbs import PASSIVE, by_voice
from pipeline.facts.inspection.words import AGAIN, FOOD_AGENCIES
from pipeline.match import Match
from pipeline.resolve import Context
from pipeline.resolve.agencies.vocabulary import inspectorates
from pipeline.resolve.dates import DateMention
from pipeline.resolve.subjects.vocabulary import FOOD
from pipeline.terms import Term

HOSPITAL = "hospital"  # what inspectorates of health inspect

Found = tuple[VisitRule, Term, Link]


def resolve(matches: Sequence[Match], context: Context) -> Iterable[Fact | Refusal]:
    """Give one fact for each visit and its time; a time serves one visit, and the first rule that joins them tells."""
    if not matches or not (context.dates.mentions or context.dates.vague):
        return
    scene = Scene(context)
    if not scene.inspectors:
        return
    by_time = _by_time(scene, matches)
    before: Inspection | None = None
    told = 0
    for time in sorted(by_time, key=lambda time: time.start):
        if time.start < told:  # the second month of "during April and May 2025" has been told with the first
            continue
        for found in _each(scene, by_time[time]):
            told = max(told, found[0][2].time.end)
            result = _visit(scene, found, before)
            before = result if isinstance(result, Inspection) else before
            yield result


def _by_time(scene: Scene, matches: Sequence[Match]) -> dict[Time, list[Found]]:
    """Return what the rules join to each time, in their order; a word serves the first rule that it fits."""
    by_time: dict[Time, list[Found]] = {}
    taken: set[int] = set()
    timed: dict[str, Mapping[str, list[Term]]] = {}
    for match in matches:
        rule, label = match.rule, match.trigger.label
        if not isinstance(rule, VisitRule):
            continue
        if label not in timed:
            timed[label] = by_voice(scene, scene.timed(label))
        for term in timed[label][rule.voice]:
            if term.start not in taken and (link := rule.look(scene, term)):
                taken.update(range(term.start, term.end))
                by_time.setdefault(link.time, []).append((rule, term, link))
    return by_time


def _each(scene: Scene, found: list[Found]) -> list[list[Found]]:
    """Return the visit once for each of its times: "follow-up visits in November 2022 and June 2023" are two."""
    rule, term, link = found[0]
    more = times_behind(scene, link.time) if link.time.end == link.end else []
    if not more:
        return [found]
    if is_one(scene, term, link):
        edtf = f"{(link.time.edtf or '').split('/')[0]}/{(more[-1].edtf or '').split('/')[-1]}"
        whole = DateMention(link.time.start, more[-1].end, edtf, link.time.form, link.time.relation)
        return [[(rule, term, link._replace(end=whole.end, time=whole))]]
    return [[(rule, term, link._replace(end=more[-1].end, time=time))] for time in (link.time, *more)]


def _visit(scene: Scene, found: list[Found], before: Inspection | None) -> Inspection | Refusal:
    rule, term, link = found[0]
    start, end = link.start, link.end
    for _, _, other in found[1:]:
        start, end = min(start, other.start), max(end, other.end)
    status = status_of(scene, link)
    fits, date = own_date(scene, link, status)
    reason = denied(scene, link, term.start)
    if overtaken(scene, link, status):
        reason = reason or "a plan that its date has overtaken"
    if not fits:
        reason = reason or "the date is not the visit's own"
    if reason:
        return Refusal(rule.name, start, end, reason)
    agency = _agency(scene, start, end, link, before)
    first, last = scene.reading.chars(start, end)
    subject = scene.context.subjects.of(start, end, agency or _kitchens(scene, start, end, link))
    if rule.voice == PASSIVE and (name := entry_name(scene, start)) and not (subject and subject in name):
        subject = name
    return Inspection(
        start=first,
        end=last,
        rule=rule.name,
        agency=agency,
        kind=of_agency(
            kind_of(scene, [f[1:] for f in found], before.kind if before else None), agency, scene.lower[start:end]
        ),
        subject=subject,
        date=date,
        status=status,
    )


def _kitchens(scene: Scene, start: int, end: int, link: Link) -> str | None:
    """Return whose subjects a council's own inspectors visit: food businesses; null for other inspectors."""
    if not scene.kitchens:
        return None
    local = any(inspectors.local for inspectors in scene.inspectors_between(start, end))
    local = local or (link.inspectors is not None and link.inspectors.local)
    return HYGIENE if local or not scene.context.agencies.namings else None


def _jointly(scene: Scene, end: int) -> bool:
    """Tell whether several come: "was inspected in May by a team from the RQIA, the ETI and HMI Prisons"."""
    if scene.lower[end] != "by":
        return False
    behind = (naming.organisation for naming in scene.context.organisations.between(end, scene.sentence(end)[1]))
    return len({body.name for body in behind if body is not None and body.kind == "inspectorate"}) > 1


def _agency(scene: Scene, start: int, end: int, link: Link, before: Inspection | None) -> str | None:
    """Return the inspectorate, null for several at once and for a council's own inspectors."""
    if _jointly(scene, end):
        return None
    named = scene.inspectors_between(start, end)
    sentence = scene.inspectors_between(*scene.sentence(start))
    agencies = {inspectors.agency for inspectors in named if inspectors.agency}
    if len(agencies) > 1 or (not agencies and scene.kitchens and any(inspectors.local for inspectors in sentence)):
        return None
    if not agencies and link.inspectors and link.inspectors.local:
        return None
    if before and not sentence and scene.lower[start] in AGAIN:  # "a further inspection" by those who came before
        return before.agency
    agency: str | None
    if agencies:
        agency = agencies.pop()
    elif link.inspectors and link.inspectors.agency:
        agency = link.inspectors.agency
    else:
        agency = scene.context.agencies.speaking_of(start, end)
    return None if agency in FOOD_AGENCIES or _is_of_kitchen(scene, start, end, agency) else agency


def _is_of_kitchen(scene: Scene, start: int, end: int, agency: str | None) -> bool:
    """Tell whether "health inspectors" are a council's: "they closed the restaurant after a visit in August"."""
    known = inspectorates().get(agency or "")
    first, last = scene.sentence(start)[0], scene.sentence(max(start, end - 1))[1]
    if known is None or HOSPITAL not in known.inspects or not scene.context.terms.between(FOOD, first, last):
        return False
    named = scene.context.organisations.between(first, last)
    return all(naming.organisation is None or naming.organisation.name != agency for naming in named)
