"""Of what kind a visit is: by its own word, by the word of the visits it is one of, or by what inspectors do."""

from collections.abc import Sequence

from pipeline.facts.inspection.links import Link
from pipeline.facts.inspection.nouns import ROW, STRONG, WEAK, phrase_start
from pipeline.facts.inspection.scene import Scene
from pipeline.facts.inspection.verbs import VERBS
from pipeline.facts.inspection.words import BRIDGES, ONCE_MORE, PAST_VISITS, PLAIN_VISITS, POINTING
from pipeline.resolve.agencies.vocabulary import inspectorates
from pipeline.terms import Term

SPECIFIC = ("monitoring visit", "focused visit")
ORDER = (*SPECIFIC, "review", "audit", "reinspection", "inspection")
REACH = 14  # tokens behind its date in which a visit is named: "their second monitoring visit"
LOOK_BACK = 60
LEAD = 120  # tokens of a report's title and its first sentences


def kind_of(scene: Scene, found: Sequence[tuple[Term, Link]], before: str | None) -> str:
    """Return the kind of the visit that these words state together; `before` is that of the visit told before it."""
    kinds = {_own(scene, term) for term, _ in found}
    link = found[0][1]
    verbs = [term for term, _ in found if term.label in VERBS]
    by_verb = len(verbs) == len(found)
    end = min(scene.sentence(link.start)[1], link.end + REACH)
    for term in scene.context.terms.between(STRONG, link.start, end):
        if term.start < link.end or (term.id in SPECIFIC and _told_behind(scene, by_verb, link.end, term.start)):
            kinds.add(term.id)
    if kinds == {"inspection"} and any(_again(scene, term, link) for term in verbs):
        kinds = {"reinspection"}
    if kinds == {"inspection"} and by_verb and (named := _named_before(scene, link.start)):
        kinds.add(named)
    if "monitoring" in scene.lower[max(0, link.start - 2) : link.time.start]:
        kinds.add(SPECIFIC[0])
    # "They had first returned on February 28", but not "They were last there in 2022"
    if link.same and before in SPECIFIC and "last" not in scene.lower[link.start : link.start + 6]:
        kinds.add(before)
    return kinds.pop() if len(kinds) == 1 else min(kinds, key=ORDER.index)


def of_agency(kind: str, agency: str | None, words: Sequence[str]) -> str:
    """Return the kind of an inspectorate's visit: an auditor's is an audit, unless the words call it an inspection."""
    known = inspectorates().get(agency or "")
    if kind not in ("inspection", "reinspection") or known is None:
        return kind
    if known.kind == "peer review":
        return "review"
    if known.kind != "auditor" or any(word.startswith("inspect") for word in words):
        return kind
    return "audit"


def _told_behind(scene: Scene, by_verb: bool, start: int, end: int) -> bool:
    """Tell whether what follows names the same visit: "was there in May for a", "spent a day, their second"."""
    if by_verb:
        return scene.clear(start, end)
    return all(word in BRIDGES for word in scene.lower[start:end])


def _again(scene: Scene, term: Term, link: Link) -> bool:
    """Tell whether a verb says that inspectors came once more: "Inspectors visited again in March"."""
    after = scene.lower[term.end : link.time.start if link.time.start > term.end else term.end + 4]
    return "again" in after and "and" not in after


def _named_before(scene: Scene, start: int) -> str | None:
    """Return what the visit told by a verb was called just before: "a letter about its third monitoring visit"."""
    if not PAST_VISITS.isdisjoint(scene.lower[start : start + 6]):
        return None
    nouns = scene.terms_between((STRONG,), 0 if start < LEAD else scene.passage(start, 1), start)
    return nouns[-1].id if nouns and nouns[-1].id in SPECIFIC and not scene.has_time(nouns[-1].start) else None


def _own(scene: Scene, term: Term) -> str:
    if term.label == ROW:
        earlier = scene.terms_between((STRONG, WEAK), max(0, term.start - LOOK_BACK), term.start)
        first = scene.sentence(term.start)[0]
        several = [noun for noun in earlier if noun.start >= first and scene.lower[noun.end - 1].endswith("s")]
        earlier = (
            several or earlier
        )  # "Six monitoring visits had been made since the inspection, the most recent in May"
        plain = [noun for noun in earlier if noun.label == WEAK and scene.lower[noun.end - 1] in PLAIN_VISITS]
        named = [
            noun for noun in earlier if noun not in plain
        ]  # "the fourth monitoring visit ... at a visit like this"
        return max(named or plain, key=lambda noun: (noun.end, -noun.start)).id if earlier else term.id
    if term.label == WEAK and scene.lower[term.end - 1] in PLAIN_VISITS and _points(scene, term):
        apart = scene.reading.document.kind == "minutes"  # a later item's visit is another
        known = (noun for noun in scene.context.terms.of(STRONG) if noun.start < term.start or not apart)
        specific = {noun.id for noun in known if noun.id in SPECIFIC}
        return specific.pop() if len(specific) == 1 else term.id
    if term.id == "inspection" and term.label == STRONG and _words(scene, term) & ONCE_MORE:
        return "reinspection"
    return term.id


def _words(scene: Scene, term: Term) -> frozenset[str]:
    words = frozenset(scene.lower[phrase_start(scene, term.start) : term.start])
    return words - {"further"} if "to" in words else words  # "Further to an inspection in May"


def _points(scene: Scene, term: Term) -> bool:
    """Tell whether a plain "visit" is one of those named elsewhere: "the first of these", "three further"."""
    return bool(_words(scene, term) & POINTING)
