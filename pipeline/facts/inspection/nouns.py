"""When a noun like "visit" or "inspection" is one by an inspectorate, and where its phrase begins."""

from pipeline.facts.inspection.scene import Scene
from pipeline.facts.inspection.verbs import is_of_many
from pipeline.facts.inspection.words import (
    DEEDS,
    FIELDWORK,
    FOOD_AGENCIES,
    HAPPENING,
    MODIFIERS,
    NEVER_AFTER,
    OTHER_THINGS,
    OTHER_VISITS,
    PAST_VISITS,
    POINTING,
    PRONOUNS,
    UNREAL,
    VOCABULARY,
)
from pipeline.terms import Term

VISITS = frozenset(VOCABULARY["around"]["visits"])
MODALS = frozenset(VOCABULARY["around"]["modals"])
POSSESSIVES = frozenset(VOCABULARY["around"]["possessives"])
DETERMINERS = ("the", "a", "an", "its", "another", "their")
THE = ("the", "that", "this", "care", "nursing", "a")
RUN = ("run", "operated", "owned", "managed")  # "an inspection of six sites run by the trust"
LOOSE_ENDS = frozenset(("to", "of", "or", "and", "'s", "'", "-", ",", "day", "days"))
LENGTH = ("11", "-", "day")
QUOTES = ('"', "“", "‘", "'")
OF_MANY = ("of", "in", "for")
FEW, YEARS = 9, 1900  # "the 26 inspections", but "its 2019 inspections"
WHOLE_ITEM = 40  # sentences of an item of minutes
LONGEST = 16  # tokens of an inspectorate's full name
REACH = 8  # tokens of a noun phrase before its noun
STRONG, WEAK, ROW = "visit noun", "visit weak noun", "visit of a row"


def phrase_start(scene: Scene, at: int) -> int:
    """Return where the noun phrase begins whose noun, or whose date, stands at a token."""
    start = scene.phrases.get(at)
    if start is None:
        start = scene.phrases[at] = _phrase_start(scene, at)
    return start


def _phrase_start(scene: Scene, at: int) -> int:
    sentence = scene.sentence(at)[0]
    first = max(sentence, at - REACH)
    over = [i for i in scene.inspectors_between(first, at + LONGEST) if i.start < at < i.end]
    start = over[0].start if over else at  # "a Local Government Association peer challenge" is all one name
    while start > first:
        if named := scene.inspectors_before(start, max(sentence, start - LONGEST)):
            start = named.start
        elif _is_length(scene, start):
            start -= len(LENGTH)
        elif scene.lower[start - 1] in MODIFIERS or _owned(scene, start - 1, first):
            start -= 1
        elif scene.lower[start - 1] in QUOTES and scene.lower[start - 2] in DETERMINERS:  # 'a "focused visit"'
            start -= 2
        else:
            break
    while start < at and scene.lower[start] in LOOSE_ENDS:
        start += 1
    if scene.lower[start] == "that" and start + 1 < at and scene.lower[start + 1] in DETERMINERS:
        start += 1
    return start


def _is_length(scene: Scene, at: int) -> bool:
    """Tell whether "11-day" ends at a token: a number, a hyphen and its unit."""
    if scene.lower[at - 1] != LENGTH[-1] or at < len(LENGTH):
        return False
    first = at - len(LENGTH)
    return scene.lower[first].isdigit() and tuple(scene.lower[first + 1 : at]) == LENGTH[1:]


def _owned(scene: Scene, at: int, first: int) -> bool:
    """Tell whether a plain word stands between inspectors' "'s" and their visit: "the LGA's finance peer review"."""
    if "'s" not in scene.lower[at - 2 : at]:
        return False
    if scene.lower[at + 1] in ("of", *DETERMINERS) or scene.lower[at] in NEVER_AFTER:  # "Ofsted's report of its visit"
        return False
    for back in (at - 1, at - 2):
        if scene.lower[back] == "'s" and back > first and scene.words[at].isalpha() and scene.words[at].islower():
            return any(named.end in (back, back + 1) for named in scene.inspectors_between(back - REACH, back + 1))
    return False


