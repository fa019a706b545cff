"""Who does what a verb like "visited" says: inspectors, or somebody else."""

from collections.abc import Mapping
from typing import NamedTuple

from pipeline.facts.inspection.asides import BE, LONGEST, RELATIVE, RELATIVES, before_aside, before_leader
from pipeline.facts.inspection.scene import Inspectors, Scene
from pipeline.facts.inspection.words import (
    APPEALED_TO,
    AUXILIARIES,
    BODIES,
    NOUNS_TOO,
    OTHERWISE,
    PAPERS,
    PAST_FORMS,
    PAST_VISITS,
    PRONOUNS,
    REQUESTS,
    VERBAL,
)
from pipeline.terms import Term

VERB, WEAK_VERB = VERBS = ("visit verb", "visit weak verb")
ACTIVE, PASSIVE = "active", "passive"
LINKS = frozenset(("and", "&", "the", "from", "of", "team", "a"))
APPOSED = ("in", "on", "by", "last", "the", "during", "between", "over", "from", "earlier", "at")
SENT_FROM = ("from", "by", "of")
CARRIED_ON = ("they", "it", "we")
WE = "we"
DOING = frozenset(("has", "have", "had", "is", "was", "were", "said", "told"))
ASIDE_ENDS = (",", "–", "—", "-", ")")
OBJECT = 4  # tokens: "all local | councils"
NAMING = frozenset(("the", "a", "an", "its", "their", "our", "these", "those", "at", "in", "on", "to"))
REACH = 9  # tokens between the inspectors and their verb


def by_voice(scene: Scene, terms: list[Term]) -> Mapping[str, list[Term]]:
    """Return terms by the voice that they have as verbs: what their subject did, or what was done to it; "" has all."""
    voices: Mapping[str, list[Term]] = {"": terms, ACTIVE: [], PASSIVE: []}
    for term in terms if terms and terms[0].label in VERBS else ():
        voices[PASSIVE if is_passive(scene, term) else ACTIVE].append(term)
    return voices


def is_passive(scene: Scene, term: Term) -> bool:
    """Tell whether the verb says what was done to its subject: "had last been inspected", "the unit, inspected in"."""
    if not scene.lower[term.start].endswith("ed") and scene.lower[term.start] not in PAST_FORMS:
        return False
    if opens(scene, term) and scene.lower[term.end] in APPOSED:  # "Inspected on May 9, the home has improved"
        return True
    if scene.lower[term.start - 1] == "last" and scene.lower[term.end] == ":":  # "Last inspected: 14 December 2022"
        return True
    if scene.lower[term.start - 1] == "and" and not BE.isdisjoint(
        scene.lower[max(scene.sentence(term.start)[0], term.start - REACH) : term.start]
    ):  # "will be kept under review and re-inspected"
        return True
    if scene.lower[term.end] == "by" and scene.inspectors_between(
        term.end, term.end + 4
    ):  # "a practice inspected by the"
        return True
    before = term.start - (scene.lower[term.start - 1] in PAST_VISITS)  # "Elm House, last inspected on 5 May"
    if scene.lower[before - 1] in (",", "(") and scene.lower[term.end] in APPOSED:
        return True
    return not BE.isdisjoint(scene.lower[max(0, term.start - 3) : term.start])


def opens(scene: Scene, term: Term) -> bool:
    """Tell whether a verb is the first word of its sentence."""
    return scene.sentence(term.start)[0] == term.start


def agent_of(scene: Scene, term: Term) -> Inspectors | None:
    """Return the inspectors behind a passive verb: "by the CQC"."""
    by = _by(scene, term)
    named = scene.inspectors_between(by, by + 8) if by else []
    return named[0] if named else None


def counted_before(scene: Scene, term: Term) -> bool:
    """Tell whether the verb speaks of a number of places: "14 businesses were inspected"."""
    first = scene.sentence(term.start)[0]
    start = term.start
    while start > first and scene.lower[start - 1] in VERBAL:
        start -= 1
    if scene.lower[start - 1] in ASIDE_ENDS:  # "Meridian, which has 14,000 homes, was last assessed"
        return False
    near = range(max(first, start - 3), start)
    return any(scene.lower[at].replace(",", "").isdigit() and not scene.in_time(at) for at in near)


def is_of_many(scene: Scene, term: Term) -> bool:
    """Tell a programme from a visit: "The commission began assessing councils", but "we inspected four services"."""
    if scene.lower[term.start - 1] == WE:
        return False
    for at in range(term.end, term.end + OBJECT):
        if scene.lower[at] in BODIES:
            return True
        if scene.lower[at] in NAMING or not (scene.words[at].islower() or scene.words[at].isdigit()):
            return False
    return False


def has_agent(scene: Scene, term: Term) -> bool:
    """Tell whether a passive verb names who did it."""
    return _by(scene, term) is not None


def _by(scene: Scene, term: Term) -> int | None:
    """Return where who did it is named: "was visited without notice by the RQIA"."""
    if "by" not in scene.lower[term.end : term.end + 4]:
        return None
    for at in range(term.end, term.end + 4):
        if scene.lower[at] == "by":
            return None if scene.in_time(at + 1) else at
        if scene.in_time(at) or not scene.words[at].isalpha():
            break
    return None


class Subject(NamedTuple):
    """The inspectors that a verb speaks of, and where the words for them begin."""

    inspectors: Inspectors
    start: int
    by_pronoun: bool = False


