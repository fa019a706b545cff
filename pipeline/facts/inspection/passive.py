"""Who inspected what "was inspected"."""

from pipeline.facts.inspection.scene import Scene, Time
from pipeline.facts.inspection.verbs import VERB, agent_of, counted_before, has_agent, opens
from pipeline.facts.inspection.words import DONE_TO, PAST_VISITS, PLACES
from pipeline.terms import Term

INSPECTED = "inspected"
HYGIENE = "Food Standards Agency"
NEAR_BY = 24  # tokens from a verb to what tells who did it


def done_by_inspectors(scene: Scene, term: Term) -> bool:
    """Tell "was inspected by Ofsted", "The Peking Garden was re-inspected" from "was visited by the King"."""
    if has_agent(scene, term):
        return agent_of(scene, term) is not None
    agency = scene.context.agencies.speaking_of(term.start, term.end)
    if counted_before(scene, term):
        return False
    if agency is None:  # "The Peking Garden was re-inspected" in a list of hygiene ratings
        return scene.kitchens and (term.label == VERB or _is_inspected(scene, term, HYGIENE))
    return term.label == VERB or _is_inspected(scene, term, agency)


def done_by_another(scene: Scene, term: Term, time: Time) -> bool:
    """Tell whether behind the date stands one who is no inspector: "was visited in January by the King"."""
    if scene.lower[term.end - 1] == INSPECTED and scene.words[time.end + 1][:1].isupper():
        return False  # "inspected on February 9 by Jane Pell"
    return scene.lower[time.end] == "by" and not scene.inspectors_between(time.end, time.end + NEAR_BY)


def _is_inspected(scene: Scene, term: Term, agency: str) -> bool:
    """Tell whether what "was visited" is what the inspectorate spoken of inspects: "The home was visited on 3 May"."""
    if DONE_TO.isdisjoint((scene.lower[term.start], scene.lower[term.end - 1])):  # "was visited again"
        return False
    first = max(scene.sentence(term.start)[0], term.start - NEAR_BY)
    if scene.lower[term.start - 1] in PAST_VISITS and scene.inspectors_between(scene.passage(first), term.start):
        return True  # "The team was previously visited in 2012"
    spoken = not PLACES.isdisjoint(scene.lower[max(first, term.start - NEAR_BY) : term.start])
    if opens(scene, term) and not PLACES.isdisjoint(scene.lower[term.end : term.end + NEAR_BY]):
        return True
    end = scene.sentence(term.start)[1]
    if spoken and scene.inspectors_between(scene.passage(term.start), end):  # "We were last visited in 2016"
        return True
    return bool(scene.context.subjects.between(first, term.start, agency))