def _start_over_time(scene: Scene, at: int) -> int:
    """Return where the noun phrase begins, over a date inside it: "its March 3 visit"."""
    start = phrase_start(scene, at)
    inside = [time for time in scene.times_between(start - REACH, start) if time.end in (start, start - 1)]
    dated = bool(inside) and (inside[-1].end == start or scene.lower[start - 1] in (",", "'s"))
    return phrase_start(scene, inside[-1].start) if dated else start


def is_visit(scene: Scene, term: Term) -> bool:
    """Tell whether a noun is a visit by inspectors: no "site visit", no "inspection committee", no "to visit"."""
    lower = scene.lower
    before = lower[term.start - 1]
    unreal = not UNREAL.isdisjoint(lower[max(0, phrase_start(scene, term.start) - 1) : term.start])
    if lower[term.end - 1] in FIELDWORK:
        return scene.inspectors_near(term.start)
    several = lower[term.end - 1].endswith("s") and not lower[term.end - 1].endswith("ss")  # no "review of progress"
    if several and (before == "of" or _of_many_bodies(scene, term)):  # "a summary of inspections this term"
        return False
    modal = before in MODALS and not scene.in_time(term.start - 1)  # "they may visit", but "a May visit"
    if unreal or modal or lower[term.end] in NEVER_AFTER or before in OTHER_VISITS:
        return False
    if _in_name(scene, term) or _of_other_things(scene, term) or _by_others(scene, term):
        return False
    if term.label == STRONG:
        return _inspectors_near(scene, term)
    if _by_inspectors(scene, term) or _of_kitchen(scene, term):
        return True
    if lower[term.end] == ":" and before == "of" and lower[term.start - 2] == "date":  # "Date of assessment: 5 May"
        return _inspectors_near(scene, term)
    words = lower[phrase_start(scene, term.start) : term.start]
    told = not PAST_VISITS.isdisjoint(words) or _is_length(scene, term.start)  # "its previous check in 2021"
    told = told or any(word.endswith("-day") for word in words)
    plain = told or lower[term.end - 1] in VISITS or term.id in ("audit", "reinspection")
    return plain and _spoken_of(scene, term)


def _of_many_bodies(scene: Scene, term: Term) -> bool:
    """Tell "the 26 inspections carried out in 2023", "failings in area inspections last year" from one body's."""
    start = phrase_start(scene, term.start)
    owner = scene.lower[start - 1]
    if owner.isdigit() and FEW < int(owner) < YEARS and not scene.in_time(start - 1):
        return True
    return owner in OF_MANY and POINTING.isdisjoint(scene.lower[start : term.start])


def _of_kitchen(scene: Scene, term: Term) -> bool:
    """Tell a council's visit for a hygiene rating: "given the minimum score after assessment on 6 July"."""
    told = scene.lower[term.start - 1] in ("after", "following", "an", "the", "its") and term.id == "inspection"
    return told and scene.kitchens and scene.context.agencies.speaking_of(term.start, term.end) in FOOD_AGENCIES


def _in_name(scene: Scene, term: Term) -> bool:
    """Tell whether the noun is part of a name: "the Commission for Social Care Inspection"."""
    if term.id == "audit" and any(
        named.end > term.end
        for named in scene.inspectors_between(term.start - 1, term.end + REACH)
        if named.start <= term.start
    ):  # "the Audit Commission"
        return True
    words, last = scene.words, term.end - 1
    before = term.start - 1
    if before < 0 or not words[last][:1].isupper() or not words[before][:1].isupper():
        return False
    if any(end == term.start for _, end, _ in scene.context.subjects.between(before - REACH, term.start, None)):
        return False  # "the Education Services Inspection" of a clerk who capitalises
    named = any(
        inspectors.end in (term.start, term.end) for inspectors in scene.inspectors_between(before - REACH, term.end)
    )
    return not named and scene.lower[before] not in MODIFIERS


def _inspectors_near(scene: Scene, term: Term) -> bool:
    if scene.inspectors_near(term.start):
        return True
    if scene.reading.document.kind == "minutes":  # each item speaks of something else
        return bool(scene.inspectors_between(scene.passage(term.start, WHOLE_ITEM), scene.sentence(term.start)[1]))
    return bool(scene.context.agencies.candidates(term.start, term.end))