def subject_of(scene: Scene, term: Term) -> Subject | None:
    """Return the inspectors that are a verb's subject, by name or by pronoun, else None."""
    if _is_other(scene, term):
        return None
    first = scene.sentence(term.start)[0]
    if inside := scene.inspectors_between(term.start, term.end):  # "the school had the inspectors in"
        return Subject(inside[0], term.start)
    at = before_leader(scene, term.start, first)
    floor, pronoun = max(first, at - REACH), None
    while at > floor:
        if named := scene.inspectors_before(at, max(first, at - LONGEST)):
            start = _start_of(scene, named.start, first)
            other = _sends(scene, start, named.end, term.start) or _requested(scene, start, at)
            return None if other else Subject(named, start)
        back = before_aside(scene, at, first)
        if back is not None:
            at = back
            continue
        spoken = scene.lower[at - 1] == "we" and term.label == VERB  # "We inspected in January"
        if scene.lower[at - 1] not in AUXILIARIES and scene.lower[at - 1] not in PRONOUNS and not spoken:
            break
        at -= 1
        pronoun = at if spoken or scene.lower[at] in PRONOUNS else pronoun
    if pronoun is None and at == term.start and (council := _council(scene, term)):
        return Subject(council, council.start)
    if pronoun is None:
        return _before_and(scene, term, first)
    if scene.lower[pronoun - 1] == "as" and scene.lower[term.start] in BE:  # "good, as it had been in 2019"
        return None
    before = scene.inspectors_between(_antecedents(scene, first, pronoun), pronoun)
    known = before and not _speaks_of_another(scene, before[-1].end, pronoun)
    return Subject(before[-1], pronoun, by_pronoun=True) if known else None


def _is_other(scene: Scene, term: Term) -> bool:
    """Tell whether a verb is none of a visit: "the report came out in May", "called for change", "Ofsted's visit"."""
    following = scene.lower[term.end]
    if following in OTHERWISE.get(scene.lower[term.end - 1], ()) and not scene.in_time(term.end):
        return True
    if following == "on" and not APPEALED_TO.isdisjoint(scene.lower[term.end + 1 : term.end + OBJECT]):
        return True  # "called on ministers to act"
    return scene.lower[term.start - 1] == "'s" and scene.lower[term.start] in NOUNS_TOO


def _speaks_of_another(scene: Scene, end: int, pronoun: int) -> bool:
    """Tell "Ofsted has written to the mayor, who came back" from "the inspectors from Ofsted, who came back"."""
    return scene.lower[pronoun] == "who" and not DOING.isdisjoint(scene.lower[end:pronoun])


def _council(scene: Scene, term: Term) -> Inspectors | None:
    """Return the council that inspects a kitchen: "Kirkmoor Council re-inspected the café"."""
    told = scene.kitchens and term.label == VERB
    if not told or not any(
        inspectors.local for inspectors in scene.inspectors_between(scene.passage(term.start), term.end)
    ):
        return None
    naming = scene.context.organisations.at(term.start - 1)
    if naming is None or naming.organisation is None or naming.organisation.kind != "council":
        return None
    return Inspectors(naming.start, naming.end, None, local=True) if naming.end == term.start else None


def _antecedents(scene: Scene, first: int, pronoun: int) -> int:
    """Return where the words begin in which a pronoun's inspectors are named.

    "who" and "which" look in their own sentence, others in the one before too, and past those that begin with "they";
    "we" looks for whoever speaks.
    """
    if scene.lower[pronoun] in RELATIVE:
        return first
    if scene.lower[pronoun] == WE:  # "Jo Pell, for the CQC, said: ... When we inspected it in May"
        return scene.passage(first)
    start = scene.sentence(max(first - 1, 0))[0]
    floor = scene.passage(first)
    while start > floor and scene.lower[start] in CARRIED_ON:
        start = scene.sentence(start - 1)[0]
    return start


def _sends(scene: Scene, start: int, end: int, verb: int) -> bool:
    """Tell whether a paper comes and not its senders: "A letter from the CQC came in May"; but "the CQC, who came"."""
    before = start - 1 if scene.lower[start - 1] == "the" else start
    sent = scene.lower[before - 1] in SENT_FROM and not PAPERS.isdisjoint(scene.lower[before - 3 : before - 1])
    other = sent or scene.lower[before - 1] == "by"  # "was put in special measures by Ofsted back in March"
    return other and RELATIVES.isdisjoint(scene.lower[end:verb])


def _requested(scene: Scene, start: int, end: int) -> bool:
    """Tell whether others want the inspectors to come: "asked Ofsted to inspect"."""
    if scene.lower[end] != "to":
        return False
    before = start - 1 if scene.lower[start - 1] == "the" else start
    return scene.lower[before - 1] in REQUESTS


def _before_and(scene: Scene, term: Term, first: int) -> Subject | None:
    """Return the subject of an earlier verb: "Ofsted had been called in after a complaint and inspected on"."""
    at = term.start
    while at > first and scene.lower[at - 1] in VERBAL:
        at -= 1
    if scene.lower[at - 1] == "and" and term.label == VERB and WE in scene.lower[first : first + 2]:
        speakers = scene.inspectors_between(scene.passage(first), first)
        return Subject(speakers[-1], term.start, by_pronoun=True) if speakers else None
    before = scene.inspectors_between(first, at) if scene.lower[at - 1] == "and" else []
    acting = before and (scene.lower[before[-1].end] in VERBAL or scene.lower[before[-1].end].endswith("ed"))
    return Subject(before[-1], before[-1].start) if acting else None


def _start_of(scene: Scene, at: int, first: int) -> int:
    """Return where several inspectors in one subject begin: "Inspectors from Ofsted and the CQC"."""
    start = at
    while at > first:
        if named := scene.inspectors_before(at, first):
            start = at = named.start
        elif scene.lower[at - 1] in LINKS:
            at -= 1
        else:
            break
    return start
