"""What the mention of a visit looks like: a word for it, and how its date is joined to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.facts.inspection import links
from pipeline.facts.inspection.nouns import ROW, STRONG, WEAK
from pipeline.facts.inspection.scene import LOCAL, Scene
from pipeline.facts.inspection.verbs import ACTIVE, PASSIVE, VERB, VERBS, WEAK_VERB
from pipeline.facts.inspection.words import VOCABULARY
from pipeline.terms import Term, Triggers

TRIGGERS: Triggers = {
    STRONG: VOCABULARY["nouns"],
    WEAK: VOCABULARY["weak_nouns"],
    VERB: VOCABULARY["verbs"],
    WEAK_VERB: VOCABULARY["weak_verbs"],
    "visit gerund": VOCABULARY["gerunds"],
    ROW: {"inspection": VOCABULARY["rows"]["any"]},
    "visit awaited": VOCABULARY["awaited"],
    "peer bodies": VOCABULARY["peers"],
    LOCAL: {"local": VOCABULARY["around"]["local_inspectors"]},
    "inspectors": {"any": VOCABULARY["around"]["inspectors"], "officers": VOCABULARY["around"]["officers"]},
}


@dataclass(frozen=True, slots=True)
class VisitRule:
    """A way of telling a visit with its date; `look` joins the two around a term of the triggers, or gives none."""

    name: str
    triggers: Sequence[str]
    look: Callable[[Scene, Term], links.Link | None]
    voice: str = ""
    """Of the verbs that it joins, only those in the passive or in the active; "" where it joins none."""


NOUNS = (STRONG, WEAK)

RULES = (
    VisitRule("a date inside the visit's name", NOUNS, links.date_in_noun),
    VisitRule("a visit, then its date", NOUNS, links.noun_then_date),
    VisitRule("was inspected, then the date", VERBS, links.inspected_then_date, PASSIVE),
    VisitRule("inspectors came, then the date", VERBS, links.verb_then_date, ACTIVE),
    VisitRule("inspectors are expected, then the date", ("visit awaited",), links.awaited_then_date),
    VisitRule("after inspecting, then the date", ("visit gerund",), links.inspecting_then_date),
    VisitRule("a date, then a visit", NOUNS, links.date_then_noun),
    VisitRule("a date, then was inspected", VERBS, links.date_then_inspected, PASSIVE),
    VisitRule("a date, then inspectors came", VERBS, links.date_then_verb, ACTIVE),
    VisitRule("one more visit of a row", (ROW,), links.one_of_a_row),
)