def _of_other_things(scene: Scene, term: Term) -> bool:
    """Tell whether the words after the noun say that it is no inspectorate's: "inspection of 300 flats"."""
    after = scene.lower[term.end]
    if after == "by" and not _by_council(scene, term.end + 1):
        agents = scene.inspectors_between(term.end, term.end + 14)
        if not agents or agents[0].start > term.end + 3:
            return True
    if after == "to" and scene.inspectors_between(term.end, term.end + 4):  # "he paid a visit to the CQC"
        return True
    if scene.lower[term.end - 1].endswith("s") and after == "of" and is_of_many(scene, term):
        return True  # "Inspections of care homes began in 2010"
    if term.id == "audit":  # "the audit of the accounts"
        return False
    if after not in ("of", "for"):
        return False
    return any(
        scene.lower[at].removesuffix("s") in OTHER_THINGS
        and scene.lower[at - 1] not in THE
        and scene.lower[at + 1] not in RUN
        for at in range(term.end + 1, term.end + 4)
        if not scene.words[at][:1].isupper()
    )


def _by_council(scene: Scene, at: int) -> bool:
    """Tell a council's own inspection of a kitchen: "an inspection by Wickshire District Council"."""
    naming = scene.context.organisations.at(at) if scene.kitchens else None
    return naming is not None and naming.organisation is not None and naming.organisation.kind == "council"


def _by_others(scene: Scene, term: Term) -> bool:
    """Tell whether another makes the visit: "the government's inspection of the dam"."""
    if scene.lower[term.end] != "of":
        return False
    start = phrase_start(scene, term.start)
    if "'s" not in scene.lower[start - 1 : term.start]:
        return False
    owner = start - 1 if scene.lower[start - 1] == "'s" else scene.lower.index("'s", start, term.start)
    if scene.in_time(owner - 1) or scene.in_time(owner):  # "last month's inspection of the school"
        return False
    return not any(named.end in (owner, owner + 1) for named in scene.inspectors_between(owner - LONGEST, owner + 1))


def _by_inspectors(scene: Scene, term: Term) -> bool:
    """Tell whether the sentence says that inspectors make the visit: "Ofsted's", "by the CQC", "HMIP carried out a"."""
    start = _start_over_time(scene, term.start)
    if scene.inspectors_between(start, term.start):
        return True
    if scene.lower[term.end] in ("by", "from") and scene.inspectors_between(term.end, term.end + 6):
        return True
    sentence = scene.sentence(term.start)[0]
    before = scene.inspectors_between(max(sentence, start - LONGEST), start)
    if before and all(_happens(scene, at) for at in range(before[-1].end, start)):
        return True
    return scene.lower[start] in POSSESSIVES and bool(scene.inspectors_between(sentence, start))


def _happens(scene: Scene, at: int) -> bool:
    word = scene.lower[at]
    return word in HAPPENING or word in MODIFIERS or word in MODALS


def _spoken_of(scene: Scene, term: Term) -> bool:
    """Tell whether a plain "visit" is one that the sentences before speak of: "the second visit took place"."""
    start = _start_over_time(scene, term.start)
    words = scene.lower[start : term.start]
    owner = scene.lower[term.start - 1]
    if (
        not words
        or (owner == "'s" and not scene.in_time(term.start - 2))  # "Last month's visit", but no "mayor's visit"
        or not (owner in MODIFIERS or scene.in_time(term.start - 1) or _is_length(scene, term.start))
    ):
        return False
    if scene.lower[start - 1] in DEEDS and scene.lower[start - 2] not in PRONOUNS:
        return False  # "the consultant undertook a two-day audit"
    sentence = scene.sentence(start)
    if scene.inspectors_between(*sentence):
        return True
    passage = scene.passage(term.start)
    earlier = scene.terms_between((STRONG,), passage, start) or scene.inspectors_between(passage, start)
    pointing = any(word in POINTING for word in words) or scene.lower[start - 1] in ("after", "following")
    return bool(earlier) and (pointing or words[0] in ("a", "an"))
